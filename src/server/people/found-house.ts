import type { Role } from "../../shared/roles.ts";
import { asOwner, type OwnerClient } from "../db/as-owner.ts";
import { newId } from "../db/ids.ts";

export type HousePlan = {
  slug: string;
  nameZh: string;
  nameEn: string;
  timeZone?: string;
  currency?: string;
  silenceDays?: number;
  reopenDays?: number;
  shops: { code: string; name: string }[];
  departments: { code: string; nameZh: string; nameEn: string }[];
  grades: { code: string; rank: number; nameZh: string; nameEn: string; limits: Record<string, number> }[];
  staff: { email: string; name: string; role: Role; grade: string; department?: string }[];
};

export type FoundedHouse = {
  tenantId: string;
  staffIds: Record<string, string>;
  departmentIds: Record<string, string>;
  shopIds: Record<string, string>;
};

/**
 * Founds a merchant's house: tenant, shops, departments, grades with limits, staff. Only the owner of the tables may; the
 * application cannot make tenants. `staffIds` are by e-mail, the other ids by code.
 */
export async function foundHouse(adminUrl: string, plan: HousePlan, at: Date): Promise<FoundedHouse> {
  const tenantId = newId();
  return asOwner(adminUrl, tenantId, (client) => found(client, tenantId, plan, at));
}

async function found(
  client: OwnerClient,
  tenantId: string,
  plan: HousePlan,
  at: Date,
): Promise<FoundedHouse> {
  await client.query(
    "INSERT INTO tenant (tenant_id, slug, name_zh, name_en, time_zone, currency, silence_days, reopen_days, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    [
      tenantId,
      plan.slug,
      plan.nameZh,
      plan.nameEn,
      plan.timeZone ?? "Asia/Shanghai",
      plan.currency ?? "CNY",
      plan.silenceDays ?? 3,
      plan.reopenDays ?? 30,
      at,
    ],
  );
  const shopIds = await insertCoded(
    client,
    "shop",
    "name",
    plan.shops.map(({ code, name }) => [code, name]),
  );
  const departmentIds = await insertCoded(
    client,
    "department",
    "name_zh, name_en",
    plan.departments.map((d) => [d.code, d.nameZh, d.nameEn]),
  );
  for (const grade of plan.grades) await insertGrade(client, grade);

  const staffIds: Record<string, string> = {};
  for (const person of plan.staff) {
    staffIds[person.email] = newId();
    await client.query(
      "INSERT INTO staff (id, email, name, role, grade_code, department_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      [
        staffIds[person.email],
        person.email,
        person.name,
        person.role,
        person.grade,
        person.department ? departmentIds[person.department] : null,
        at,
      ],
    );
  }
  return { tenantId, staffIds, departmentIds, shopIds };
}

async function insertCoded(
  client: OwnerClient,
  table: "shop" | "department",
  columns: string,
  rows: string[][],
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [code = "", ...names] of rows) {
    ids[code] = newId();
    const places = names.map((_, index) => `$${index + 3}`).join(", ");
    await client.query(`INSERT INTO ${table} (id, code, ${columns}) VALUES ($1, $2, ${places})`, [
      ids[code],
      code,
      ...names,
    ]);
  }
  return ids;
}

async function insertGrade(
  client: OwnerClient,
  { code, rank, nameZh, nameEn, limits }: HousePlan["grades"][number],
): Promise<void> {
  await client.query("INSERT INTO grade (code, rank, name_zh, name_en) VALUES ($1, $2, $3, $4)", [
    code,
    rank,
    nameZh,
    nameEn,
  ]);
  for (const [kind, limitMinor] of Object.entries(limits)) {
    await client.query("INSERT INTO grade_limit (grade_code, remedy_kind, limit_minor) VALUES ($1, $2, $3)", [
      code,
      kind,
      limitMinor,
    ]);
  }
}
