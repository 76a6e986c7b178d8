import type { z } from "zod";
import type { newRule } from "../../../shared/api/layer-rule.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { type RuleView, ruleView } from "./list-rules.ts";
import { insertDraft } from "./write-version.ts";

type NewRule = z.output<typeof newRule>;

/** Writes down a promise, a platform's rule or a goodwill as a draft; it grants nothing until it is published. */
export async function addRule(actor: Staff, rule: NewRule): Promise<RuleView> {
  return inTransaction(actor, async (tx) => {
    if (rule.shopId) await refuseUnknownShop(tx, rule.shopId);
    const id = newId();
    await tx
      .insertInto("layer_rule")
      .values({
        id,
        layer: rule.layer,
        kind: rule.terms.kind,
        name_zh: rule.nameZh,
        name_en: rule.nameEn,
        shop_id: rule.shopId,
        sku: rule.sku,
        created_by: actor.id,
        created_at: tx.now,
      })
      .execute();
    await insertDraft(tx, actor, { ruleId: id, version: 1, ...rule });
    await recordSetting(tx, actor, "layer_rule_added", {
      ruleId: id,
      layer: rule.layer,
      kind: rule.terms.kind,
    });
    return ruleView(tx, id);
  });
}

async function refuseUnknownShop(tx: Tx, shopId: string): Promise<void> {
  if (await tx.selectFrom("shop").select("id").where("id", "=", shopId).executeTakeFirst()) return;
  throw new Invalid(
    "shop_not_found",
    { zh: "没有这家店铺，请重新选择。", en: "There is no such shop. Please choose another." },
    { fields: [{ at: "/shopId", code: "shop_not_found" }] },
  );
}
