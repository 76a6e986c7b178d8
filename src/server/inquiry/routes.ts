import { withTenant } from "../db/database.ts";
import type { Handlers } from "../http/handlers.ts";
import { answerRequest } from "./answer-request.ts";
import { askDepartment } from "./ask-department.ts";
import { cancelRequest } from "./cancel-request.ts";
import { listDeskRequests, readDeskRequest } from "./desk-requests.ts";
import { recordFinding } from "./record-finding.ts";
import { reviseResponsibility, ruleResponsibility } from "./rule-responsibility.ts";
import { startInvestigation } from "./start-investigation.ts";

export function inquiryHandlers() {
  return {
    startInvestigation: ({ actor, params, body }) => startInvestigation(actor, params.number, body),
    askDepartment: ({ actor, params, body }) => askDepartment(actor, params.number, body),
    cancelRequest: ({ actor, params, body }) => cancelRequest(actor, params.number, params.id, body),
    listRequests: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listDeskRequests(tx, actor, query)),
    readRequest: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readDeskRequest(tx, actor, params.id)),
    answerRequest: ({ actor, params, body }) => answerRequest(actor, params.id, body),
    recordFinding: ({ actor, params, body }) => recordFinding(actor, params.number, body),
    ruleResponsibility: ({ actor, params, body }) => ruleResponsibility(actor, params.number, body),
    reviseResponsibility: ({ actor, params, body }) => reviseResponsibility(actor, params.number, body),
  } satisfies Partial<Handlers>;
}
