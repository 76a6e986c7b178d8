import { overlap } from "../../../shared/scorecards/best-scorecard.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Forbidden, Invalid, NotPossibleNow } from "../../refusals.ts";
import { openDraft, refuseStale } from "./open-draft.ts";
import type { VersionHead } from "./save-scorecard.ts";
import { allVersions, inForce, type ScorecardVersion } from "./scorecard-version.ts";

/** Publishes what was reviewed: another person than its author, and no two scorecards for the same conversations. */
export async function publishScorecard(
  actor: Staff,
  code: string,
  { seenRevision }: { seenRevision: number },
): Promise<VersionHead> {
  return inTransaction(actor, async (tx) => {
    const draft = await openDraft(tx, code);
    refuseStale(seenRevision, draft.revision);
    refuseUnsent(draft.state);
    refuseOwn(actor, draft);
    await refuseOverlap(tx, draft);
    await tx
      .updateTable("scorecard_version")
      .set({ state: "published", published_by: actor.id, published_at: tx.now })
      .where("code", "=", code)
      .where("version", "=", draft.version)
      .execute();
    await recordSetting(tx, actor, "scorecard_published", { code, version: draft.version });
    return { code, version: draft.version, revision: draft.revision };
  });
}

export function refuseUnsent(state: ScorecardVersion["state"]): void {
  if (state === "in_review") return;
  throw new NotPossibleNow("scorecard_not_sent", {
    zh: "这份草稿还没有送审。",
    en: "This draft has not been sent to review.",
  });
}

function refuseOwn(actor: Staff, { author_id }: ScorecardVersion): void {
  if (author_id !== actor.id) return;
  throw new Forbidden("own_scorecard", {
    zh: "自己写的评分表须由另一位同事审核发布。",
    en: "A colleague must review and publish what you have written.",
  });
}

async function refuseOverlap(tx: Tx, draft: ScorecardVersion): Promise<void> {
  // Two drafts that overlap, published at the same moment: the second waits and sees the first.
  await tx.selectFrom("scorecard").select("code").orderBy("code").forUpdate().execute();
  const others = inForce(await allVersions(tx)).filter(({ code }) => code !== draft.code);
  const other = others.find(({ form }) => overlap(form, draft.form));
  if (!other) return;
  throw new Invalid(
    "scorecard_overlaps",
    {
      zh: `“${other.form.zh}”已经用于同样的对话，请改适用范围，或先停用它。`,
      en: `"${other.form.en}" is already for the same conversations. Change the scope, or withdraw that one first.`,
    },
    {
      scorecard: other.code,
      fields: [{ at: "/form/categories", code: "scorecard_overlaps" }],
    },
  );
}
