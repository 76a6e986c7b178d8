import { sql } from "kysely";
import { type Tx, withoutTenant } from "../db/database.ts";
import { NotFound } from "../refusals.ts";

/** The merchant whose rows this transaction sees. */
export function ownTenant(tx: Tx) {
  return tx.selectFrom("tenant").selectAll().executeTakeFirstOrThrow();
}

/** The merchant behind a public address. @throws NotFound when there is none. */
export async function tenantOfSlug(slug: string): Promise<string> {
  const id = /^[a-z0-9-]{1,40}$/.test(slug) ? await lookUp(slug) : null;
  if (id) return id;
  throw new NotFound("house_not_found", {
    zh: "没有找到这家商家，请核对网址。",
    en: "There is no shop at this address. Please check it.",
  });
}

async function lookUp(slug: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`SELECT tenant_of_slug(${slug}) AS id`.execute(
    withoutTenant(),
  );
  return rows[0]?.id ?? null;
}
