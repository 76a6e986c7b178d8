import { useTranslation } from "react-i18next";
import { Attachments } from "../../parts/Attachments.tsx";
import type { Attachment } from "../../upload-file.ts";
import { ClockTime } from "./ClockTime.tsx";
import styles from "./Stream.module.css";

/** Files that came as evidence of their own. */
export function FilesItem({ attachments }: { attachments: Attachment[] }) {
  const { t } = useTranslation(["case", "terms"]);
  const { uploadedBy, uploadedAt } = attachments[0]!;
  return (
    <li className={uploadedBy === "customer" ? styles.in : styles.out}>
      <p className={styles.by}>
        <b>{t(`terms:actorKind.${uploadedBy}`)}</b> {t("stream.files")} · <ClockTime at={uploadedAt} />
      </p>
      <Attachments files={attachments} />
    </li>
  );
}
