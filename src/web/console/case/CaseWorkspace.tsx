import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { Loaded } from "../Loaded.tsx";
import { isProblem } from "../problem.ts";
import { CaseColumns } from "./CaseColumns.tsx";
import { CaseSkeleton } from "./CaseSkeleton.tsx";
import { useComplaint } from "./case-queries.ts";

/** Everything about one complaint on one screen: the queue beside it, what was said, and the case file. */
export function CaseWorkspace({ number }: { number: string }) {
  const { t } = useTranslation("case");
  const complaint = useComplaint(number);

  if (isProblem(complaint.error, "complaint_not_found"))
    return <Empty title={t("gone.title")}>{t("gone.help")}</Empty>;
  return (
    <Loaded query={complaint} skeleton={<CaseSkeleton />}>
      {(view) => <CaseColumns view={view} />}
    </Loaded>
  );
}
