import { type ReactNode, useId } from "react";
import styles from "./Card.module.css";

type Props = { title: string; isAsking?: boolean; children: ReactNode };

/** One matter on a page. `isAsking`: the customer is asked for something here. */
export function Card({ title, isAsking, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={isAsking ? styles.asking : styles.card}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
