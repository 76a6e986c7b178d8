import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import { formProblems } from "../../../shared/scorecards/form-problems.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { standardTaxonomy } from "../../text/taxonomy.ts";
import { openDraft, refuseStale } from "./open-draft.ts";
import type { VersionHead } from "./save-scorecard.ts";

/** Sends a draft to review. From here on it can be used as it is: everything wrong with it is answered now. */
export async function reviewScorecard(
  actor: Staff,
  code: string,
  { seenRevision }: { seenRevision: number },
): Promise<VersionHead> {
  return inTransaction(actor, async (tx) => {
    const { version, revision, state, form } = await openDraft(tx, code);
    refuseStale(seenRevision, revision);
    if (state !== "draft") throw sentAlready();
    refuseUnusable(form);
    await tx
      .updateTable("scorecard_version")
      .set({ state: "in_review", sent_at: tx.now })
      .where("code", "=", code)
      .where("version", "=", version)
      .execute();
    await recordSetting(tx, actor, "scorecard_sent_to_review", { code, version });
    return { code, version, revision };
  });
}

function refuseUnusable(form: ScorecardForm): void {
  const fields = [...formProblems(form), ...unknownCategories(form)];
  if (fields.length === 0) return;
  throw new Invalid(
    "scorecard_not_valid",
    {
      zh: `这张评分表还有 ${fields.length} 处需要修改。`,
      en: `This scorecard has ${fields.length} ${fields.length === 1 ? "place" : "places"} to mend.`,
    },
    { fields },
  );
}

function unknownCategories({ categories }: ScorecardForm): { at: string; code: string }[] {
  const known = new Set(
    standardTaxonomy().categories.flatMap(({ code, seconds }) => [
      code,
      ...seconds.map((each) => `${code}/${each.code}`),
    ]),
  );
  return categories.flatMap((code, index) =>
    known.has(code) ? [] : [{ at: `/form/categories/${index}`, code: "category_unknown" }],
  );
}

function sentAlready(): NotPossibleNow {
  return new NotPossibleNow("scorecard_in_review", {
    zh: "这份草稿已经送审。",
    en: "This draft has been sent to review already.",
  });
}
