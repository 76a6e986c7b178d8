import styles from "./ScoreScale.module.css";

const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

type Props = {
  legend: string;
  names: Record<Score, string>;
  chosen?: Score | null;
  isBusy?: boolean;
  onScore: (score: Score) => void;
};

/** Five buttons in a row: one touch is the whole answer. */
export function ScoreScale({ legend, names, chosen, isBusy, onScore }: Props) {
  return (
    <fieldset className={styles.scale} disabled={isBusy}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.scores}>
        {scores.map((score) => (
          <button
            key={score}
            type="button"
            className={styles.score}
            aria-pressed={score === chosen}
            onClick={() => onScore(score)}
          >
            <strong>{score}</strong>
            <small>{names[score]}</small>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
