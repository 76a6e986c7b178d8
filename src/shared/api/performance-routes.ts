import { z } from "zod";
import { contract } from "./contract.ts";
import { id, idParam, page } from "./fields.ts";
import {
  careFigures,
  careRules,
  indicator,
  ownFigure,
  period,
  periodQuery,
  qualityLink,
  source,
  teamFigure,
  trend,
  trendChart,
} from "./performance-fields.ts";

/** How the work goes, in figures that can be followed down to the message; and what it does to the people who do it. */

const readsOwn = { who: "staff", permission: "performance.read_own" } as const;
const readsAll = { who: "staff", permission: "performance.read" } as const;
const ofIndicator = periodQuery.extend({ indicator: z.string().max(60) });
const ofTrend = ofIndicator.extend({ chart: trendChart.default("zones") });
const sources = z.object({ rows: z.array(source), next: z.string().nullable() });

const triedFigure = z.object({ conversations: z.int(), counted: z.int(), value: z.number().nullable() });

export const performanceRoutes = {
  listIndicators: contract({
    method: "GET",
    path: "/api/indicators",
    tag: "performance",
    summary: "The indicators in force: what each counts, by which formula, in which version",
    access: readsOwn,
    answer: z.object({
      rows: z.array(
        z.object({
          indicator,
          version: z.int(),
          fromDay: z.iso.date().nullable(),
          isOwn: z.boolean(),
          isUsed: z.boolean(),
        }),
      ),
    }),
  }),
  saveIndicator: contract({
    method: "POST",
    path: "/api/indicators",
    tag: "performance",
    summary: "A version of the house's own, from a day on; or take an indicator out of use",
    access: { who: "staff", permission: "quality.plan" },
    body: z.object({
      indicator,
      fromDay: z.iso.date(),
      isUsed: z.boolean().default(true),
      seenVersion: z.int().min(0),
    }),
    answer: z.object({ code: z.string(), version: z.int() }),
  }),
  tryIndicator: contract({
    method: "POST",
    path: "/api/indicators/trial",
    tag: "performance",
    summary: "What a definition would make of the last four weeks, beside the one in use; nothing is kept",
    access: { who: "staff", permission: "quality.plan" },
    body: z.object({ indicator }),
    answer: period.extend({ tried: triedFigure, inUse: triedFigure.nullable() }),
  }),
  measureAgain: contract({
    method: "POST",
    path: "/api/indicators/measure",
    tag: "performance",
    summary: "Read everything that is counted anew from the journal, in the background",
    access: { who: "staff", permission: "quality.plan" },
    answer: z.object({ isQueued: z.literal(true) }),
  }),
  readOwnPerformance: contract({
    method: "GET",
    path: "/api/performance/mine",
    tag: "performance",
    summary: "One's own figures, with intervals and what the house would reach with the same cases",
    access: readsOwn,
    query: periodQuery,
    answer: period.extend({ figures: z.array(ownFigure) }),
  }),
  readOwnTrend: contract({
    method: "GET",
    path: "/api/performance/mine/trend",
    tag: "performance",
    summary: "One's own figure day by day with its control limits and the points that stand out",
    access: readsOwn,
    query: ofTrend,
    answer: trend,
  }),
  listOwnSources: contract({
    method: "GET",
    path: "/api/performance/mine/sources",
    tag: "performance",
    summary: "Every single thing one's own figure counts, the latest first",
    access: readsOwn,
    query: page.extend(ofIndicator.shape),
    answer: sources,
  }),
  readTeamPerformance: contract({
    method: "GET",
    path: "/api/performance",
    tag: "performance",
    summary: "Figures by agent, shop or channel: raw, expected with the same cases, adjusted, with intervals",
    access: readsAll,
    query: periodQuery.extend({ by: z.enum(["staff", "shop", "channel"]).default("staff") }),
    answer: period.extend({
      by: z.enum(["staff", "shop", "channel"]),
      groups: z.array(z.object({ id: z.string(), name: z.string() })),
      figures: z.array(teamFigure),
    }),
  }),
  readTeamTrend: contract({
    method: "GET",
    path: "/api/performance/trend",
    tag: "performance",
    summary: "A figure day by day with its control limits: of the house, or of one person",
    access: readsAll,
    query: ofTrend.extend({ staffId: id.optional() }),
    answer: trend,
  }),
  listStaffSources: contract({
    method: "GET",
    path: "/api/performance/staff/:id/sources",
    tag: "performance",
    summary: "Every single thing a person's figure counts, the latest first",
    access: readsAll,
    params: idParam,
    query: page.extend(ofIndicator.shape),
    answer: sources,
  }),
  readQualityLink: contract({
    method: "GET",
    path: "/api/performance/quality-link",
    tag: "performance",
    summary: "Whether scores, criteria and rules go together with what then happened to the customer",
    access: readsAll,
    query: periodQuery,
    answer: period.extend({ rows: z.array(qualityLink), falseDiscoveryRate: z.number() }),
  }),
  readOwnCare: contract({
    method: "GET",
    path: "/api/care/mine",
    tag: "care",
    summary:
      "What one's own work was like: heavy words, nights, load; what could ease it, and whom to turn to",
    access: readsOwn,
    query: periodQuery,
    answer: careFigures.extend({ supportZh: z.string(), supportEn: z.string(), shownAfterDays: z.int() }),
  }),
  seeCare: contract({
    method: "POST",
    path: "/api/care/mine/seen",
    tag: "care",
    summary: "One has looked at one's own figures of care through this day",
    access: readsOwn,
    body: z.object({ throughDay: z.iso.date() }),
    answer: z.object({ throughDay: z.iso.date() }),
  }),
  readTeamCare: contract({
    method: "GET",
    path: "/api/care",
    tag: "care",
    summary:
      "What the work was like for the team; of single people only what they have seen or what is old enough",
    access: { who: "staff", permission: "care.read" },
    query: periodQuery,
    answer: period.extend({
      /** Null for fewer than three people: it would tell of each of them. */
      together: z
        .object({ heavyMessages: z.int(), nightHours: z.int(), hours: z.int(), people: z.int() })
        .nullable(),
      people: z.array(
        z.object({
          id,
          name: z.string(),
          throughDay: z.iso.date().nullable(),
          figures: careFigures.nullable(),
        }),
      ),
    }),
  }),
  readCareRules: contract({
    method: "GET",
    path: "/api/care/rules",
    tag: "care",
    summary: "When breaks and another rota are proposed, and whom one can turn to",
    access: { who: "staff", permission: "care.read" },
    answer: careRules.extend({ version: z.int() }),
  }),
  changeCareRules: contract({
    method: "POST",
    path: "/api/care/rules",
    tag: "care",
    summary: "Change the house's rules of care",
    access: { who: "staff", permission: "quality.plan" },
    body: z.object({ rules: careRules, seenVersion: z.int().min(0) }),
    answer: z.object({ version: z.int() }),
  }),
} as const;
