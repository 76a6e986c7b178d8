import type { Staff } from "../actor.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { type Allowance, allowanceOf } from "./allowance.ts";
import { lockGrade } from "./change-limit.ts";
import { type Grade, gradesOf } from "./read-house.ts";
import { recordSetting } from "./record-setting.ts";
import { refuseOwnLimit } from "./rules.ts";

/** Sets what a person of a grade may grant in a day, and to one customer within some days; null: no such bound. */
export async function changeAllowance(actor: Staff, gradeCode: string, allowance: Allowance): Promise<Grade> {
  return inTransaction(actor, async (tx) => {
    await lockGrade(tx, gradeCode);
    refuseOwnLimit(actor, gradeCode);

    const before = await allowanceOf(tx, gradeCode);
    await setAllowance(tx, gradeCode, allowance);
    await recordSetting(tx, actor, "allowance_changed", { gradeCode, from: before, to: allowance });
    const grades = await gradesOf(tx);
    return grades.find(({ code }) => code === gradeCode)!;
  });
}

async function setAllowance(tx: Tx, gradeCode: string, allowance: Allowance): Promise<void> {
  const values = {
    day_minor: allowance.dayMinor,
    customer_minor: allowance.customerMinor,
    customer_days: allowance.customerDays,
  };
  await tx
    .insertInto("grade_allowance")
    .values({ grade_code: gradeCode, ...values })
    .onConflict((conflict) => conflict.columns(["tenant_id", "grade_code"]).doUpdateSet(values))
    .execute();
}
