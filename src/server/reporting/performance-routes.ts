import { inTransaction, withTenant } from "../db/database.ts";
import type { Handlers } from "../http/handlers.ts";
import { careRulesOf, changeCareRules } from "./care/care-rules.ts";
import { readOwnCare, readTeamCare } from "./care/read-care.ts";
import { seeCare } from "./care/see-care.ts";
import { allIndicators } from "./indicators/indicators.ts";
import { listSources } from "./indicators/list-sources.ts";
import { readOwnPerformance, readTeamPerformance } from "./indicators/read-performance.ts";
import { readTrend } from "./indicators/read-trend.ts";
import { saveIndicator } from "./indicators/save-indicator.ts";
import { tryIndicator } from "./indicators/try-indicator.ts";
import { queueMeasuring } from "./measuring/measure-history.ts";
import { readQualityLink } from "./quality-link/quality-link.ts";

export function performanceHandlers() {
  return {
    listIndicators: ({ actor }) =>
      withTenant(actor.tenantId, async (tx) => ({
        rows: (await allIndicators(tx)).map((one) => ({ ...one, isOwn: one.version > 0 })),
      })),
    saveIndicator: ({ actor, body }) => saveIndicator(actor, body),
    tryIndicator: ({ actor, body }) => withTenant(actor.tenantId, (tx) => tryIndicator(tx, body.indicator)),
    measureAgain: ({ actor }) =>
      inTransaction(actor, async (tx) => {
        await queueMeasuring(tx);
        return { isQueued: true as const };
      }),
    readOwnPerformance: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => readOwnPerformance(tx, actor, query)),
    readOwnTrend: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => readTrend(tx, { ...query, staffId: actor.id })),
    listOwnSources: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listSources(tx, actor.id, query)),
    readTeamPerformance: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => readTeamPerformance(tx, query)),
    readTeamTrend: ({ actor, query }) => withTenant(actor.tenantId, (tx) => readTrend(tx, query)),
    listStaffSources: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => listSources(tx, params.id, query)),
    readQualityLink: ({ actor, query }) => withTenant(actor.tenantId, (tx) => readQualityLink(tx, query)),
    readOwnCare: ({ actor, query }) => withTenant(actor.tenantId, (tx) => readOwnCare(tx, actor, query)),
    seeCare: ({ actor, body }) => seeCare(actor, body),
    readTeamCare: ({ actor, query }) => withTenant(actor.tenantId, (tx) => readTeamCare(tx, query)),
    readCareRules: ({ actor }) => withTenant(actor.tenantId, careRulesOf),
    changeCareRules: ({ actor, body }) => changeCareRules(actor, body),
  } satisfies Partial<Handlers>;
}
