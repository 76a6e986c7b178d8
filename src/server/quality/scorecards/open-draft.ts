import type { Tx } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { allVersions, openScorecard, type ScorecardVersion } from "./scorecard-version.ts";

/** The version of a scorecard that is being written or reviewed, locked. */
export async function openDraft(tx: Tx, code: string): Promise<ScorecardVersion> {
  const draft = await openDraftOrNull(tx, code);
  if (draft) return draft;
  throw new NotPossibleNow("no_draft", {
    zh: "这张评分表没有待处理的草稿。",
    en: "This scorecard has no open draft.",
  });
}

export async function openDraftOrNull(tx: Tx, code: string): Promise<ScorecardVersion | null> {
  await openScorecard(tx, code);
  const versions = await allVersions(tx);
  return versions.find((each) => each.code === code && each.state !== "published") ?? null;
}

export function refuseStale(seenRevision: number, revision: number): void {
  if (seenRevision === revision) return;
  throw new NotPossibleNow(
    "stale_version",
    {
      zh: "同事刚改过这份草稿，请看过最新内容再操作。",
      en: "A colleague has just changed this draft. Look at it again first.",
    },
    { seenRevision, revision },
  );
}
