import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotPossibleNow } from "../../refusals.ts";
import type { Evaluation } from "./evaluation.ts";
import { ownDraft } from "./own-draft.ts";

/** Shows whom a draft is about. Its answers stay; from now on it counts as judged knowingly, and who did so is kept. */
export async function uncoverEvaluation(actor: Staff, id: string): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const evaluation = await ownDraft(tx, actor, id);
    if (await isScoredBySeveral(tx, evaluation)) throw staysBlind();
    if (!evaluation.is_blind) return { id };
    await tx.updateTable("evaluation").set({ is_blind: false }).where("id", "=", id).execute();
    await recordSetting(tx, actor, "evaluation_uncovered", { evaluationId: id });
    return { id };
  });
}

// What several people score is compared: none may know more than the others.
async function isScoredBySeveral(tx: Tx, { purpose, sample_item_id: itemId }: Evaluation): Promise<boolean> {
  if (purpose === "double_blind" || purpose === "calibration") return true;
  if (!itemId) return false;
  const item = await tx
    .selectFrom("sample_item")
    .select("second_assigned_to")
    .where("id", "=", itemId)
    .executeTakeFirstOrThrow();
  return item.second_assigned_to !== null;
}

function staysBlind(): NotPossibleNow {
  return new NotPossibleNow("evaluation_stays_blind", {
    zh: "双盲复评和校准须一直盲评，提交或公布后才显示客服。",
    en: "Double-blind scoring and calibration stay blind until they are submitted or opened to all.",
  });
}
