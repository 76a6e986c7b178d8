import { sql } from "kysely";
import type { Role } from "../../shared/roles.ts";
import { withoutTenant, withTenant } from "../db/database.ts";
import { ownTenant } from "../people/tenant.ts";
import type { Wording } from "../refusals.ts";

export type DemoHouseAccounts = { house: Wording; accounts: { role: Role; name: string; email: string }[] };

/** Everybody in the demo signs in with it; nobody else has an address under .example. */
export const demoPassword = "mingjing-demo";

/** One person of each role in each demo house; none when the database holds real houses only. */
export async function demoAccounts(): Promise<DemoHouseAccounts[]> {
  const { rows } = await sql<{ id: string }>`select id from tenant_ids() as id`.execute(withoutTenant());
  const houses = await Promise.all(rows.map(({ id }) => accountsOf(id)));
  return houses.filter(({ accounts }) => accounts.length > 0);
}

function accountsOf(tenantId: string): Promise<DemoHouseAccounts> {
  return withTenant(tenantId, async (tx) => {
    const tenant = await ownTenant(tx);
    const accounts = await tx
      .selectFrom("staff")
      .distinctOn("role")
      .select(["role", "name", "email"])
      .where("email", "like", "%.example")
      .where("is_active", "=", true)
      .orderBy("role")
      .orderBy("created_at")
      .orderBy("email")
      .$narrowType<{ role: Role }>()
      .execute();
    return { house: { zh: tenant.name_zh, en: tenant.name_en }, accounts };
  });
}
