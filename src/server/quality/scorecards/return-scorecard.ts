import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { openDraft } from "./open-draft.ts";
import { refuseUnsent } from "./publish-scorecard.ts";
import type { VersionHead } from "./save-scorecard.ts";

/** Not yet: it goes back to be written, with words. */
export async function returnScorecard(
  actor: Staff,
  code: string,
  { words }: { words: string },
): Promise<VersionHead> {
  return inTransaction(actor, async (tx) => {
    const { version, revision, state } = await openDraft(tx, code);
    refuseUnsent(state);
    await tx
      .updateTable("scorecard_version")
      .set({ state: "draft", returned_words: words, revision: revision + 1 })
      .where("code", "=", code)
      .where("version", "=", version)
      .execute();
    await recordSetting(tx, actor, "scorecard_returned", { code, version });
    return { code, version, revision: revision + 1 };
  });
}
