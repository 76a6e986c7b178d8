import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { clockActor } from "../../actor.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { type Run, type RunView, runView } from "../../quality/inspection/runs/run-view.ts";
import { startRun } from "../../quality/inspection/runs/start-run.ts";
import { workSlice } from "../../quality/inspection/runs/work-run.ts";
import { chosenHouse } from "../import/chosen-house.ts";
import { openProgress } from "../import/progress.ts";
import type { Terminal } from "../terminal.ts";
import { addToRule, type RuleCounts, showRuleCounts } from "./rule-counts.ts";

export type HistoryOptions = { from: string; to: string; house?: string; rules?: string[] };
type Range = { from: Date; to: Date };

/** Inspects what ended in these days, in this process; a run that was left unfinished is gone on with. */
export async function inspectHistory(
  terminal: Terminal,
  options: HistoryOptions,
  signal: AbortSignal,
): Promise<void> {
  const { tenantId, nameZh, nameEn } = await chosenHouse(options.house);
  terminal.say({ zh: `检查：${nameZh}`, en: `Inspecting ${nameEn}` });
  const range = await withTenant(tenantId, (tx) => rangeOf(tx, options));
  const { id } = await unfinishedOrNew(tenantId, range, options.rules ?? []);
  const progress = openProgress(terminal, `${options.from} – ${options.to}`);
  try {
    while (!signal.aborted && (await workSlice(tenantId, id))) await showReached(tenantId, id, progress.show);
  } finally {
    progress.close();
  }
  const run = await withTenant(tenantId, (tx) => runOf(tx, id));
  showRuleCounts(terminal, await withTenant(tenantId, (tx) => countsOf(tx, range)));
  terminal.say(endingOf(run));
}

async function rangeOf(tx: Tx, { from, to }: HistoryOptions): Promise<Range> {
  const { time_zone } = await ownTenant(tx);
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(time_zone).epochMilliseconds;
  return {
    from: new Date(midnight(Temporal.PlainDate.from(from))),
    to: new Date(midnight(Temporal.PlainDate.from(to).add({ days: 1 })) - 1),
  };
}

async function unfinishedOrNew(tenantId: string, { from, to }: Range, ruleCodes: string[]): Promise<RunView> {
  const unfinished = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("inspection_run")
      .selectAll()
      .where("state", "in", ["waiting", "running"])
      .where("from_at", "=", from)
      .where("to_at", "=", to)
      .where("rule_codes", "=", sql.val(ruleCodes))
      .orderBy("started_at")
      .limit(1)
      .executeTakeFirst(),
  );
  if (unfinished) return runView(unfinished);
  return startRun(clockActor(tenantId), { from: from.toISOString(), to: to.toISOString(), ruleCodes });
}

async function showReached(
  tenantId: string,
  id: string,
  show: (at: { rowsDone: number; rowsTotal: number }) => void,
): Promise<void> {
  const { conversations_done, conversations_total } = await withTenant(tenantId, (tx) => runOf(tx, id));
  if (conversations_total !== null) show({ rowsDone: conversations_done, rowsTotal: conversations_total });
}

function runOf(tx: Tx, id: string): Promise<Run> {
  return tx.selectFrom("inspection_run").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

async function countsOf(tx: Tx, { from, to }: Range): Promise<RuleCounts> {
  const rows = await tx
    .selectFrom("inspection_result")
    .select(["rule_code", "outcome", sql<number>`count(*)::int`.as("times")])
    .where("is_current", "=", true)
    .where("ended_at", ">=", from)
    .where("ended_at", "<=", to)
    .groupBy(["rule_code", "outcome"])
    .orderBy("rule_code")
    .execute();
  const counts: RuleCounts = new Map();
  for (const { rule_code, outcome, times } of rows)
    addToRule(counts, rule_code, outcome as "met" | "broken" | "not_applicable", times);
  return counts;
}

function endingOf(run: Run) {
  const { conversations_done: done, messages_read: messages, broken_found: broken } = run;
  if (run.state !== "done")
    return {
      zh: `已停止（${done} 段会话）。再运行同一命令即接着做；系统在运行时，也会自己做完。`,
      en: `Stopped after ${done} conversations. The same command goes on from here; a running house finishes it by itself.`,
    };
  return {
    zh: `完成：${done} 段会话、${messages} 条消息，不达标 ${broken} 处。`,
    en: `Done: ${done} conversations, ${messages} messages, ${broken} breaches.`,
  };
}
