import { z } from "zod";
import { contract } from "./contract.ts";
import { id, idParam, page, words } from "./fields.ts";
import {
  day,
  reportDelivery,
  reportFormat,
  reportHead,
  reportKind,
  reportLang,
  reportModel,
  reportRecipient,
  reportRow,
  reportSchedule,
} from "./report-fields.ts";

/** Periodic quality reports: made, read, opened to their rows, taken along as files, mailed. */

const reading = { who: "staff", permission: "report.read" } as const;
const managing = { who: "staff", permission: "report.manage" } as const;
const token = z.object({ token: z.string().max(600) });

const wanted = z.object({
  language: reportLang.default("zh"),
  kinds: z.array(reportKind).min(1).max(4),
});

export const reportRoutes = {
  listReports: contract({
    method: "GET",
    path: "/api/reports",
    tag: "reports",
    summary: "Quality reports, the latest first",
    access: reading,
    query: page.extend({ kind: reportKind.optional() }),
    answer: z.object({ rows: z.array(reportHead), next: z.string().nullable() }),
  }),
  makeReport: contract({
    method: "POST",
    path: "/api/reports",
    tag: "reports",
    summary:
      "Make the report of a period that has ended; made again it is a further edition that says what changed",
    access: managing,
    body: z.object({ kind: reportKind, startsOn: day, endsOn: day.optional() }),
    answer: z.object({ id, edition: z.int() }),
  }),
  readReport: contract({
    method: "GET",
    path: "/api/reports/:id",
    tag: "reports",
    summary: "One report as it was made",
    access: reading,
    params: idParam,
    answer: z.object({
      head: reportHead,
      model: reportModel,
      /** SHA-256 over the model as canonical JSON (RFC 8785). */
      digest: z.string(),
      editions: z.array(z.object({ id, edition: z.int(), madeAt: z.iso.datetime({ offset: true }) })),
    }),
  }),
  readReportRows: contract({
    method: "GET",
    path: "/api/reports/:id/rows",
    tag: "reports",
    summary: "The rows a number of the report counts, as known when it was made",
    access: reading,
    params: idParam,
    query: page.extend({ figure: z.string().min(1).max(120) }),
    answer: z.object({ rows: z.array(reportRow), next: z.string().nullable() }),
  }),
  downloadReport: contract({
    method: "GET",
    path: "/api/reports/:id/file",
    tag: "reports",
    summary: "The report as PDF, Word or Excel file",
    access: reading,
    params: idParam,
    query: z.object({ format: reportFormat, lang: reportLang.default("zh") }),
    answer: z.any(),
    form: "file",
  }),
  listReportDeliveries: contract({
    method: "GET",
    path: "/api/reports/:id/deliveries",
    tag: "reports",
    summary: "What became of each mail with this report",
    access: reading,
    params: idParam,
    query: page,
    answer: z.object({ rows: z.array(reportDelivery), next: z.string().nullable() }),
  }),
  mailReport: contract({
    method: "POST",
    path: "/api/reports/:id/mail",
    tag: "reports",
    summary: "Mail the report to everybody who gets its kind and has not had it yet",
    access: managing,
    params: idParam,
    body: z.object({ attachments: z.array(reportFormat).max(3).default(["pdf"]) }),
    answer: z.object({ queued: z.int() }),
  }),
  readReportSchedule: contract({
    method: "GET",
    path: "/api/report-schedule",
    tag: "reports",
    summary: "Which reports the house makes by itself, and whether mail can leave it",
    access: reading,
    answer: z.object({ rows: z.array(reportSchedule), isMailSetUp: z.boolean(), timeZone: z.string() }),
  }),
  changeReportSchedule: contract({
    method: "POST",
    path: "/api/report-schedule",
    tag: "reports",
    summary: "Have a kind of report made by itself, or no longer",
    access: managing,
    body: reportSchedule.omit({ nextAt: true, latest: true }),
    answer: z.object({ kind: reportKind }),
  }),
  listReportRecipients: contract({
    method: "GET",
    path: "/api/report-recipients",
    tag: "reports",
    summary: "Who gets reports by mail",
    access: reading,
    query: page,
    answer: z.object({ rows: z.array(reportRecipient), next: z.string().nullable() }),
  }),
  addReportRecipient: contract({
    method: "POST",
    path: "/api/report-recipients",
    tag: "reports",
    summary: "Have reports mailed to a colleague or to an address outside",
    access: managing,
    body: wanted.extend({ staffId: id.optional(), email: words(254).optional() }),
    answer: z.object({ id }),
  }),
  changeReportRecipient: contract({
    method: "POST",
    path: "/api/report-recipients/:id",
    tag: "reports",
    summary: "Change which reports somebody gets, and in which language",
    access: managing,
    params: idParam,
    body: wanted,
    answer: z.object({ id }),
  }),
  removeReportRecipient: contract({
    method: "POST",
    path: "/api/report-recipients/:id/remove",
    tag: "reports",
    summary: "Mail no further reports to somebody",
    access: managing,
    params: idParam,
    answer: z.object({ id }),
  }),
  askReportOptOut: contract({
    method: "GET",
    path: "/api/report-mail",
    tag: "reports",
    summary: "The page behind the link in a report's mail: want no more?",
    access: { who: "public", because: "whoever got the mail holds its signed link" },
    query: token,
    answer: z.any(),
    form: "file",
  }),
  optOutOfReports: contract({
    method: "POST",
    path: "/api/report-mail",
    tag: "reports",
    summary: "Get no more reports by mail",
    access: { who: "public", because: "whoever got the mail holds its signed link" },
    query: token,
    answer: z.any(),
    form: "file",
  }),
};
