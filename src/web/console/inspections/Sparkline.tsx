import styles from "./Inspections.module.css";

const width = 96;
const height = 20;

/** The course of a share from 0 to 1, drawn in the line of a table; the figures stand beside it. */
export function Sparkline({ values }: { values: (number | null)[] }) {
  const highest = Math.max(0.05, ...values.map((value) => value ?? 0));
  const step = width / Math.max(1, values.length - 1);
  const points = values.flatMap((value, index) =>
    value === null
      ? []
      : [`${(index * step).toFixed(1)},${(height - 2 - (value / highest) * (height - 4)).toFixed(1)}`],
  );
  const [only] = points;
  return (
    <svg className={styles.spark} width={width} height={height} aria-hidden="true">
      {points.length > 1 ? (
        <polyline points={points.join(" ")} />
      ) : (
        only && <circle cx={only.split(",")[0]} cy={only.split(",")[1]} r="2" />
      )}
    </svg>
  );
}
