import { z } from "zod";
import { contract } from "./contract.ts";
import { moment, numberParam, person, words } from "./fields.ts";
import { procedure, procedureCode, procedureContent, procedureRow } from "./procedure-fields.ts";

const manage = { who: "staff", permission: "training.manage" } as const;
const take = { who: "staff", permission: "training.take" } as const;
const codeParam = z.object({ code: procedureCode });
const revision = z.int().min(1);
const kept = z.object({ code: z.string(), version: z.int(), revision });

/** How each scene is handled: written, approved by another, read by everybody who handles complaints. */
export const procedureRoutes = {
  listProcedures: contract({
    method: "GET",
    path: "/api/procedures",
    tag: "procedures",
    summary: "Every procedure, and how many have read the version in force",
    access: take,
    answer: z.object({ rows: z.array(procedureRow) }),
  }),
  readProcedure: contract({
    method: "GET",
    path: "/api/procedures/:code",
    tag: "procedures",
    summary: "A procedure as it is in force, what changed, and the draft for those who write it",
    access: take,
    params: codeParam,
    answer: procedure,
  }),
  listCaseProcedures: contract({
    method: "GET",
    path: "/api/complaints/:number/procedures",
    tag: "procedures",
    summary: "The procedures of a complaint's scene, the closest first",
    access: { who: "staff", permission: "complaint.read" },
    params: numberParam,
    answer: z.object({
      rows: z.array(z.object({ code: z.string(), version: z.int(), content: procedureContent })),
    }),
  }),
  acknowledgeProcedure: contract({
    method: "POST",
    path: "/api/procedures/:code/read",
    tag: "procedures",
    summary: "I have read this version",
    access: take,
    params: codeParam,
    body: z.object({ version: z.int().min(0) }),
    answer: z.object({ code: z.string(), readAt: moment }),
  }),
  draftProcedure: contract({
    method: "POST",
    path: "/api/procedures/:code/draft",
    tag: "procedures",
    summary: "Write a new procedure, or the next version of one",
    access: manage,
    params: codeParam,
    body: z.object({
      content: procedureContent,
      changeWords: words(400).nullable().default(null),
      /** 0 begins a draft. */
      seenRevision: z.int().min(0),
    }),
    answer: kept,
  }),
  sendProcedure: contract({
    method: "POST",
    path: "/api/procedures/:code/send",
    tag: "procedures",
    summary: "Ask somebody else to approve the draft",
    access: manage,
    params: codeParam,
    body: z.object({ seenRevision: revision }),
    answer: kept,
  }),
  decideProcedure: contract({
    method: "POST",
    path: "/api/procedures/:code/decide",
    tag: "procedures",
    summary: "Approve and publish a draft that somebody else wrote, or send it back with a reason",
    access: manage,
    params: codeParam,
    body: z.object({
      seenRevision: revision,
      isApproved: z.boolean(),
      words: words(400).nullable().default(null),
    }),
    answer: kept,
  }),
  listProcedureReaders: contract({
    method: "GET",
    path: "/api/procedures/:code/readers",
    tag: "procedures",
    summary: "Who has read the version in force, and who has not",
    access: manage,
    params: codeParam,
    answer: z.object({
      rows: z.array(z.object({ person, readAt: moment.nullable(), remindedAt: moment.nullable() })),
    }),
  }),
  remindReaders: contract({
    method: "POST",
    path: "/api/procedures/:code/remind",
    tag: "procedures",
    summary: "Remind those who have not read the version in force",
    access: manage,
    params: codeParam,
    body: z.object({}),
    answer: z.object({ reminded: z.int() }),
  }),
} as const;
