import { Alert, Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { isoDay } from "../../../shared/dates.ts";
import { WideTable } from "../../ui/WideTable.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { useReason } from "../inspections/use-reason.ts";
import { useMe } from "../use-me.ts";
import styles from "./InspectionRules.module.css";
import type { Rule, Trial } from "./rule-entry.ts";
import { useRuleCommand } from "./use-rule-command.ts";

/** What the draft would have changed in the past month; tried and seen, another person publishes it here. */
export function RuleTrial({ rule: { code, versions }, onDone }: { rule: Rule; onDone(): void }) {
  const { t } = useTranslation("inspectionRules");
  const me = useMe();
  const draft = versions.find(({ state }) => state !== "published");
  const attempt = useRuleCommand("tried", (_: undefined, key) =>
    answer(
      api.POST("/api/inspection-rules/{code}/trial", {
        params: { path: { code } },
        body: {},
        headers: once(key),
      }),
    ),
  );
  const publish = useRuleCommand(
    "published",
    (_: undefined, key) =>
      answer(
        api.POST("/api/inspection-rules/{code}/publish", {
          params: { path: { code } },
          body: {},
          headers: once(key),
        }),
      ),
    onDone,
  );
  if (!draft) return null;
  const isOwn = draft.writtenBy?.id === me.id;
  return (
    <>
      {draft.trial ? (
        <TrialFigures trial={draft.trial} />
      ) : (
        <Alert type="info" showIcon title={t("trial.notTried")} />
      )}
      <FormProblem command={attempt.error ? attempt : publish} />
      <div className={styles.buttons}>
        <Button loading={attempt.isPending} onClick={() => attempt.mutate(undefined)}>
          {draft.trial ? t("tryAgain") : t("try")}
        </Button>
        <Popconfirm
          title={t("publishSure")}
          onConfirm={() => publish.mutate(undefined)}
          disabled={isOwn || !draft.trial}
        >
          <Button type="primary" disabled={isOwn || !draft.trial} loading={publish.isPending}>
            {t("publish")}
          </Button>
        </Popconfirm>
        {isOwn && <span className={styles.quiet}>{t("ownDraft")}</span>}
      </div>
    </>
  );
}

function TrialFigures({ trial }: { trial: Trial }) {
  const { t } = useTranslation("inspectionRules");
  const { timeZone } = useMe().house;
  const { from, to, compared, conversations, changedCount, changed, byStaff } = trial;
  const day = (at: string) => isoDay(new Date(at), timeZone);
  return (
    <>
      <p>{t("trial.compared", { compared, conversations, from: day(from), to: day(to) })}</p>
      <p>
        <b>{changedCount === 0 ? t("trial.none") : t("trial.some", { count: changedCount })}</b>
      </p>
      <Counts trial={trial} />
      {byStaff.length > 0 && (
        <>
          <h3 className={styles.group}>{t("trial.byStaff")}</h3>
          <ByStaff byStaff={byStaff} />
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3 className={styles.group}>{t("trial.changed")}</h3>
          <Changed changed={changed} />
        </>
      )}
    </>
  );
}

function Counts({ trial: { before, after } }: { trial: Trial }) {
  const { t } = useTranslation(["inspectionRules", "inspections"]);
  const rows = [
    [t("inspections:outcome.met"), before.met, after.met],
    [t("inspections:outcome.broken"), before.broken, after.broken],
    [t("inspections:outcome.not_applicable"), before.notApplicable, after.notApplicable],
  ] as const;
  return (
    <Figures
      label={t("trial.title")}
      columns={[t("trial.outcome"), t("trial.before"), t("trial.after")]}
      rows={rows}
    />
  );
}

function ByStaff({ byStaff }: Pick<Trial, "byStaff">) {
  const { t } = useTranslation("inspectionRules");
  return (
    <Figures
      label={t("trial.byStaff")}
      columns={[t("trial.staff"), t("trial.before"), t("trial.after")]}
      rows={byStaff.map(({ staff, brokenBefore, brokenAfter }) => [staff.name, brokenBefore, brokenAfter])}
    />
  );
}

function Changed({ changed }: Pick<Trial, "changed">) {
  const { t } = useTranslation(["inspectionRules", "inspections"]);
  const reasonOf = useReason();
  const words = (outcome: Trial["changed"][number]["before"]) =>
    outcome ? t(`inspections:outcome.${outcome}`) : t("trial.nothing");
  return (
    <Figures
      label={t("trial.changed")}
      columns={[
        t("trial.conversation"),
        t("trial.staff"),
        t("trial.before"),
        t("trial.after"),
        t("trial.reason"),
      ]}
      rows={changed.map(({ complaintNumber, staff, before, after, reason }) => [
        complaintNumber,
        staff?.name ?? "—",
        words(before),
        words(after),
        reasonOf({ reason }),
      ])}
    />
  );
}

type FiguresProps = {
  label: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
};

function Figures({ label, columns, rows }: FiguresProps) {
  return (
    <WideTable label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
