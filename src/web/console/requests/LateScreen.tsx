import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { LateCards } from "./LateRequests.tsx";
import { lateRequestsQuery } from "./requests-query.ts";

/** Late answers that have climbed to the reader, for whoever answers no questions of their own. */
export function LateScreen() {
  const { t } = useTranslation("requests");
  const late = useQuery(lateRequestsQuery);
  return (
    <Page isNarrow title={t("late.title")} about={t("late.about")}>
      <Loaded
        query={late}
        skeleton={<SkeletonRows count={2} height={160} label={t("loading", { ns: "common" })} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty isDone title={t("late.empty")}>
              {t("late.emptyHelp")}
            </Empty>
          ) : (
            <LateCards rows={rows} />
          )
        }
      </Loaded>
    </Page>
  );
}
