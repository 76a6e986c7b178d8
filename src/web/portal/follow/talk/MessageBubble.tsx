import type { Message } from "../../api/types.ts";
import { useWords } from "../../language.ts";
import { useTimes } from "../../parts/use-times.ts";
import { EvidenceList } from "../files/EvidenceList.tsx";
import { Words } from "../Words.tsx";
import styles from "./Talk.module.css";

/** One message: the customer's own on the right, the service's on the left, notices in between. */
export function MessageBubble({
  message: { from, authorName, body, at, attachments },
}: {
  message: Message;
}) {
  const { talk } = useWords().follow;
  const { moment } = useTimes();
  return (
    <li className={styles[from]}>
      <small className={styles.who}>
        {from === "service" && authorName ? authorName : talk[from]} · <time dateTime={at}>{moment(at)}</time>
      </small>
      <div className={styles.bubble}>
        <Words>{body}</Words>
        {attachments.length > 0 && <EvidenceList files={attachments} />}
      </div>
    </li>
  );
}
