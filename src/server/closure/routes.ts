import type { FastifyReply } from "fastify";
import { readableComplaint } from "../complaint/readable-complaint.ts";
import { withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { askConfirmation } from "./ask-confirmation.ts";
import { changeClosingDays, readClosingDays } from "./closing-days.ts";
import { closingView } from "./closing-view.ts";
import { confirmResult } from "./confirm-result.ts";
import { disputeResult } from "./dispute-result.ts";
import { exportDocuments } from "./letters/export-documents.ts";
import { issueLetter } from "./letters/issue-letter.ts";
import { type File, printForm } from "./letters/print-form.ts";
import { finishWinBack } from "./lost-customers/finish-win-back.ts";
import { listLostCustomers } from "./lost-customers/list-lost-customers.ts";
import { listWinBacks } from "./lost-customers/list-win-backs.ts";
import { startWinBack } from "./lost-customers/start-win-back.ts";
import { mergeComplaint } from "./merge-complaint.ts";
import { decideObjection } from "./objections/decide-objection.ts";
import { listObjections } from "./objections/list-objections.ts";
import { objectToResult } from "./objections/object-to-result.ts";
import { listMatters } from "./regulator/list-matters.ts";
import { matterStatistics } from "./regulator/matter-statistics.ts";
import { recordRegulatorOutcome } from "./regulator/record-outcome.ts";
import { recordRegulator } from "./regulator/record-regulator.ts";
import { recordReport } from "./regulator/record-report.ts";
import { reopenComplaint } from "./reopen-complaint.ts";
import { decideRepeat } from "./repeats/decide-repeat.ts";
import { satisfaction } from "./surveys/satisfaction.ts";
import { saveSurveyForm } from "./surveys/save-survey-form.ts";
import { allForms } from "./surveys/survey-forms.ts";
import { withdrawComplaint } from "./withdraw-complaint.ts";

export function closureHandlers(house: House) {
  return {
    askConfirmation: ({ actor, params, body }) => askConfirmation(house, actor, params.number, body),
    recordConfirmation: ({ actor, params, body: { words, ...seen } }) =>
      confirmResult(house, actor, params.number, { words, ...seen }),
    recordDispute: ({ actor, params, body }) => disputeResult(actor, params.number, body),
    reopenComplaint: ({ actor, params, body: { version, reason } }) =>
      reopenComplaint(actor, params.number, { version, words: reason }),
    withdrawComplaint: ({ actor, params, body: { reason, ...seen } }) =>
      withdrawComplaint(actor, params.number, { words: reason, ...seen }),
    mergeComplaint: ({ actor, params, body }) => mergeComplaint(house, actor, params.number, body),
    readClosing: ({ actor, params }) =>
      withTenant(actor.tenantId, async (tx) => closingView(tx, await readableComplaint(tx, params.number))),
    printForm: async ({ actor, params, query, reply }) =>
      send(reply, "application/pdf", await printForm(actor, params.number, query.lang)),
    issueLetter: ({ actor, params, body }) => issueLetter(house, actor, params.number, body),
    exportDocuments: async ({ actor, params, reply }) =>
      send(reply, "application/zip", await exportDocuments(house, actor, params.number)),
    recordObjection: ({ actor, params, body }) => objectToResult(actor, params.number, body),
    listObjections: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listObjections(tx, actor, query)),
    decideObjection: ({ actor, params, body }) => decideObjection(actor, params.number, params.id, body),
    confirmRepeat: ({ actor, params, body }) =>
      decideRepeat(actor, params.number, body.earlier, "confirm_repeat"),
    dismissRepeat: ({ actor, params, body }) =>
      decideRepeat(actor, params.number, body.earlier, "dismiss_repeat"),
    recordRegulator: ({ actor, params, body }) => recordRegulator(actor, params.number, body),
    recordRegulatorOutcome: ({ actor, params, body }) =>
      recordRegulatorOutcome(actor, params.number, params.id, body),
    listRegulatorMatters: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listMatters(tx, query)),
    recordRegulatorReport: ({ actor, params, body }) => recordReport(actor, params.id, body.report),
    readRegulatorStatistics: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => matterStatistics(tx, query.days)),
    ...houseHandlers(),
  } satisfies Partial<Handlers>;
}

/** What is of the house and not of one complaint. */
function houseHandlers() {
  return {
    readClosingDays: ({ actor }) => withTenant(actor.tenantId, readClosingDays),
    changeClosingDays: ({ actor, body }) => changeClosingDays(actor, body),
    listSurveyForms: ({ actor }) =>
      withTenant(actor.tenantId, async (tx) => ({
        rows: (await allForms(tx)).map((used) => ({ ...used, isOwn: used.version > 0 })),
      })),
    saveSurveyForm: ({ actor, body }) => saveSurveyForm(actor, body),
    readSatisfaction: ({ actor, query }) => withTenant(actor.tenantId, (tx) => satisfaction(tx, query)),
    listLostCustomers: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listLostCustomers(tx, query)),
    listWinBacks: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listWinBacks(tx, query)),
    startWinBack: ({ actor, body }) => startWinBack(actor, body),
    finishWinBack: ({ actor, params, body }) => finishWinBack(actor, params.id, body),
  } satisfies Partial<Handlers>;
}

function send(reply: FastifyReply, type: string, { name, content }: File) {
  return reply.type(type).header("content-disposition", `attachment; filename="${name}"`).send(content);
}
