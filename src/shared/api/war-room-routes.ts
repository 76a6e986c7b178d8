import { z } from "zod";
import { alertLevel } from "./alert-fields.ts";
import { contract } from "./contract.ts";
import { id, moment, person, version, words } from "./fields.ts";

/** The war room of an alert: facts, tasks, decisions, checklist, authorities, shifts, closing review. */

const read = { who: "staff", permission: "alert.read" } as const;
const works = { who: "staff", permission: "alert.answer" } as const;
const lead = { who: "staff", permission: "alert.lead" } as const;
const number = z.object({ number: z.string().max(20) });
const numberAndId = number.extend({ id });
const made = z.object({ id });
const both = z.object({ zh: z.string(), en: z.string() });
const day = z.iso.date();

export const factSource = z.enum(["complaint", "order", "department", "file", "person"]);
export const certainty = z.enum(["confirmed", "reported", "refuted"]);

const fact = z
  .object({
    id,
    words: z.string(),
    sourceKind: factSource,
    source: z.string(),
    certainty,
    by: person,
    at: moment,
    /** The fact that stands in its place. */
    supersededBy: id.nullable(),
  })
  .meta({ id: "AlertFact" });

const task = z
  .object({
    id,
    title: z.string(),
    owner: person,
    setBy: person,
    setAt: moment,
    dueAt: moment,
    state: z.enum(["open", "done", "dropped"]),
    isOverdue: z.boolean(),
    endedBy: person.nullable(),
    endedAt: moment.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: "AlertTask" });

const check = z
  .object({
    code: z.string(),
    name: both,
    party: z.string().nullable(),
    dueAt: moment.nullable(),
    state: z.enum(["open", "done", "skipped"]),
    isOverdue: z.boolean(),
    reason: z.string().nullable(),
    by: person.nullable(),
    at: moment.nullable(),
  })
  .meta({ id: "AlertCheck" });

const entry = z
  .object({
    id,
    kind: z.enum(["decision", "minute"]),
    words: z.string(),
    why: z.string().nullable(),
    present: z.array(person),
    by: person,
    at: moment,
  })
  .meta({ id: "AlertEntry" });

const authority = z
  .object({
    id,
    authority: z.string(),
    person: z.string().nullable(),
    phone: z.string().nullable(),
    duty: z.string().nullable(),
    toldAt: moment,
    words: z.string(),
    by: person,
  })
  .meta({ id: "AlertAuthority" });

const duty = z
  .object({
    code: z.string(),
    name: both,
    within: both,
    articles: z.array(z.object({ id: z.string(), law: z.string(), lawEn: z.string(), article: z.string() })),
    toldAt: moment.nullable(),
  })
  .meta({ id: "ReportDuty" });

const handover = z
  .object({
    id,
    from: person.nullable(),
    to: person,
    words: z.string(),
    offeredAt: moment,
    state: z.enum(["offered", "accepted", "declined", "withdrawn"]),
    answeredAt: moment.nullable(),
    answer: z.string().nullable(),
    isForMe: z.boolean(),
    isMine: z.boolean(),
  })
  .meta({ id: "AlertHandover" });

const measure = z
  .object({
    id,
    words: z.string(),
    owner: person,
    dueOn: day,
    state: z.enum(["open", "done"]),
    isOverdue: z.boolean(),
    proof: z.string().nullable(),
    effect: z.string().nullable(),
    doneAt: moment.nullable(),
  })
  .meta({ id: "AlertMeasure" });

const review = z.object({
  version: z.int(),
  happened: z.string(),
  good: z.string(),
  bad: z.string(),
  by: person,
  at: moment,
});

const milestone = z.object({
  code: z.enum([
    "first_complaint",
    "signal",
    "opened",
    "confirmed",
    "all_answered",
    "first_task",
    "cleared",
    "first_action",
    "last_told",
    "closed",
  ]),
  at: moment.nullable(),
});

export const warRoom = z
  .object({
    leader: person.nullable(),
    isLeader: z.boolean(),
    facts: z.array(fact),
    tasks: z.array(task),
    checklist: z.array(check),
    entries: z.array(entry),
    authorities: z.array(authority),
    duties: z.array(duty),
    handovers: z.array(handover),
    review: review.nullable(),
    measures: z.array(measure),
    timeline: z.array(milestone),
  })
  .meta({ id: "WarRoom" });

export const alertPicture = z
  .object({
    level: alertLevel,
    /** Customers of attached complaints, each once, by the day; and by the hour of the last two days. */
    days: z.array(z.object({ day, complaints: z.int(), customers: z.int(), expected: z.number() })),
    hours: z.array(z.object({ hour: moment, complaints: z.int() })),
    batches: z.array(
      z.object({
        sku: z.string(),
        batch: z.string(),
        complaints: z.int(),
        orders: z.int(),
        unshipped: z.int(),
      }),
    ),
    orders: z.object({ affected: z.int(), unshipped: z.int(), customers: z.int(), complained: z.int() }),
    provinces: z.array(z.object({ province: z.string(), complaints: z.int(), orders: z.int() })),
    states: z.array(z.object({ state: z.string(), complaints: z.int() })),
  })
  .meta({ id: "AlertPicture" });

