import type { RouteName } from "../../src/shared/api/routes.ts";
import { sampleBodies } from "./sample-bodies.ts";

const anyId = "01920000-0000-7000-8000-000000000000";
const uploads = [anyId];
const told = {
  text: "收到的杯子是裂的",
  demand: "exchange",
  happenedAt: "2026-09-15T10:00:00+08:00",
  language: "zh",
};

/** The sample bodies with every field that may be there, so that each can be made wrong. */
export const fullBodies: Partial<Record<RouteName, unknown>> = {
  ...sampleBodies,
  fileComplaint: {
    ...told,
    channel: "phone",
    source: "来电",
    sourceId: "call-1",
    title: "杯子裂了",
    demandWords: "换一只新的",
    orderNumber: "X1",
    orderLine: 1,
    customer: { name: "王女士", phone: "13900001234", email: "wang@customer.example" },
    uploads,
  },
  fileMyComplaint: {
    ...told,
    orderToken: "x",
    orderLine: 1,
    name: "王女士",
    phone: "13900001234",
    email: "wang@customer.example",
    uploads,
  },
  startInspectionRun: withMore("startInspectionRun", { ruleCodes: ["greeting"] }),
  saveIndicator: withMore("saveIndicator", { isUsed: true }),
  triageComplaint: withMore("triageComplaint", { ownerId: anyId, suggestionId: anyId }),
  askDepartment: withMore("askDepartment", {
    dueAt: "2030-01-01T00:00:00Z",
    templateCode: "warehouse_dispatch",
    files: uploads,
    tellsCustomer: true,
  }),
  saveTemplate: withMore("saveTemplate", {
    fields: [
      {
        code: "packing",
        label: { zh: "包装", en: "Packing" },
        kind: "choice",
        isRequired: true,
        unit: "件",
        choices: [
          { code: "box", label: { zh: "纸箱", en: "Box" } },
          { code: "bag", label: { zh: "快递袋", en: "Bag" } },
        ],
      },
    ],
    evidence: [{ zh: "照片", en: "Photos" }],
    isActive: true,
  }),
  saveInquirySettings: withMore("saveInquirySettings", { leads: [{ departmentId: anyId, leadId: anyId }] }),
  sendSupplierLink: withMore("sendSupplierLink", { days: 7 }),
  answerSupplyRequest: withMore("answerSupplyRequest", { entries: {}, uploads }),
  describeEvidence: withMore("describeEvidence", { about: "检测报告" }),
  addEvidence: withMore("addEvidence", { source: "lab_report", about: "检测报告" }),
  recordFinding: withMore("recordFinding", { evidence: [{ attachmentId: anyId, side: "for" }] }),
  ruleResponsibility: withMore("ruleResponsibility", {
    immediateCause: "goods/defect",
    rootCause: "process/no_rule",
  }),
  sendRecovery: { reference: "CL-1" },
  recordChoice: withMore("recordChoice", { words: "就要这个" }),
  recordDecline: withMore("recordDecline", { words: "都不要" }),
  recordConfirmation: withMore("recordConfirmation", { words: "好了" }),
  sendMessage: withMore("sendMessage", { uploads }),
  writeNote: withMore("writeNote", { uploads }),
  writeIn: withMore("writeIn", { uploads }),
  answerRequest: withMore("answerRequest", { entries: {}, uploads }),
  declineOffer: withMore("declineOffer", { words: "都不要" }),
  confirmResult: { words: "好了" },
  withdrawMine: { words: "不用了" },
  rate: withMore("rate", { words: "很好" }),
  changeStaff: {
    version: 1,
    name: "新人",
    role: "agent",
    gradeCode: "junior",
    departmentId: anyId,
    isActive: true,
  },
  addGateway: withMore("addGateway", {
    shopId: anyId,
    // Refused for its address alone, so that nothing is written when no shop is named.
    url: "http://pay.example/gateway",
    secret: `whsec_${"A".repeat(43)}=`,
  }),
  changeAllowance: { dayMinor: 1, customerMinor: 1, customerDays: 1 },
  changeGateway: withMore("changeGateway", {
    name: "支付",
    kinds: ["refund"],
    url: "https://pay.example/gateway",
    secret: `whsec_${"A".repeat(43)}=`,
    isActive: true,
  }),
  drawSample: { from: "2026-09-01", to: "2026-09-07", seed: "7", acceptsEmptyStrata: false },
  assignSampleItem: withMore("assignSampleItem", { secondInspectorId: anyId }),
  draftProcedure: withMore("draftProcedure", {
    content: {
      ...(sampleBodies.draftProcedure as { content: object }).content,
      steps: [{ zh: "核实", en: "Find out", events: ["finding_recorded"], isOptional: true }],
    },
    changeWords: "补一步",
  }),
  decideProcedure: withMore("decideProcedure", { words: "再改改" }),
  startEvaluation: withMore("startEvaluation", { isBlind: true }),
  startCoaching: withMore("startCoaching", { recheckSize: 20, evaluatorId: anyId }),
  acknowledgeTalk: withMore("acknowledgeTalk", { words: "收到" }),
  givePraise: withMore("givePraise", { staffId: anyId }),
  nominateModelCase: withMore("nominateModelCase", {
    hidden: [{ messageId: anyId, start: 0, end: 1 }],
  }),
  openAlert: withMore("openAlert", { summary: "已知十位买家", signalNumbers: [1], isDrill: true }),
  confirmAlert: withMore("confirmAlert", { level: "red" }),
  closeAlert: withMore("closeAlert", { openTasks: "已由召回取代" }),
  draftStatement: withMore("draftStatement", { en: "Please stop using it." }),
  reviseStatement: withMore("reviseStatement", { en: "Please stop using it at once." }),
  addFact: withMore("addFact", { supersedes: anyId }),
  writeEntry: withMore("writeEntry", { present: [anyId] }),
  noteAuthority: withMore("noteAuthority", { person: "王科长", phone: "021-12345678", duty: "unsafe_goods" }),
  answerHandover: withMore("answerHandover", { answer: "知道了" }),
  finishMeasure: withMore("finishMeasure", { effect: "无新增" }),
  saveCover: withMore("saveCover", {
    absentFrom: "2026-09-18T07:00:00Z",
    absentUntil: "2026-09-19T07:00:00Z",
  }),
  prepareHold: withMore("prepareHold", { batch: "BM1", alert: "Y20260916-1" }),
  proveHold: withMore("proveHold", { upload: anyId }),
  prepareAction: withMore("prepareAction", {
    kind: "refund",
    amountMinor: 1_00,
    alert: "A1",
    safetyReason: "可能危及健康",
    perSecond: 5,
  }),
  readMyRecall: withMore("readMyRecall", { lang: "en" }),
  makeReport: withMore("makeReport", { endsOn: "2027-01-31" }),
  mailReport: { attachments: ["pdf"] },
  addReportRecipient: withMore("addReportRecipient", { language: "zh" }),
  changeReportRecipient: withMore("changeReportRecipient", { language: "zh" }),
  saveAudience: withMore("saveAudience", { isUsed: true }),
  saveQuiz: withMore("saveQuiz", { isUsed: true }),
  saveCourse: withMore("saveCourse", { isUsed: true }),
  previewSample: withMore("previewSample", { planId: anyId, from: "2026-09-01", to: "2026-09-07" }),
  addReviewAction: withMore("addReviewAction", { itemId: anyId }),
  startImport: withMore("startImport", { mapping: { text: "内容" }, shopId: anyId }),
};

function withMore(name: RouteName, more: object): object {
  return { ...(sampleBodies[name] as object), ...more };
}
