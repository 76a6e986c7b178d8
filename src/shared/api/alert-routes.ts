import { z } from "zod";
import {
  addressChannel,
  alertCall,
  alertHead,
  alertLevel,
  alertPlan,
  alertScope,
  offeredLevel,
} from "./alert-fields.ts";
import { contract } from "./contract.ts";
import { id, idParam, moment, numberParam, page, person, state, version, words } from "./fields.ts";
import { nextClock } from "./staff-view.ts";

/** Alerts: raised, confirmed, lowered, closed; who is called by which plan and has answered. */

const read = { who: "staff", permission: "alert.read" } as const;
const lead = { who: "staff", permission: "alert.lead" } as const;
const answers = { who: "staff", permission: "alert.answer" } as const;
const settings = { who: "staff", permission: "settings.manage" } as const;

const number = z.object({ number: z.string().max(20) });
const numberAndId = number.extend({ id });
const reason = words(400);
const receipt = z.object({ number: z.string(), version: z.int() });
const token = z.object({ token: z.string().max(2_000) });
const holdsLink = { who: "public", because: "whoever was called holds the signed link" } as const;

const attached = z.object({
  id,
  number: z.string(),
  title: z.string(),
  state,
  owner: person.nullable(),
  /** The clock that ends next. */
  nextClock,
  customerId: id,
  receivedAt: moment,
  attachedAt: moment,
  how: z.enum(["rule", "person"]),
});

const address = z.object({
  id,
  channel: addressChannel,
  /** Shown in full to its owner and to whoever manages people. */
  address: z.string(),
  state: z.enum(["asked", "working", "failed"]),
  checkedAt: moment.nullable(),
  problem: z.string().nullable(),
});

const onCall = z
  .object({
    person,
    isMe: z.boolean(),
    role: z.string(),
    /** The parties and levels by whose plan this person may be called. */
    parties: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
    addresses: z.array(address),
    deputy: person.nullable(),
    absentFrom: moment.nullable(),
    absentUntil: moment.nullable(),
    /** Would be called, and no address outside the page works. */
    isUnreachable: z.boolean(),
  })
  .meta({ id: "OnCall" });

const myCall = z
  .object({
    id,
    about: z.enum(["alert", "complaint", "test"]),
    number: z.string().nullable(),
    title: z.string(),
    level: alertLevel,
    isDrill: z.boolean(),
    party: z.object({ zh: z.string(), en: z.string() }),
    startedAt: moment,
    dueAt: moment,
  })
  .meta({ id: "MyCall" });

