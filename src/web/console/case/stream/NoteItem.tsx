import { LockOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { Attachments } from "../../parts/Attachments.tsx";
import { ClockTime } from "./ClockTime.tsx";
import styles from "./Stream.module.css";

/** A note among colleagues, on paper of another colour so that nobody takes it for a letter. */
export function NoteItem({ note }: { note: StaffView["notes"][number] }) {
  const { t } = useTranslation("case");
  return (
    <li className={styles.note}>
      <p className={styles.noteLabel}>
        <LockOutlined aria-hidden /> {t("stream.note")}
      </p>
      <p className={styles.words}>{note.body}</p>
      <Attachments files={note.attachments} />
      <p className={styles.by}>
        <b>{note.author.name}</b> · <ClockTime at={note.at} />
      </p>
    </li>
  );
}
