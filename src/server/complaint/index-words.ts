import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import { searchTokens } from "../text/search-tokens.ts";

/** Adds words to what a complaint is found by. Cut here, so that PostgreSQL needs no Chinese dictionary. */
export async function indexWords(tx: Tx, complaintId: string, texts: string[]): Promise<void> {
  await indexManyWords(tx, [{ complaintId, texts }]);
}

export async function indexManyWords(
  tx: Tx,
  complaints: { complaintId: string; texts: string[] }[],
): Promise<void> {
  await tx
    .insertInto("complaint_search")
    .values(
      complaints.map(({ complaintId, texts }) => ({
        complaint_id: complaintId,
        words: sql<string>`array_to_tsvector(${searchTokens(texts.join("\n"))}::text[])`,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["tenant_id", "complaint_id"])
        .doUpdateSet({ words: sql`complaint_search.words || excluded.words` }),
    )
    .execute();
}
