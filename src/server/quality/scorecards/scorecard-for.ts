import { nearness } from "../../../shared/scorecards/best-scorecard.ts";
import type { Tx } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { allVersions, inForce, keepGiven, type ScorecardVersion } from "./scorecard-version.ts";

type Judged = { channel: string; category: string | null; second_category: string | null };

/** The scorecard in force that names this conversation most closely, kept as it is now. */
export async function scorecardFor(tx: Tx, conversation: Judged): Promise<ScorecardVersion> {
  const [best] = inForce(await allVersions(tx))
    .flatMap((version) => {
      const near = nearness(version.form, conversation);
      return near === null ? [] : [{ version, near }];
    })
    .sort((a, b) => b.near - a.near);
  if (!best)
    throw new NotPossibleNow("no_scorecard", {
      zh: "没有适用于这段对话的评分表，请先发布一张。",
      en: "No scorecard is for this conversation. Publish one first.",
    });
  await keepGiven(tx, best.version);
  return best.version;
}
