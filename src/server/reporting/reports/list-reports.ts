import { sql } from "kysely";
import type { z } from "zod";
import type { reportHead } from "../../../shared/api/report-fields.ts";
import type { reportRoutes } from "../../../shared/api/report-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";
import type { ReportModel } from "./build-model.ts";
import type { ReportKind } from "./period.ts";
import { reportTitle } from "./report-words.ts";

type Wanted = z.output<typeof reportRoutes.listReports.query>;
type Listed = z.input<typeof reportRoutes.listReports.answer>;
type Read = z.input<typeof reportRoutes.readReport.answer>;
type Head = z.input<typeof reportHead>;

export async function listReports(tx: Tx, { kind, after, limit }: Wanted): Promise<Listed> {
  const found = await heads(tx)
    .$if(kind !== undefined, (query) => query.where("report.kind", "=", kind!))
    .where(behindCursor(after, ["report.cut_at", "report.id"], "<"))
    .orderBy("report.cut_at", "desc")
    .orderBy("report.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return { rows: rows.map(presentHead), next: last ? cursorOf(last.cut_at, last.id) : null };
}

export async function readReport(tx: Tx, id: string): Promise<Read> {
  const head = await heads(tx).where("report.id", "=", id).executeTakeFirst();
  if (!head) throw reportNotFound();
  const { model, digest } = await tx
    .selectFrom("report")
    .select(["model", "digest"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const editions = await tx
    .selectFrom("report")
    .select(["id", "edition", "cut_at"])
    .where("kind", "=", head.kind)
    .where("starts_on", "=", sql<Date>`${head.starts_on}::date`)
    .orderBy("edition")
    .limit(100)
    .execute();
  return {
    head: presentHead(head),
    model: model as unknown as ReportModel,
    digest,
    editions: editions.map(({ id, edition, cut_at }) => ({ id, edition, madeAt: cut_at.toISOString() })),
  };
}

export function reportNotFound(): NotFound {
  return new NotFound("report_not_found", {
    zh: "没有这份报告，可能链接有误。",
    en: "There is no such report. The link may be wrong.",
  });
}

function heads(tx: Tx) {
  const mails = (states: string[]) =>
    sql<number>`(SELECT count(*)::int FROM report_delivery WHERE report_id = report.id AND state = ANY(${states}))`;
  return tx
    .selectFrom("report")
    .leftJoin("staff", "staff.id", "report.made_by")
    .select([
      "report.id",
      "report.kind",
      "report.edition",
      "report.cut_at",
      "report.made_by",
      "staff.name",
      sql<string>`report.starts_on::text`.as("starts_on"),
      sql<string>`((report.until_at - interval '1 second') AT TIME ZONE (SELECT time_zone FROM tenant))::date::text`.as(
        "ends_on",
      ),
      mails(["waiting"]).as("waiting"),
      mails(["sent"]).as("sent"),
      mails(["refused", "given_up"]).as("failed"),
    ]);
}

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>["execute"]>>[number];

function presentHead(row: HeadRow): Head {
  const kind = row.kind as ReportKind;
  return {
    id: row.id,
    kind,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    edition: row.edition,
    title: reportTitle(kind),
    madeAt: row.cut_at.toISOString(),
    madeBy: row.made_by === null ? null : { id: row.made_by, name: row.name! },
    mails: { waiting: row.waiting, sent: row.sent, failed: row.failed },
  };
}
