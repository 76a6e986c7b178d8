import { z } from "zod";
import {
  actorKind,
  answerSource,
  attachment,
  channel,
  demand,
  id,
  moment,
  money,
  party,
  person,
  remedyKind,
  severity,
  state,
  step,
  version,
} from "./fields.ts";
import { gatewayOrder, shownPart } from "./gateway-fields.ts";
import {
  askedForm,
  findingEvidence,
  lateNotice,
  recovery,
  recoveryParty,
  relatedPerson,
  supplierLink,
} from "./inquiry-fields.ts";

/** A complaint as staff see it: everything the work needs on one screen. Phones are masked. */

export const clock = z
  .object({
    id,
    kind: z.enum([
      "acknowledge",
      "first_response",
      "resolution",
      "promise",
      "department",
      "approval",
      "silence",
      "regulator",
    ]),
    subjectId: id.nullable(),
    startedAt: moment,
    dueAt: moment,
    warnAt: moment,
    stoppedAt: moment.nullable(),
    verdict: z.enum(["running", "at_risk", "breached", "met", "missed", "void"]),
  })
  .meta({ id: "Clock" });

export const orderItem = z.object({
  line: z.int(),
  sku: z.string(),
  name: z.string(),
  quantity: z.int(),
  priceMinor: z.int(),
  category: z.string().nullable(),
  supplier: z.string().nullable(),
  batchCode: z.string().nullable(),
  batchMadeOn: z.string().nullable(),
  /** Holds that keep these goods from being shipped, while the order is not. */
  holds: z.array(z.object({ number: z.int(), kind: z.enum(["stop_shipping", "batch_hold"]) })).max(50),
});

export const parcel = z.object({
  position: z.int(),
  carrier: z.string(),
  trackingNumber: z.string().nullable(),
  warehouse: z.string().nullable(),
  shippedAt: moment.nullable(),
  deliveredAt: moment.nullable(),
  trace: z.array(z.object({ at: moment, place: z.string(), text: z.string() })),
});

export const order = z
  .object({
    id,
    number: z.string(),
    shop: z.string(),
    state: z.string(),
    total: money,
    freight: money,
    orderedAt: moment,
    paidAt: moment.nullable(),
    shippedAt: moment.nullable(),
    deliveredAt: moment.nullable(),
    promisedAt: moment.nullable(),
    province: z.string().nullable(),
    city: z.string().nullable(),
    items: z.array(orderItem),
    parcels: z.array(parcel),
  })
  .meta({ id: "Order" });

export const customer = z
  .object({
    id,
    name: z.string().nullable(),
    maskedPhone: z.string().nullable(),
    maskedEmail: z.string().nullable(),
    tier: z.string(),
    orderCount: z.int(),
    otherComplaints: z.array(z.object({ number: z.string(), title: z.string(), state, receivedAt: moment })),
  })
  .meta({ id: "Customer" });

export const message = z
  .object({
    id,
    direction: z.enum(["in", "out"]),
    kind: z.enum(["message", "acknowledgement", "notice"]),
    author: z.object({ kind: actorKind, name: z.string() }),
    body: z.string(),
    channel,
    at: moment,
    seenAt: moment.nullable(),
    attachments: z.array(attachment),
  })
  .meta({ id: "Message" });

export const note = z
  .object({ id, author: person, body: z.string(), at: moment, attachments: z.array(attachment) })
  .meta({ id: "Note" });

export const triageSuggestion = z.object({
  id,
  category: z.string(),
  second: z.string(),
  severity,
  demand,
  confidence: z.number(),
  reasons: z.array(z.object({ zh: z.string(), en: z.string(), words: z.array(z.string()) })),
  madeAt: moment,
});

export const departmentRequest = z
  .object({
    id,
    department: z.object({ id, nameZh: z.string(), nameEn: z.string() }),
    question: z.string(),
    dueAt: moment,
    state: z.enum(["open", "answered", "cancelled"]),
    askedBy: person,
    askedAt: moment,
    isLate: z.boolean(),
    form: askedForm,
    /** Files of the case that went along with the question. */
    files: z.array(attachment),
    supplierLinks: z.array(supplierLink),
    lateNotices: z.array(lateNotice),
    remindedAt: moment.nullable(),
    answer: z.string().nullable(),
    answeredBy: person.nullable(),
    /** The supplier who answered through a link. */
    answeredBySupplier: z.string().nullable(),
    answeredAt: moment.nullable(),
    attachments: z.array(attachment),
  })
  .meta({ id: "DepartmentRequest" });

