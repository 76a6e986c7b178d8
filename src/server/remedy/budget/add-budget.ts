import { sql } from "kysely";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { ownTenant } from "../../people/tenant.ts";
import { Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";
import { type BudgetView, listBudgets } from "./list-budgets.ts";

type NewBudget = { shopId: string; startsOn: string; endsOn: string; limitMinor: number };

/** A shop has one budget on any day: periods do not overlap. */
export async function addBudget(actor: Staff, budget: NewBudget): Promise<{ rows: BudgetView[] }> {
  return inTransaction(actor, async (tx) => {
    refuseBackwards(budget);
    await lockShop(tx, budget.shopId);
    await refuseOverlap(tx, budget);

    const { currency } = await ownTenant(tx);
    const id = newId();
    await tx
      .insertInto("goodwill_budget")
      .values({
        id,
        shop_id: budget.shopId,
        starts_on: budget.startsOn,
        ends_on: budget.endsOn,
        limit_minor: budget.limitMinor,
        currency,
      })
      .execute();
    await recordSetting(tx, actor, "goodwill_budget_added", { budgetId: id, ...budget });
    return listBudgets(tx);
  });
}

function refuseBackwards({ startsOn, endsOn }: NewBudget): void {
  if (startsOn <= endsOn) return;
  throw new Invalid(
    "period_backwards",
    { zh: "结束日期不能早于开始日期。", en: "The last day cannot be before the first." },
    { fields: [{ at: "/endsOn", code: "period_backwards" }] },
  );
}

// Locked: two budgets added at once must see each other.
async function lockShop(tx: Tx, shopId: string): Promise<void> {
  const shop = await tx
    .selectFrom("shop")
    .select("id")
    .where("id", "=", shopId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!shop) throw new NotFound("shop_not_found", { zh: "没有这家店铺。", en: "There is no such shop." });
}

async function refuseOverlap(tx: Tx, { shopId, startsOn, endsOn }: NewBudget): Promise<void> {
  const other = await tx
    .selectFrom("goodwill_budget")
    .select("id")
    .where("shop_id", "=", shopId)
    .where(sql<boolean>`starts_on <= ${endsOn}::date AND ends_on >= ${startsOn}::date`)
    .executeTakeFirst();
  if (!other) return;
  throw new NotPossibleNow("budget_overlaps", {
    zh: "这家店铺在这段日期内已有预算，请修改原预算或换一段日期。",
    en: "This shop has a budget within these days already. Change that one, or choose other days.",
  });
}
