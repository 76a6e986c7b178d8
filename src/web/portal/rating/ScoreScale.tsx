import { useId } from "react";
import { useWords } from "../language.ts";
import styles from "./ScoreScale.module.css";

const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

type Props = { score: Score | null; onScore: (score: Score) => void; problem: string | null };

/** Five radio buttons that read as a scale; the arrow keys move along it. */
export function ScoreScale({ score, onScore, problem }: Props) {
  const { rating } = useWords();
  const name = useId();
  return (
    <fieldset className={styles.scale} aria-describedby={problem ? `${name}-problem` : undefined}>
      <legend className="spoken">{rating.scale}</legend>
      <div className={styles.scores}>
        {scores.map((each) => (
          <label key={each} className={styles.score}>
            <input type="radio" name={name} checked={each === score} onChange={() => onScore(each)} />
            <strong>{each}</strong>
            <small>{rating.scores[each]}</small>
          </label>
        ))}
      </div>
      {problem && (
        <small id={`${name}-problem`} role="alert" className={styles.problem}>
          {problem}
        </small>
      )}
    </fieldset>
  );
}
