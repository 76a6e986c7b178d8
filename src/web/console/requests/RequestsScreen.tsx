import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { RequestCard } from "./RequestCard.tsx";
import { type RequestState, requestsQuery } from "./requests-query.ts";

/** The department's desk: what is asked, what is needed to look it up, and a place for the answer. */
export function RequestsScreen() {
  const { t } = useTranslation("requests");
  const [state, setState] = useState<RequestState>("open");
  const requests = useQuery(requestsQuery(state));

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
            { value: "open", label: t("open") },
            { value: "answered", label: t("answered") },
          ]}
        />
      }
    >
      <Loaded
        query={requests}
        skeleton={<SkeletonRows count={3} height={160} label={t("loading", { ns: "common" })} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty isDone={state === "open"} title={t(`empty.${state}`)}>
              {t(`emptyHelp.${state}`)}
            </Empty>
          ) : (
            rows.map((request) => <RequestCard key={request.id} request={request} />)
          )
        }
      </Loaded>
    </Page>
  );
}
