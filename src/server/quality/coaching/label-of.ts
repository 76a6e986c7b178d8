import type { Tx } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";
import { publishedRules } from "../inspection/rules/house-rules.ts";
import { allVersions } from "../scorecards/scorecard-version.ts";
import type { Subject } from "./seen.ts";

export type Label = { zh: string; en: string };

/** What a rule or criterion is called; refused at its field when there is none such. */
export async function labelOf(tx: Tx, subject: Subject, at: string): Promise<Label> {
  const label =
    subject.source === "rule" ? await ruleLabel(tx, subject.code) : await criterionLabel(tx, subject);
  if (label) return label;
  throw new Invalid(
    "finding_unknown",
    { zh: "没有这条规则或评分项。", en: "There is no such rule or criterion." },
    { fields: [{ at, code: "not_valid" }] },
  );
}

export async function ruleLabels(tx: Tx): Promise<Map<string, Label>> {
  const rules = await publishedRules(tx);
  return new Map(rules.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]));
}

async function ruleLabel(tx: Tx, code: string): Promise<Label | undefined> {
  return (await ruleLabels(tx)).get(code);
}

async function criterionLabel(tx: Tx, { code, scorecardCode }: Subject): Promise<Label | undefined> {
  const versions = (await allVersions(tx)).filter(
    (each) => each.code === scorecardCode && each.state === "published",
  );
  const criteria = versions.flatMap(({ form }) => form.sections.flatMap((section) => section.criteria));
  const found = criteria.find((each) => each.code === code);
  return found && { zh: found.zh, en: found.en };
}
