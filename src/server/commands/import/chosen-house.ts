import { sql } from "kysely";
import { withoutTenant, withTenant } from "../../db/database.ts";
import { ownTenant, tenantOfSlug } from "../../people/tenant.ts";
import { SetUpProblem } from "../../set-up-problem.ts";

export type ChosenHouse = { tenantId: string; nameZh: string; nameEn: string };

/** The merchant named, or the one that has been here longest. */
export async function chosenHouse(slug: string | undefined): Promise<ChosenHouse> {
  const tenantId = slug ? await tenantOfSlug(slug) : await firstTenant();
  const { name_zh, name_en } = await withTenant(tenantId, ownTenant);
  return { tenantId, nameZh: name_zh, nameEn: name_en };
}

async function firstTenant(): Promise<string> {
  const { rows } = await sql<{ id: string }>`SELECT tenant_ids() AS id LIMIT 1`.execute(withoutTenant());
  if (rows[0]) return rows[0].id;
  throw new SetUpProblem({
    zh: "还没有商家。请先运行一次 npm run up。",
    en: "There is no merchant yet. Please run npm run up once.",
  });
}
