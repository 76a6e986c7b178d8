import type { Selectable } from "kysely";
import type { Tx } from "../../../db/database.ts";
import type { InspectionRuleVersion } from "../../../db/tables.gen.ts";
import { NotFound, NotPossibleNow } from "../../../refusals.ts";

export type RuleVersionRow = Selectable<InspectionRuleVersion>;

/** A rule's own versions, which nobody else writes to until this deed is done. */
export async function lockedVersions(tx: Tx, code: string): Promise<RuleVersionRow[]> {
  return tx
    .selectFrom("inspection_rule_version")
    .selectAll()
    .where("code", "=", code)
    .orderBy("version", "desc")
    .forUpdate()
    .execute();
}

export function draftAmong(versions: RuleVersionRow[]): RuleVersionRow {
  const draft = versions.find(({ published_at }) => published_at === null);
  if (draft) return draft;
  throw new NotPossibleNow("no_draft", {
    zh: "这条规则没有待发布的草稿。",
    en: "This rule has no draft to publish.",
  });
}

export function ruleNotFound(): NotFound {
  return new NotFound("rule_not_found", {
    zh: "没有这条质检规则。",
    en: "There is no such inspection rule.",
  });
}
