import { type ReactNode, useId } from "react";
import styles from "./Choices.module.css";

export type Choice<Value> = { value: Value; label: ReactNode };

type Props<Value> = {
  legend: string;
  /** The card's heading says it already: for screen readers alone. */
  isLegendSpoken?: boolean;
  choices: Choice<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
  look: "chips" | "rows";
};

/** One of several: real radio buttons, so that arrow keys and screen readers work. */
export function Choices<Value extends string | number | null>({
  legend,
  isLegendSpoken,
  choices,
  chosen,
  onChoose,
  look,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={isLegendSpoken ? "spoken" : styles.legend}>{legend}</legend>
      <div className={styles[look]}>
        {choices.map(({ value, label }) => (
          <label key={String(value)} className={styles.choice}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
