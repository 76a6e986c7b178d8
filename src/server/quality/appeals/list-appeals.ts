import type { z } from "zod";
import type { AppealPolicy, queuedAppeal } from "../../../shared/api/appeal-fields.ts";
import type { appealRoutes } from "../../../shared/api/appeal-routes.ts";
import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { findEvaluation } from "../evaluation/evaluation.ts";
import { policyOfVersion } from "./appeal-policy.ts";
import { unknownAppeal } from "./appeal-refusals.ts";
import { evaluationFileOf } from "./evaluation-file.ts";
import { whyNotRule } from "./rules.ts";
import { sidesOf } from "./sides.ts";

type Query = z.output<typeof appealRoutes.listAppeals.query>;
type Listed = z.input<typeof appealRoutes.listAppeals.answer>;
type Queued = z.input<typeof queuedAppeal>;

/** Appeals that wait by due time, those ruled latest first; each says whether the reader may rule it. */
export async function listAppeals(tx: Tx, reader: Staff, { state, after, limit }: Query): Promise<Listed> {
  const [at, order, side] =
    state === "open" ? (["due_at", "asc", ">"] as const) : (["ruled_at", "desc", "<"] as const);
  const found = await appeals(tx)
    .where("appeal.state", "=", state)
    .where(behindCursor(after, [`appeal.${at}`, "appeal.id"], side))
    .orderBy(`appeal.${at}`, order)
    .orderBy("appeal.id", order)
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: await presentQueued(tx, reader, rows),
    next: last ? cursorOf(last[at]!, last.id) : null,
  };
}

/** One appeal: both sides beside the conversation. */
export async function readAppeal(
  tx: Tx,
  reader: Staff,
  id: string,
): Promise<z.input<typeof appealRoutes.readAppeal.answer>> {
  const row = await appeals(tx).where("appeal.id", "=", id).executeTakeFirst();
  if (!row) throw unknownAppeal();
  const [appeal] = await presentQueued(tx, reader, [row]);
  const evaluation = await findEvaluation(tx, row.evaluation_id);
  return { file: await evaluationFileOf(tx, evaluation), appeal: appeal! };
}

function appeals(tx: Tx) {
  return tx
    .selectFrom("appeal")
    .innerJoin("evaluation", "evaluation.id", "appeal.evaluation_id")
    .innerJoin("complaint", "complaint.id", "appeal.complaint_id")
    .innerJoin("staff", "staff.id", "appeal.staff_id")
    .selectAll("appeal")
    .select(({ selectFrom }) => [
      "evaluation.conversation_id",
      "complaint.number",
      "complaint.title",
      "complaint.severity",
      "staff.name",
      selectFrom("appeal_point")
        .select(({ fn }) => fn.countAll<number>().as("points"))
        .whereRef("appeal_point.appeal_id", "=", "appeal.id")
        .as("points"),
    ]);
}

type Found = Awaited<ReturnType<ReturnType<typeof appeals>["execute"]>>[number];

async function presentQueued(tx: Tx, reader: Staff, rows: Found[]): Promise<Queued[]> {
  const sides = await sidesOf(
    tx,
    reader.id,
    rows.map((row) => ({
      evaluationId: row.evaluation_id,
      conversationId: row.conversation_id,
      complaintId: row.complaint_id,
      appellantId: row.staff_id,
    })),
  );
  const policies = await policiesOf(tx, rows);
  return rows.map((row) => ({
    id: row.id,
    complaintNumber: row.number,
    complaintTitle: row.title,
    severity: row.severity as Queued["severity"],
    staff: { id: row.staff_id, name: row.name },
    level: row.level,
    raisedAt: row.raised_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    isLate: row.state === "open" && row.due_at <= tx.now,
    points: Number(row.points),
    outcome: row.outcome as Queued["outcome"],
    ruledAt: row.ruled_at?.toISOString() ?? null,
    whyNot: whyNotRule(
      reader.role,
      sides.get(row.evaluation_id)!,
      policies.get(row.policy_version)!,
      row.level,
    ),
  }));
}

async function policiesOf(tx: Tx, rows: Found[]): Promise<Map<number, AppealPolicy>> {
  const policies = new Map<number, AppealPolicy>();
  for (const version of new Set(rows.map(({ policy_version }) => policy_version)))
    policies.set(version, await policyOfVersion(tx, version));
  return policies;
}
