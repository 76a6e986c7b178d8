import type { z } from "zod";
import type { reportFormat } from "../../../../shared/api/report-fields.ts";
import type { Tx } from "../../../db/database.ts";
import { ownTenant } from "../../../people/tenant.ts";
import type { ReportModel } from "../build-model.ts";
import { reportNotFound } from "../list-reports.ts";
import { drawDocx } from "./draw-docx.ts";
import { drawPdf } from "./draw-pdf.ts";
import { drawXlsx } from "./draw-xlsx.ts";
import type { ReportLang } from "./layout.ts";

export type ReportFormat = z.infer<typeof reportFormat>;
export type ReportFile = { name: string; mediaType: string; content: Buffer };

/** What a file is drawn from: the frozen report, and nothing that could have changed since. */
export type FrozenReport = {
  kind: string;
  startsOn: string;
  edition: number;
  model: ReportModel;
  digest: string;
  at: Date;
  timeZone: string;
};

export async function frozenReport(tx: Tx, id: string): Promise<FrozenReport> {
  const row = await tx
    .selectFrom("report")
    .select(({ cast }) => [
      "kind",
      "edition",
      "model",
      "digest",
      "cut_at",
      cast("starts_on", "text").as("starts_on"),
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw reportNotFound();
  const { time_zone: timeZone } = await ownTenant(tx);
  return {
    kind: row.kind,
    startsOn: row.starts_on as unknown as string,
    edition: row.edition,
    model: row.model as unknown as ReportModel,
    digest: row.digest,
    at: row.cut_at,
    timeZone,
  };
}

export async function drawReport(
  report: FrozenReport,
  format: ReportFormat,
  lang: ReportLang,
): Promise<ReportFile> {
  return {
    name: `quality-${report.kind}-${report.startsOn}-${report.edition}.${format}`,
    mediaType: mediaTypes[format],
    content: await drawn(report, format, lang),
  };
}

const mediaTypes: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function drawn({ model, digest, at, timeZone }: FrozenReport, format: ReportFormat, lang: ReportLang) {
  if (format === "pdf") return drawPdf(model, lang, { timeZone, at, digest });
  return format === "docx" ? drawDocx(model, lang, digest) : drawXlsx(model, lang, { at, digest });
}
