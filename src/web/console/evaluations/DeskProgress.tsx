import { useTranslation } from "react-i18next";
import { shownTime } from "./desk/shown-time.ts";
import styles from "./Evaluations.module.css";
import type { Desk } from "./evaluations-query.ts";

/** How far the assigned samples are, and the day. */
export function DeskProgress({ progress }: Pick<Desk, "progress">) {
  const { t } = useTranslation("evaluations");
  const { assigned, done, doneToday, workedTodaySeconds } = progress;
  return (
    <dl className={styles.progress}>
      <div>
        <dt>{t("progress.plan")}</dt>
        <dd>
          {t("progress.of", { done, assigned })}
          <progress value={done} max={Math.max(assigned, 1)} aria-label={t("progress.plan")} />
        </dd>
      </div>
      <div>
        <dt>{t("progress.today")}</dt>
        <dd>{t("progress.count", { count: doneToday })}</dd>
      </div>
      <div>
        <dt>{t("progress.perOne")}</dt>
        <dd>{doneToday > 0 ? shownTime(Math.round(workedTodaySeconds / doneToday)) : "–"}</dd>
      </div>
    </dl>
  );
}
