import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/Card.tsx";
import { Moment } from "../../../ui/Moment.tsx";
import styles from "./judgement.module.css";

type Message = {
  id: string;
  from: "customer" | "staff" | "house";
  author?: string | null;
  text: string;
  at: string;
};
export type Stretch = { messageId: string; start: number; end: number };

type Props = {
  messages: Message[];
  /** Stretches that somebody marked, drawn in the text. */
  marks?: Stretch[];
  /** The message to look at. */
  chosenId?: string | null;
};

/** A conversation to read: who said what when, with the places that somebody marked. */
export function SpokenMessages({ messages, marks = [], chosenId = null }: Props) {
  const { t } = useTranslation("judgement");
  const chosen = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the choice that moves the list.
  useEffect(() => chosen.current?.scrollIntoView({ block: "nearest" }), [chosenId]);
  return (
    <Card title={t("conversation")}>
      {messages.length === 0 && <p className={styles.quiet}>{t("noMessages")}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without focus it could not be scrolled by keyboard. */}
      <ol className={styles.messages} tabIndex={0} aria-label={t("conversation")}>
        {messages.map((message) => (
          <li
            key={message.id}
            ref={message.id === chosenId ? chosen : undefined}
            className={classOf(message, message.id === chosenId)}
          >
            <p className={styles.by}>
              {message.author ?? t(`from.${message.from}`)} · <Moment at={message.at} />
            </p>
            <MarkedText
              text={message.text}
              marks={marks.filter(({ messageId }) => messageId === message.id)}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function classOf({ from }: Message, isChosen: boolean): string {
  return [styles.message, from === "customer" ? "" : styles[from], isChosen ? styles.chosen : ""]
    .filter(Boolean)
    .join(" ");
}

function MarkedText({ text, marks }: { text: string; marks: Stretch[] }) {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  let at = 0;
  const pieces = sorted.flatMap(({ start, end }) => {
    const from = Math.max(at, start);
    if (end <= from) return [];
    const before = text.slice(at, from);
    at = end;
    return [before, <mark key={`${start}-${end}`}>{text.slice(from, end)}</mark>];
  });
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
