import { z } from "zod";
import { contract } from "./contract.ts";
import { moment, numberParam, page } from "./fields.ts";

/** What proves the record: the house's key, its checkpoints, and whether a complaint's evidence holds. */

export const checkpoint = z
  .object({
    position: z.int(),
    /** The day it closes; null when it was asked for. */
    day: z.iso.date().nullable(),
    events: z.int(),
    root: z.string(),
    madeAt: moment,
    stamp: z.object({ at: moment, authority: z.string() }).nullable(),
  })
  .meta({ id: "Checkpoint" });

export const evidenceBreak = z
  .object({
    place: z.string(),
    problem: z.string(),
    tampering: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
  })
  .meta({ id: "EvidenceBreak" });

export const evidenceRoutes = {
  listCheckpoints: contract({
    method: "GET",
    path: "/api/checkpoints",
    tag: "evidence",
    summary: "The signed checkpoints, newest first, and the fingerprint of the key that signs them",
    access: { who: "staff", permission: "evidence.verify" },
    query: page,
    answer: z.object({
      keyFingerprint: z.string(),
      hasAuthority: z.boolean(),
      rows: z.array(checkpoint),
      next: z.string().nullable(),
    }),
  }),
  makeCheckpoint: contract({
    method: "POST",
    path: "/api/checkpoints",
    tag: "evidence",
    summary: "Sign a checkpoint over all events since the last one",
    access: { who: "staff", permission: "evidence.verify" },
    body: z.object({}),
    answer: z.object({ position: z.int() }),
  }),
  checkEvidence: contract({
    method: "GET",
    path: "/api/complaints/:number/evidence-check",
    tag: "evidence",
    summary: "Check one complaint's chain, words and files against the house's checkpoints",
    access: { who: "staff", permission: "evidence.verify" },
    params: numberParam,
    answer: z.object({ events: z.int(), checkpoints: z.int(), broken: z.array(evidenceBreak) }),
  }),
} as const;
