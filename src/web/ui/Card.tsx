import type { ReactNode } from "react";
import styles from "./Card.module.css";

type Props = { title?: ReactNode; aside?: ReactNode; children: ReactNode; label?: string };

/** A sheet of paper: a heading, something to its right, and what it is about. */
export function Card({ title, aside, children, label }: Props) {
  return (
    <section className={styles.card} aria-label={label}>
      {(title || aside) && (
        <header className={styles.head}>
          {title && <h2>{title}</h2>}
          {aside && <div className={styles.aside}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
