import styles from "./Progress.module.css";

/** How much of a whole is done, in words beside the bar. */
export function Progress({ done, of, label }: { done: number; of: number; label: string }) {
  return (
    <div className={styles.progress}>
      <progress value={done} max={of} aria-label={label} />
      <span>{label}</span>
    </div>
  );
}
