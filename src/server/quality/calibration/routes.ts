import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { graderDrift } from "./agreement/grader-drift.ts";
import { graders } from "./agreement/graders.ts";
import { inspectorAgreement } from "./agreement/inspector-agreement.ts";
import { machineAgreement } from "./agreement/machine-agreement.ts";
import { agreeCalibration } from "./sessions/agree-calibration.ts";
import { listCalibrations } from "./sessions/list-calibrations.ts";
import { listCalibrators } from "./sessions/list-calibrators.ts";
import { openCalibration } from "./sessions/open-calibration.ts";
import { readCalibration } from "./sessions/read-calibration.ts";
import { startCalibration } from "./sessions/start-calibration.ts";

export function calibrationHandlers() {
  return {
    listCalibrations: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listCalibrations(tx, actor, query)),
    listCalibrators: ({ actor }) => withTenant(actor.tenantId, listCalibrators),
    startCalibration: ({ actor, body }) => startCalibration(actor, body),
    readCalibration: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readCalibration(tx, actor, params.id)),
    openCalibration: ({ actor, params }) => openCalibration(actor, params.id),
    agreeCalibration: ({ actor, params, body }) => agreeCalibration(actor, params.id, body),
    readAgreement: ({ actor, query }) => withTenant(actor.tenantId, (tx) => inspectorAgreement(tx, query)),
    readMachineAgreement: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => machineAgreement(tx, query)),
    readGraderDrift: ({ actor, query }) => withTenant(actor.tenantId, (tx) => graderDrift(tx, query)),
    readGraders: ({ actor, query }) => withTenant(actor.tenantId, (tx) => graders(tx, query)),
  } satisfies Partial<Handlers>;
}
