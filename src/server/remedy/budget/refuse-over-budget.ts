import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { budgetUse } from "./budget-use.ts";

/**
 * The goodwill in an offer must fit the shop's budget of the day, when there is one; what the law grants is never held
 * back by it. The budget's row is locked: of two offers at once the second sees the first.
 */
export async function refuseOverBudget(
  tx: Tx,
  shopId: string | null,
  today: string,
  goodwillMinor: number,
): Promise<void> {
  if (goodwillMinor === 0 || !shopId) return;
  const budget = await lockedBudget(tx, shopId, today);
  if (!budget) return;
  const { usedMinor } = await budgetUse(tx, budget.id);
  if (usedMinor + goodwillMinor <= budget.limit_minor) return;
  throw new NotPossibleNow(
    "goodwill_budget_used_up",
    {
      zh: "本店本期的善意补偿预算已不够这组方案。依法应得的部分不受影响；请调整善意部分，或请运营经理追加预算。",
      en: "The shop's goodwill budget does not cover these options. What the law grants is not affected: change the goodwill part, or ask the operations manager for more.",
    },
    { limitMinor: budget.limit_minor, usedMinor, goodwillMinor },
  );
}

async function lockedBudget(tx: Tx, shopId: string, today: string) {
  return tx
    .selectFrom("goodwill_budget")
    .select(["id", "limit_minor"])
    .where("shop_id", "=", shopId)
    .where(sql<boolean>`${today}::date BETWEEN starts_on AND ends_on`)
    .forNoKeyUpdate()
    .executeTakeFirst();
}
