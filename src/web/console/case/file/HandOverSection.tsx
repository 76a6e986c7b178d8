import { useTranslation } from "react-i18next";
import { Moment } from "../../../ui/Moment.tsx";
import { CaseMarks } from "../../training/CaseMarks.tsx";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import styles from "./CaseFile.module.css";
import { Tag } from "./Tag.tsx";

/** The last hand-over: from whom to whom, with which words, and whether it was taken. */
export function HandOverSection() {
  const { t } = useTranslation("case");
  const { handOver } = useCase().view;
  return (
    <>
      {handOver ? (
        <div className={styles.card} data-current={handOver.state === "offered"}>
          <div className={styles.cardHead}>
            <b>{t("handOver.fromTo", { from: handOver.from.name, to: handOver.to.name })}</b>
            <Tag tone={handOver.state === "offered" ? "at-risk" : "calm"}>
              {t(`handOver.state.${handOver.state}`)}
            </Tag>
          </div>
          <p className={styles.words}>{handOver.words}</p>
          <p className={styles.by}>
            <Moment at={handOver.offeredAt} />
          </p>
          {handOver.answerWords && <p className={styles.answer}>{handOver.answerWords}</p>}
        </div>
      ) : (
        <p className={styles.quiet}>{t("handOver.none")}</p>
      )}
      <div className={styles.buttons}>
        <DeedButton step="take_hand_over" />
        <DeedButton step="decline_hand_over" />
        <DeedButton step="offer_hand_over" />
      </div>
      <CaseMarks />
    </>
  );
}
