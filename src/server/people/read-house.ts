import type { z } from "zod";
import type { grade, houseRoutes } from "../../shared/api/house-routes.ts";
import { permissionsOfRole, roles } from "../../shared/roles.ts";
import type { Tx } from "../db/database.ts";
import { unbounded } from "./allowance.ts";

export type Grade = z.input<typeof grade>;

/** Shops, departments, grades with their limits, and what each role may. */
export async function readHouse(tx: Tx): Promise<z.input<typeof houseRoutes.readHouse.answer>> {
  return {
    shops: await tx.selectFrom("shop").select(["id", "code", "name"]).orderBy("code").execute(),
    departments: await tx
      .selectFrom("department")
      .select(["id", "code", "name_zh as nameZh", "name_en as nameEn"])
      .orderBy("code")
      .execute(),
    grades: await gradesOf(tx),
    roles: roles.map((role) => ({ role, permissions: [...permissionsOfRole[role]] })),
  };
}

/** The lowest grade first. */
export async function gradesOf(tx: Tx): Promise<Grade[]> {
  const grades = await tx
    .selectFrom("grade")
    .select(["code", "rank", "name_zh as nameZh", "name_en as nameEn"])
    .orderBy("rank")
    .execute();
  const limits = await tx.selectFrom("grade_limit").selectAll().orderBy("remedy_kind").execute();
  const allowances = await tx
    .selectFrom("grade_allowance")
    .select(["grade_code", "day_minor", "customer_minor", "customer_days"])
    .execute();
  return grades.map((each) => ({
    ...each,
    allowance: allowanceIn(allowances, each.code),
    limits: limits
      .filter(({ grade_code }) => grade_code === each.code)
      .map(({ remedy_kind, limit_minor }) => ({
        kind: remedy_kind as Grade["limits"][number]["kind"],
        limitMinor: limit_minor,
      })),
  }));
}

type AllowanceRow = {
  grade_code: string;
  day_minor: number | null;
  customer_minor: number | null;
  customer_days: number;
};

function allowanceIn(rows: AllowanceRow[], gradeCode: string): Grade["allowance"] {
  const row = rows.find(({ grade_code }) => grade_code === gradeCode);
  if (!row) return unbounded;
  return { dayMinor: row.day_minor, customerMinor: row.customer_minor, customerDays: row.customer_days };
}
