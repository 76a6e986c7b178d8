import type { Tx } from "../../db/database.ts";
import { givenProcedures } from "./given-procedures.ts";

/** What comes with the product gets its row when somebody reads or changes it, so that both can point at it. */
export async function keepGiven(tx: Tx, code: string): Promise<void> {
  await tx
    .insertInto("procedure")
    .values({ code, opened_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const given = givenProcedures().find((procedure) => procedure.code === code);
  if (!given) return;
  await tx
    .insertInto("procedure_version")
    .values({
      code,
      version: 0,
      content: JSON.stringify(given.content),
      state: "published",
      revision: 1,
      made_at: tx.now,
      published_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
