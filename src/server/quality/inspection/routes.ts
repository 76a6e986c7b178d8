import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { listInspections } from "./lists/list-inspections.ts";
import { readComplaintInspections, readInspection } from "./lists/read-inspection.ts";
import { readRates } from "./lists/read-rates.ts";
import { listRules } from "./rules/list-rules.ts";
import { publishDraft } from "./rules/publish-draft.ts";
import { tryDraft } from "./rules/try-draft.ts";
import { writeDraft } from "./rules/write-draft.ts";
import { cancelRun } from "./runs/cancel-run.ts";
import { listRuns } from "./runs/list-runs.ts";
import { startRun } from "./runs/start-run.ts";

export function inspectionHandlers() {
  return {
    listInspections: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listInspections(tx, actor, query)),
    readInspection: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readInspection(tx, actor, params.id)),
    readComplaintInspections: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readComplaintInspections(tx, actor, params.number)),
    readInspectionRates: ({ actor, query }) => withTenant(actor.tenantId, (tx) => readRates(tx, query)),
    listInspectionRuns: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listRuns(tx, query)),
    startInspectionRun: ({ actor, body }) => startRun(actor, body),
    cancelInspectionRun: ({ actor, params }) => cancelRun(actor, params.id),
    listInspectionRules: ({ actor }) => withTenant(actor.tenantId, listRules),
    writeInspectionRule: ({ actor, params, body }) => writeDraft(actor, params.code, body),
    tryInspectionRule: ({ actor, params }) => tryDraft(actor, params.code),
    publishInspectionRule: ({ actor, params }) => publishDraft(actor, params.code),
  } satisfies Partial<Handlers>;
}
