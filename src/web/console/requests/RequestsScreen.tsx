import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { LateRequests } from "./LateRequests.tsx";
import { RequestCard } from "./RequestCard.tsx";
import { type RequestState, requestsQuery } from "./requests-query.ts";

/** The department's desk: what is asked, what is needed to look it up, and a place for the answer. */
export function RequestsScreen() {
  const { t } = useTranslation("requests");
  const [state, setState] = useState<RequestState>("open");
  const requests = useInfiniteQuery(requestsQuery(state));
  return (
    <ListedDesk
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={[
        { value: "open", label: t("open") },
        { value: "answered", label: t("answered") },
      ]}
      state={state}
      onState={setState}
      list={requests}
      rowHeight={160}
      empty={{ isDone: state === "open", title: t(`empty.${state}`), help: t(`emptyHelp.${state}`) }}
      above={<LateRequests />}
      draw={(request) => <RequestCard request={request} />}
    />
  );
}
