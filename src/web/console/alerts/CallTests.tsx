import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { useMay } from "../use-me.ts";
import styles from "./alerts.module.css";
import { callTestsQuery } from "./alerts-query.ts";
import { CallsTable } from "./CallsBoard.tsx";

/** Tests of the chain of calls and what came of them. */
export function CallTests() {
  const { t } = useTranslation(["alerts", "common"]);
  const may = useMay();
  const found = useInfiniteQuery(callTestsQuery);
  return (
    <Card title={t("tests.title")} aside={may("alert.lead") && <StartTest />}>
      <p className={styles.help}>{t("tests.about")}</p>
      <Loaded query={found} skeleton={<SkeletonRows count={2} height={48} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <p className={styles.help}>{t("tests.noneHelp")}</p>;
          return (
            <>
              {rows.map((test) => (
                <section key={test.id} className={styles.party}>
                  <h3>
                    <Moment at={test.startedAt} />{" "}
                    <span className={styles.help}>
                      {test.startedBy ? t("tests.by", { name: test.startedBy.name }) : t("tests.weekly")}
                    </span>
                  </h3>
                  <CallsTable calls={test.calls} mayCall={false} />
                </section>
              ))}
              {found.hasNextPage && (
                <Button onClick={() => found.fetchNextPage()} loading={found.isFetchingNextPage}>
                  {t("common:more")}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function StartTest() {
  const { t } = useTranslation("alerts");
  const client = useQueryClient();
  const start = useCommand((_: null, key) => answer(api.POST("/api/call-tests", { headers: once(key) })), {
    onSettled: () => client.invalidateQueries({ queryKey: keys.alerts }),
  });
  return (
    <div className={styles.row}>
      {start.error && <span className={styles.warn}>{start.error.message}</span>}
      <Button size="small" loading={start.isPending} onClick={() => start.mutate(null)}>
        {t("tests.start")}
      </Button>
    </div>
  );
}