export const alertRoutes = {
  listAlerts: contract({
    method: "GET",
    path: "/api/alerts",
    tag: "alerts",
    summary: "Alerts, the latest first",
    access: read,
    query: page.extend({ show: z.enum(["open", "ended", "all"]).default("open") }),
    answer: z.object({ rows: z.array(alertHead), next: z.string().nullable() }),
  }),
  openAlert: contract({
    method: "POST",
    path: "/api/alerts",
    tag: "alerts",
    summary: "Raise an alert as a candidate; nobody is called before it is confirmed",
    access: lead,
    body: z.object({
      title: words(120),
      summary: words(1_000).optional(),
      level: alertLevel,
      scope: z.array(alertScope).min(1).max(20),
      signalNumbers: z.array(z.int().min(1).max(2_000_000_000)).max(50).default([]),
      isDrill: z.boolean().default(false),
    }),
    answer: z.object({ id, number: z.string() }),
  }),
  readAlert: contract({
    method: "GET",
    path: "/api/alerts/:number",
    tag: "alerts",
    summary: "An alert: level, scope, signals, and who has answered",
    access: read,
    params: number,
    answer: z.object({
      alert: alertHead,
      scope: z.array(z.object({ kind: z.string(), subject: z.record(z.string(), z.unknown()) })),
      signals: z.array(z.object({ id, number: z.int(), title: z.string(), state: z.string() })),
      /** The level that its complaints speak for by now; null: none above the one it has. */
      offer: offeredLevel.nullable(),
      calls: z.array(alertCall),
    }),
  }),
  confirmAlert: contract({
    method: "POST",
    path: "/api/alerts/:number/confirm",
    tag: "alerts",
    summary: "It is real: everybody of its level's plan is called",
    access: lead,
    params: number,
    body: z.object({ seenVersion: version, level: alertLevel.optional() }),
    answer: receipt.extend({ called: z.int() }),
  }),
  changeAlertLevel: contract({
    method: "POST",
    path: "/api/alerts/:number/level",
    tag: "alerts",
    summary: "Raise or lower it; lowering needs a reason",
    access: lead,
    params: number,
    body: z.object({ seenVersion: version, level: alertLevel, reason: reason.optional() }),
    answer: receipt.extend({ called: z.int() }),
  }),
  closeAlert: contract({
    method: "POST",
    path: "/api/alerts/:number/close",
    tag: "alerts",
    summary: "Close a confirmed alert, or dismiss a candidate, with the reason",
    access: lead,
    params: number,
    body: z.object({
      seenVersion: version,
      reason,
      /** Why the tasks that are still open are not done any more. */
      openTasks: reason.optional(),
    }),
    answer: receipt,
  }),
  joinAlert: contract({
    method: "POST",
    path: "/api/alerts/:number/join",
    tag: "alerts",
    summary: "Take a candidate into another open alert, with its scope, signals and complaints",
    access: lead,
    params: number,
    body: z.object({ seenVersion: version, into: words(20) }),
    answer: receipt,
  }),
  listAlertEvents: contract({
    method: "GET",
    path: "/api/alerts/:number/events",
    tag: "alerts",
    summary: "The decision log, the latest first",
    access: read,
    params: number,
    query: z.object({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.object({
      rows: z.array(
        z.object({
          position: z.int(),
          type: z.string(),
          data: z.record(z.string(), z.unknown()),
          /** Whom or what it is about, by name. */
          about: z.object({ zh: z.string(), en: z.string() }).nullable(),
          actorKind: z.string(),
          actor: person.nullable(),
          at: moment,
          hash: z.string(),
        }),
      ),
      isWhole: z.boolean(),
      next: z.int().nullable(),
    }),
  }),
  listAlertComplaints: contract({
    method: "GET",
    path: "/api/alerts/:number/complaints",
    tag: "alerts",
    summary: "The complaints of an alert, the latest first",
    access: { who: "staff", permission: "complaint.read" },
    params: number,
    query: page.extend({ show: z.enum(["open", "all"]).default("all") }),
    answer: z.object({ rows: z.array(attached), next: z.string().nullable() }),
  }),
  attachComplaint: contract({
    method: "POST",
    path: "/api/alerts/:number/complaints",
    tag: "alerts",
    summary: "Attach a complaint by hand",
    access: lead,
    params: number,
    body: z.object({ complaintNumber: words(40) }),
    answer: z.object({ id }),
  }),
  detachComplaint: contract({
    method: "POST",
    path: "/api/alerts/:number/complaints/:id/detach",
    tag: "alerts",
    summary: "It does not belong to this alert, and why",
    access: lead,
    params: numberAndId,
    body: z.object({ reason }),
    answer: z.object({ id }),
  }),
  readComplaintAlert: contract({
    method: "GET",
    path: "/api/complaints/:number/alert",
    tag: "alerts",
    summary: "The open alert a complaint belongs to",
    access: read,
    params: numberParam,
    answer: z.object({ alert: alertHead.nullable() }),
  }),
  callAgain: contract({
    method: "POST",
    path: "/api/alert-calls/:id/again",
    tag: "alerts",
    summary: "Call a party that has not answered anew, from its first person on",
    access: lead,
    params: idParam,
    answer: z.object({ id }),
  }),
  listMyCalls: contract({
    method: "GET",
    path: "/api/alert-calls/mine",
    tag: "alerts",
    summary: "What calls me and waits for my answer",
    access: answers,
    answer: z.object({ rows: z.array(myCall) }),
  }),
  answerCall: contract({
    method: "POST",
    path: "/api/alert-calls/:id/answer",
    tag: "alerts",
    summary: "I am here",
    access: answers,
    params: idParam,
    answer: z.object({ id, answeredAt: moment }),
  }),
  askCallAnswer: contract({
    method: "GET",
    path: "/api/call-answers",
    tag: "alerts",
    summary: "The page behind the link in a call by text message or mail",
    access: holdsLink,
    query: token,
    answer: z.any(),
    form: "file",
  }),
  answerCallByLink: contract({
    method: "POST",
    path: "/api/call-answers",
    tag: "alerts",
    summary: "Answer a call by its link",
    access: holdsLink,
    query: token,
    answer: z.any(),
    form: "file",
  }),
  readAlertPlan: contract({
    method: "GET",
    path: "/api/alert-plan",
    tag: "alerts",
    summary: "Whom each level calls, how and by when; and who of them cannot be reached",
    access: read,
    answer: z.object({
      version: z.int(),
      plan: alertPlan,
      unreachable: z.array(person),
      /** What a plan can name: the kinds of complaint that take the fast lane. */
      fastLaneKinds: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
    }),
  }),
  saveAlertPlan: contract({
    method: "POST",
    path: "/api/alert-plan",
    tag: "alerts",
    summary: "Publish the house's own plan; refused while somebody of it has no address that works",
    access: settings,
    body: z.object({ plan: alertPlan, seenVersion: z.int().min(0) }),
    answer: z.object({ version: z.int() }),
  }),
  listOnCall: contract({
    method: "GET",
    path: "/api/on-call",
    tag: "alerts",
    summary: "Everybody an alert may call, where they are reached, who stands in",
    access: read,
    answer: z.object({ rows: z.array(onCall) }),
  }),
  saveCallAddress: contract({
    method: "POST",
    path: "/api/on-call/addresses",
    tag: "alerts",
    summary: "Set where one is reached; a code goes there at once",
    access: answers,
    body: z.object({ staffId: id, channel: addressChannel, address: words(120) }),
    answer: z.object({ id }),
  }),
  checkCallAddress: contract({
    method: "POST",
    path: "/api/on-call/addresses/:id/check",
    tag: "alerts",
    summary: "Type in the code that was sent: the address works",
    access: answers,
    params: idParam,
    body: z.object({ code: z.string().regex(/^\d{6}$/) }),
    answer: z.object({ id }),
  }),
  saveCover: contract({
    method: "POST",
    path: "/api/on-call/cover",
    tag: "alerts",
    summary: "Who stands in for somebody, and when they are away",
    access: answers,
    body: z.object({
      staffId: id,
      deputyId: id.nullable(),
      absentFrom: moment.nullable().default(null),
      absentUntil: moment.nullable().default(null),
    }),
    answer: z.object({ id }),
  }),
  startCallTest: contract({
    method: "POST",
    path: "/api/call-tests",
    tag: "alerts",
    summary: "Test the chain of calls now, with harmless words",
    access: lead,
    answer: z.object({ id, called: z.int() }),
  }),
  listCallTests: contract({
    method: "GET",
    path: "/api/call-tests",
    tag: "alerts",
    summary: "Tests of the chain of calls, the latest first",
    access: read,
    query: page,
    answer: z.object({
      rows: z.array(
        z.object({ id, startedAt: moment, startedBy: person.nullable(), calls: z.array(alertCall) }),
      ),
      next: z.string().nullable(),
    }),
  }),
} as const;
