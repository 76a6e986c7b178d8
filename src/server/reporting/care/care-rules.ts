import { type CareRules, careRules as careRulesSchema } from "../../../shared/api/performance-fields.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { packsFolder, readPack } from "../../text/read-pack.ts";

/** The house's rules of care; `version` 0 as they come with the product. */
export async function careRulesOf(tx: Tx): Promise<CareRules & { version: number }> {
  const row = await tx
    .selectFrom("care_rules")
    .select(["version", "rules"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row
    ? { ...careRulesSchema.parse(row.rules), version: row.version }
    : { ...givenRules(), version: 0 };
}

export async function changeCareRules(
  actor: Staff,
  { rules, seenVersion }: { rules: CareRules; seenVersion: number },
): Promise<{ version: number }> {
  return inTransaction(actor, async (tx) => {
    const { version: current } = await careRulesOf(tx);
    if (current !== seenVersion) throw changedMeanwhile(seenVersion, current);
    const version = current + 1;
    await tx
      .insertInto("care_rules")
      .values({ version, rules: JSON.stringify(rules), made_by: actor.id, made_at: tx.now })
      .execute();
    const { supportZh: _zh, supportEn: _en, ...numbers } = rules;
    await recordSetting(tx, actor, "care_rules_changed", { version, ...numbers });
    return { version };
  });
}

let given: CareRules | undefined;

function givenRules(): CareRules {
  given ??= readPack(careRulesSchema, packsFolder, "care/rules.yaml");
  return given;
}

function changedMeanwhile(seenVersion: number, version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "关怀规则刚被同事改过，请看过新版本后再保存。",
      en: "A colleague has just changed the rules of care. Look at them and save again.",
    },
    { seenVersion, version },
  );
}
