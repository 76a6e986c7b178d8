import { z } from "zod";
import { contract, forStep } from "./contract.ts";
import { id, idParam, numberParam, page, receipt } from "./fields.ts";
import { article, articleRow, factAnswers, rights } from "./law-view.ts";
import { day, layerRule, newRule, newVersion, trial } from "./layer-rule.ts";

/** The law library, the house's own rules, and what a complaint's customer is entitled to. */

const one = "/api/complaints/:number";
const rule = "/api/law/rules/:id";

const salesChannel = z.enum([
  "platform_third_party",
  "platform_self_operated",
  "own_site",
  "live_stream",
  "social_private",
  "second_hand_platform",
]);
const shopChannels = z.object({
  rows: z.array(z.object({ shopId: id, name: z.string(), channel: salesChannel })),
});

export const lawRoutes = {
  readRights: contract({
    method: "GET",
    path: `${one}/rights`,
    tag: "law",
    summary: "What is known for the rules of entitlement, what is still to ask, and the present assessment",
    access: { who: "staff", permission: "complaint.read" },
    params: numberParam,
    answer: rights,
  }),
  recordFacts: contract({
    method: "POST",
    path: `${one}/facts`,
    tag: "law",
    summary: "Record answers that no record holds",
    access: forStep("record_facts"),
    params: numberParam,
    body: factAnswers,
    answer: receipt,
  }),
  assessEntitlements: contract({
    method: "POST",
    path: `${one}/assessments`,
    tag: "law",
    summary: "Assess what the customer is entitled to",
    access: forStep("assess_entitlements"),
    params: numberParam,
    body: z.object({}),
    answer: receipt,
  }),
  searchLaw: contract({
    method: "GET",
    path: "/api/law/articles",
    tag: "law",
    summary: "Articles in force on a day, found by words",
    access: { who: "staff", permission: "settings.read" },
    query: page.extend({ q: z.string().trim().max(200).optional(), on: day.optional() }),
    answer: z.object({ on: day, total: z.int(), rows: z.array(articleRow), next: z.string().nullable() }),
  }),
  readArticle: contract({
    method: "GET",
    path: "/api/law/articles/:code",
    tag: "law",
    summary: "One article with its source and the rules that cite it",
    access: { who: "staff", permission: "settings.read" },
    params: z.object({ code: z.string().max(40) }),
    answer: article,
  }),
  listRules: contract({
    method: "GET",
    path: "/api/law/rules",
    tag: "law",
    summary: "Platform rules, promises and goodwill of the house, with their versions",
    access: { who: "staff", permission: "settings.read" },
    answer: z.object({ rows: z.array(layerRule) }),
  }),
  addRule: contract({
    method: "POST",
    path: "/api/law/rules",
    tag: "law",
    summary: "Write down a rule as a draft",
    access: { who: "staff", permission: "law.manage" },
    body: newRule,
    answer: layerRule,
  }),
  writeRuleVersion: contract({
    method: "POST",
    path: `${rule}/versions`,
    tag: "law",
    summary: "Write the next version as a draft",
    access: { who: "staff", permission: "law.manage" },
    params: idParam,
    body: newVersion,
    answer: layerRule,
  }),
  tryRule: contract({
    method: "GET",
    path: `${rule}/trial`,
    tag: "law",
    summary:
      "How the draft fares: its test cases, the law's minimum, and what past complaints would have got",
    access: { who: "staff", permission: "law.manage" },
    params: idParam,
    answer: trial,
  }),
  publishRule: contract({
    method: "POST",
    path: `${rule}/publish`,
    tag: "law",
    summary: "Put the draft in force",
    access: { who: "staff", permission: "law.manage" },
    params: idParam,
    body: z.object({}),
    answer: layerRule,
  }),
  endRule: contract({
    method: "POST",
    path: `${rule}/end`,
    tag: "law",
    summary: "End a rule with today; whoever has bought keeps it",
    access: { who: "staff", permission: "law.manage" },
    params: idParam,
    body: z.object({}),
    answer: layerRule,
  }),
  restoreRuleVersion: contract({
    method: "POST",
    path: `${rule}/restore`,
    tag: "law",
    summary: "Roll back: an earlier version's terms hold again from tomorrow",
    access: { who: "staff", permission: "law.manage" },
    params: idParam,
    body: z.object({ version: z.int().min(1) }),
    answer: layerRule,
  }),
  listShopChannels: contract({
    method: "GET",
    path: "/api/law/shop-channels",
    tag: "law",
    summary: "Where each shop sells, which decides whose rules apply",
    access: { who: "staff", permission: "settings.read" },
    answer: shopChannels,
  }),
  setShopChannel: contract({
    method: "POST",
    path: "/api/law/shop-channels",
    tag: "law",
    summary: "Say where a shop sells",
    access: { who: "staff", permission: "law.manage" },
    body: z.object({ shopId: id, channel: salesChannel }),
    answer: shopChannels,
  }),
} as const;
