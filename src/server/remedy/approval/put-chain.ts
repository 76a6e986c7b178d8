import type { z } from "zod";
import type { remedyRoutes } from "../../../shared/api/remedy-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { type ChainView, chainsOf, rankedGrades } from "./chains.ts";

type NewChain = z.output<typeof remedyRoutes.putChain.body>;

/** Sets who must approve options of a kind from an amount on; what is being decided already keeps its chain. */
export async function putChain(actor: Staff, chain: NewChain): Promise<{ rows: ChainView[] }> {
  return inTransaction(actor, async (tx) => {
    await refuseUnknownGrades(tx, chain);
    await removeChain(tx, chain);
    if (chain.steps.length > 0) await insertChain(tx, chain);
    await recordSetting(tx, actor, "approval_chain_changed", chain);
    return { rows: await chainsOf(tx) };
  });
}

async function refuseUnknownGrades(tx: Tx, { steps }: NewChain): Promise<void> {
  const known = new Set((await rankedGrades(tx)).map(({ code }) => code));
  const unknown = steps.findIndex(({ gradeCode }) => !known.has(gradeCode));
  if (unknown === -1) return;
  throw new Invalid(
    "grade_unknown",
    { zh: "没有这个职级，请重新选择。", en: "There is no such grade. Please choose another." },
    { fields: [{ at: `/steps/${unknown}/gradeCode`, code: "grade_unknown" }] },
  );
}

async function removeChain(tx: Tx, { kind, fromMinor }: NewChain): Promise<void> {
  await tx
    .deleteFrom("approval_chain")
    .where("remedy_kind", "is not distinct from", kind)
    .where("from_minor", "=", fromMinor)
    .execute();
}

async function insertChain(tx: Tx, { kind, fromMinor, steps }: NewChain): Promise<void> {
  const id = newId();
  await tx.insertInto("approval_chain").values({ id, remedy_kind: kind, from_minor: fromMinor }).execute();
  await tx
    .insertInto("approval_chain_step")
    .values(
      steps.map(({ gradeCode, people }, index) => ({
        chain_id: id,
        position: index + 1,
        grade_code: gradeCode,
        people,
      })),
    )
    .execute();
}
