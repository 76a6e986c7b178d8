import { use } from "react";
import { cutAtMarks } from "./cut-at-marks.ts";
import styles from "./MarkedWords.module.css";
import { MarksContext } from "./marks-context.ts";

/** A message's words with the places highlighted that somebody points at. */
export function MarkedWords({ messageId, words }: { messageId: string; words: string }) {
  const marks = use(MarksContext).filter((mark) => mark.messageId === messageId);
  return cutAtMarks(words, marks).map(({ start, text, labels, isCurrent }) =>
    labels.length === 0 ? (
      <span key={start}>{text}</span>
    ) : (
      <mark
        key={start}
        className={styles.mark}
        data-current={isCurrent || undefined}
        title={labels.join(" · ")}
      >
        {text}
      </mark>
    ),
  );
}
