import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { PraiseList } from "../model-cases/PraiseList.tsx";
import { Page } from "../Page.tsx";
import { AppealFiguresCard } from "./AppealFiguresCard.tsx";
import { myEvaluationsQuery } from "./my-evaluations-query.ts";
import { OwnEvaluationCard } from "./OwnEvaluationCard.tsx";

/** What colleagues said of one's own conversations, and how one may disagree. */
export function MyEvaluationsScreen() {
  const { t } = useTranslation(["myEvaluations", "common"]);
  const list = useInfiniteQuery(myEvaluationsQuery);
  return (
    <Page isNarrow title={t("title")} about={t("about")}>
      <PraiseList whose="mine" />
      <Loaded query={list} skeleton={<SkeletonRows count={4} height={112} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ rows }) => rows);
          if (rows.length === 0) return <Empty title={t("empty")}>{t("emptyHelp")}</Empty>;
          return rows.map((row) => <OwnEvaluationCard key={row.id} evaluation={row} />);
        }}
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("common:more")}
        </Button>
      )}
      <AppealFiguresCard />
    </Page>
  );
}