export const finding = z
  .object({
    id,
    claim: z.string(),
    fact: z.string(),
    verdict: z.enum(["confirmed", "refuted", "unclear"]),
    recordedBy: person,
    recordedAt: moment,
    evidence: z.array(findingEvidence),
    /** Colleagues who accepted it, beside the one who recorded it. */
    signatures: z.array(z.object({ by: person, at: moment })),
    /** Whether it carries a ruling: at this case's severity a second signature may be wanted. */
    counts: z.boolean(),
  })
  .meta({ id: "Finding" });

export const share = z.object({ party, percent: z.int().min(1).max(100), reason: z.string() });

export const responsibility = z
  .object({
    id,
    findingId: id,
    shares: z.array(share),
    immediateCause: z.string().nullable(),
    rootCause: z.string().nullable(),
    ruledBy: person,
    ruledAt: moment,
  })
  .meta({ id: "Responsibility" });

export const optionStep = z.object({ text: z.string(), hours: z.number() });

export const option = z
  .object({
    id,
    position: z.int(),
    kind: remedyKind,
    content: z.string(),
    steps: z.array(optionStep),
    parts: z.array(shownPart),
    cost: money,
    /** null: within the reader's own limit; else why it is not. */
    overLimit: z.enum(["amount", "kind"]).nullable(),
    /** The part that neither law nor promise demands. */
    goodwillMinor: z.int(),
  })
  .meta({ id: "Option" });

