import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { startCoaching } from "../../quality/coaching/start-coaching.ts";
import type { MovingClock } from "../play/moving-clock.ts";
import { day, hour } from "../shanghai-time.ts";

/** What two agents broke most often becomes a coaching task each. */
export async function coachSome(
  clock: MovingClock,
  { coach, agents, now }: { coach: Staff; agents: Staff[]; now: Date },
): Promise<void> {
  clock.set(new Date(now.getTime() - 8 * hour));
  for (const { staffId, ruleCode } of await mostBroken(coach, agents))
    await startCoaching(coach, {
      staffId,
      coachId: coach.id,
      title: "把时间说清楚，把退路讲明白",
      aim: "接下来的会话里，每次承诺都带上具体时间；办不到的，同时说明还能怎么办。",
      dueAt: new Date(now.getTime() + 7 * day).toISOString(),
      findings: [{ source: "rule", code: ruleCode, scorecardCode: null, conversationId: null }],
      lesson: {
        kind: "script",
        title: "承诺三要素：谁、做什么、几点前",
        body: "不说“尽快”，说“我今天18:00前把核实结果发给您”。\n\n办不到时先说原因，再给一条能走的路。",
        path: null,
        courseCode: null,
      },
      exercise: { kind: "written", words: "请把“我们会尽快处理”改写成一句带时间、客户听得放心的话。" },
      recheckSize: 10,
      evaluatorId: null,
    });
}

async function mostBroken(
  { tenantId }: Staff,
  agents: Staff[],
): Promise<{ staffId: string; ruleCode: string }[]> {
  const rows = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("inspection_result")
      .select(({ fn }) => ["staff_id", "rule_code", fn.countAll().as("times")])
      .where("is_current", "=", true)
      .where("outcome", "=", "broken")
      .where(
        "staff_id",
        "in",
        agents.map(({ id }) => id),
      )
      .groupBy(["staff_id", "rule_code"])
      .orderBy("times", "desc")
      .orderBy("rule_code")
      .limit(20)
      .execute(),
  );
  const each = new Map(rows.map((row) => [row.staff_id!, row.rule_code]));
  return [...each].slice(0, 2).map(([staffId, ruleCode]) => ({ staffId, ruleCode }));
}
