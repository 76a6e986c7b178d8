import type { z } from "zod";
import type { appealRoutes } from "../../../shared/api/appeal-routes.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { currentPolicy } from "./appeal-policy.ts";
import { appealCalendar, earlierAppeals, judgesAPerson, releasedEvaluation } from "./appealable.ts";
import { evaluationFileOf } from "./evaluation-file.ts";
import { appealUntil, chanceOf } from "./rules.ts";

type Query = z.output<typeof appealRoutes.listMyEvaluations.query>;
type Listed = z.input<typeof appealRoutes.listMyEvaluations.answer>;
type Row = Listed["rows"][number];

/** One's own released evaluations, the latest first. */
export async function listMyEvaluations(tx: Tx, reader: Staff, { after, limit }: Query): Promise<Listed> {
  const found = await ownEvaluations(tx, reader.id)
    .where(behindCursor(after, ["evaluation.submitted_at", "evaluation.id"], "<"))
    .orderBy("evaluation.submitted_at", "desc")
    .orderBy("evaluation.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const { policy } = await currentPolicy(tx);
  const calendar = await appealCalendar(tx);
  return {
    rows: rows.map((row) => ({
      ...presentOwn(row),
      appealUntil: appealUntil(calendar, row.released_at!, policy).toISOString(),
    })),
    next: last ? cursorOf(last.submitted_at!, last.id) : null,
  };
}

/** One of them beside the conversation, and whether an appeal is possible now. */
export async function readMyEvaluation(
  tx: Tx,
  reader: Staff,
  id: string,
): Promise<z.input<typeof appealRoutes.readMyEvaluation.answer>> {
  const evaluation = await releasedEvaluation(tx, reader.id, id);
  const { policy } = await currentPolicy(tx);
  const until = appealUntil(await appealCalendar(tx), evaluation.released_at, policy);
  const chance = chanceOf(policy, await earlierAppeals(tx, id), { now: tx.now, until });
  return {
    file: await evaluationFileOf(tx, evaluation),
    chance: { ...chance, until: until.toISOString() },
  };
}

function ownEvaluations(tx: Tx, staffId: string) {
  return tx
    .selectFrom("evaluation")
    .innerJoin("complaint", "complaint.id", "evaluation.complaint_id")
    .innerJoin("conversation", "conversation.id", "evaluation.conversation_id")
    .innerJoin("scorecard_version as card", (join) =>
      join
        .onRef("card.code", "=", "evaluation.scorecard_code")
        .onRef("card.version", "=", "evaluation.scorecard_version"),
    )
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom("evaluation_correction")
          .select(["score_after", "evaluation_correction.has_critical as corrected_critical"])
          .whereRef("evaluation_id", "=", "evaluation.id")
          .orderBy("position", "desc")
          .limit(1)
          .as("corrected"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom("appeal")
          .select(["appeal.state as appeal_state", "outcome"])
          .whereRef("evaluation_id", "=", "evaluation.id")
          .orderBy("position", "desc")
          .limit(1)
          .as("appealed"),
      (join) => join.onTrue(),
    )
    .select([
      "evaluation.id",
      "evaluation.score",
      "evaluation.has_critical",
      "evaluation.submitted_at",
      "evaluation.released_at",
      "complaint.number",
      "complaint.title",
      "conversation.channel",
      "card.form",
      "corrected.score_after",
      "corrected.corrected_critical",
      "appealed.appeal_state",
      "appealed.outcome",
    ])
    .where("evaluation.staff_id", "=", staffId)
    .where("evaluation.state", "=", "submitted")
    .where("evaluation.released_at", "is not", null)
    .where("evaluation.purpose", "in", judgesAPerson);
}

type Found = Awaited<ReturnType<ReturnType<typeof ownEvaluations>["execute"]>>[number];

function presentOwn(row: Found): Omit<Row, "appealUntil"> {
  const { zh, en } = row.form as ScorecardForm;
  return {
    id: row.id,
    complaintNumber: row.number,
    complaintTitle: row.title,
    scorecard: { zh, en },
    channel: row.channel as Row["channel"],
    releasedAt: row.released_at!.toISOString(),
    givenScore: row.score!,
    score: row.score_after ?? row.score!,
    hasCritical: row.corrected_critical ?? row.has_critical!,
    appeal: row.appeal_state
      ? {
          state: row.appeal_state as NonNullable<Row["appeal"]>["state"],
          outcome: row.outcome as NonNullable<Row["appeal"]>["outcome"],
        }
      : null,
  };
}
