import { type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { staffRow } from "../../shared/api/house-routes.ts";
import type { Role } from "../../shared/roles.ts";
import type { Tx } from "../db/database.ts";
import type { DB } from "../db/tables.gen.ts";
import { Invalid } from "../refusals.ts";

export type StaffRow = z.input<typeof staffRow>;
type Wanted = { q?: string; after?: string; limit: number };
type Rows = SelectQueryBuilder<DB, "staff", object>;

/** Everybody in the house by name, those who have left too. A page ends with a person's id; the next begins behind them. */
export async function listStaff(tx: Tx, wanted: Wanted): Promise<{ rows: StaffRow[]; next: string | null }> {
  const rows = await staffRows(behind(named(tx.selectFrom("staff"), wanted.q), wanted.after))
    .orderBy("staff.name")
    .orderBy("staff.id")
    .limit(wanted.limit + 1)
    .execute();
  const page = rows.slice(0, wanted.limit);
  return { rows: page.map(rowView), next: rows.length > page.length ? page.at(-1)!.id : null };
}

export async function staffRowOf(tx: Tx, id: string): Promise<StaffRow> {
  const rows = staffRows(tx.selectFrom("staff").where("staff.id", "=", id));
  return rowView(await rows.executeTakeFirstOrThrow());
}

function named(rows: Rows, q: string | undefined): Rows {
  if (!q) return rows;
  const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return rows.where((of) => of.or([of("staff.name", "ilike", part), of("staff.email", "ilike", part)]));
}

function behind(rows: Rows, after: string | undefined): Rows {
  if (!after) return rows;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(after)) throw brokenCursor();
  return rows.where(
    sql<boolean>`(staff.name, staff.id) > (SELECT last.name, last.id FROM staff last WHERE last.id = ${after})`,
  );
}

function brokenCursor(): Invalid {
  return new Invalid("cursor_not_valid", {
    zh: "翻页位置无效，请从头查看列表。",
    en: "This page marker is not valid. Please start the list again.",
  });
}

function staffRows(rows: Rows) {
  return rows.leftJoin("department", "department.id", "staff.department_id").select([
    "staff.id",
    "staff.name",
    "staff.email",
    "staff.role",
    "staff.grade_code",
    "staff.is_active",
    "staff.version",
    "department.id as department_id",
    "department.code",
    "department.name_zh",
    "department.name_en",
    sql<number>`(SELECT count(*) FROM complaint WHERE complaint.owner_id = staff.id
        AND complaint.state NOT IN ('closed', 'withdrawn', 'merged'))`.as("open_complaints"),
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof staffRows>["executeTakeFirstOrThrow"]>>;

function rowView(row: Row): StaffRow {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    gradeCode: row.grade_code,
    department: row.department_id
      ? { id: row.department_id, code: row.code!, nameZh: row.name_zh!, nameEn: row.name_en! }
      : null,
    isActive: row.is_active,
    version: row.version,
    openComplaints: row.open_complaints,
  };
}
