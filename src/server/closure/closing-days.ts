import type { z } from "zod";
import type { closingDays } from "../../shared/api/closure-routes.ts";
import type { Staff } from "../actor.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { recordSetting } from "../people/record-setting.ts";
import { ownTenant } from "../people/tenant.ts";

type Days = z.output<typeof closingDays>;

/** The house's days around a closing. */
export async function readClosingDays(tx: Tx): Promise<Days> {
  const tenant = await ownTenant(tx);
  return {
    silenceDays: tenant.silence_days,
    reopenDays: tenant.reopen_days,
    objectionDays: tenant.objection_days,
    repeatDays: tenant.repeat_days,
    goneDays: tenant.gone_days,
  };
}

export async function changeClosingDays(actor: Staff, days: Days): Promise<Days> {
  return inTransaction(actor, async (tx) => {
    const before = await readClosingDays(tx);
    await tx
      .updateTable("tenant")
      .set({
        silence_days: days.silenceDays,
        reopen_days: days.reopenDays,
        objection_days: days.objectionDays,
        repeat_days: days.repeatDays,
        gone_days: days.goneDays,
      })
      .execute();
    await recordSetting(tx, actor, "closing_days_changed", { before, after: days });
    return days;
  });
}
