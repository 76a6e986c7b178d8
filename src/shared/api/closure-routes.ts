import { z } from "zod";
import {
  decisionLetter,
  estimate,
  objection,
  objectionOutcome,
  regulatorKind,
  regulatorMatter,
  regulatorOutcome,
  repeatLink,
  satisfactionGroup,
  surveyForm,
} from "./closure-fields.ts";
import { contract, forStep } from "./contract.ts";
import {
  answerSource,
  id,
  moment,
  numberAndId,
  numberParam,
  page,
  person,
  receipt,
  severity,
  version,
  words,
} from "./fields.ts";

/** The end of a case and what comes after: letters, objections, repeats, regulators, surveys, lost customers. */

const one = "/api/complaints/:number";
const lang = z.enum(["zh", "en"]);

export const closingDays = z.object({
  silenceDays: z.int().min(1).max(90),
  reopenDays: z.int().min(1).max(365),
  objectionDays: z.int().min(1).max(365),
  repeatDays: z.int().min(1).max(730),
  goneDays: z.int().min(7).max(730),
});

const lostKind = z.enum(["complained", "silent"]);

export const winBack = z
  .object({
    id,
    customer: z.object({ id, name: z.string().nullable() }),
    kind: lostKind,
    complaintNumber: z.string().nullable(),
    orderNumber: z.string().nullable(),
    plan: z.string(),
    owner: person,
    dueAt: moment,
    isLate: z.boolean(),
    outcome: z.enum(["came_back", "declined", "unreachable", "opted_out"]).nullable(),
    outcomeWords: z.string().nullable(),
    doneAt: moment.nullable(),
  })
  .meta({ id: "WinBack" });

export const lostCustomer = z
  .object({
    customer: z.object({ id, name: z.string().nullable(), maskedPhone: z.string().nullable() }),
    kind: lostKind,
    /** Why we think so: the complaint's end, or what went wrong with the last order. */
    reason: z.enum(["complaint_closed", "complaint_by_silence", "late_parcel", "never_arrived", "sent_back"]),
    complaintNumber: z.string().nullable(),
    orderNumber: z.string().nullable(),
    lastOrderedAt: moment.nullable(),
    ordersBefore: z.int(),
    spentMinor: z.int(),
    currency: z.string(),
    hasOptedOut: z.boolean(),
    winBackId: id.nullable(),
  })
  .meta({ id: "LostCustomer" });

