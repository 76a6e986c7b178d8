import { Recording } from "../../parts/recording/Recording.tsx";
import styles from "./Desk.module.css";
import { addPlace, useDesk } from "./desk-context.ts";

/** The calls of the conversation: a moment of one can be put to the criterion that is worked on. */
export function Recordings({ complaintNumber }: { complaintNumber: string }) {
  const desk = useDesk();
  const calls = desk.view.attachments.filter(({ mediaType }) => mediaType.startsWith("audio/"));
  if (calls.length === 0) return null;
  return (
    <div className={styles.recordings}>
      {calls.map(({ id }) => (
        <div key={id} data-recording-id={id}>
          <Recording
            complaintNumber={complaintNumber}
            attachmentId={id}
            onMark={desk.isOpen ? (seconds) => addPlace(desk, { attachmentId: id, seconds }) : undefined}
          />
        </div>
      ))}
    </div>
  );
}
