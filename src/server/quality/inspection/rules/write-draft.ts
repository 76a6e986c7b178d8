import type { RuleDefinition } from "../../../../shared/api/inspection-rule.ts";
import { stepNames, stepRule } from "../../../../shared/complaint-steps.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { Invalid } from "../../../refusals.ts";
import { standardTaxonomy } from "../../../text/taxonomy.ts";
import { definitionOf } from "./house-rules.ts";
import { type RuleView, ruleView } from "./list-rules.ts";
import { standardRules } from "./rule-pack.ts";
import { lockedVersions, type RuleVersionRow } from "./rule-versions.ts";

/** Writes the next version of a rule, or a rule of the house's own, as a draft; one that stands is written over. */
export async function writeDraft(actor: Staff, code: string, definition: RuleDefinition): Promise<RuleView> {
  refuseUnknownNames(definition);
  return inTransaction(actor, async (tx) => {
    const versions = await lockedVersions(tx, code);
    refuseOtherKind(code, versions, definition);
    const standing = versions.find(({ published_at }) => published_at === null);
    const version = standing?.version ?? (versions[0]?.version ?? 0) + 1;
    await keepDraft(tx, actor, { code, version, definition, isNew: !standing });
    await recordSetting(tx, actor, "inspection_rule_written", { code, version });
    return ruleView(tx, code);
  });
}

type Draft = { code: string; version: number; definition: RuleDefinition; isNew: boolean };

// Written anew, the draft has not been tried: what an earlier wording would have changed says nothing about this one.
async function keepDraft(tx: Tx, actor: Staff, { code, version, definition, isNew }: Draft): Promise<void> {
  const columns = {
    definition: JSON.stringify(definition),
    written_by: actor.id,
    written_at: tx.now,
    trial: null,
    tried_by: null,
    tried_at: null,
  };
  if (isNew)
    await tx
      .insertInto("inspection_rule_version")
      .values({ code, version, ...columns })
      .execute();
  else
    await tx
      .updateTable("inspection_rule_version")
      .set(columns)
      .where("code", "=", code)
      .where("version", "=", version)
      .execute();
}

function refuseOtherKind(code: string, versions: RuleVersionRow[], { check }: RuleDefinition): void {
  const standard = standardRules().find((rule) => rule.code === code);
  const kind = standard?.check.kind ?? (versions[0] && definitionOf(versions[0].definition).check.kind);
  if (!kind || kind === check.kind) return;
  throw new Invalid(
    "rule_kind_fixed",
    {
      zh: "规则的检查类型定下后不能更改，请另建一条规则。",
      en: "A rule keeps its kind of check. Please make another rule.",
    },
    { fields: [{ at: "/check/kind", code: "rule_kind_fixed" }] },
  );
}

function refuseUnknownNames({ check, categories }: RuleDefinition): void {
  const knownCategories = new Set(
    standardTaxonomy().categories.flatMap(({ code, seconds }) => [
      code,
      ...seconds.map((second) => `${code}/${second.code}`),
    ]),
  );
  const category = categories.findIndex((each) => !knownCategories.has(each));
  if (category >= 0)
    throw unknownName(`/categories/${category}`, { zh: "没有这个类别。", en: "There is no such category." });
  if (check.kind !== "procedure") return;
  const step = check.steps.findIndex(({ events }) => events.some((event) => !knownEvents.has(event)));
  if (step >= 0)
    throw unknownName(`/check/steps/${step}/events`, {
      zh: "投诉单里没有这种事件，请从列表中选择。",
      en: "No complaint has such an event. Please choose from the list.",
    });
}

const knownEvents = new Set(stepNames.map((step) => stepRule(step).event));

function unknownName(at: string, wording: { zh: string; en: string }): Invalid {
  return new Invalid("unknown_name", wording, { fields: [{ at, code: "unknown_name" }] });
}
