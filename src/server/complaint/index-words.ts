import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import { searchTokens } from "../text/search-tokens.ts";

/** Adds words to what a complaint is found by. Cut here, so that PostgreSQL needs no Chinese dictionary. */
export async function indexWords(tx: Tx, complaintId: string, texts: string[]): Promise<void> {
  const words = sql<string>`array_to_tsvector(${searchTokens(texts.join("\n"))}::text[])`;
  await tx
    .insertInto("complaint_search")
    .values({ complaint_id: complaintId, words })
    .onConflict((conflict) =>
      conflict
        .columns(["tenant_id", "complaint_id"])
        .doUpdateSet({ words: sql`complaint_search.words || excluded.words` }),
    )
    .execute();
}
