import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { CaseSkeleton } from "../case/CaseSkeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { isProblem } from "../problem.ts";
import { Desk } from "./desk/Desk.tsx";
import { evaluatedCaseQuery, evaluationQuery } from "./evaluations-query.ts";

/** One conversation on the inspector's desk; going to another one begins afresh. */
export function EvaluationScreen() {
  const { id } = useParams({ from: "/inside/evaluations/$id" });
  return <OneEvaluation key={id} id={id} />;
}

function OneEvaluation({ id }: { id: string }) {
  const { t } = useTranslation("evaluations");
  const evaluation = useQuery(evaluationQuery(id));
  const judged = useQuery(evaluatedCaseQuery(id));
  if (isProblem(evaluation.error, "evaluation_not_found"))
    return <Empty title={t("gone")}>{t("goneHelp")}</Empty>;
  if (isProblem(evaluation.error) && evaluation.error.status === 403)
    return <Empty title={t("notForYou")}>{evaluation.error.message}</Empty>;
  return (
    <Loaded query={evaluation} skeleton={<CaseSkeleton />}>
      {(begun) => (
        <Loaded query={judged} skeleton={<CaseSkeleton />}>
          {(view) => <Desk evaluation={begun} view={view} />}
        </Loaded>
      )}
    </Loaded>
  );
}
