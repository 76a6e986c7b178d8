import type { StaffView } from "../../src/shared/api/staff-view.ts";
import { stepsFrom } from "../../src/shared/complaint-steps.ts";

export const reader = { id: "agent-1", name: "林晓" };
export const colleague = { id: "agent-2", name: "周宁" };

/** A freshly received complaint; a test says only what matters to it. All steps of its state are open. */
export function staffView(changes: Partial<StaffView> = {}): StaffView {
  const state = changes.state ?? "received";
  return { ...received, state, openSteps: stepsFrom(state), ...changes };
}

export function offerOf(changes: Partial<StaffView["offers"][number]> = {}): StaffView["offers"][number] {
  return {
    id: "offer-1",
    round: 1,
    chapter: 1,
    state: "draft",
    explanation: "",
    options: [optionOf({ id: "option-1" }), optionOf({ id: "option-2" })],
    preparedBy: reader,
    preparedAt: "2026-11-20T03:00:00Z",
    offeredAt: null,
    answeredAt: null,
    answeredBy: null,
    answerSource: null,
    answerWords: null,
    chosenOptionId: null,
    approval: null,
    ...changes,
  };
}

export function optionOf(
  changes: Partial<StaffView["offers"][number]["options"][number]> = {},
): StaffView["offers"][number]["options"][number] {
  return {
    id: "option-1",
    position: 1,
    kind: "reship",
    content: "补发一只",
    steps: [{ text: "补发", hours: 48 }],
    parts: [],
    cost: { minor: 9_900, currency: "CNY" },
    overLimit: null,
    goodwillMinor: 0,
    ...changes,
  };
}

export function findingOf(
  changes: Partial<StaffView["findings"][number]> = {},
): StaffView["findings"][number] {
  return {
    id: "finding-1",
    claim: "杯子裂了",
    fact: "运输中受压",
    verdict: "confirmed",
    recordedBy: reader,
    recordedAt: "2026-11-20T03:00:00Z",
    evidence: [],
    signatures: [],
    counts: true,
    ...changes,
  };
}

export function requestOf(
  changes: Partial<StaffView["requests"][number]> = {},
): StaffView["requests"][number] {
  return {
    id: "request-1",
    department: { id: "warehouse", nameZh: "仓储部", nameEn: "Warehouse" },
    question: "出库时完好吗？",
    dueAt: "2026-11-21T09:00:00Z",
    state: "open",
    askedBy: reader,
    askedAt: "2026-11-20T03:00:00Z",
    isLate: false,
    form: { templateCode: null, fields: [], evidenceWanted: [], entries: null },
    files: [],
    supplierLinks: [],
    lateNotices: [],
    remindedAt: null,
    answer: null,
    answeredBy: null,
    answeredBySupplier: null,
    answeredAt: null,
    attachments: [],
    ...changes,
  };
}

export function attachmentOf(
  changes: Partial<StaffView["attachments"][number]> = {},
): StaffView["attachments"][number] {
  return {
    id: "file-1",
    name: "照片.jpg",
    mediaType: "image/jpeg",
    bytes: 1_000,
    width: 800,
    height: 600,
    isImage: true,
    uploadedBy: "customer",
    uploadedAt: "2026-11-20T01:59:00Z",
    ...changes,
  };
}

const received: StaffView = {
  number: "4821-7036-5",
  version: 1,
  state: "received",
  chapter: 1,
  openSteps: [],
  channel: "portal",
  source: null,
  sourceId: null,
  sourceFacts: [],
  language: "zh",
  title: "保温杯内胆开裂",
  description: "收到的保温杯内胆裂了。",
  demand: "exchange",
  demandWords: null,
  happenedAt: null,
  restatement: null,
  restatementConfirmedAt: null,
  category: null,
  secondCategory: null,
  severity: "normal",
  fastLane: [],
  owner: reader,
  waitingFor: null,
  mergedInto: null,
  legalHold: null,
  wordsErasedAt: null,
  receivedAt: "2026-11-20T02:00:00Z",
  acceptedAt: null,
  confirmingAt: null,
  closedAt: null,
  closedHow: null,
  shop: "旗舰店",
  customer: {
    id: "customer-1",
    name: "王女士",
    maskedPhone: "138****2046",
    maskedEmail: null,
    tier: "regular",
    orderCount: 3,
    otherComplaints: [],
  },
  order: null,
  orderLine: null,
  clocks: [],
  suggestion: null,
  messages: [],
  notes: [],
  attachments: [],
  requests: [],
  findings: [],
  responsibility: null,
  offers: [],
  promises: [],
  gatewayOrders: [],
  surveys: [],
  handOver: null,
  people: [],
  recoveries: [],
  recoverable: [],
  timeline: [],
};
