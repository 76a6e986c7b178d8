import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { ApprovalCard } from "./ApprovalCard.tsx";
import { type ApprovalState, approvalsQuery } from "./approvals-query.ts";

/** Offers above their author's limit: what is offered, what it costs, why; and the decision. */
export function ApprovalsScreen() {
  const { t } = useTranslation("approvals");
  const [state, setState] = useState<ApprovalState>("waiting");
  const approvals = useQuery(approvalsQuery(state));

  return (
    <Page
      isNarrow
      title={t("title")}
      about={t("about")}
      action={
        <Segmented
          aria-label={t("which")}
          value={state}
          onChange={setState}
          options={[
            { value: "waiting", label: t("waiting") },
            { value: "decided", label: t("decided") },
          ]}
        />
      }
    >
      <Loaded
        query={approvals}
        skeleton={<SkeletonRows count={3} height={200} label={t("loading", { ns: "common" })} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty isDone={state === "waiting"} title={t(`empty.${state}`)}>
              {t(`emptyHelp.${state}`)}
            </Empty>
          ) : (
            rows.map((approval) => <ApprovalCard key={approval.id} approval={approval} />)
          )
        }
      </Loaded>
    </Page>
  );
}
