import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { useMay } from "../use-me.ts";
import styles from "./Reports.module.css";
import { deliveriesQuery, type ReportDelivery } from "./reports-queries.ts";

/** What became of each mail with this report, and sending it to those who have not had it. */
export function MailPart({ id }: { id: string }) {
  const { t } = useTranslation(["reports", "common"]);
  const may = useMay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const deliveries = useInfiniteQuery(deliveriesQuery(id));
  const send = useCommand(
    (_entered: object, key) =>
      answer(
        api.POST("/api/reports/{id}/mail", {
          params: { path: { id } },
          headers: once(key),
          body: { attachments: ["pdf"] },
        }),
      ),
    {
      onSuccess: ({ queued }) => {
        message.success(queued > 0 ? t("mail.queued", { count: queued }) : t("mail.nobodyNew"));
        client.invalidateQueries({ queryKey: keys.reports });
      },
    },
  );
  return (
    <div className={styles.mail}>
      <Card
        title={t("mail.title")}
        aside={
          may("report.manage") && (
            <Button onClick={() => send.mutate({})} loading={send.isPending}>
              {t("mail.send")}
            </Button>
          )
        }
      >
        <FormProblem command={send} />
        <Loaded
          query={deliveries}
          skeleton={<SkeletonRows count={2} height={32} label={t("common:loading")} />}
        >
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.rows);
            if (rows.length === 0) return <p className={styles.help}>{t("mail.none")}</p>;
            return (
              <>
                <ul className={styles.rows}>
                  {rows.map((delivery) => (
                    <Delivery key={delivery.id} delivery={delivery} />
                  ))}
                </ul>
                {deliveries.hasNextPage && (
                  <Button onClick={() => deliveries.fetchNextPage()} loading={deliveries.isFetchingNextPage}>
                    {t("common:more")}
                  </Button>
                )}
              </>
            );
          }}
        </Loaded>
      </Card>
    </div>
  );
}

function Delivery({ delivery }: { delivery: ReportDelivery }) {
  const { t } = useTranslation("reports");
  const { address, state, tries, problem, replyCode, nextTryAt, sentAt } = delivery;
  const why = problemCodes.find((code) => code === problem);
  return (
    <li>
      <span>{address}</span>
      <span className={styles.state} data-state={state}>
        {t(`mail.state.${state}`)}
        {sentAt && (
          <>
            {" "}
            <Moment at={sentAt} />
          </>
        )}
        {why && ` · ${t(`mail.problem.${why}`)}${replyCode ? ` (${replyCode})` : ""}`}
        {tries > 1 && ` · ${t("mail.tries", { count: tries })}`}
        {nextTryAt && state === "waiting" && tries > 0 && (
          <>
            {" · "}
            {t("mail.next")} <Moment at={nextTryAt} />
          </>
        )}
      </span>
    </li>
  );
}

const problemCodes = ["not_now", "unreachable", "sign_in_failed", "not_set_up", "refused"] as const;
