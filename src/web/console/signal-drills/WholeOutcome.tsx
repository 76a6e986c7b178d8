import { useTranslation } from "react-i18next";
import styles from "./Drills.module.css";
import type { DrillHead } from "./drills-query.ts";

/** In one line: whether all were there, and after how long. */
export function WholeOutcome({
  whole: { joinedMinutes, state },
}: {
  whole: NonNullable<DrillHead["whole"]>;
}) {
  const { t } = useTranslation("signalDrills");
  if (joinedMinutes !== null)
    return <p className={styles.outcome}>{t("joinedAfter", { minutes: joinedMinutes })}</p>;
  return <p className={styles.outcome}>{t(state === "closed" ? "neverJoined" : "joining")}</p>;
}