export const closureRoutes = {
  readClosing: contract({
    method: "GET",
    path: `${one}/closing`,
    tag: "closing",
    summary: "Letters, objections, repeats and regulators' matters of a complaint",
    access: { who: "staff", permission: "complaint.read" },
    params: numberParam,
    answer: z.object({
      letters: z.array(decisionLetter),
      /** What a letter written now would rest on, and until when it could be objected to. */
      letterBasis: z.array(z.object({ id: z.string(), citation: z.string() })),
      objections: z.array(objection),
      objectUntil: moment.nullable(),
      repeats: z.array(repeatLink),
      /** Later complaints that were found to repeat this one. */
      repeatedBy: z.array(z.string()),
      regulatorMatters: z.array(regulatorMatter),
      promiseVerdicts: z.array(
        z.object({ promiseId: id, isContent: z.boolean(), source: answerSource.nullable() }),
      ),
    }),
  }),
  printForm: contract({
    method: "GET",
    path: `${one}/form.pdf`,
    tag: "closing",
    summary: "The complaint form as PDF",
    access: forStep("print_form"),
    params: numberParam,
    query: z.object({ lang: lang.default("zh") }),
    answer: z.any(),
    form: "file",
  }),
  issueLetter: contract({
    method: "POST",
    path: `${one}/decision-letters`,
    tag: "closing",
    summary: "Issue the decision letter; the customer can read it at once",
    access: forStep("issue_letter"),
    params: numberParam,
    body: z.object({
      version,
      reasons: words(4_000),
      citations: z.array(words(60)).max(20).default([]),
      lang: lang.optional(),
    }),
    answer: receipt,
  }),
  exportDocuments: contract({
    method: "GET",
    path: `${one}/document-pack`,
    tag: "closing",
    summary: "Form, letters and evidence package in one ZIP, as an authority asks for them",
    access: forStep("export_documents"),
    params: numberParam,
    answer: z.any(),
    form: "file",
  }),
  recordObjection: contract({
    method: "POST",
    path: `${one}/objections`,
    tag: "closing",
    summary: "Record that the customer objects to the result, and where they said so",
    access: forStep("object"),
    params: numberParam,
    body: z.object({ version, source: answerSource, words: words(2_000) }),
    answer: receipt,
  }),
  listObjections: contract({
    method: "GET",
    path: "/api/objections",
    tag: "closing",
    summary: "Objections that wait for a person who had no part in the result, the most urgent first",
    access: { who: "staff", permission: "objection.review" },
    query: page.extend({ state: z.enum(["open", "decided"]).default("open") }),
    answer: z.object({
      rows: z.array(
        z.object({
          ...objection.shape,
          complaintNumber: z.string(),
          complaintTitle: z.string(),
          severity,
          /** False for whoever owned, ruled, prepared or approved it. */
          mayDecide: z.boolean(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  decideObjection: contract({
    method: "POST",
    path: `${one}/objections/:id/decide`,
    tag: "closing",
    summary: "Uphold the result with reasons, or change it: then the case goes on",
    access: forStep("decide_objection"),
    params: numberAndId,
    body: z.object({ outcome: objectionOutcome, words: words(2_000) }),
    answer: receipt,
  }),
  confirmRepeat: contract({
    method: "POST",
    path: `${one}/repeats`,
    tag: "closing",
    summary: "This complaint repeats an earlier one of the same customer",
    access: forStep("confirm_repeat"),
    params: numberParam,
    body: z.object({ earlier: words(40) }),
    answer: receipt,
  }),
  dismissRepeat: contract({
    method: "POST",
    path: `${one}/repeats/dismiss`,
    tag: "closing",
    summary: "The suggested earlier complaint is another matter",
    access: forStep("dismiss_repeat"),
    params: numberParam,
    body: z.object({ earlier: words(40) }),
    answer: receipt,
  }),
  recordRegulator: contract({
    method: "POST",
    path: `${one}/regulator-matters`,
    tag: "closing",
    summary: "A regulator or mediator has the matter: its number, its day",
    access: forStep("record_regulator"),
    params: numberParam,
    body: z.object({
      kind: regulatorKind.default("other"),
      authority: words(80),
      matterNumber: words(60),
      receivedAt: moment,
      workingDays: z.int().min(1).max(90),
    }),
    answer: receipt,
  }),
  recordRegulatorOutcome: contract({
    method: "POST",
    path: `${one}/regulator-matters/:id/outcome`,
    tag: "closing",
    summary: "How the regulator's matter ended",
    access: forStep("record_regulator_outcome"),
    params: numberAndId,
    body: z.object({
      outcome: regulatorOutcome,
      proof: words(300).optional(),
      words: words(2_000).optional(),
    }),
    answer: receipt,
  }),
  readClosingDays: contract({
    method: "GET",
    path: "/api/closing-days",
    tag: "closing",
    summary: "The house's days: silence, reopening, objection, repeat, gone",
    access: { who: "staff", permission: "settings.read" },
    answer: closingDays,
  }),
  changeClosingDays: contract({
    method: "POST",
    path: "/api/closing-days",
    tag: "closing",
    summary: "Change the house's days",
    access: { who: "staff", permission: "settings.manage" },
    body: closingDays,
    answer: closingDays,
  }),
  listSurveyForms: contract({
    method: "GET",
    path: "/api/survey-forms",
    tag: "closing",
    summary: "The survey forms in use",
    access: { who: "staff", permission: "settings.read" },
    answer: z.object({
      rows: z.array(
        z.object({ form: surveyForm, version: z.int(), isOwn: z.boolean(), isUsed: z.boolean() }),
      ),
    }),
  }),
  saveSurveyForm: contract({
    method: "POST",
    path: "/api/survey-forms",
    tag: "closing",
    summary: "Save a new version of a survey form, or take one out of use",
    access: { who: "staff", permission: "settings.manage" },
    body: z.object({ form: surveyForm, isUsed: z.boolean().default(true), seenVersion: z.int().min(0) }),
    answer: z.object({ code: z.string(), version: z.int() }),
  }),
  readSatisfaction: contract({
    method: "GET",
    path: "/api/satisfaction",
    tag: "closing",
    summary: "What customers said, who said nothing, and what that does to the figures",
    access: { who: "staff", permission: "figures.read" },
    query: z.object({
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      kind: z.enum(["closing", "later"]).default("closing"),
    }),
    answer: z.object({
      asked: z.int(),
      answered: z.int(),
      responseRate: z.number().nullable(),
      /** The mean of those who answered. */
      raw: estimate.nullable(),
      /** The same with every answer weighted by how rarely its like answers. */
      weighted: estimate.nullable(),
      effort: estimate.nullable(),
      /** Cases of groups in which nobody answered: no weight can speak for them. */
      unheard: z.int(),
      byChannel: z.array(satisfactionGroup),
      bySeverity: z.array(satisfactionGroup),
      byOutcome: z.array(satisfactionGroup),
    }),
  }),
  listLostCustomers: contract({
    method: "GET",
    path: "/api/lost-customers",
    tag: "closing",
    summary: "Who complained and has not ordered since, and who left without a word",
    access: { who: "staff", permission: "customer.win_back" },
    query: page.extend({ kind: lostKind.default("complained") }),
    answer: z.object({ rows: z.array(lostCustomer), next: z.string().nullable() }),
  }),
  listWinBacks: contract({
    method: "GET",
    path: "/api/win-backs",
    tag: "closing",
    summary: "Tasks to win a customer back",
    access: { who: "staff", permission: "customer.win_back" },
    query: page.extend({ state: z.enum(["open", "done"]).default("open") }),
    answer: z.object({ rows: z.array(winBack), next: z.string().nullable() }),
  }),
  startWinBack: contract({
    method: "POST",
    path: "/api/win-backs",
    tag: "closing",
    summary: "Ask a named person to win a customer back by a day",
    access: { who: "staff", permission: "customer.win_back" },
    body: z.object({
      customerId: id,
      kind: lostKind,
      complaintNumber: words(40).optional(),
      orderNumber: words(80).optional(),
      plan: words(1_000),
      ownerId: id,
      dueAt: moment,
    }),
    answer: z.object({ id }),
  }),
  finishWinBack: contract({
    method: "POST",
    path: "/api/win-backs/:id/finish",
    tag: "closing",
    summary: "How it went; a customer who wants no more offers is left alone from then on",
    access: { who: "staff", permission: "customer.win_back" },
    params: z.object({ id }),
    body: z.object({
      outcome: z.enum(["came_back", "declined", "unreachable", "opted_out"]),
      words: words(1_000).optional(),
    }),
    answer: z.object({ id }),
  }),
} as const;
