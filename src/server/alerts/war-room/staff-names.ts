import type { Tx } from "../../db/database.ts";

export type Names = (id: string) => { id: string; name: string };

/** Everybody of the house by name, those who left too. */
export async function staffNames(tx: Tx): Promise<Names> {
  const rows = await tx.selectFrom("staff").select(["id", "name"]).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? "" });
}
