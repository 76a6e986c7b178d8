import type { z } from "zod";
import type { remedyKind } from "../../shared/api/fields.ts";
import type { Staff } from "../actor.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { NotFound } from "../refusals.ts";
import { type Grade, gradesOf } from "./read-house.ts";
import { recordSetting } from "./record-setting.ts";
import { refuseOwnLimit } from "./rules.ts";

type Limit = { kind: z.output<typeof remedyKind>; limitMinor: number | null };

/** Sets what a grade may grant alone; null: this kind is no longer theirs to grant. */
export async function changeLimit(
  actor: Staff,
  gradeCode: string,
  { kind, limitMinor }: Limit,
): Promise<Grade> {
  return inTransaction(actor, async (tx) => {
    await lockGrade(tx, gradeCode);
    refuseOwnLimit(actor, gradeCode);

    const before = await currentLimit(tx, gradeCode, kind);
    if (limitMinor === null) await removeLimit(tx, gradeCode, kind);
    else await setLimit(tx, gradeCode, kind, limitMinor);
    await recordSetting(tx, actor, "limit_changed", { gradeCode, kind, from: before, to: limitMinor });

    const grades = await gradesOf(tx);
    return grades.find(({ code }) => code === gradeCode)!;
  });
}

/** Locked: two changes of one grade are recorded one after the other, each with the limit it found. */
export async function lockGrade(tx: Tx, code: string): Promise<void> {
  const known = await tx
    .selectFrom("grade")
    .select("code")
    .where("code", "=", code)
    .forUpdate()
    .executeTakeFirst();
  if (known) return;
  throw new NotFound("grade_not_found", { zh: "没有这个职级。", en: "There is no such grade." });
}

async function currentLimit(tx: Tx, gradeCode: string, kind: string): Promise<number | null> {
  const row = await tx
    .selectFrom("grade_limit")
    .select("limit_minor")
    .where("grade_code", "=", gradeCode)
    .where("remedy_kind", "=", kind)
    .executeTakeFirst();
  return row?.limit_minor ?? null;
}

async function removeLimit(tx: Tx, gradeCode: string, kind: string): Promise<void> {
  await tx
    .deleteFrom("grade_limit")
    .where("grade_code", "=", gradeCode)
    .where("remedy_kind", "=", kind)
    .execute();
}

async function setLimit(tx: Tx, gradeCode: string, kind: string, limitMinor: number): Promise<void> {
  await tx
    .insertInto("grade_limit")
    .values({ grade_code: gradeCode, remedy_kind: kind, limit_minor: limitMinor })
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "grade_code", "remedy_kind"]).doUpdateSet({ limit_minor: limitMinor }),
    )
    .execute();
}