export const approval = z
  .object({
    id,
    amount: money,
    reason: z.string(),
    askedBy: person,
    askedAt: moment,
    dueAt: moment,
    decision: z.enum(["approved", "refused", "withdrawn"]).nullable(),
    decidedBy: person.nullable(),
    decidedAt: moment.nullable(),
    decisionReason: z.string().nullable(),
    /** Who must say yes, in order, and who has. */
    position: z.int(),
    steps: z.array(
      z.object({
        position: z.int(),
        gradeCode: z.string(),
        people: z.int(),
        climbedTo: z.string().nullable(),
        votes: z.array(
          z.object({
            voter: person,
            authorityOf: person,
            decision: z.enum(["approved", "refused"]),
            via: z.enum(["console", "link"]),
            at: moment,
            reason: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "Approval" });

export const offerState = z.enum([
  "draft",
  "awaiting_approval",
  "approved",
  "refused",
  "offered",
  "accepted",
  "countered",
  "declined",
  "withdrawn",
  "undone",
]);

export const offer = z
  .object({
    id,
    round: z.int(),
    chapter: z.int(),
    state: offerState,
    explanation: z.string(),
    options: z.array(option),
    preparedBy: person,
    preparedAt: moment,
    offeredAt: moment.nullable(),
    answeredAt: moment.nullable(),
    answeredBy: actorKind.nullable(),
    answerSource: answerSource.nullable(),
    answerWords: z.string().nullable(),
    chosenOptionId: id.nullable(),
    approval: approval.nullable(),
  })
  .meta({ id: "Offer" });

export const promise = z
  .object({
    id,
    optionId: id.nullable(),
    source: z.enum(["option", "message"]),
    messageId: id.nullable(),
    position: z.int(),
    deed: z.string(),
    owner: person,
    department: z.object({ id, nameZh: z.string(), nameEn: z.string() }).nullable(),
    dueAt: moment,
    firstDueAt: moment,
    state: z.enum(["open", "kept", "cancelled"]),
    wasBroken: z.boolean(),
    toldLateAt: moment.nullable(),
    proof: z
      .object({
        kind: z.enum(["text", "number", "file"]),
        text: z.string().nullable(),
        attachment: attachment.nullable(),
      })
      .nullable(),
    keptBy: person.nullable(),
    keptAt: moment.nullable(),
  })
  .meta({ id: "Promise" });

export const survey = z.object({
  chapter: z.int(),
  kind: z.enum(["closing", "later"]),
  effort: z.int().nullable(),
  score: z.int().nullable(),
  words: z.string().nullable(),
  answeredAt: moment.nullable(),
});

export const handOver = z
  .object({
    id,
    from: person,
    to: person,
    words: z.string(),
    state: z.enum(["offered", "taken", "declined"]),
    offeredAt: moment,
    answeredAt: moment.nullable(),
    answerWords: z.string().nullable(),
  })
  .meta({ id: "HandOver" });

/** One line of the timeline; the words are made from `type` and `data` by the translations. */
export const timelineEvent = z
  .object({
    id,
    version: z.int(),
    type: z.string(),
    actor: z.object({ kind: actorKind, name: z.string() }),
    at: moment,
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "TimelineEvent" });

export const brief = z.object({
  facts: z.array(z.string()),
  promised: z.array(z.string()),
  tried: z.array(z.string()),
});

export const staffView = z
  .object({
    number: z.string(),
    version,
    state,
    chapter: z.int(),
    openSteps: z.array(step),
    channel,
    source: z.string().nullable(),
    sourceId: z.string().nullable(),
    /** Of an imported complaint: product, category, shop, status, rating, orderNumber as far as given, then the source's other columns. */
    sourceFacts: z.array(z.object({ name: z.string(), text: z.string() })),
    language: z.enum(["zh", "en"]),
    title: z.string(),
    description: z.string(),
    demand: demand.nullable(),
    demandWords: z.string().nullable(),
    happenedAt: moment.nullable(),
    restatement: z.string().nullable(),
    restatementConfirmedAt: moment.nullable(),
    category: z.string().nullable(),
    secondCategory: z.string().nullable(),
    severity,
    fastLane: z.array(z.string()),
    owner: person.nullable(),
    waitingFor: z.enum(["customer", "department", "approval"]).nullable(),
    mergedInto: z.string().nullable(),
    /** While it stands, nothing of the complaint is erased. */
    legalHold: z.object({ reason: z.string(), placedBy: person, placedAt: moment }).nullable(),
    /** When its words and files were lawfully erased. */
    wordsErasedAt: moment.nullable(),
    receivedAt: moment,
    acceptedAt: moment.nullable(),
    confirmingAt: moment.nullable(),
    closedAt: moment.nullable(),
    closedHow: z.enum(["confirmed", "silence"]).nullable(),
    shop: z.string().nullable(),
    customer,
    order: order.nullable(),
    orderLine: z.int().nullable(),
    clocks: z.array(clock),
    suggestion: triageSuggestion.nullable(),
    messages: z.array(message),
    notes: z.array(note),
    attachments: z.array(attachment),
    requests: z.array(departmentRequest),
    findings: z.array(finding),
    responsibility: responsibility.nullable(),
    offers: z.array(offer),
    promises: z.array(promise),
    gatewayOrders: z.array(gatewayOrder),
    surveys: z.array(survey),
    handOver: handOver.nullable(),
    /** Who has a say in what the customer decides. */
    people: z.array(relatedPerson),
    recoveries: z.array(recovery),
    /** What may still be asked back, by responsible party. */
    recoverable: z.array(z.object({ party: recoveryParty, most: money })),
    timeline: z.array(timelineEvent),
  })
  .meta({ id: "StaffView" });
export type StaffView = z.infer<typeof staffView>;

/** The running clock that strikes first. */
export const nextClock = clock.pick({ kind: true, dueAt: true, verdict: true }).nullable();

/** A row of a queue. */
export const complaintRow = z
  .object({
    number: z.string(),
    title: z.string(),
    state,
    channel,
    category: z.string().nullable(),
    secondCategory: z.string().nullable(),
    severity,
    owner: person.nullable(),
    customerName: z.string().nullable(),
    shop: z.string().nullable(),
    receivedAt: moment,
    waitingFor: z.enum(["customer", "department", "approval"]).nullable(),
    nextClock,
    unseenMessages: z.int(),
  })
  .meta({ id: "ComplaintRow" });
export type ComplaintRow = z.infer<typeof complaintRow>;
