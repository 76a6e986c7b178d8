import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { AnswersInHand } from "../use-answers.ts";
import styles from "./DeskHead.module.css";

/** Whether what is typed is safe, said without being asked. */
export function SaveLine({ inHand, isOpen }: { inHand: AnswersInHand; isOpen: boolean }) {
  const { t } = useTranslation("evaluations");
  if (!isOpen) return <span className={styles.save}>{t("save.submitted")}</span>;
  return (
    <span className={styles.save} data-state={inHand.state} role="status">
      {t(`save.${inHand.state}`)}
      {inHand.state === "stale" && (
        <Button size="small" onClick={inHand.takeLatest}>
          {t("save.takeLatest")}
        </Button>
      )}
      {(inHand.state === "offline" || inHand.state === "refused") && (
        <Button size="small" onClick={() => inHand.flush()}>
          {t("save.again")}
        </Button>
      )}
    </span>
  );
}
