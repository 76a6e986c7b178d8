import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/reader.ts";
import styles from "./Learning.module.css";

/** How long is left, in whole minutes until the last one: enough to plan by, nothing that ticks at one. */
export function AttemptTime({ closesAt }: { closesAt: string }) {
  const { t } = useTranslation("learning");
  const now = useNow(1_000);
  const seconds = Math.max(0, Math.ceil((new Date(closesAt).getTime() - now.getTime()) / 1_000));
  const minutes = Math.ceil(seconds / 60);
  const isLast = seconds <= 60;
  return (
    <span className={styles.time} data-last={isLast}>
      {isLast ? t("secondsLeft", { count: seconds }) : t("minutesLeft", { count: minutes })}
      <span className={styles.unseen} role="status">
        {minutes === 5 || minutes === 1 ? t("minutesLeft", { count: minutes }) : ""}
      </span>
    </span>
  );
}
