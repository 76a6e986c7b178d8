import { sql } from "kysely";
import type { z } from "zod";
import type { signalDrillRoutes } from "../../../../shared/api/signal-drill-routes.ts";
import type { Tx } from "../../../db/database.ts";
import type { Call } from "../../calling/locked-call.ts";
import { partyOf } from "../../calling/plan/current-plan.ts";
import { plansOf } from "../../calling/present-calls.ts";
import type { Alert } from "../../record/alert.ts";
import { checklistOf } from "../../war-room/board/checks.ts";
import { type Names, staffNames } from "../../war-room/staff-names.ts";

export type Stage = z.input<typeof signalDrillRoutes.readSignalDrill.answer>["stages"][number];

/** How long each step of a drill took from the opening of its alert, beside what the plan allows: from the record, none noted apart. */
export async function drillStages(tx: Tx, alertId: string): Promise<Stage[]> {
  const alert = (await tx
    .selectFrom("alert")
    .selectAll()
    .where("id", "=", alertId)
    .executeTakeFirstOrThrow()) as Alert;
  const names = await staffNames(tx);
  const answers = await answersOf(tx, alert, names);
  return [
    ...answers,
    ...joined(answers),
    ...(await checksOf(tx, alert, names)),
    stage(tx, alert, { code: "statement", at: await clearedAt(tx, alert.id) }),
    stage(tx, alert, { code: "closed", at: alert.closed_at }),
  ];
}

async function answersOf(tx: Tx, alert: Alert, names: Names): Promise<Stage[]> {
  const calls = (await tx
    .selectFrom("alert_call")
    .selectAll()
    .where("alert_id", "=", alert.id)
    .orderBy("started_at")
    .orderBy("id")
    .limit(40)
    .execute()) as Call[];
  const plans = await plansOf(tx, calls);
  return calls.map((call) => {
    const party = partyOf(plans.get(call.plan_version)!, call.level, call.party);
    const limit = party.answerWithinMinutes;
    return {
      ...stage(tx, alert, { code: "answer", name: party.name, at: call.answered_at, limit }),
      by: call.answered_by ? names(call.answered_by) : null,
      called: call.called.length,
    };
  });
}

/** All are there when the last has answered. */
function joined(answers: Stage[]): Stage[] {
  if (answers.length === 0) return [];
  const isWhole = answers.every(({ minutes }) => minutes !== null);
  const isLate = answers.some(({ isInTime }) => isInTime === false);
  return [
    {
      code: "joined",
      name: null,
      minutes: isWhole ? Math.max(...answers.map(({ minutes }) => minutes!)) : null,
      limitMinutes: Math.max(...answers.map(({ limitMinutes }) => limitMinutes!)),
      isInTime: isLate ? false : isWhole || null,
      by: null,
      called: null,
    },
  ];
}

async function checksOf(tx: Tx, alert: Alert, names: Names): Promise<Stage[]> {
  const ticks = await tx.selectFrom("alert_check").selectAll().where("alert_id", "=", alert.id).execute();
  const items = await checklistOf(tx, alert);
  return items.map(({ code, name, dueMinutes }) => {
    const tick = ticks.find((each) => each.code === code);
    return {
      ...stage(tx, alert, { code: "check", name, at: tick?.checked_at ?? null, limit: dueMinutes }),
      by: tick ? names(tick.checked_by) : null,
    };
  });
}

/** When legal and PR had both said yes to a statement, for the first time. */
async function clearedAt(tx: Tx, alertId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    SELECT max(y.approved_at) AS at FROM alert_statement s
    JOIN alert_statement_approval y ON y.tenant_id = s.tenant_id AND y.statement_id = s.id
    WHERE s.alert_id = ${alertId}
    GROUP BY y.statement_id, y.version HAVING count(DISTINCT y.side) = 2
    ORDER BY 1 LIMIT 1`.execute(tx);
  return rows[0]?.at ?? null;
}

type Timed = { code: Stage["code"]; name?: Stage["name"]; at: Date | null; limit?: number };

function stage(tx: Tx, alert: Alert, { code, name = null, at, limit }: Timed): Stage {
  const minutes = at && minutesBetween(alert.opened_at, at);
  const untilNow = minutesBetween(alert.opened_at, alert.closed_at ?? tx.now);
  return {
    code,
    name,
    minutes,
    limitMinutes: limit ?? null,
    isInTime: limit === undefined ? null : inTime(minutes, limit, untilNow, alert.closed_at !== null),
    by: null,
    called: null,
  };
}

function inTime(minutes: number | null, limit: number, untilNow: number, isOver: boolean): boolean | null {
  if (minutes !== null) return minutes <= limit;
  return isOver || untilNow > limit ? false : null;
}

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 6_000) / 10;
}
