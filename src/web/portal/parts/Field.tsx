import { type ReactNode, useId } from "react";
import { useWords } from "../language.ts";
import styles from "./Field.module.css";

type Wiring = { id: string; "aria-describedby": string; "aria-invalid": boolean };

type Props = {
  id?: string;
  label: string;
  isOptional?: boolean;
  hint?: ReactNode;
  /** What is wrong with it, said beside it. */
  problem?: string | null;
  draw: (wiring: Wiring) => ReactNode;
};

/** A label, its input, a hint and what is wrong, tied together for screen readers. */
export function Field({ id: givenId, label, isOptional, hint, problem, draw }: Props) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const { common } = useWords();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {isOptional && <small className={styles.optional}>{common.optional}</small>}
      </label>
      {draw({ id, "aria-describedby": `${id}-more`, "aria-invalid": Boolean(problem) })}
      <div id={`${id}-more`} className={styles.more}>
        {problem && <small className={styles.problem}>{problem}</small>}
        {hint && <small className={styles.hint}>{hint}</small>}
      </div>
    </div>
  );
}
