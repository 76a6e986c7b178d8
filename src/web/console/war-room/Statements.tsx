import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Tag } from "antd";
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
import { type Field, RoomForm } from "./RoomForm.tsx";
import styles from "./war-room.module.css";
import { type Statement, statementsQuery } from "./war-room-query.ts";

type Props = { number: string; isOpen: boolean };
type Side = "legal" | "pr";
type Texts = { zh: string; en?: string };
const purposes = ["reply", "notice", "public", "regulator"] as const;
const colours = { waiting: "warning", cleared: "success", withdrawn: "default" } as const;

/** What is said outside: each version needs the yes of legal and of PR before it can leave. */
export function Statements({ number, isOpen }: Props) {
  const { t } = useTranslation(["warRoom", "common"]);
  const mayDraft = useMay()("statement.draft") && isOpen;
  const found = useQuery(statementsQuery(number));
  return (
    <Card title={t("statements.title")}>
      <Loaded query={found} skeleton={<SkeletonRows count={1} height={60} label={t("common:loading")} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.quiet}>{t("statements.none")}</p>
          ) : (
            <ul className={styles.list}>
              {rows.map((statement) => (
                <li key={statement.id} className={statement.withdrawn ? styles.past : undefined}>
                  <OneStatement alert={number} statement={statement} isOpen={isOpen} mayDraft={mayDraft} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayDraft && <Draft number={number} />}
    </Card>
  );
}

type OneProps = { alert: string; statement: Statement; isOpen: boolean; mayDraft: boolean };

function OneStatement({ alert, statement, isOpen, mayDraft }: OneProps) {
  const { t } = useTranslation("warRoom");
  const { number, version, purpose, state, zh, en, withdrawn, earlier, uses } = statement;
  return (
    <>
      <p>
        <strong>{t("statements.name", { number, version })}</strong>{" "}
        <Tag>{t(`statements.purpose.${purpose}`)}</Tag>{" "}
        <Tag color={colours[state]}>{t(`statements.${state}`)}</Tag>
      </p>
      <blockquote className={styles.words}>{zh}</blockquote>
      {en && (
        <blockquote className={styles.words} lang="en">
          {en}
        </blockquote>
      )}
      <p className={styles.quiet}>
        {t("statements.by", { name: statement.draftedBy.name })} <Moment at={statement.draftedAt} /> ·{" "}
        {t("statements.legal")}
        <Yes side="legal" statement={statement} /> · {t("statements.pr")}
        <Yes side="pr" statement={statement} />
        {uses.map(({ path, count }) => ` · ${t(`statements.path.${path as "reply"}`, { count })}`)}
      </p>
      {withdrawn && <p className={styles.quiet}>{t("statements.why", { reason: withdrawn.reason })}</p>}
      {earlier.length > 0 && (
        <details>
          <summary className={styles.opener}>{t("statements.earlier", { count: earlier.length })}</summary>
          <ul className={styles.list}>
            {earlier.map((each) => (
              <li key={each.version} className={styles.past}>
                {each.version} · {each.draftedBy.name} · {each.zh}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isOpen && !withdrawn && <Deeds alert={alert} statement={statement} mayDraft={mayDraft} />}
    </>
  );
}

function Yes({ side, statement: { withdrawn, mayClear, ...given } }: { side: Side; statement: Statement }) {
  const { t } = useTranslation("warRoom");
  const said = given[side];
  if (said) return said.by.name;
  if (withdrawn) return t("statements.notYet");
  const names = mayClear[side].join(t("statements.comma"));
  if (names) return t("statements.waitsFor", { names });
  return <span className={styles.stuck}>{t("statements.nobody")}</span>;
}

function Deeds({ alert, statement, mayDraft }: Omit<OneProps, "isOpen">) {
  const { t } = useTranslation("warRoom");
  const mayPublish = useMay()("statement.approve_pr") && statement.state === "cleared";
  const params = { path: { number: alert, statement: statement.number } };
  const { version } = statement;
  const fields = useTexts();
  return (
    <div className={styles.deeds}>
      {statement.may.map((side) => (
        <Approve key={side} side={side} alert={alert} statement={statement} />
      ))}
      {mayDraft && (
        <RoomForm
          isSmall
          name={`revise.${statement.id}`}
          open={t("statements.revise")}
          start={{ zh: statement.zh, en: statement.en ?? "" }}
          fields={fields}
          send={(entered, key) =>
            answer(
              api.POST("/api/alerts/{number}/statements/{statement}/versions", {
                params,
                headers: once(key),
                body: { seenVersion: version, ...texts(entered as Texts) },
              }),
            )
          }
        />
      )}
      {mayPublish && (
        <RoomForm
          isSmall
          name={`publish.${statement.id}`}
          open={t("statements.publish")}
          start={{ lang: "zh" }}
          fields={[
            {
              name: "lang",
              label: t("statements.lang"),
              kind: "choice",
              options: [
                { value: "zh", label: "中文" },
                ...(statement.en ? [{ value: "en", label: "English" }] : []),
              ],
            },
          ]}
          send={({ lang }, key) =>
            answer(
              api.POST("/api/alerts/{number}/statements/{statement}/publish", {
                params,
                headers: once(key),
                body: { version, lang: lang as "zh" | "en" },
              }),
            )
          }
        />
      )}
      {mayDraft && (
        <RoomForm
          isSmall
          name={`withdraw.${statement.id}`}
          open={t("statements.withdraw")}
          fields={[{ name: "reason", label: t("reason"), kind: "line" }]}
          send={({ reason }, key) =>
            answer(
              api.POST("/api/alerts/{number}/statements/{statement}/withdraw", {
                params,
                headers: once(key),
                body: { reason: reason as string },
              }),
            )
          }
        />
      )}
    </div>
  );
}

type ApproveProps = { side: Side; alert: string; statement: Statement };

function Approve({ side, alert, statement: { number, version } }: ApproveProps) {
  const { t } = useTranslation("warRoom");
  const client = useQueryClient();
  const route =
    side === "legal"
      ? "/api/alerts/{number}/statements/{statement}/legal-approval"
      : "/api/alerts/{number}/statements/{statement}/pr-approval";
  const approve = useCommand(
    (seen: { version: number }, key) =>
      answer(
        api.POST(route, {
          params: { path: { number: alert, statement: number } },
          headers: once(key),
          body: seen,
        }),
      ),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.alerts }) },
  );
  return (
    <>
      <Button
        size="small"
        type="primary"
        loading={approve.isPending}
        onClick={() => approve.mutate({ version })}
      >
        {t(`statements.approve.${side}`)}
      </Button>
      <FormProblem command={approve} />
    </>
  );
}

function Draft({ number }: { number: string }) {
  const { t } = useTranslation("warRoom");
  const fields = useTexts();
  return (
    <RoomForm
      name="statement"
      open={t("statements.draft")}
      start={{ purpose: "reply" }}
      fields={[
        {
          name: "purpose",
          label: t("statements.for"),
          kind: "choice",
          options: purposes.map((value) => ({ value, label: t(`statements.purpose.${value}`) })),
        },
        ...fields,
      ]}
      send={(entered, key) => {
        const { purpose, ...rest } = entered as Texts & { purpose: Statement["purpose"] };
        return answer(
          api.POST("/api/alerts/{number}/statements", {
            params: { path: { number } },
            headers: once(key),
            body: { purpose, ...texts(rest) },
          }),
        );
      }}
    />
  );
}

function useTexts(): Field[] {
  const { t } = useTranslation("warRoom");
  return [
    { name: "zh", label: t("statements.zh"), kind: "text" },
    { name: "en", label: t("statements.en"), kind: "text", isOptional: true },
  ];
}

function texts({ zh, en }: Texts): { zh: string; en: string | null } {
  return { zh, en: en?.trim() ? en : null };
}
