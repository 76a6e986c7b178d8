import { Segmented } from "antd";
import styles from "./OneOf.module.css";

type Props<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: { value: Value; label: string }[];
};

/** A choice of one of a few views; on a narrow screen it scrolls within itself. */
export function OneOf<Value extends string>({ label, value, onChange, options }: Props<Value>) {
  return (
    <div className={styles.oneOf}>
      <Segmented<Value> aria-label={label} value={value} onChange={onChange} options={options} />
    </div>
  );
}
