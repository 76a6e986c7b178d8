import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import { useInLang } from "../use-in-lang.ts";
import styles from "./alerts.module.css";
import type { AlertCall } from "./alerts-query.ts";

/** Who has answered and who has not, with the minutes and everything that was tried. */
export function CallsBoard({ calls, mayCall }: { calls: AlertCall[]; mayCall: boolean }) {
  const { t } = useTranslation("alerts");
  return (
    <Card title={t("board.title")}>
      {calls.length === 0 ? (
        <p className={styles.help}>{t("board.none")}</p>
      ) : (
        <CallsTable calls={calls} mayCall={mayCall} />
      )}
    </Card>
  );
}

export function CallsTable({ calls, mayCall }: { calls: AlertCall[]; mayCall: boolean }) {
  const { t } = useTranslation("alerts");
  return (
    <WideTable isStacked label={t("board.title")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("board.party")}</th>
            <th scope="col">{t("board.status")}</th>
            <th scope="col">{t("board.minutes")}</th>
            <th scope="col">{t("board.attempts")}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <Row key={call.id} call={call} mayCall={mayCall} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Row({ call, mayCall }: { call: AlertCall; mayCall: boolean }) {
  const { t } = useTranslation("alerts");
  const inLang = useInLang();
  const isSilent = call.state === "calling" || call.state === "unanswered";
  return (
    <tr>
      <th scope="row">{inLang(call.partyName)}</th>
      <td>
        <div
          className={
            call.state === "answered"
              ? styles.good
              : call.isOverdue || call.state === "unanswered"
                ? styles.warn
                : styles.help
          }
        >
          {t(`board.${call.state}`)}
          {call.isOverdue && ` · ${t("board.overdue")}`}
        </div>
        <Person call={call} />
        {mayCall && isSilent && <CallAgain id={call.id} />}
      </td>
      <td className={styles.whole} data-label={t("board.minutes")}>
        {t("board.minutesOf", { minutes: call.minutes })}
      </td>
      <td>
        <Attempts attempts={call.attempts} />
      </td>
    </tr>
  );
}

function Person({ call }: { call: AlertCall }) {
  const { t } = useTranslation("alerts");
  if (call.answeredBy)
    return (
      <span>
        {call.answeredBy.name}{" "}
        {call.answeredHow && <span className={styles.help}>{t(`how.${call.answeredHow}`)}</span>}
      </span>
    );
  return (
    <>
      {call.calling?.name}{" "}
      {call.climbsAt && (
        <span className={styles.help}>
          {t("board.climbsAt")} <Moment at={call.climbsAt} />
        </span>
      )}
    </>
  );
}

function Attempts({ attempts }: { attempts: AlertCall["attempts"] }) {
  const { t } = useTranslation("alerts");
  const people = Map.groupBy(attempts, ({ person }) => person.id);
  return (
    <ul className={styles.list}>
      {[...people].map(([id, ways]) => (
        <li key={id}>
          {ways[0]!.person.name} <Moment at={ways[0]!.sentAt ?? ways[0]!.dueAt} />
          <div className={styles.facts}>
            {ways.map(({ channel, state, dueAt }) => (
              <span key={`${channel} ${dueAt}`} className={state === "failed" ? styles.warn : styles.help}>
                {t(`channel.${channel}`)} {t(`sendState.${state}`)}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function CallAgain({ id }: { id: string }) {
  const { t } = useTranslation("alerts");
  const client = useQueryClient();
  const again = useCommand(
    (_: null, key) =>
      answer(api.POST("/api/alert-calls/{id}/again", { params: { path: { id } }, headers: once(key) })),
    { onSettled: () => client.invalidateQueries({ queryKey: keys.alerts }) },
  );
  return (
    <div>
      <Button size="small" loading={again.isPending} onClick={() => again.mutate(null)}>
        {t("board.again")}
      </Button>
    </div>
  );
}
