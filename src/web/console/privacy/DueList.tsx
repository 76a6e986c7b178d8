import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import styles from "./privacy.module.css";
import { dueQuery } from "./privacy-queries.ts";

/** The dry run: a list that a person sees before anything goes. */
export function DueList() {
  const { t } = useTranslation(["privacy", "common"]);
  const due = useQuery(dueQuery);
  return (
    <Card title={t("dueTitle")}>
      <p className={styles.help}>{t("dueHelp")}</p>
      <Loaded query={due} skeleton={<SkeletonRows count={4} height={36} label={t("common:loading")} />}>
        {({ total, rows, listedAt }) =>
          total === 0 ? (
            <p>{t("dueNone")}</p>
          ) : (
            <>
              <p>
                {t("dueCount", { total })} {total > rows.length && t("dueFirst")}
              </p>
              <WideTable label={t("dueTitle")}>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t("number")}</th>
                      <th scope="col">{t("what")}</th>
                      <th scope="col">{t("ended")}</th>
                      <th scope="col">{t("dueAt")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(({ kind, number, endedAt, dueAt }) => (
                      <tr key={`${kind} ${number}`}>
                        <th scope="row">{number}</th>
                        <td>{t(`retentionKind.${kind}`)}</td>
                        <td>
                          <Moment at={endedAt} />
                        </td>
                        <td>
                          <Moment at={dueAt} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </WideTable>
              <div className={styles.below}>
                <Confirm total={total} listedAt={listedAt} />
              </div>
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function Confirm({ total, listedAt }: { total: number; listedAt: string }) {
  const { t } = useTranslation("privacy");
  const { message } = App.useApp();
  const client = useQueryClient();
  const run = useCommand(
    (body: { total: number; listedAt: string }, key) =>
      answer(api.POST("/api/retention/runs", { body, headers: once(key) })),
    {
      onSuccess: () => {
        message.success(t("started"));
        return client.invalidateQueries({ queryKey: keys.privacy });
      },
      onError: (problem) => message.error(problem.message),
    },
  );
  return (
    <Popconfirm title={t("runSure")} onConfirm={() => run.mutate({ total, listedAt })}>
      <Button danger loading={run.isPending}>
        {t("run", { total })}
      </Button>
    </Popconfirm>
  );
}
