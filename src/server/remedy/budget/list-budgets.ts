import { sql } from "kysely";
import type { z } from "zod";
import type { goodwillBudget } from "../../../shared/api/remedy-routes.ts";
import { isoDay } from "../../../shared/dates.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { budgetUse } from "./budget-use.ts";

export type BudgetView = z.input<typeof goodwillBudget>;

/** Every budget, the latest period first, with what is used of it this moment. */
export async function listBudgets(tx: Tx): Promise<{ rows: BudgetView[] }> {
  const { time_zone: timeZone } = await ownTenant(tx);
  const today = isoDay(tx.now, timeZone);
  const budgets = await tx
    .selectFrom("goodwill_budget")
    .innerJoin("shop", "shop.id", "goodwill_budget.shop_id")
    .select(["goodwill_budget.id", "shop.id as shopId", "shop.name as shopName"])
    .select(["limit_minor", "currency", "version"])
    .select([sql<string>`starts_on::text`.as("startsOn"), sql<string>`ends_on::text`.as("endsOn")])
    .orderBy("starts_on", "desc")
    .orderBy("shop.code")
    .limit(100)
    .execute();
  const rows: BudgetView[] = [];
  for (const { id, shopId, shopName, startsOn, endsOn, limit_minor, currency, version } of budgets) {
    const { reservedMinor, spentMinor } = await budgetUse(tx, id);
    rows.push({
      id,
      shop: { id: shopId, name: shopName },
      startsOn,
      endsOn,
      limit: { minor: limit_minor, currency },
      reservedMinor,
      spentMinor,
      version,
      isInForce: startsOn <= today && today <= endsOn,
    });
  }
  return { rows };
}
