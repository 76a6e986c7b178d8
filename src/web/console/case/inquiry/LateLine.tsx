import { useTranslation } from "react-i18next";
import { Moment } from "../../../ui/Moment.tsx";
import styles from "../file/CaseFile.module.css";
import { Tag } from "../file/Tag.tsx";
import type { Request } from "./request.ts";

/** That an answer is late, who was told, and who sees to it. */
export function LateLine({ request }: { request: Request }) {
  const { t } = useTranslation("inquiry");
  const { isLate, remindedAt, lateNotices } = request;
  if (!isLate && !remindedAt) return null;
  return (
    <div className={styles.by}>
      {isLate && <Tag tone="breached">{t("late.late")}</Tag>}{" "}
      {remindedAt && (
        <>
          {t("late.reminded")} <Moment at={remindedAt} />
        </>
      )}
      <ul>
        {lateNotices.map((notice) => (
          <li key={notice.id}>
            {notice.takenUpWords === null
              ? t("late.toldTo", { name: notice.to.name })
              : t("late.takenUp", { name: notice.to.name, words: notice.takenUpWords })}{" "}
            · <Moment at={notice.takenUpAt ?? notice.at} />
          </li>
        ))}
      </ul>
    </div>
  );
}
