import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { assignItem } from "./assign-item.ts";
import { checkDraw } from "./check-draw.ts";
import { drawSample } from "./draw-sample.ts";
import { listDraws } from "./list-draws.ts";
import { listItems } from "./list-items.ts";
import { listPlans } from "./list-plans.ts";
import { previewSample } from "./preview-sample.ts";
import { readDraw } from "./read-draw.ts";
import { readEstimate } from "./read-estimate.ts";
import { changePlan, makePlan } from "./save-plan.ts";

export function samplingHandlers() {
  return {
    listSamplingPlans: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listPlans(tx, query)),
    makeSamplingPlan: ({ actor, body }) => makePlan(actor, body.plan),
    changeSamplingPlan: ({ actor, params, body }) => changePlan(actor, params.id, body),
    previewSample: ({ actor, body }) => withTenant(actor.tenantId, (tx) => previewSample(tx, body)),
    drawSample: ({ actor, params, body }) => drawSample(actor, params.id, body),
    listSampleDraws: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listDraws(tx, query)),
    readSampleDraw: ({ actor, params }) => withTenant(actor.tenantId, (tx) => readDraw(tx, params.id)),
    checkSampleDraw: ({ actor, params }) => withTenant(actor.tenantId, (tx) => checkDraw(tx, params.id)),
    listSampleItems: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => listItems(tx, params.id, query)),
    assignSampleItem: ({ actor, params, body }) => assignItem(actor, params.id, body),
    readSampleEstimate: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readEstimate(tx, params.id)),
  } satisfies Partial<Handlers>;
}
