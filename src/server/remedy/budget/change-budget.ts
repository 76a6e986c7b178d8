import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotFound, NotPossibleNow } from "../../refusals.ts";
import { budgetUse } from "./budget-use.ts";
import { type BudgetView, listBudgets } from "./list-budgets.ts";

type Change = { version: number; limitMinor: number };

/** More, or less; never less than customers have been promised already. */
export async function changeBudget(
  actor: Staff,
  id: string,
  { version, limitMinor }: Change,
): Promise<{ rows: BudgetView[] }> {
  return inTransaction(actor, async (tx) => {
    const budget = await lockedBudget(tx, id, version);
    const { usedMinor } = await budgetUse(tx, id);
    if (limitMinor < usedMinor) throw belowUse(usedMinor);

    await tx
      .updateTable("goodwill_budget")
      .set({ limit_minor: limitMinor, version: version + 1 })
      .where("id", "=", id)
      .execute();
    await recordSetting(tx, actor, "goodwill_budget_changed", {
      budgetId: id,
      from: budget.limit_minor,
      to: limitMinor,
    });
    return listBudgets(tx);
  });
}

async function lockedBudget(tx: Tx, id: string, seenVersion: number) {
  const budget = await tx
    .selectFrom("goodwill_budget")
    .select(["limit_minor", "version"])
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!budget)
    throw new NotFound("budget_not_found", { zh: "没有这项预算。", en: "There is no such budget." });
  if (budget.version === seenVersion) return budget;
  throw new NotPossibleNow("stale_version", {
    zh: "您查看之后，这项预算已被更改。请看过变化后再提交。",
    en: "This budget has changed since you opened it. Look at it again and send again.",
  });
}

function belowUse(usedMinor: number): NotPossibleNow {
  return new NotPossibleNow(
    "budget_below_use",
    {
      zh: "新的额度低于已经承诺给客户的金额，请填写更高的额度。",
      en: "The new limit is below what customers have been promised already. Please give a higher one.",
    },
    { usedMinor },
  );
}
