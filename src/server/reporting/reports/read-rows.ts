import { type RawBuilder, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { reportRoutes } from "../../../shared/api/report-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { Invalid } from "../../refusals.ts";
import { dayOfGroup, parseRowsRef, type RowsRef } from "./figures/rows-ref.ts";
import { type Span, sources } from "./figures/sources.ts";
import { reportNotFound } from "./list-reports.ts";

type Wanted = z.output<typeof reportRoutes.readReportRows.query>;
type Answer = z.input<typeof reportRoutes.readReportRows.answer>;
type Row = {
  id: string;
  at: Date;
  number: string | null;
  grp: string | null;
  value: number | null;
  is_hit: boolean | null;
};

/** The rows behind one number: the same query that counted them, a page at a time. */
export async function readReportRows(tx: Tx, id: string, { figure, after, limit }: Wanted): Promise<Answer> {
  const ref = parseRowsRef(figure);
  if (!ref) throw unknownFigure();
  const report = await reportSpan(tx, id);
  const { rows: found } = await sql<Row>`
    SELECT counted.id, counted.at, complaint.number, grp, value, is_hit
      FROM (${sources[ref.source](report)}) AS counted LEFT JOIN complaint ON complaint.id = counted.complaint_id
     WHERE ${await groupCondition(tx, ref, report)} AND ${hitCondition(ref)}
       AND ${behindCursor(after, ["counted.at", "counted.id"], "<")}
     ORDER BY counted.at DESC, counted.id DESC LIMIT ${limit + 1}`.execute(tx);
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return { rows: rows.map(present), next: last ? cursorOf(last.at, last.id) : null };
}

async function reportSpan(tx: Tx, id: string): Promise<Span & { kind: string }> {
  const report = await tx
    .selectFrom("report")
    .select(["kind", "from_at", "until_at", "cut_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!report) throw reportNotFound();
  return { kind: report.kind, from: report.from_at, until: report.until_at, cut: report.cut_at };
}

async function groupCondition(
  tx: Tx,
  { group }: RowsRef,
  { kind }: { kind: string },
): Promise<RawBuilder<boolean>> {
  if (group === null) return sql<boolean>`true`;
  const day = dayOfGroup(group);
  if (day === null) return sql<boolean>`grp = ${group}`;
  const { time_zone: timeZone } = await ownTenant(tx);
  const first = firstDay(day);
  const startOf = (date: Temporal.PlainDate) =>
    new Date(date.toZonedDateTime({ timeZone }).epochMilliseconds);
  const next = first.add({ days: kind === "quarter" ? 7 : 1 });
  return sql<boolean>`counted.at >= ${startOf(first)} AND counted.at < ${startOf(next)}`;
}

function firstDay(day: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(day);
  } catch {
    throw unknownFigure();
  }
}

function hitCondition({ only }: RowsRef): RawBuilder<boolean> {
  if (only === null) return sql<boolean>`true`;
  return only === "hit" ? sql<boolean>`is_hit` : sql<boolean>`NOT is_hit`;
}

function present({ id, at, number, grp, value, is_hit }: Row): Answer["rows"][number] {
  return { id, at: at.toISOString(), complaintNumber: number, group: grp, value, isHit: is_hit };
}

function unknownFigure(): Invalid {
  return new Invalid(
    "figure_unknown",
    {
      zh: "报告里没有这个数字，请从报告页面点开。",
      en: "The report has no such number. Please open it from its page.",
    },
    { fields: [{ at: "/figure", code: "figure_unknown" }] },
  );
}
