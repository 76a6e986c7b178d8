import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../../ui/Skeleton.tsx";
import { Loaded } from "../../Loaded.tsx";
import { useCase } from "../case-context.ts";
import styles from "../file/CaseFile.module.css";
import { AssessButton } from "./AssessButton.tsx";
import { AssessmentParts } from "./AssessmentParts.tsx";
import { FactList } from "./FactList.tsx";
import { Questions } from "./Questions.tsx";
import { type Rights, useRights } from "./rights-query.ts";

/** What the customer is entitled to, what not and why, and what is still to find out. */
export function RightsSection() {
  const { t } = useTranslation();
  const rights = useRights(useCase().view.number);
  return (
    <Loaded query={rights} skeleton={<SkeletonRows count={3} height={40} label={t("loading")} />}>
      {(known) => <Parts rights={known} />}
    </Loaded>
  );
}

function Parts({ rights }: { rights: Rights }) {
  const { t } = useTranslation("rights");
  return (
    <>
      {rights.assessment ? (
        <AssessmentParts assessment={rights.assessment} rights={rights} />
      ) : (
        <p className={styles.quiet}>{t("none")}</p>
      )}
      <AssessButton rights={rights} />
      <Questions questions={rights.questions} />
      <FactList facts={rights.facts} />
    </>
  );
}
