import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { Attachments } from "../../parts/Attachments.tsx";
import { useCase } from "../case-context.ts";
import { ClockTime } from "./ClockTime.tsx";
import { MarkedWords } from "./MarkedWords.tsx";
import styles from "./Stream.module.css";

type Message = StaffView["messages"][number];

/** The customer on the left, the service on the right; what the system wrote is quieter. */
export function MessageItem({ message }: { message: Message }) {
  const { t } = useTranslation(["case", "terms"]);
  return (
    <li id={`message-${message.id}`} ref={showWhenNamed} className={styles[message.direction]}>
      <p className={styles.by}>
        {message.kind === "message" ? <Author message={message} /> : t(`stream.${message.kind}`)} ·{" "}
        {t(`terms:channel.${message.channel}`)} · <ClockTime at={message.at} />
        {message.direction === "out" && message.seenAt && ` · ${t("stream.seen")}`}
      </p>
      <div className={styles.bubble} data-kind={message.kind}>
        <p className={styles.words} data-message-id={message.id}>
          <MarkedWords messageId={message.id} words={message.body} />
        </p>
        <Attachments files={message.attachments} />
      </div>
    </li>
  );
}

/** A link may name the very message: it is brought into view once the conversation is there. */
function showWhenNamed(item: HTMLLIElement | null): void {
  if (item && window.location.hash === `#${item.id}`) item.scrollIntoView({ block: "center" });
}

/** Staff by name; the customer as in the case file, since the record of messages holds no names. */
function Author({ message: { author } }: { message: Message }) {
  const { t } = useTranslation(["case", "terms"]);
  const { customer } = useCase().view;
  const name = author.kind === "customer" ? (customer.name ?? t("customer.anonymous")) : author.name;
  return <b>{name || t(`terms:actorKind.${author.kind}`)}</b>;
}
