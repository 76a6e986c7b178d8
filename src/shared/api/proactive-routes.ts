import { z } from "zod";
import { actionState } from "./action-routes.ts";
import { contract } from "./contract.ts";
import { id, moment, page, person, words } from "./fields.ts";

/** Telling customers before they ask: what is foreseen, who is told once, and whether it helped. */

const share = z.number().min(0).max(1);

const lane = z
  .object({
    carrier: z.string(),
    /** Warehouse, or the place of the carrier's first report. */
    origin: z.string(),
    province: z.string(),
    parcels: z.int(),
    onTheWay: z.int(),
    /** Hours within which half of the parcels arrive: over weeks, and lately. */
    usualHours: z.int(),
    recentHours: z.int(),
    /** Of those with a promised time whose outcome is known, how many came late. */
    promised: z.int(),
    late: z.int(),
    /** Of those on the way, how many will come late. */
    foreseenLate: z.int(),
  })
  .meta({ id: "TransitLane" });

const lateParcel = z
  .object({
    orderId: id,
    orderNumber: z.string(),
    customer: z.string(),
    carrier: z.string(),
    origin: z.string(),
    province: z.string(),
    promisedAt: moment,
    expectedBy: moment,
    lateChance: share,
    /** What imported weather or holiday is in its way. */
    disruption: z.string().nullable(),
    canBeTold: z.boolean(),
  })
  .meta({ id: "LateParcel" });

const badGoods = z
  .object({
    alert: z.string(),
    title: z.string(),
    goods: z.array(z.string()).max(50),
    /** Buyers whom nobody has told, and who have not asked. */
    untold: z.int(),
    /** Whether legal and PR approved what is to be said. */
    hasStatement: z.boolean(),
  })
  .meta({ id: "KnownBadGoods" });

export const disruptionKind = z.enum(["weather", "holiday"]);
const disruption = z.object({
  kind: disruptionKind,
  /** Left out: everywhere. */
  province: words(40).optional(),
  from: moment,
  to: moment,
  /** By how much parcels take longer. */
  effectHours: z.int().min(1).max(720),
  words: words(200),
});

/** A difference told less held out, with its 95 % interval. */
const difference = z.object({ value: z.number(), low: z.number(), high: z.number() });
const arm = z.object({ orders: z.int(), complained: z.int(), contacts: z.int() });
export const effectVerdict = z.enum(["fewer", "more", "not_shown", "too_early", "no_group"]);
const effect = z
  .object({
    told: arm,
    heldOut: arm,
    /** Of orders that complained. */
    complained: difference.nullable(),
    /** Of complaints and messages per order. */
    contacts: difference.nullable(),
    verdict: effectVerdict,
  })
  .meta({ id: "ProactiveEffect" });

const campaign = z
  .object({
    action: z.int(),
    title: z.string(),
    state: actionState,
    /** The alert whose goods they bought; null: late parcels. */
    alert: z.string().nullable(),
    recipients: z.int(),
    done: z.int(),
    failed: z.int(),
    heldOut: z.int(),
    followDays: z.int(),
    /** When the counting of what followed ends; null before it began. */
    countedUntil: moment.nullable(),
    goodUntil: moment.nullable(),
    preparedBy: person,
    preparedAt: moment,
    effect: effect.nullable(),
  })
  .meta({ id: "ProactiveCampaign" });

const reads = { who: "staff", permission: "alert.read" } as const;
const prepares = { who: "staff", permission: "action.prepare" } as const;
const manages = { who: "staff", permission: "proactive.manage" } as const;
const place = words(120).optional();
/** Which late parcels: those of a way, from a chance on. */
const which = { carrier: place, origin: place, province: place };

