import { sql } from "kysely";
import type { z } from "zod";
import type { newVersion } from "../../../shared/api/layer-rule.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { type RuleView, ruleView } from "./list-rules.ts";
import { lockedRule } from "./locked-rule.ts";
import { nextVersionNumber } from "./rules.ts";

type NewVersion = z.output<typeof newVersion>;
type Draft = NewVersion & { ruleId: string; version: number; restores?: number };

/** Writes the next version as a draft; a draft that stands already is written over. */
export async function writeVersion(actor: Staff, ruleId: string, written: NewVersion): Promise<RuleView> {
  return inTransaction(actor, async (tx) => {
    const rule = await lockedRule(tx, ruleId);
    if (written.terms.kind !== rule.kind) throw kindFixed();

    const standing = rule.versions.find(({ state }) => state === "draft");
    const version = standing?.version ?? nextVersionNumber(rule);
    if (standing) await overwrite(tx, actor, { ...written, ruleId, version });
    else await insertDraft(tx, actor, { ...written, ruleId, version });
    await recordSetting(tx, actor, "layer_rule_written", { ruleId, version });
    return ruleView(tx, ruleId);
  });
}

export async function insertDraft(tx: Tx, actor: Staff, draft: Draft): Promise<void> {
  await tx
    .insertInto("layer_rule_version")
    .values({
      rule_id: draft.ruleId,
      version: draft.version,
      state: "draft",
      restores: draft.restores ?? null,
      ...columns(tx, actor, draft),
    })
    .execute();
}

async function overwrite(tx: Tx, actor: Staff, draft: Draft): Promise<void> {
  await tx
    .updateTable("layer_rule_version")
    .set(columns(tx, actor, draft))
    .where("rule_id", "=", draft.ruleId)
    .where("version", "=", draft.version)
    .execute();
}

function columns(tx: Tx, actor: Staff, { terms, cases, validFrom, validTo }: NewVersion) {
  return {
    terms: JSON.stringify(terms),
    cases: JSON.stringify(cases),
    valid_from: sql<Date>`${validFrom}::date`,
    valid_to: sql<Date | null>`${validTo}::date`,
    written_by: actor.id,
    written_at: tx.now,
  };
}

function kindFixed(): Invalid {
  return new Invalid(
    "rule_kind_fixed",
    {
      zh: "规则的类型定下后不能更改，请另建一条规则。",
      en: "A rule keeps its kind. Please make another rule.",
    },
    { fields: [{ at: "/terms/kind", code: "rule_kind_fixed" }] },
  );
}
