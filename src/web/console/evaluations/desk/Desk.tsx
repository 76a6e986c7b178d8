import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { CaseContext } from "../../case/case-context.ts";
import { MarksContext } from "../../case/stream/marks-context.ts";
import type { Evaluation } from "../evaluations-query.ts";
import { EvaluationForm } from "../form/EvaluationForm.tsx";
import { useAnswers } from "../use-answers.ts";
import { useWorked } from "../use-worked.ts";
import { ConversationColumn } from "./ConversationColumn.tsx";
import styles from "./Desk.module.css";
import { DeskHead } from "./DeskHead.tsx";
import { DeskQueue } from "./DeskQueue.tsx";
import { DeskContext } from "./desk-context.ts";
import { marksOf } from "./marks-of.ts";
import { SaveLine } from "./SaveLine.tsx";
import { UncoverButton } from "./UncoverButton.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useNeighbours } from "./use-neighbours.ts";
import { useSubmit } from "./use-submit.ts";

type Face = "talk" | "form";
const faces = ["talk", "form"] as const;

/** The inspector's desk: what waits, the real conversation with its case file, and the form. */
export function Desk({ evaluation, view }: { evaluation: Evaluation; view: StaffView }) {
  const { t } = useTranslation("evaluations");
  const [face, setFace] = useState<Face>("talk");
  const [current, setCurrent] = useState(0);
  const isOpen = evaluation.state === "draft";
  const inHand = useAnswers(evaluation);
  const worked = useWorked(evaluation.id, evaluation.workedSeconds, isOpen);
  const neighbours = useNeighbours(evaluation);
  const submit = useSubmit(evaluation, inHand, worked.beat, neighbours.next);
  const desk = { evaluation, view, inHand, current, setCurrent, submit, isOpen };
  useDeskKeys(desk, neighbours);

  return (
    <CaseContext value={{ view, deed: null, open: () => {}, close: () => {}, say: () => {} }}>
      <DeskContext value={desk}>
        <MarksContext value={marksOf(desk)}>
          <div className={styles.desk}>
            <DeskQueue className={styles.queue} here={evaluation.id} />
            <DeskHead
              className={styles.head}
              evaluation={evaluation}
              workedSeconds={worked.seconds}
              neighbours={neighbours}
              save={<SaveLine inHand={inHand} isOpen={isOpen} />}
              uncover={mayUncover(evaluation) && <UncoverButton id={evaluation.id} inHand={inHand} />}
            />
            <nav className={styles.faces} aria-label={t("desk.faces")}>
              {faces.map((name) => (
                <button key={name} type="button" aria-pressed={face === name} onClick={() => setFace(name)}>
                  {t(`desk.${name}`)}
                </button>
              ))}
            </nav>
            <ConversationColumn
              className={styles.talk}
              face={face}
              number={view.number}
              isHidden={evaluation.isHidden}
            />
            <section className={styles.form} data-face={face} aria-label={t("desk.form")}>
              <EvaluationForm />
            </section>
          </div>
        </MarksContext>
      </DeskContext>
    </CaseContext>
  );
}

function mayUncover({ isHidden, state, purpose }: Evaluation): boolean {
  return isHidden && state === "draft" && (purpose === "sample" || purpose === "spot");
}
