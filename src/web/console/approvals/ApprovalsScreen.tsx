import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { ApprovalCard } from "./ApprovalCard.tsx";
import { type ApprovalState, approvalsQuery } from "./approvals-query.ts";

/** Offers above their author's limit: what is offered, what it costs, why; and the decision. */
export function ApprovalsScreen() {
  const { t } = useTranslation("approvals");
  const [state, setState] = useState<ApprovalState>("waiting");
  const approvals = useInfiniteQuery(approvalsQuery(state));
  return (
    <ListedDesk
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={[
        { value: "waiting", label: t("waiting") },
        { value: "decided", label: t("decided") },
      ]}
      state={state}
      onState={setState}
      list={approvals}
      rowHeight={200}
      empty={{ isDone: state === "waiting", title: t(`empty.${state}`), help: t(`emptyHelp.${state}`) }}
      draw={(approval) => <ApprovalCard approval={approval} />}
    />
  );
}
