import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { raiseAppeal } from "../../quality/appeals/raise-appeal.ts";
import { ruleAppeal } from "../../quality/appeals/rule-appeal.ts";
import { Forbidden } from "../../refusals.ts";
import type { MovingClock } from "../play/moving-clock.ts";
import { day, hour } from "../shanghai-time.ts";

type Missed = { evaluationId: string; staffId: string; criterionCode: string };

/** Two agents do not agree with a point: one appeal is granted, the other waits for its ruling. */
export async function appealSome(
  clock: MovingClock,
  { manager, agents, rulers, now }: { manager: Staff; agents: Staff[]; rulers: Staff[]; now: Date },
): Promise<void> {
  for (const [index, missed] of (await missedPoints(manager)).entries()) {
    const agent = agents.find(({ id }) => id === missed.staffId);
    if (!agent) continue;
    clock.set(new Date(now.getTime() - day + index * hour));
    const { id } = await raiseAppeal(agent, missed.evaluationId, {
      words: "这一点我当时做了，请再看一下第一条回复。",
      points: [{ criterionCode: missed.criterionCode, words: "第一条消息里已经说明。", places: [] }],
    });
    if (index === 0) await grant(rulers, id, missed);
  }
}

/** One missed yes-or-no point of two different people's evaluations. */
async function missedPoints({ tenantId }: Staff): Promise<Missed[]> {
  const rows = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("evaluation_answer as answer")
      .innerJoin("evaluation", "evaluation.id", "answer.evaluation_id")
      .select([
        "evaluation.id as evaluationId",
        "evaluation.staff_id as staffId",
        "answer.criterion_code as criterionCode",
      ])
      .distinctOn("evaluation.staff_id")
      .where("answer.value", "=", "no")
      .where("answer.comment", "is not", null)
      .where("evaluation.released_at", "is not", null)
      .orderBy("evaluation.staff_id")
      .orderBy("evaluation.id")
      .limit(2)
      .execute(),
  );
  return rows.flatMap(({ staffId, ...missed }) => (staffId ? [{ ...missed, staffId }] : []));
}

async function grant(rulers: Staff[], id: string, { criterionCode }: Missed): Promise<void> {
  const reason = "第一条回复里确实说明了，原评分漏看，予以更正。";
  for (const ruler of rulers) {
    try {
      const ruling = {
        criterionCode,
        ruling: "changed" as const,
        value: "yes",
        isNotApplicable: false,
        reason,
      };
      await ruleAppeal(ruler, id, { reason, rulings: [ruling] });
      return;
    } catch (error) {
      // Whoever had a part in the case does not rule: the next one does.
      if (!(error instanceof Forbidden)) throw error;
    }
  }
}
