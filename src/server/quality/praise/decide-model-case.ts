import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Forbidden, NotPossibleNow } from "../../refusals.ts";
import { unknownCase } from "./read-model-case.ts";

type Decision = { outcome: "published" | "declined"; words: string };

/** Another person than the one who nominated it takes the case into the library, or says why not. */
export async function decideModelCase(actor: Staff, id: string, { outcome, words }: Decision) {
  return inTransaction(actor, async (tx) => {
    const found = await lockCase(tx, id);
    if (found.state !== "nominated") throw decidedAlready();
    if (found.nominated_by === actor.id) throw ownNomination();
    await decide(tx, actor, id, outcome, words);
    return { id };
  });
}

/** It is no model any more; who looks for it finds it no longer. */
export async function withdrawModelCase(actor: Staff, id: string, words: string) {
  return inTransaction(actor, async (tx) => {
    const found = await lockCase(tx, id);
    if (found.state !== "published") throw notInLibrary();
    await decide(tx, actor, id, "withdrawn", words);
    return { id };
  });
}

async function lockCase(tx: Tx, id: string) {
  const found = await tx
    .selectFrom("model_case")
    .select(["state", "nominated_by"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw unknownCase();
  return found;
}

async function decide(tx: Tx, actor: Staff, id: string, state: string, words: string): Promise<void> {
  await tx
    .updateTable("model_case")
    .set({ state, decided_by: actor.id, decided_at: tx.now, decision_words: words })
    .where("id", "=", id)
    .execute();
  await recordSetting(tx, actor, `model_case_${state}`, { modelCaseId: id });
}

function decidedAlready(): NotPossibleNow {
  return new NotPossibleNow("model_case_decided", {
    zh: "这个案例已经审核过了。",
    en: "This case has been decided already.",
  });
}

function ownNomination(): Forbidden {
  return new Forbidden("own_nomination", {
    zh: "自己提名的案例须由另一位同事审核。",
    en: "A case you nominated is decided by another person.",
  });
}

function notInLibrary(): NotPossibleNow {
  return new NotPossibleNow("model_case_not_published", {
    zh: "这个案例不在案例库中。",
    en: "This case is not in the library.",
  });
}
