import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { ListEnd } from "../queue/ListEnd.tsx";
import styles from "./ImportRuns.module.css";
import type { ImportRun } from "./import-types.ts";
import { isOver } from "./use-import.ts";

/** Every import so far, the newest first. */
export function ImportRuns() {
  const { t } = useTranslation("imports");
  const runs = useInfiniteQuery({
    queryKey: [...keys.imports, "list"],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/imports", { params: { query: { limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.rows.some((run) => !isOver(run))) ? 2_000 : false,
  });
  const rows = runs.data?.pages.flatMap((page) => page.rows) ?? [];

  return (
    <Card title={t("runs")}>
      <Loaded
        query={runs}
        skeleton={<SkeletonRows count={4} height={56} label={t("loading", { ns: "common" })} />}
      >
        {() =>
          rows.length === 0 ? (
            <Empty title={t("noRuns")}>{t("noRunsHelp")}</Empty>
          ) : (
            <>
              <ul>
                {rows.map((run) => (
                  <li key={run.id}>
                    <Run run={run} />
                  </li>
                ))}
              </ul>
              <ListEnd list={runs} count={rows.length} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function Run({ run }: { run: ImportRun }) {
  const { t } = useTranslation("imports");
  return (
    <div className={styles.run}>
      <span className={styles.name}>
        <strong>{run.fileName}</strong>
        <small>
          {t(run.kind)} · {t(run.isDryRun ? "dryRun" : "realRun")} · <Moment at={run.startedAt} />
        </small>
      </span>
      <span className={styles.numbers}>
        {t("summary", { added: run.rowsAdded, known: run.rowsKnown, refused: run.rowsRefused })}
      </span>
      <span className={styles.state}>{t(`state.${run.state}`)}</span>
      {run.rowsRefused > 0 ? (
        <a href={`/api/imports/${run.id}/errors.csv`} download>
          {t("errorsShort")}
        </a>
      ) : (
        <span />
      )}
    </div>
  );
}
