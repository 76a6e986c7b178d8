import { CloseOutlined, ReloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { FileTile } from "../../ui/FileTile.tsx";
import { mostFiles, type useAttachments } from "../use-attachments.ts";
import styles from "./Attachments.module.css";

/** The files that will go with the words: how far each is, and what to do about one that is stuck. */
export function PendingFiles({ attachments }: { attachments: ReturnType<typeof useAttachments> }) {
  const { t } = useTranslation("common");
  const { files, retry, remove } = attachments;
  if (files.length === 0) return null;
  return (
    <ul className={styles.pending} aria-live="polite">
      {files.map(({ key, name, bytes, progress, attachment, problem }) => (
        <li key={key}>
          <FileTile
            name={name}
            bytes={bytes}
            progress={progress}
            problem={problem ?? undefined}
            previewUrl={attachment?.isImage ? `/api/files/${attachment.id}?preview=1` : null}
            action={
              <>
                {problem && (
                  <Button
                    type="text"
                    icon={<ReloadOutlined />}
                    aria-label={t("file.retry")}
                    onClick={() => retry(key)}
                  />
                )}
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={`${t("remove")} ${name}`}
                  onClick={() => remove(key)}
                />
              </>
            }
          />
        </li>
      ))}
      {files.length === mostFiles && (
        <li className={styles.hint}>{t("file.tooMany", { most: mostFiles })}</li>
      )}
    </ul>
  );
}
