import styles from "./Skeleton.module.css";

/** A place kept for what is loading, in its final size, so that nothing jumps. */
export function Skeleton({ width = "100%", height = 20 }: { width?: string | number; height?: number }) {
  return <span className={styles.bone} style={{ width, height }} />;
}

/** Rows of a list that is on its way; `label` is said to screen readers. */
export function SkeletonRows({
  count,
  height,
  label,
}: {
  count: number;
  height: number | string;
  label: string;
}) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move.
        <div key={row} className={styles.row} style={{ height }}>
          <Skeleton width={`${[64, 52, 71, 58, 46][row % 5]}%`} height={12} />
        </div>
      ))}
    </div>
  );
}
