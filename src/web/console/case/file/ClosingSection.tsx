import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { useCase } from "../case-context.ts";
import { AfterParts } from "../closing/AfterParts.tsx";
import { DeedButton } from "../DeedButton.tsx";
import type { Source } from "../deeds/fields/SourceField.tsx";
import styles from "./CaseFile.module.css";
import { Fact, Facts } from "./Facts.tsx";

/** Whether the customer was asked, how it ended, and what they thought of it. */
export function ClosingSection() {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const isEmpty = !view.confirmingAt && !view.closedAt && view.surveys.length === 0;
  return (
    <>
      {isEmpty && <p className={styles.quiet}>{t("closing.none")}</p>}
      <Facts>
        <Fact name={t("closing.asked")}>{view.confirmingAt && <Moment at={view.confirmingAt} />}</Fact>
        <Fact name={t("closing.confirmedBy")}>
          <ConfirmedBy />
        </Fact>
        <Fact name={t("closing.closed")}>
          {view.closedAt && (
            <>
              <Moment at={view.closedAt} /> · {view.closedHow && t(`archive.closedHow.${view.closedHow}`)}
            </>
          )}
        </Fact>
      </Facts>
      {view.surveys.map((survey) => (
        <Survey key={`${survey.chapter} ${survey.kind}`} survey={survey} />
      ))}
      <div className={styles.buttons}>
        <DeedButton step="ask_confirmation" />
        <DeedButton step="confirm" />
        <DeedButton step="dispute" />
        <DeedButton step="reopen" />
      </div>
      <AfterParts />
    </>
  );
}

/** Who said that all is well, and where: the customer on their page, or an agent who heard it. */
function ConfirmedBy() {
  const { t } = useTranslation(["case", "terms"]);
  const { view } = useCase();
  const yes = view.timeline.findLast(({ type }) => type === "complaint_confirmed");
  if (!yes || view.closedHow !== "confirmed") return null;
  if (yes.actor.kind !== "staff") return t("closing.byCustomer");
  const source = t(`terms:answerSource.${yes.data.source as Source}`);
  return t("closing.heardBy", { source, name: yes.actor.name });
}

function Survey({ survey }: { survey: StaffView["surveys"][number] }) {
  const { t } = useTranslation("case");
  return (
    <div className={styles.answer}>
      <b>{t(survey.kind === "later" ? "closing.surveyLater" : "closing.survey")}</b>
      <p>{survey.score === null ? t("closing.notRated") : t("closing.score", { score: survey.score })}</p>
      {survey.effort !== null && <p>{t("closing.effort", { effort: survey.effort })}</p>}
      {survey.words && <p className={styles.words}>{survey.words}</p>}
    </div>
  );
}
