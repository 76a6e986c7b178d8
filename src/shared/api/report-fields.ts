import { z } from "zod";
import { id, moment, person } from "./fields.ts";

/** A quality report as data: the page, the PDF, the Word file and the workbook are drawn from it and from nothing else. */

export const reportKind = z.enum(["day", "week", "month", "quarter"]);
export const reportFormat = z.enum(["pdf", "docx", "xlsx"]);
export const reportLang = z.enum(["zh", "en"]);
export const day = z.iso.date();

const inBoth = z.object({ zh: z.string(), en: z.string() });

/** A share is counted from 0 to 1, money in minor units. */
export const reportUnit = z.enum(["count", "share", "money", "score", "points", "hours", "minutes"]);

const number = z.object({
  kind: z.literal("number"),
  value: z.number(),
  unit: reportUnit,
  currency: z.string().nullable(),
  /** As it is written everywhere. */
  shown: inBoth,
  /** Which rows it counts, for `readReportRows`. */
  rows: z.string().nullable(),
});
const words = z.object({
  kind: z.literal("text"),
  text: inBoth,
  /** The complaint it names, to be opened. */
  complaint: z.string().nullable(),
});
/** Nothing to count, or too little. */
const none = z.object({ kind: z.literal("none") });
export const reportCell = z.discriminatedUnion("kind", [number, words, none]).meta({ id: "ReportCell" });

export const reportFigure = z
  .object({
    code: z.string(),
    name: inBoth,
    cell: reportCell,
    /** The 95 % interval, in words. */
    interval: inBoth.nullable(),
    change: z.object({ verdict: z.enum(["usual", "more", "less", "unknown"]), text: inBoth }).nullable(),
  })
  .meta({ id: "ReportFigure" });

export const reportTable = z
  .object({
    kind: z.literal("table"),
    code: z.string(),
    title: inBoth,
    columns: z.array(inBoth).min(2).max(10),
    rows: z.array(z.array(reportCell).max(10)).max(200),
  })
  .meta({ id: "ReportTable" });

export const reportChart = z
  .object({
    kind: z.literal("chart"),
    title: inBoth,
    /** The table whose figures are drawn. */
    table: z.string(),
    shape: z.enum(["columns", "bars", "lines", "pareto"]),
    /** Which of its columns; the first column names the points. */
    columns: z.array(z.int().min(1)).min(1).max(4),
  })
  .meta({ id: "ReportChart" });

const paragraph = z.object({ kind: z.literal("paragraph"), text: inBoth });
const figures = z.object({ kind: z.literal("figures"), figures: z.array(reportFigure).max(20) });

export const reportSection = z
  .object({
    code: z.string(),
    title: inBoth,
    blocks: z.array(z.discriminatedUnion("kind", [paragraph, figures, reportTable, reportChart])).max(20),
  })
  .meta({ id: "ReportSection" });

export const reportModel = z
  .object({
    house: inBoth,
    title: inBoth,
    /** "2026年8月1日至8月31日" */
    period: inBoth,
    /** When it was made, written out. */
    made: inBoth,
    sections: z.array(reportSection).max(40),
  })
  .meta({ id: "ReportModel" });

export const reportHead = z
  .object({
    id,
    kind: reportKind,
    startsOn: day,
    endsOn: day,
    edition: z.int(),
    title: inBoth,
    madeAt: moment,
    /** Nobody: the schedule made it. */
    madeBy: person.nullable(),
    mails: z.object({ waiting: z.int(), sent: z.int(), failed: z.int() }),
  })
  .meta({ id: "ReportHead" });

export const reportRow = z
  .object({
    id,
    at: moment,
    complaintNumber: z.string().nullable(),
    /** Which group of the figure it falls into, such as a channel or a rule. */
    group: z.string().nullable(),
    value: z.number().nullable(),
    isHit: z.boolean().nullable(),
  })
  .meta({ id: "ReportRow" });

export const reportSchedule = z
  .object({
    kind: reportKind,
    isOn: z.boolean(),
    hour: z.int().min(0).max(23),
    attachments: z.array(reportFormat).max(3),
    /** When the next one is made; null when it is off. */
    nextAt: moment.nullable(),
    /** The latest period that is over. */
    latest: z.object({ startsOn: day, endsOn: day }),
  })
  .meta({ id: "ReportSchedule" });

export const reportRecipient = z
  .object({
    id,
    staff: person.nullable(),
    email: z.string(),
    language: reportLang,
    kinds: z.array(reportKind).max(4),
    isOptedOut: z.boolean(),
  })
  .meta({ id: "ReportRecipient" });

export const reportDelivery = z
  .object({
    id,
    address: z.string(),
    state: z.enum(["waiting", "sent", "refused", "given_up", "opted_out"]),
    tries: z.int(),
    problem: z.string().nullable(),
    replyCode: z.int().nullable(),
    nextTryAt: moment.nullable(),
    sentAt: moment.nullable(),
  })
  .meta({ id: "ReportDelivery" });
