import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import { NotPossibleNow } from "../refusals.ts";

/** A draft of an alert's statement does not leave, pasted by hand either. The database holds the same against whoever writes. */
export async function refuseUnclearedStatement(tx: Tx, words: string): Promise<void> {
  const { rows } = await sql<{ held: boolean }>`
    SELECT holds_uncleared_statement(current_tenant(), ${words}::text) AS held`.execute(tx);
  if (rows[0]!.held)
    throw new NotPossibleNow("statement_not_cleared", {
      zh: "内容里有尚未获批的预警声明，须法务和公关都同意后才能对外发送。",
      en: "This holds an alert's statement that legal and PR have not both approved. It cannot leave yet.",
    });
}
