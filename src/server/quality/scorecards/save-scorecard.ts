import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { openDraftOrNull, refuseStale } from "./open-draft.ts";
import { allVersions } from "./scorecard-version.ts";

type Saved = { code: string; form: ScorecardForm; seenRevision: number };
export type VersionHead = { code: string; version: number; revision: number };

/** Keeps a draft as far as it is written. It may still be wrong: that is answered when it is sent to review. */
export async function saveScorecard(actor: Staff, { code, form, seenRevision }: Saved): Promise<VersionHead> {
  return inTransaction(actor, async (tx) => {
    const draft = await openDraftOrNull(tx, code);
    refuseStale(seenRevision, draft?.revision ?? 0);
    if (draft?.state === "in_review") throw inReview();
    if (draft) return changeDraft(tx, actor, { ...draft, form });
    return addDraft(tx, actor, { code, form });
  });
}

async function addDraft(
  tx: Tx,
  actor: Staff,
  { code, form }: Pick<Saved, "code" | "form">,
): Promise<VersionHead> {
  const versions = (await allVersions(tx)).filter((each) => each.code === code);
  const version = Math.max(0, ...versions.map((each) => each.version)) + 1;
  await tx
    .insertInto("scorecard_version")
    .values({
      code,
      version,
      form: JSON.stringify(form),
      state: "draft",
      revision: 1,
      author_id: actor.id,
      made_at: tx.now,
    })
    .execute();
  return { code, version, revision: 1 };
}

/** Whoever changes it last is its author: nobody publishes their own words. */
async function changeDraft(
  tx: Tx,
  actor: Staff,
  { code, version, revision, form }: VersionHead & { form: ScorecardForm },
): Promise<VersionHead> {
  await tx
    .updateTable("scorecard_version")
    .set({ form: JSON.stringify(form), revision: revision + 1, author_id: actor.id, made_at: tx.now })
    .where("code", "=", code)
    .where("version", "=", version)
    .execute();
  return { code, version, revision: revision + 1 };
}

function inReview(): NotPossibleNow {
  return new NotPossibleNow("scorecard_in_review", {
    zh: "这份草稿正在审核，退回后才能修改。",
    en: "This draft is in review. It can be changed once it has been sent back.",
  });
}
