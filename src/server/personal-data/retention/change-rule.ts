import type { z } from "zod";
import type { privacyRoutes } from "../../../shared/api/privacy-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { readRules } from "./read-retention.ts";
import { floors, isBelowFloor } from "./rules.ts";

type Change = z.output<typeof privacyRoutes.changeRetention.body>;

/** Sets how long something is kept. Nothing is erased by this: that takes a list and a person's confirmation. */
export async function changeRule(actor: Staff, { kind, category, days }: Change) {
  if (days !== null && isBelowFloor(kind, days)) throw belowFloor(floors[kind]);
  if (category !== null && kind !== "words") throw onlyWordsByCategory();
  return inTransaction(actor, async (tx) => {
    const rule = { kind, category: category ?? "" };
    await tx
      .deleteFrom("retention_rule")
      .where("kind", "=", kind)
      .where("category", "=", rule.category)
      .execute();
    if (days !== null)
      await tx
        .insertInto("retention_rule")
        .values({ ...rule, days, changed_by: actor.id, changed_at: tx.now })
        .execute();
    await recordSetting(tx, actor, "retention_changed", { ...rule, days });
    return { rules: await readRules(tx) };
  });
}

function belowFloor({ days, articles }: { days: number; articles: string[] }): Invalid {
  const zh = articles.length > 0 ? `（依据 ${articles.join("、")}）` : "";
  const en = articles.length > 0 ? ` (${articles.join(", ")})` : "";
  return new Invalid(
    "below_statutory_floor",
    {
      zh: `这类记录至少须保存 ${days} 天${zh}。`,
      en: `Records of this kind must be kept for at least ${days} days${en}.`,
    },
    { fields: [{ at: "/days", code: "too_small" }] },
  );
}

function onlyWordsByCategory(): Invalid {
  return new Invalid(
    "category_not_possible",
    {
      zh: "只有往来文字可以按分类设置期限。",
      en: "Only words can have a time of their own by category.",
    },
    { fields: [{ at: "/category", code: "not_possible" }] },
  );
}
