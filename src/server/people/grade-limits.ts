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

/** What a person may grant: their grade, how high it stands, and its limits. */
export type Authority = { staffId: string; gradeCode: string; rank: number; limits: GradeLimits };

/** The authority of those of these people who are still here, as a screen shows it. */
export async function authoritiesOf(tx: Tx, staffIds: string[]): Promise<Authority[]> {
  return withLimits(tx, await ranked(tx, staffIds).execute());
}

/**
 * The same, binding in this very transaction. Their rows are locked: of two grants in one person's name the second sees
 * the first. Their grades are locked too: whoever changes its limits at the same time either comes first, and is seen
 * here, or waits until this deed is done.
 */
export async function authoritiesInForce(tx: Tx, staffIds: string[]): Promise<Authority[]> {
  return withLimits(tx, await ranked(tx, staffIds).forNoKeyUpdate("staff").forShare("grade").execute());
}

function ranked(tx: Tx, staffIds: string[]) {
  return tx
    .selectFrom("staff")
    .innerJoin("grade", "grade.code", "staff.grade_code")
    .select(["staff.id as staffId", "staff.grade_code as gradeCode", "grade.rank"])
    .where("staff.id", "in", staffIds)
    .where("staff.is_active", "=", true)
    .orderBy("staff.id");
}

async function withLimits(tx: Tx, people: Omit<Authority, "limits">[]): Promise<Authority[]> {
  const rows = await tx
    .selectFrom("grade_limit")
    .select(["grade_code", "remedy_kind", "limit_minor"])
    .execute();
  return people.map((person) => ({
    ...person,
    limits: new Map(
      rows
        .filter(({ grade_code }) => grade_code === person.gradeCode)
        .map((row) => [row.remedy_kind, row.limit_minor]),
    ),
  }));
}
