import { z } from "zod";
import { attachment, demand, id, moment, money, remedyKind, state, version } from "./fields.ts";
import { optionStep } from "./staff-view.ts";

/** A complaint as its customer sees it. Nothing internal has a place here: no note, no name but the owner's, no cost reasoning. */

export const customerStep = z.enum([
  "write_in",
  "confirm_restatement",
  "choose_option",
  "counter_offer",
  "decline_offer",
  "confirm",
  "dispute",
  "withdraw",
  "reopen",
  "object",
  "rate",
]);

export const customerMessage = z.object({
  id,
  from: z.enum(["me", "service", "system"]),
  authorName: z.string().nullable(),
  body: z.string(),
  at: moment,
  attachments: z.array(attachment),
});

/** What the customer reads in the timeline; words come from the translations. */
export const customerEvent = z.object({
  id,
  type: z.enum([
    "received",
    "accepted",
    "restated",
    "restatement_confirmed",
    "investigating",
    "department_asked",
    "department_answered",
    "responsibility_ruled",
    "offered",
    "offer_withdrawn",
    "option_chosen",
    "offer_countered",
    "offer_declined",
    "promise_made",
    "promise_kept",
    "promise_revised",
    "promise_late",
    "payout_sent",
    "payout_arrived",
    "confirmation_asked",
    "silence_announced",
    "closed",
    "closed_by_silence",
    "disputed",
    "reopened",
    "withdrawn",
    "owner_changed",
    "decision_issued",
    "objected",
    "objection_decided",
    "regulator_informed",
    "regulator_outcome",
  ]),
  at: moment,
  detail: z.string().nullable(),
});

export const customerOption = z
  .object({
    id,
    kind: remedyKind,
    content: z.string(),
    steps: z.array(optionStep),
    /** Money the customer gets; null where the option is not money. */
    amount: money.nullable(),
  })
  .meta({ id: "CustomerOption" });

export const customerOffer = z.object({
  id,
  explanation: z.string(),
  offeredAt: moment,
  options: z.array(customerOption),
});

export const customerPromise = z.object({
  id,
  deed: z.string(),
  dueAt: moment,
  firstDueAt: moment,
  state: z.enum(["open", "kept"]),
  keptAt: moment.nullable(),
  proofText: z.string().nullable(),
});

/** Money or its like on its way to the customer. */
export const customerPayout = z.object({
  id,
  kind: z.enum(["refund", "coupon", "freight"]),
  amount: money,
  state: z.enum(["sent", "arrived"]),
  arrivesBy: moment.nullable(),
  arrivedAt: moment.nullable(),
});

export const customerOrder = z
  .object({
    number: z.string(),
    orderedAt: moment,
    deliveredAt: moment.nullable(),
    total: money,
    items: z.array(z.object({ line: z.int(), name: z.string(), quantity: z.int(), priceMinor: z.int() })),
  })
  .meta({ id: "CustomerOrder" });

/** What is the customer's by law or by the shop's word, with the articles it rests on. */
export const customerRight = z
  .object({
    remedy: z.string(),
    words: z.object({ zh: z.string(), en: z.string() }),
    amount: money.nullable(),
    exerciseBy: z.iso.date().nullable(),
    freightBy: z.enum(["consumer", "merchant"]).nullable(),
    /** One of several ways, of which the customer chooses. */
    isAlternative: z.boolean(),
    articles: z.array(z.object({ id: z.string(), law: z.string(), article: z.string(), text: z.string() })),
  })
  .meta({ id: "CustomerRight" });

export const customerView = z
  .object({
    number: z.string(),
    version,
    house: z.object({ slug: z.string(), nameZh: z.string(), nameEn: z.string(), timeZone: z.string() }),
    state,
    openSteps: z.array(customerStep),
    title: z.string(),
    description: z.string(),
    demand: demand.nullable(),
    receivedAt: moment,
    ownerName: z.string().nullable(),
    /** The hour the customer can count on now, and for what. */
    next: z
      .object({
        what: z.enum(["first_response", "progress", "answer_offer", "promise", "confirm"]),
        dueAt: moment,
      })
      .nullable(),
    restatement: z.string().nullable(),
    restatementConfirmedAt: moment.nullable(),
    order: customerOrder.nullable(),
    messages: z.array(customerMessage),
    attachments: z.array(attachment),
    offer: customerOffer.nullable(),
    chosenOption: customerOption.nullable(),
    /** Shown once an offer stands, so that the customer can judge it. */
    rights: z.array(customerRight),
    promises: z.array(customerPromise),
    payouts: z.array(customerPayout),
    /** null: there is no phone to write to, or the house sends no text messages. */
    wantsSms: z.boolean().nullable(),
    /** `token` opens the survey; null when it is answered or over. Only the customer is given it. */
    survey: z
      .object({
        score: z.int().nullable(),
        canRate: z.boolean(),
        canTellMore: z.boolean(),
        token: z.string().nullable(),
      })
      .nullable(),
    /** Decision letters; each is one of the attachments. */
    letters: z.array(
      z.object({ number: z.string(), attachmentId: id, issuedAt: moment, objectUntil: moment }),
    ),
    /** The customer's objection to the result of this chapter. */
    objection: z
      .object({ raisedAt: moment, dueAt: moment, outcome: z.enum(["upheld", "changed"]).nullable() })
      .nullable(),
    objectUntil: moment.nullable(),
    /** Who outside the house has the matter too. */
    regulators: z.array(z.object({ authority: z.string(), matterNumber: z.string() })),
    closesAt: moment.nullable(),
    reopenUntil: moment.nullable(),
    timeline: z.array(customerEvent),
  })
  .meta({ id: "CustomerView" });
export type CustomerView = z.infer<typeof customerView>;
