import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { closingDaysQuery, surveyFormsQuery } from "./closing-rules-query.ts";
import { DaysForm } from "./DaysForm.tsx";
import { SurveyFormCard } from "./SurveyFormCard.tsx";

/** How the house ends a case: its days, and what it asks customers afterwards. */
export function ClosingRulesScreen() {
  const { t } = useTranslation(["closingRules", "common"]);
  const days = useQuery(closingDaysQuery);
  const forms = useQuery(surveyFormsQuery);
  const loading = <SkeletonRows count={2} height={120} label={t("common:loading")} />;
  return (
    <Page isNarrow title={t("title")} about={t("about")}>
      <Loaded query={days} skeleton={loading}>
        {(known) => <DaysForm days={known} />}
      </Loaded>
      <Loaded query={forms} skeleton={loading}>
        {({ rows }) => rows.map((used) => <SurveyFormCard key={used.form.code} used={used} />)}
      </Loaded>
    </Page>
  );
}
