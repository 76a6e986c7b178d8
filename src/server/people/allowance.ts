import type { Tx } from "../db/database.ts";

/** What a grade may grant in sum; null: no such bound. */
export type Allowance = { dayMinor: number | null; customerMinor: number | null; customerDays: number };

export const unbounded: Allowance = { dayMinor: null, customerMinor: null, customerDays: 90 };

/** What binds a person of this grade beside the limits of single options. */
export async function allowanceOf(tx: Tx, gradeCode: string): Promise<Allowance> {
  const row = await tx
    .selectFrom("grade_allowance")
    .select(["day_minor as dayMinor", "customer_minor as customerMinor", "customer_days as customerDays"])
    .where("grade_code", "=", gradeCode)
    .executeTakeFirst();
  return row ?? unbounded;
}
