import type { FastifyReply } from "fastify";
import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import type { Handlers } from "../../http/handlers.ts";
import { drawReport, frozenReport, type ReportFile } from "./draw/report-file.ts";
import { listReports, readReport } from "./list-reports.ts";
import { listDeliveries, mailReport } from "./mail/mail-report.ts";
import { askOptOut, optOut } from "./mail/opt-out.ts";
import { addRecipient, changeRecipient, listRecipients, removeRecipient } from "./mail/recipients.ts";
import { changeSchedule, readSchedule } from "./mail/schedule.ts";
import { makeReport } from "./make-report.ts";
import { readReportRows } from "./read-rows.ts";

export function reportHandlers(house: House) {
  return {
    listReports: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listReports(tx, query)),
    makeReport: ({ actor, body }) => makeReport(actor, body),
    readReport: ({ actor, params }) => withTenant(actor.tenantId, (tx) => readReport(tx, params.id)),
    readReportRows: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => readReportRows(tx, params.id, query)),
    downloadReport: async ({ actor, params, query, reply }) => {
      const report = await withTenant(actor.tenantId, (tx) => frozenReport(tx, params.id));
      return send(reply, await drawReport(report, query.format, query.lang));
    },
    ...mailHandlers(house),
  } satisfies Partial<Handlers>;
}

function mailHandlers(house: House) {
  return {
    listReportDeliveries: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => listDeliveries(tx, params.id, query)),
    mailReport: ({ actor, params, body }) => mailReport(house, actor, params.id, body.attachments),
    readReportSchedule: ({ actor }) => withTenant(actor.tenantId, (tx) => readSchedule(house, tx)),
    changeReportSchedule: ({ actor, body }) => changeSchedule(actor, body),
    listReportRecipients: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listRecipients(tx, query)),
    addReportRecipient: ({ actor, body }) => addRecipient(actor, body),
    changeReportRecipient: ({ actor, params, body }) => changeRecipient(actor, params.id, body),
    removeReportRecipient: ({ actor, params }) => removeRecipient(actor, params.id),
    askReportOptOut: async ({ query, reply }) => page(reply, askOptOut(house, query.token)),
    optOutOfReports: async ({ query, reply }) => page(reply, await optOut(house, query.token)),
  } satisfies Partial<Handlers>;
}

function send(reply: FastifyReply, { name, mediaType, content }: ReportFile) {
  return reply.type(mediaType).header("content-disposition", `attachment; filename="${name}"`).send(content);
}

function page(reply: FastifyReply, html: string) {
  return reply.type("text/html; charset=utf-8").send(html);
}
