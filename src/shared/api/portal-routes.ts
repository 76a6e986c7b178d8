import { z } from "zod";
import type { Step } from "../complaint-steps.ts";
import { surveyQuestion } from "./closure-fields.ts";
import { acknowledgement } from "./complaint-routes.ts";
import { contract } from "./contract.ts";
import { customerOrder, customerView } from "./customer-view.ts";
import { attachment, demand, id, idParam, moment, uploads, words } from "./fields.ts";

/** The customers' routes. No log-in: an order number with the phone's last four digits, or a signed link (bearer token). */

const house = "/api/portal/houses/:slug";
const mine = "/api/portal/complaint";
const slugParam = z.object({ slug: z.string().max(40) });
const openDoor = {
  who: "public",
  because: "customers have no account; throttled, and every wrong answer looks the same",
} as const;

export const phoneTail = z.string().regex(/^\d{4}$/);

function ownDeed<Body extends z.ZodType>(step: Step, path: string, summary: string, body: Body) {
  return contract({
    method: "POST",
    path: `${mine}/${path}`,
    tag: "portal",
    summary,
    access: { who: "customer", step },
    body,
    answer: customerView,
  });
}

export const portalRoutes = {
  readPortalHouse: contract({
    method: "GET",
    path: house,
    tag: "portal",
    summary: "The merchant behind this address",
    access: { who: "public", because: "a name the customer knows already" },
    params: slugParam,
    answer: z.object({ slug: z.string(), nameZh: z.string(), nameEn: z.string(), timeZone: z.string() }),
  }),
  findMyOrder: contract({
    method: "POST",
    path: `${house}/find-order`,
    tag: "portal",
    summary: "An order by its number and the last four digits of the phone",
    access: openDoor,
    params: slugParam,
    body: z.object({ orderNumber: words(80), phoneTail }),
    answer: z.object({ orderToken: z.string(), order: customerOrder }),
  }),
  uploadForPortal: contract({
    method: "POST",
    path: `${house}/uploads`,
    tag: "portal",
    summary: "Upload one photo or file before filing",
    access: openDoor,
    params: slugParam,
    answer: attachment,
    form: "multipart",
  }),
  fileMyComplaint: contract({
    method: "POST",
    path: `${house}/complaints`,
    tag: "portal",
    summary: "File a complaint, with an order or without",
    access: openDoor,
    params: slugParam,
    body: z.object({
      orderToken: z.string().max(2_000).optional(),
      orderLine: z.int().min(1).optional(),
      name: words(80).optional(),
      phone: words(30).optional(),
      email: z.email().max(200).optional(),
      text: words(20_000),
      demand: demand.optional(),
      happenedAt: moment.optional(),
      language: z.enum(["zh", "en"]).default("zh"),
      uploads,
    }),
    answer: z.object({ ...acknowledgement.shape, token: z.string() }),
  }),
  findMyComplaint: contract({
    method: "POST",
    path: `${house}/find-complaint`,
    tag: "portal",
    summary: "Follow a complaint by its number and the last four digits of the phone",
    access: openDoor,
    params: slugParam,
    body: z.object({ number: words(40), phoneTail }),
    answer: z.object({ token: z.string() }),
  }),
  readMyComplaint: contract({
    method: "GET",
    path: mine,
    tag: "portal",
    summary: "My complaint",
    access: { who: "customer" },
    answer: customerView,
  }),
  uploadForMyComplaint: contract({
    method: "POST",
    path: `${mine}/uploads`,
    tag: "portal",
    summary: "Upload one photo or file to my complaint",
    access: { who: "customer", step: "add_evidence" },
    answer: attachment,
    form: "multipart",
  }),
  readMyFile: contract({
    method: "GET",
    path: `${mine}/files/:id`,
    tag: "portal",
    summary: "A file of my complaint",
    access: { who: "customer" },
    params: idParam,
    query: z.object({ preview: z.enum(["1"]).optional() }),
    answer: z.any(),
    form: "file",
  }),
  myLive: contract({
    method: "GET",
    path: `${mine}/live`,
    tag: "portal",
    summary: "Server-sent events: something has happened to my complaint",
    access: { who: "customer" },
    answer: z.any(),
    form: "events",
  }),
  writeIn: ownDeed("write_in", "messages", "Write to the shop", z.object({ body: words(5_000), uploads })),
  confirmMyRestatement: ownDeed(
    "confirm_restatement",
    "confirm-restatement",
    "Yes, that is it",
    z.object({}),
  ),
  chooseOption: ownDeed(
    "choose_option",
    "choose",
    "Choose one of the options",
    z.object({ offerId: id, optionId: id }),
  ),
  counterOffer: ownDeed(
    "counter_offer",
    "counter",
    "Ask for something else",
    z.object({ offerId: id, words: words(1_000) }),
  ),
  declineOffer: ownDeed(
    "decline_offer",
    "decline",
    "None of these",
    z.object({ offerId: id, words: words(1_000).optional() }),
  ),
  confirmResult: ownDeed(
    "confirm",
    "confirm",
    "All is well now",
    z.object({ words: words(1_000).optional() }),
  ),
  disputeResult: ownDeed(
    "dispute",
    "dispute",
    "It is not put right yet; or only part of it",
    z.object({ words: words(1_000), notContent: z.array(id).max(50).default([]) }),
  ),
  objectMine: ownDeed(
    "object",
    "object",
    "I object to the result: somebody else shall look at it",
    z.object({ words: words(2_000) }),
  ),
  withdrawMine: ownDeed(
    "withdraw",
    "withdraw",
    "I withdraw my complaint",
    z.object({ words: words(1_000).optional() }),
  ),
  reopenMine: ownDeed("reopen", "reopen", "Open it again", z.object({ words: words(1_000) })),
  readSurvey: contract({
    method: "GET",
    path: "/api/portal/survey",
    tag: "portal",
    summary: "The survey behind a signed one-time link",
    access: { who: "public", because: "the signed token in the link is the key" },
    query: z.object({ token: z.string().max(2_000) }),
    answer: z.object({
      number: z.string(),
      title: z.string(),
      isAnswered: z.boolean(),
      nameZh: z.string(),
      nameEn: z.string(),
      kind: z.enum(["closing", "later"]),
      score: z.int().nullable(),
      asksEffort: z.boolean(),
      questions: z.array(surveyQuestion),
      hasToldMore: z.boolean(),
    }),
  }),
  rate: contract({
    method: "POST",
    path: "/api/portal/survey",
    tag: "portal",
    summary: "Rate from 1 to 5, once",
    access: { who: "public", because: "the signed token in the link is the key" },
    body: z.object({
      token: z.string().max(2_000),
      score: z.int().min(1).max(5),
      words: words(2_000).optional(),
    }),
    answer: z.object({ score: z.int() }),
  }),
  tellMore: contract({
    method: "POST",
    path: "/api/portal/survey/more",
    tag: "portal",
    summary: "After the score, once: effort, the form's questions, free words",
    access: { who: "public", because: "the signed token in the link is the key" },
    body: z.object({
      token: z.string().max(2_000),
      effort: z.int().min(1).max(5).optional(),
      answers: z.record(words(40), words(40)).default({}),
      words: words(2_000).optional(),
    }),
    answer: z.object({ score: z.int() }),
  }),
} as const;
