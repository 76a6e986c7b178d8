import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { ApprovalCard } from "./ApprovalCard.tsx";
import { approvalQuery } from "./approvals-query.ts";

/** One approval on a page of its own, as it is opened on a phone. */
export function ApprovalScreen() {
  const { t } = useTranslation("approvals");
  const { id } = useParams({ from: "/inside/approvals/$id" });
  const approval = useQuery(approvalQuery(id));
  return (
    <Page isNarrow title={t("one")} action={<Link to="/approvals">{t("all")}</Link>}>
      <Loaded
        query={approval}
        skeleton={<SkeletonRows count={1} height={320} label={t("loading", { ns: "common" })} />}
      >
        {(found) => <ApprovalCard approval={found} />}
      </Loaded>
    </Page>
  );
}
