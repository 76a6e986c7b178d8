import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import type { VersionHead } from "./save-scorecard.ts";
import { allVersions, inForce, keepGiven, noSuchScorecard, openScorecard } from "./scorecard-version.ts";

/** Takes a scorecard out of use. What was judged by it stands as it is. */
export async function withdrawScorecard(actor: Staff, code: string): Promise<VersionHead> {
  return inTransaction(actor, async (tx) => {
    const used = inForce(await allVersions(tx)).find((each) => each.code === code);
    if (!used) throw noSuchScorecard();
    await openScorecard(tx, code);
    await keepGiven(tx, used);
    await tx
      .updateTable("scorecard_version")
      .set({ withdrawn_by: actor.id, withdrawn_at: tx.now })
      .where("code", "=", code)
      .where("version", "=", used.version)
      .execute();
    await recordSetting(tx, actor, "scorecard_withdrawn", { code, version: used.version });
    return { code, version: used.version, revision: used.revision };
  });
}
