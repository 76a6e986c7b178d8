import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";

type Props<Row> = {
  query: UseInfiniteQueryResult<InfiniteData<{ rows: Row[] }>>;
  empty: { title: string; help: string; isDone: boolean };
  children: (row: Row) => ReactNode;
};

/** A list that is read page by page, and what stands in its place when there is nothing. */
export function Pages<Row>({ query, empty, children }: Props<Row>) {
  const { t } = useTranslation("execution");
  return (
    <Loaded
      query={query}
      skeleton={<SkeletonRows count={3} height={132} label={t("loading", { ns: "common" })} />}
    >
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0)
          return (
            <Empty isDone={empty.isDone} title={empty.title}>
              {empty.help}
            </Empty>
          );
        return (
          <>
            {rows.map(children)}
            {query.hasNextPage && (
              <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                {t("more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
