import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";

const DAYS = 90;

type Figures = { settled: number; onTime: number; later: number; broken: number; open: number };

/**
 * How promises were kept. On time means by the hour first given: a new time is honest, but it is later. One that broke
 * stays broken also when it is kept afterwards.
 */
export async function promiseFigures(tx: Tx) {
  const since = new Date(tx.now.getTime() - DAYS * 86_400_000);
  const people = await sql<Figures & { id: string; name: string }>`
    SELECT staff.id, staff.name, ${figures}
    FROM promise JOIN staff ON staff.tenant_id = promise.tenant_id AND staff.id = promise.owner_id
    WHERE first_due_at >= ${since} AND state <> 'cancelled'
    GROUP BY staff.id, staff.name
    ORDER BY settled DESC, staff.name, staff.id
    LIMIT 100`.execute(tx);
  const departments = await sql<Figures & { id: string; nameZh: string; nameEn: string }>`
    SELECT department.id, department.name_zh AS "nameZh", department.name_en AS "nameEn", ${figures}
    FROM promise JOIN department
      ON department.tenant_id = promise.tenant_id AND department.id = promise.department_id
    WHERE first_due_at >= ${since} AND state <> 'cancelled'
    GROUP BY department.id, department.name_zh, department.name_en
    ORDER BY settled DESC, department.name_zh, department.id
    LIMIT 100`.execute(tx);
  return {
    byPerson: people.rows.map(({ id, name, ...counts }) => ({ of: { id, name }, ...counts })),
    byDepartment: departments.rows.map(({ id, nameZh, nameEn, ...counts }) => ({
      of: { id, nameZh, nameEn },
      ...counts,
    })),
  };
}

const figures = sql`
  count(*) FILTER (WHERE state = 'kept' OR was_broken)::int AS settled,
  count(*) FILTER (WHERE NOT was_broken AND kept_at < first_due_at)::int AS "onTime",
  count(*) FILTER (WHERE NOT was_broken AND kept_at >= first_due_at)::int AS later,
  count(*) FILTER (WHERE was_broken)::int AS broken,
  count(*) FILTER (WHERE state = 'open')::int AS open`;
