import type { z } from "zod";
import type { regulatorDeskRoutes } from "../../../shared/api/regulator-desk-routes.ts";
import type { BusinessCalendar } from "../../clocks/business-calendar.ts";
import { businessCalendar } from "../../clocks/calendar-pack.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { presentMatter } from "./present-matter.ts";
import { workingDaysLeft } from "./working-days-left.ts";

type Query = z.output<typeof regulatorDeskRoutes.listRegulatorMatters.query>;
type Listed = z.input<typeof regulatorDeskRoutes.listRegulatorMatters.answer>;
type Matter = Listed["rows"][number];

export async function listMatters(tx: Tx, query: Query): Promise<Listed> {
  const found = await (query.state === "ended" ? endedMatters(tx, query) : openMatters(tx, query));
  const rows = found.slice(0, query.limit);
  const last = found.length > query.limit ? rows.at(-1) : undefined;
  const { time_zone: timeZone } = await ownTenant(tx);
  const calendar = businessCalendar("office", { timeZone });
  const beside = await openBeside(tx, rows);
  return {
    rows: rows.map((row) => presentDeskMatter(row, { now: tx.now, calendar, beside })),
    next: last ? cursorOf(last.closed_at ?? last.due_at, last.id) : null,
  };
}

function openMatters(tx: Tx, { after, limit, ...filter }: Query): Promise<Row[]> {
  return filtered(matterRows(tx), filter)
    .where("matter.outcome", "is", null)
    .$if(filter.state === "late", (rows) => rows.where("matter.due_at", "<=", tx.now))
    .where(behindCursor(after, ["matter.due_at", "matter.id"], ">"))
    .orderBy("matter.due_at")
    .orderBy("matter.id")
    .limit(limit + 1)
    .execute();
}

function endedMatters(tx: Tx, { after, limit, ...filter }: Query): Promise<Row[]> {
  return filtered(matterRows(tx), filter)
    .where("matter.outcome", "is not", null)
    .where(behindCursor(after, ["matter.closed_at", "matter.id"], "<"))
    .orderBy("matter.closed_at", "desc")
    .orderBy("matter.id", "desc")
    .limit(limit + 1)
    .execute();
}

function matterRows(tx: Tx) {
  return tx
    .selectFrom("regulator_matter as matter")
    .innerJoin("complaint", "complaint.id", "matter.complaint_id")
    .leftJoin("staff as owner", "owner.id", "complaint.owner_id")
    .leftJoin("staff as closer", "closer.id", "matter.closed_by")
    .leftJoin("regulator_report as report", "report.matter_id", "matter.id")
    .leftJoin("staff as reporter", "reporter.id", "report.reported_by")
    .selectAll("matter")
    .select([
      "complaint.number",
      "complaint.title",
      "complaint.owner_id",
      "owner.name as ownerName",
      "closer.name as closerName",
      "report.report",
      "report.reported_by",
      "report.reported_at",
      "reporter.name as reporterName",
    ]);
}

type Rows = ReturnType<typeof matterRows>;
type Row = Awaited<ReturnType<Rows["execute"]>>[number];
type Filter = Pick<Query, "kind" | "authority">;

function filtered(rows: Rows, { kind, authority }: Filter): Rows {
  let wanted = rows;
  if (kind) wanted = wanted.where("matter.kind", "=", kind);
  if (authority) wanted = wanted.where("matter.authority", "=", authority);
  return wanted;
}

type Beside = { id: string; complaint_id: string; authority: string; kind: string; due_at: Date };

async function openBeside(tx: Tx, rows: Row[]): Promise<Beside[]> {
  if (rows.length === 0) return [];
  return tx
    .selectFrom("regulator_matter")
    .select(["id", "complaint_id", "authority", "kind", "due_at"])
    .where(
      "complaint_id",
      "in",
      rows.map(({ complaint_id }) => complaint_id),
    )
    .where("outcome", "is", null)
    .orderBy("due_at")
    .execute();
}

type Around = { now: Date; calendar: BusinessCalendar; beside: Beside[] };

function presentDeskMatter(row: Row, { now, calendar, beside }: Around): Matter {
  return {
    ...presentMatter(row, now),
    complaintNumber: row.number,
    complaintTitle: row.title,
    owner: row.owner_id ? { id: row.owner_id, name: row.ownerName ?? "" } : null,
    daysLeft: row.outcome ? 0 : workingDaysLeft(calendar, now, row.due_at),
    report: reportOf(row),
    reportDueAt: row.report_due_at?.toISOString() ?? null,
    isReportLate:
      row.report_due_at !== null && (row.reported_at ?? row.closed_at ?? now) >= row.report_due_at,
    beside: beside
      .filter(({ id, complaint_id }) => complaint_id === row.complaint_id && id !== row.id)
      .map(({ id, authority, kind, due_at }) => ({
        id,
        authority,
        kind: kind as Matter["kind"],
        dueAt: due_at.toISOString(),
      })),
  };
}

function reportOf({ report, reported_by, reported_at, reporterName }: Row): Matter["report"] {
  if (!report || !reported_by || !reported_at) return null;
  return {
    report,
    reportedBy: { id: reported_by, name: reporterName ?? "" },
    reportedAt: reported_at.toISOString(),
  };
}
