import { z } from "zod";
import { regulatorKind, regulatorMatter, regulatorOutcome } from "./closure-fields.ts";
import { contract } from "./contract.ts";
import { id, idParam, moment, page, person, words } from "./fields.ts";

/** The regulator desk: matters of every complaint side by side, each with its own clock, and what became of them. */

const access = { who: "staff", permission: "regulator.desk" } as const;

const report = z.object({ report: z.string(), reportedBy: person, reportedAt: moment });

const deskMatter = z
  .object({
    ...regulatorMatter.shape,
    complaintNumber: z.string(),
    complaintTitle: z.string(),
    owner: person.nullable(),
    /** Whole working days that are left after today, holidays and swapped days counted; 0 when it is due today or late. */
    daysLeft: z.int(),
    report: report.nullable(),
    reportDueAt: moment.nullable(),
    isReportLate: z.boolean(),
    /** Other matters of the same complaint that are still open: two authorities may run beside each other. */
    beside: z.array(z.object({ id, authority: z.string(), kind: regulatorKind, dueAt: moment })),
  })
  .meta({ id: "RegulatorDeskMatter" });

const counted = z.object({ name: z.string(), matters: z.int(), late: z.int() });

export const regulatorDeskRoutes = {
  listRegulatorMatters: contract({
    method: "GET",
    path: "/api/regulator-matters",
    tag: "regulator",
    summary: "Regulators' matters: the open ones by their day, the ended ones latest first",
    access,
    query: page.extend({
      /** Late: open, and past its day. */
      state: z.enum(["open", "late", "ended"]).default("open"),
      kind: regulatorKind.optional(),
      authority: words(80).optional(),
    }),
    answer: z.object({ rows: z.array(deskMatter), next: z.string().nullable() }),
  }),
  recordRegulatorReport: contract({
    method: "POST",
    path: "/api/regulator-matters/:id/report",
    tag: "regulator",
    summary: "The early report was sent: what it said",
    access,
    params: idParam,
    body: z.object({ report: words(2_000) }),
    answer: z.object({ id }),
  }),
  readRegulatorStatistics: contract({
    method: "GET",
    path: "/api/regulator-statistics",
    tag: "regulator",
    summary: "Matters received in the last days: by authority, kind and category, in time, outcomes",
    access,
    query: z.object({ days: z.coerce.number().int().min(7).max(730).default(90) }),
    answer: z
      .object({
        received: z.int(),
        open: z.int(),
        /** Of those ended or past their day, how many were in time, with 95 % limits; null when there are none. */
        inTime: z.object({ hits: z.int(), size: z.int(), low: z.number(), high: z.number() }).nullable(),
        byAuthority: z.array(counted).max(20),
        byKind: z.array(counted).max(20),
        byCategory: z.array(counted).max(20),
        outcomes: z.array(z.object({ outcome: regulatorOutcome, matters: z.int() })),
      })
      .meta({ id: "RegulatorStatistics" }),
  }),
};
