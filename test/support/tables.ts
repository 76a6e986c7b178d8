import type { TestHouse } from "./house.ts";

/** A digest of everything in the house, or of one merchant's part of it: two alike mean that nothing was written in between. */
export async function digestOfTables(house: TestHouse, tenantId?: string): Promise<Record<string, string>> {
  const tables = await house.rows<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)",
    [countedAnyway],
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await house.rows<{ digest: string }>(
      `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS digest FROM "${name}" t ${tenantId ? "WHERE tenant_id = $1" : ""}`,
      tenantId ? [tenantId] : [],
    );
    digests[name] = row!.digest;
  }
  return digests;
}

/** A refused try is a try; and which migrations ran is nobody's. */
const countedAnyway = ["attempt", "migration"];