export const proactiveRoutes = {
  readProactive: contract({
    method: "GET",
    path: "/api/proactive",
    tag: "proactive",
    summary: "What is foreseen today in a few figures, and what telling people early has brought",
    access: reads,
    answer: z.object({
      learnedAt: moment.nullable(),
      onTheWay: z.int(),
      foreseenLate: z.int(),
      notYetTold: z.int(),
      lateChance: share,
      certainty: share,
      holdOutShare: share,
      goodForHours: z.int(),
      words: z.string(),
      /** Over all campaigns about late parcels whose counting is over. */
      effect: z.object({
        campaigns: z.int(),
        orders: z.int(),
        complained: difference.nullable(),
        verdict: effectVerdict,
      }),
    }),
  }),
  foreseeNow: contract({
    method: "POST",
    path: "/api/proactive/foresee",
    tag: "proactive",
    summary: "Look at the parcels anew, without waiting for the hour",
    access: prepares,
    body: z.object({}),
    answer: z.object({ isQueued: z.literal(true) }),
  }),
  listLanes: contract({
    method: "GET",
    path: "/api/proactive/lanes",
    tag: "proactive",
    summary: "How long parcels take from where to where with whom, those that slowed down most first",
    access: reads,
    query: page,
    answer: z.object({ rows: z.array(lane), next: z.string().nullable() }),
  }),
  listLateParcels: contract({
    method: "GET",
    path: "/api/proactive/parcels",
    tag: "proactive",
    summary:
      "Parcels that will come late and whose buyers have neither asked nor been told, the surest first",
    access: reads,
    query: page.extend({ ...which, lateChance: z.coerce.number().min(0).max(1).optional() }),
    answer: z.object({ rows: z.array(lateParcel), next: z.string().nullable() }),
  }),
  listBadGoods: contract({
    method: "GET",
    path: "/api/proactive/goods",
    tag: "proactive",
    summary: "Goods of confirmed alerts, with how many buyers have neither asked nor been told",
    access: reads,
    answer: z.object({ rows: z.array(badGoods).max(50) }),
  }),
  listDisruptions: contract({
    method: "GET",
    path: "/api/proactive/disruptions",
    tag: "proactive",
    summary: "Imported weather and holidays that are not over",
    access: reads,
    answer: z.object({
      rows: z.array(disruption.extend({ id, province: z.string().nullable(), importedBy: person })).max(200),
    }),
  }),
  importDisruptions: contract({
    method: "POST",
    path: "/api/proactive/disruptions",
    tag: "proactive",
    summary: "Import weather and holidays; the same hours of a province again replace what was said of them",
    access: manages,
    body: z.object({ rows: z.array(disruption).min(1).max(200) }),
    answer: z.object({ imported: z.int() }),
  }),
  withdrawDisruption: contract({
    method: "POST",
    path: "/api/proactive/disruptions/:disruption/withdraw",
    tag: "proactive",
    summary: "Take off weather or a holiday that does not come",
    access: manages,
    params: z.object({ disruption: id }),
    body: z.object({}),
    answer: z.object({ id }),
  }),
  listCampaigns: contract({
    method: "GET",
    path: "/api/proactive/campaigns",
    tag: "proactive",
    summary: "Who was told, who was not for comparison, and what the difference is; the latest first",
    access: reads,
    query: page,
    answer: z.object({ rows: z.array(campaign), next: z.string().nullable() }),
  }),
  prepareCampaign: contract({
    method: "POST",
    path: "/api/proactive/campaigns",
    tag: "proactive",
    summary:
      "Prepare a notice about late parcels, or about the goods of an alert; it waits for approval as a mass action",
    access: prepares,
    body: z.object({
      title: words(120),
      /** The alert whose goods they bought; it says the alert's approved statement. Left out: late parcels. */
      alert: words(20).optional(),
      /** With {order}, {time} and {reason}. */
      words: words(300).optional(),
      ...which,
      lateChance: share.optional(),
      holdOutShare: z.number().min(0).max(0.5).optional(),
      /** What has not gone out within so many hours does not go out any more. */
      goodForHours: z.int().min(1).max(168).optional(),
    }),
    answer: z.object({ action: z.int(), told: z.int(), heldOut: z.int() }),
  }),
};
