import { useWords } from "../language.ts";
import { withOwnLinks } from "./own-links.ts";
import styles from "./Words.module.css";

/** Somebody's words, with their line breaks and in their own direction of writing. */
export function Words({ children, isQuote }: { children: string; isQuote?: boolean }) {
  const { follow, myData } = useWords();
  // No deed writes empty words: these were lawfully erased.
  if (children === "") return <p className="quiet">{myData.gone}</p>;
  return (
    <p dir="auto" className={isQuote ? styles.quote : styles.words}>
      {withOwnLinks(children, window.location.origin).map(({ text, isLink }, index) =>
        isLink ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
          <a key={index} href={text}>
            {follow.openLink}
          </a>
        ) : (
          text
        ),
      )}
    </p>
  );
}
