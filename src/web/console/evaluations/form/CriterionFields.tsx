import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Criterion } from "../../../../shared/api/scorecard-fields.ts";
import { useReader } from "../../../ui/reader.ts";
import { answerOf, useDesk } from "../desk/desk-context.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { CommentField } from "./CommentField.tsx";
import styles from "./CriterionFields.module.css";
import { criterionId } from "./criterion-id.ts";
import { MachineFound } from "./MachineFound.tsx";
import { PlaceList } from "./PlaceList.tsx";

/** One criterion: what it asks, the answer, words and marked places. The current one is where keys and marks go. */
export function CriterionFields({ criterion, position }: { criterion: Criterion; position: number }) {
  const { lang } = useReader();
  const desk = useDesk();
  const isCurrent = desk.current === position;
  const element = useRef<HTMLLIElement>(null);
  const answer = answerOf(desk, criterion);
  const guidance = criterion.guidance && (lang === "en" ? criterion.guidance.en : criterion.guidance.zh);
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li
      ref={element}
      id={criterionId(criterion.code)}
      className={styles.criterion}
      aria-current={isCurrent || undefined}
      onFocus={() => desk.setCurrent(position)}
      onPointerDown={() => desk.setCurrent(position)}
    >
      <fieldset disabled={!desk.isOpen}>
        <legend className={styles.legend}>
          <span>{lang === "en" ? criterion.en : criterion.zh}</span> <Worth criterion={criterion} />
        </legend>
        <AnswerButtons criterion={criterion} answer={answer} />
        <MachineFound criterion={criterion} />
        {guidance && isCurrent && <p className={styles.guidance}>{guidance}</p>}
        <PlaceList criterion={criterion} answer={answer} />
        <CommentField criterion={criterion} answer={answer} isCurrent={isCurrent} />
        <Missing code={criterion.code} />
      </fieldset>
    </li>
  );
}

function Worth({ criterion: { weight, bonusPoints, critical } }: { criterion: Criterion }) {
  const { t } = useTranslation("evaluations");
  return (
    <span className={styles.worth}>
      {critical && <b className={styles.critical}>{t(`form.critical.${critical}`)}</b>}
      {bonusPoints === null ? t("form.weight", { weight }) : t("form.bonus", { points: bonusPoints })}
    </span>
  );
}

/** Not before it is answered: an empty form is not full of reproaches. */
function Missing({ code }: { code: string }) {
  const { t } = useTranslation("evaluations");
  const { submit } = useDesk();
  const missing = submit.missing.flatMap((each) =>
    each.criterionCode !== code || each.code === "unanswered" ? [] : [each.code],
  );
  if (missing.length === 0) return null;
  return (
    <p className={styles.missing} role="alert">
      {missing.map((each) => t(`missing.${each}`)).join(" ")}
    </p>
  );
}
