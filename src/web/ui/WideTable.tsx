import type { ReactNode } from "react";
import styles from "./WideTable.module.css";

/** `isStacked`: on a phone each row is a card, its cells under one another, each named by its `data-label`. */
type Props = { label: string; isStacked?: boolean; children: ReactNode };

/** A frame in which a table wider than the page is scrolled, also by keyboard. */
export function WideTable({ label, isStacked, children }: Props) {
  const shape = isStacked ? `${styles.frame} ${styles.stacked}` : styles.frame;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus it could not be scrolled by keyboard.
    <section className={shape} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
