import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import styles from "./privacy.module.css";
import { dataRequestsQuery, type RequestShelf } from "./privacy-queries.ts";
import { RequestCard } from "./RequestCard.tsx";

/** The desk for customers' requests, the most urgent first. */
export function RequestsTab() {
  const { t } = useTranslation(["privacy", "common"]);
  const [shelf, setShelf] = useState<RequestShelf>("open");
  const list = useInfiniteQuery(dataRequestsQuery(shelf));
  return (
    <div className={styles.stack}>
      <div>
        <Segmented
          aria-label={t("which")}
          value={shelf}
          onChange={setShelf}
          options={[
            { value: "open", label: t("open") },
            { value: "answered", label: t("answered") },
          ]}
        />
      </div>
      <Loaded query={list} skeleton={<SkeletonRows count={3} height={140} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0)
            return (
              <Empty isDone={shelf === "open"} title={t(`empty.${shelf}`)}>
                {t("emptyHelp")}
              </Empty>
            );
          return rows.map((request) => <RequestCard key={request.id} request={request} />);
        }}
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("common:more")}
        </Button>
      )}
    </div>
  );
}
