import type { State } from "../api/types.ts";
import { useWords } from "../language.ts";
import styles from "./Stages.module.css";
import { stageOf, stages } from "./stages.ts";

/** How far along the complaint is. */
export function Stages({ state }: { state: State }) {
  const { follow } = useWords();
  const current = stageOf(state);
  if (!current) return null;
  const reached = state === "closed" ? stages.length : stages.indexOf(current);
  return (
    <ol className={styles.stages} aria-label={follow.stagesLabel}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className={index < reached ? styles.past : index === reached ? styles.now : styles.ahead}
          aria-current={index === reached ? "step" : undefined}
        >
          {follow.stages[stage]}
        </li>
      ))}
    </ol>
  );
}
