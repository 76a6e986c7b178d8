import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { useKeys } from "../../ui/use-keys.ts";
import { Loaded } from "../Loaded.tsx";
import { PageHead } from "../PageHead.tsx";
import styles from "./ComplaintList.module.css";
import { ComplaintRow } from "./ComplaintRow.tsx";
import { ListEnd } from "./ListEnd.tsx";
import { NothingHere } from "./NothingHere.tsx";
import { QueueFilters } from "./QueueFilters.tsx";
import { type QueueName, queueQuery } from "./queue-query.ts";
import type { QueueSearch } from "./queue-search.ts";
import { useChosenRow } from "./use-chosen-row.ts";

type Props = {
  queue: QueueName;
  title: string;
  explanation: string;
  search: QueueSearch;
  onSearch: (search: QueueSearch) => void;
  action?: ReactNode;
};

/** A list of complaints that is narrowed by filters and walked through by keys. */
export function ComplaintList({ queue, title, explanation, search, onSearch, action }: Props) {
  const { t } = useTranslation("queue");
  const filter = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const list = useInfiniteQuery(queueQuery(queue, search));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const chosen = useChosenRow(rows);
  useKeys({
    j: () => chosen.move(1),
    k: () => chosen.move(-1),
    Enter: () =>
      chosen.number && void navigate({ to: "/complaints/$number", params: { number: chosen.number } }),
    "/": () => filter.current?.focus(),
  });

  return (
    <div className={styles.page}>
      <PageHead title={title} action={action}>
        {explanation}
      </PageHead>
      <QueueFilters ref={filter} queue={queue} search={search} onSearch={onSearch} />
      <Loaded
        query={list}
        skeleton={<SkeletonRows count={10} height="var(--row)" label={t("loading", { ns: "common" })} />}
      >
        {() =>
          rows.length === 0 ? (
            <NothingHere
              queue={queue}
              isNarrowed={Object.keys(search).length > 0}
              onClear={() => onSearch({})}
            />
          ) : (
            <>
              <ul aria-label={title} className={styles.rows}>
                {rows.map((row) => (
                  <li key={row.number}>
                    <ComplaintRow row={row} isChosen={row.number === chosen.number} />
                  </li>
                ))}
              </ul>
              <ListEnd list={list} count={rows.length} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}
