import type { Actor } from "../actor.ts";
import type { Tx } from "../db/database.ts";

/** What one option of a kind may cost when the person grants it alone, by remedy kind. */
export type GradeLimits = ReadonlyMap<string, number>;

/** Why an option is above somebody's limit; null when it is theirs to grant. */
export type OverLimit = "amount" | "kind" | null;

/** A kind without a limit is not theirs to grant, however cheap. */
export function overLimit(limits: GradeLimits, kind: string, costMinor: number): OverLimit {
  const limit = limits.get(kind);
  if (limit === undefined) return "kind";
  return costMinor > limit ? "amount" : null;
}

/** The limits as a reader's screen shows them; a program grants nothing. */
export async function limitsOf(tx: Tx, reader: Actor): Promise<GradeLimits> {
  if (reader.kind !== "staff") return new Map();
  const rows = await tx
    .selectFrom("grade_limit")
    .select(["remedy_kind", "limit_minor"])
    .where("grade_code", "=", reader.gradeCode)
    .execute();
  return new Map(rows.map((row) => [row.remedy_kind, row.limit_minor]));
}

/**
 * The limits that bind a person in this very transaction. Their grade and its limits are read afresh and locked: whoever
 * lowers them at the same time either comes first, and is seen here, or waits until this deed is done.
 */
export async function limitsInForce(tx: Tx, staffId: string): Promise<GradeLimits> {
  const rows = await tx
    .selectFrom("staff")
    .innerJoin("grade_limit", "grade_limit.grade_code", "staff.grade_code")
    .select(["grade_limit.remedy_kind", "grade_limit.limit_minor"])
    .where("staff.id", "=", staffId)
    .where("staff.is_active", "=", true)
    .forShare()
    .execute();
  return new Map(rows.map((row) => [row.remedy_kind, row.limit_minor]));
}
