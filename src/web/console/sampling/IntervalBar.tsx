import styles from "./sampling.module.css";
import type { Estimate } from "./sampling-queries.ts";

/** Where the value lies and how far it may be off; the numbers stand beside it. */
export function IntervalBar({ estimate, most }: { estimate: Estimate; most: number }) {
  const at = (value: number) => 100 * Math.min(1, Math.max(0, value / most));
  const { low, high, value } = estimate;
  return (
    <span className={styles.interval} aria-hidden="true">
      <span className={styles.reach} style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }} />
      <span className={styles.point} style={{ left: `${at(value)}%` }} />
    </span>
  );
}
