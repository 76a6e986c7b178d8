import { HistoryOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { HabitsCard } from "../habits/HabitsCard.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { InspectionFilters } from "./InspectionFilters.tsx";
import { InspectionList } from "./InspectionList.tsx";
import { type Filter, inspectionsQuery, ratesQuery } from "./inspections-queries.ts";
import { RateTable } from "./RateTable.tsx";
import { RunsDrawer } from "./RunsDrawer.tsx";

/** What the rules found: everybody's for who may read quality, otherwise one's own. */
export function InspectionsScreen() {
  const { t } = useTranslation(["inspections", "common"]);
  const may = useMay();
  const readsAll = may("quality.read");
  const [filter, setFilter] = useState<Filter>({});
  const [isRunning, setRunning] = useState(false);
  const list = useInfiniteQuery(inspectionsQuery(filter));
  const skeleton = (count: number) => <SkeletonRows count={count} height={44} label={t("common:loading")} />;
  return (
    <Page
      title={readsAll ? t("title") : t("mine")}
      about={readsAll ? t("about") : t("mineAbout")}
      action={
        may("quality.plan") && (
          <Button icon={<HistoryOutlined aria-hidden />} onClick={() => setRunning(true)}>
            {t("runs.open")}
          </Button>
        )
      }
    >
      <InspectionFilters filter={filter} onFilter={setFilter} />
      {readsAll && <HabitsCard from={filter.from} to={filter.to} />}
      {readsAll && (
        <Rates filter={filter} onRule={(rule) => setFilter({ ...filter, rule, outcome: "broken" })} />
      )}
      <Loaded query={list} skeleton={skeleton(6)}>
        {({ pages }) => (
          <InspectionList
            rows={pages.flatMap(({ rows }) => rows)}
            total={pages[0]!.total}
            isMore={pages[0]!.isMore}
            isFiltered={Object.values(filter).some(Boolean)}
            readsAll={readsAll}
            more={
              list.hasNextPage && (
                <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
                  {t("common:more")}
                </Button>
              )
            }
          />
        )}
      </Loaded>
      <RunsDrawer isOpen={isRunning} onClose={() => setRunning(false)} />
    </Page>
  );
}

function Rates({ filter, onRule }: { filter: Filter; onRule(rule: string): void }) {
  const { t } = useTranslation();
  const rates = useQuery(ratesQuery(filter));
  return (
    <Loaded query={rates} skeleton={<SkeletonRows count={8} height={36} label={t("loading")} />}>
      {(found) => <RateTable rates={found} chosen={filter.rule} onRule={onRule} />}
    </Loaded>
  );
}
