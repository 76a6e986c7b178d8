import styles from "./Words.module.css";

/** Somebody's words, with their line breaks and in their own direction of writing. */
export function Words({ children, isQuote }: { children: string; isQuote?: boolean }) {
  return (
    <p dir="auto" className={isQuote ? styles.quote : styles.words}>
      {children}
    </p>
  );
}
