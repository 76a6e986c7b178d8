import type { Staff } from "../../../actor.ts";
import { inTransaction } from "../../../db/database.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { Forbidden, NotPossibleNow } from "../../../refusals.ts";
import { type RuleView, ruleView } from "./list-rules.ts";
import { draftAmong, lockedVersions, type RuleVersionRow } from "./rule-versions.ts";

/** Puts a tried draft in force, by another person than its author; from then on the version is locked. */
export async function publishDraft(actor: Staff, code: string): Promise<RuleView> {
  return inTransaction(actor, async (tx) => {
    const draft = draftAmong(await lockedVersions(tx, code));
    refuseUntried(draft);
    refuseAuthor(actor, draft);
    await tx
      .updateTable("inspection_rule_version")
      .set({ published_by: actor.id, published_at: tx.now })
      .where("code", "=", code)
      .where("version", "=", draft.version)
      .execute();
    await recordSetting(tx, actor, "inspection_rule_published", { code, version: draft.version });
    return ruleView(tx, code);
  });
}

function refuseUntried({ trial }: RuleVersionRow): void {
  if (trial) return;
  throw new NotPossibleNow("rule_not_tried", {
    zh: "请先在过去一个月的会话上试跑，看清会改变什么，再发布。",
    en: "Please try the draft on the past month first, to see what it would change.",
  });
}

function refuseAuthor(actor: Staff, { written_by }: RuleVersionRow): void {
  if (written_by !== actor.id) return;
  throw new Forbidden("own_draft", {
    zh: "不能发布自己写的草稿，请由另一位同事发布。",
    en: "You cannot publish your own draft. A colleague has to.",
  });
}
