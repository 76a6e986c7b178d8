import { useInfiniteQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { ListEnd } from "../queue/ListEnd.tsx";
import { queueQuery } from "../queue/queue-query.ts";
import { type OpenQueue, openQueues, railEntries } from "../shell/rail-entries.ts";
import { useMe } from "../use-me.ts";
import { useCase } from "./case-context.ts";
import styles from "./QueueColumn.module.css";
import { QueueItem } from "./QueueItem.tsx";

const key = "mingjing.case-queue";

/** The reader's queue beside the case, the present one marked, so that the next is one click away. */
export function QueueColumn({ className = "" }: { className?: string }) {
  const { t } = useTranslation(["case", "shell", "queue", "common"]);
  const { view } = useCase();
  const { permissions } = useMe();
  const [chosen, setChosen] = useState(() => localStorage.getItem(key));
  const queues = openQueues.filter((name) => railEntries(permissions).some((entry) => entry.name === name));
  const queue = queues.find((name) => name === chosen) ?? queues[0] ?? "all_open";
  const list = useInfiniteQuery(queueQuery(queue));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];

  function choose(name: OpenQueue): void {
    localStorage.setItem(key, name);
    setChosen(name);
  }

  return (
    <nav className={`${className} ${styles.column}`} aria-label={t("queue.label")}>
      <Select<OpenQueue>
        value={queue}
        onChange={choose}
        variant="borderless"
        aria-label={t("queue.choose")}
        className={styles.choice}
        options={queues.map((name) => ({ value: name, label: t(`shell:${name}`) }))}
      />
      <Loaded query={list} skeleton={<SkeletonRows count={8} height={72} label={t("common:loading")} />}>
        {() => (
          <>
            {rows.length === 0 && <p className={styles.empty}>{t(`queue:empty.${queue}`)}</p>}
            <ul>
              {rows.map((row) => (
                <li key={row.number}>
                  <QueueItem row={row} isCurrent={row.number === view.number} />
                </li>
              ))}
            </ul>
            {rows.length > 0 && <ListEnd list={list} count={rows.length} />}
          </>
        )}
      </Loaded>
    </nav>
  );
}