export const warRoomRoutes = {
  readWarRoom: contract({
    method: "GET",
    path: "/api/alerts/:number/room",
    tag: "alerts",
    summary: "The war room: who leads, what is known, who does what, who was told",
    access: read,
    params: number,
    answer: warRoom,
  }),
  readAlertPicture: contract({
    method: "GET",
    path: "/api/alerts/:number/picture",
    tag: "alerts",
    summary: "The curve, the batches, the orders and the regions of an alert; no person in it",
    access: read,
    params: number,
    answer: alertPicture,
  }),
  listLeaders: contract({
    method: "GET",
    path: "/api/alert-people",
    tag: "alerts",
    summary: "Who can be given a task or the lead",
    access: read,
    answer: z.object({ rows: z.array(person.extend({ mayLead: z.boolean() })) }),
  }),
  addFact: contract({
    method: "POST",
    path: "/api/alerts/:number/facts",
    tag: "alerts",
    summary: "Write down a fact with its source; one that it supersedes stays readable",
    access: works,
    params: number,
    body: z.object({
      words: words(1_000),
      sourceKind: factSource,
      source: words(200),
      certainty,
      supersedes: id.nullable().default(null),
    }),
    answer: made,
  }),
  setTask: contract({
    method: "POST",
    path: "/api/alerts/:number/tasks",
    tag: "alerts",
    summary: "Give somebody a task, due in so many minutes",
    access: works,
    params: number,
    body: z.object({ title: words(200), ownerId: id, minutes: z.int().min(1).max(43_200) }),
    answer: made,
  }),
  finishTask: contract({
    method: "POST",
    path: "/api/alerts/:number/tasks/:id/finish",
    tag: "alerts",
    summary: "A task is done, or dropped; with a note",
    access: works,
    params: numberAndId,
    body: z.object({ how: z.enum(["done", "dropped"]), note: words(1_000) }),
    answer: made,
  }),
  writeEntry: contract({
    method: "POST",
    path: "/api/alerts/:number/entries",
    tag: "alerts",
    summary: "A decision (what, why, who was there), or a line of the minutes",
    access: works,
    params: number,
    body: z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("decision"),
        words: words(2_000),
        why: words(2_000),
        present: z.array(id).max(50).default([]),
      }),
      z.object({ kind: z.literal("minute"), words: words(2_000), present: z.array(id).max(50).default([]) }),
    ]),
    answer: made,
  }),
  tickCheck: contract({
    method: "POST",
    path: "/api/alerts/:number/checks/:code",
    tag: "alerts",
    summary: "An item of the plan's checklist is done, or skipped for a reason",
    access: works,
    params: number.extend({ code: z.string().max(40) }),
    body: z.discriminatedUnion("how", [
      z.object({ how: z.literal("done") }),
      z.object({ how: z.literal("skipped"), reason: words(400) }),
    ]),
    answer: z.object({ code: z.string() }),
  }),
  noteAuthority: contract({
    method: "POST",
    path: "/api/alerts/:number/authorities",
    tag: "alerts",
    summary: "A regulator was told: who, when, what was said",
    access: { who: "staff", permission: "regulator.desk" },
    params: number,
    body: z.object({
      authority: words(120),
      person: words(80).nullable().default(null),
      phone: words(40).nullable().default(null),
      duty: z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,39}$/)
        .nullable()
        .default(null),
      toldAt: moment,
      words: words(2_000),
    }),
    answer: made,
  }),
  takeLead: contract({
    method: "POST",
    path: "/api/alerts/:number/lead",
    tag: "alerts",
    summary: "Take the lead of an alert that nobody leads",
    access: lead,
    params: number,
    answer: made,
  }),
  offerHandover: contract({
    method: "POST",
    path: "/api/alerts/:number/handovers",
    tag: "alerts",
    summary: "Hand over to the next shift: how things stand; it counts once accepted",
    access: lead,
    params: number,
    body: z.object({ toId: id, words: words(4_000) }),
    answer: made,
  }),
  answerHandover: contract({
    method: "POST",
    path: "/api/alerts/:number/handovers/:id/answer",
    tag: "alerts",
    summary: "Accept or decline a handover, or take one's own back",
    access: lead,
    params: numberAndId,
    body: z.object({
      how: z.enum(["accepted", "declined", "withdrawn"]),
      answer: words(400).nullable().default(null),
    }),
    answer: made,
  }),
  writeReview: contract({
    method: "POST",
    path: "/api/alerts/:number/review",
    tag: "alerts",
    summary: "The closing review: what happened, what went well, what did not",
    access: lead,
    params: number,
    body: z.object({
      seenVersion: z.int().min(0),
      happened: words(8_000),
      good: words(8_000),
      bad: words(8_000),
    }),
    answer: z.object({ version }),
  }),
  setMeasure: contract({
    method: "POST",
    path: "/api/alerts/:number/measures",
    tag: "alerts",
    summary: "A corrective measure with owner and day",
    access: lead,
    params: number,
    body: z.object({ words: words(1_000), ownerId: id, dueOn: day }),
    answer: made,
  }),
  finishMeasure: contract({
    method: "POST",
    path: "/api/alerts/:number/measures/:id/finish",
    tag: "alerts",
    summary: "A corrective measure is done: the proof, and the effect seen",
    access: works,
    params: numberAndId,
    body: z.object({ proof: words(1_000), effect: words(1_000).nullable().default(null) }),
    answer: made,
  }),
  downloadAlertRecord: contract({
    method: "GET",
    path: "/api/alerts/:number/record.pdf",
    tag: "alerts",
    summary: "The whole record of an alert on paper, with the check of its chain",
    access: read,
    params: number,
    query: z.object({ lang: z.enum(["zh", "en"]).default("zh") }),
    answer: z.any(),
    form: "file",
  }),
} as const;
