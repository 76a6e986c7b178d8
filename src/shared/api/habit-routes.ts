import { z } from "zod";
import { contract } from "./contract.ts";
import { id, person } from "./fields.ts";

/** What single agents do markedly more often than their colleagues, by the results of automatic inspection. */

const share = z.object({ broken: z.int(), applied: z.int() });

export const habit = z
  .object({
    staff: person,
    rule: z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() }),
    own: share,
    others: share,
    /** Own share less the others', with its 95 % interval (Newcombe). */
    difference: z.object({ value: z.number(), low: z.number(), high: z.number() }),
    /** Chance of so great a difference between colleagues of the same ways (Fisher's exact test, one-sided). */
    pValue: z.number(),
    /** The latest conversations in which it shows. */
    examples: z.array(z.object({ conversationId: id, complaintNumber: z.string() })).max(5),
  })
  .meta({ id: "Habit" });

export const habitRoutes = {
  listHabits: contract({
    method: "GET",
    path: "/api/habits",
    tag: "quality",
    summary: "What single agents do markedly more often than their colleagues",
    access: { who: "staff", permission: "quality.read" },
    query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
    answer: z.object({
      /** Of the habits shown at most this share is chance, on average. */
      falseDiscoveryRate: z.number(),
      leastDifference: z.number(),
      conversations: z.int(),
      agents: z.int(),
      rows: z.array(habit).max(200),
    }),
  }),
};
