import { withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { answerRequest } from "./answer-request.ts";
import { askDepartment } from "./ask-department.ts";
import { cancelRequest } from "./cancel-request.ts";
import { addCause } from "./causes/add-cause.ts";
import { causeTree } from "./causes/cause-tree.ts";
import { retireCause } from "./causes/retire-cause.ts";
import { describeEvidence } from "./describe-evidence.ts";
import { listDeskRequests, readDeskRequest } from "./desk-requests.ts";
import { listEvidence } from "./evidence/list-evidence.ts";
import { listLateRequests } from "./late/list-late-requests.ts";
import { takeUpLateRequest } from "./late/take-up-late-request.ts";
import { linkOrder } from "./link-order.ts";
import { notePerson } from "./people/note-person.ts";
import { removePerson } from "./people/remove-person.ts";
import { recordFinding } from "./record-finding.ts";
import { answerRecovery } from "./recovery/answer-recovery.ts";
import { draftRecovery } from "./recovery/draft-recovery.ts";
import { listRecoveries } from "./recovery/list-recoveries.ts";
import { receiveRecovery } from "./recovery/receive-recovery.ts";
import { sendRecovery } from "./recovery/send-recovery.ts";
import { writeOffRecovery } from "./recovery/write-off-recovery.ts";
import { reviseResponsibility, ruleResponsibility } from "./rule-responsibility.ts";
import { readSettings } from "./settings/read-settings.ts";
import { saveSettings } from "./settings/save-settings.ts";
import { signFinding } from "./sign-finding.ts";
import { startInvestigation } from "./start-investigation.ts";
import { revokeSupplierLink } from "./suppliers/revoke-supplier-link.ts";
import { sendSupplierLink } from "./suppliers/send-supplier-link.ts";
import { houseTemplates, templateVersions } from "./templates/house-templates.ts";
import { saveTemplate } from "./templates/save-template.ts";

export function inquiryHandlers(house: House) {
  return {
    startInvestigation: ({ actor, params, body }) => startInvestigation(actor, params.number, body),
    askDepartment: ({ actor, params, body }) => askDepartment(actor, params.number, body),
    cancelRequest: ({ actor, params, body }) => cancelRequest(actor, params.number, params.id, body),
    listRequests: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listDeskRequests(tx, actor, query)),
    readRequest: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readDeskRequest(tx, actor, params.id)),
    answerRequest: ({ actor, params, body }) => answerRequest(actor, params.id, body),
    sendSupplierLink: ({ actor, params, body }) =>
      sendSupplierLink(house, actor, params.number, params.id, body),
    revokeSupplierLink: ({ actor, params }) => revokeSupplierLink(actor, params.number, params.id),
    listLateRequests: ({ actor }) =>
      withTenant(actor.tenantId, async (tx) => ({ rows: await listLateRequests(tx, actor) })),
    takeUpLateRequest: ({ actor, params, body }) => takeUpLateRequest(actor, params.id, body),

    listEvidence: ({ actor, params }) =>
      withTenant(actor.tenantId, async (tx) => ({ rows: await listEvidence(tx, params.number) })),
    describeEvidence: ({ actor, params, body }) => describeEvidence(actor, params.number, params.id, body),
    linkOrder: ({ actor, params, body }) => linkOrder(actor, params.number, body),
    notePerson: ({ actor, params, body }) => notePerson(actor, params.number, body),
    removePerson: ({ actor, params }) => removePerson(actor, params.number, params.id),

    recordFinding: ({ actor, params, body }) => recordFinding(actor, params.number, body),
    signFinding: ({ actor, params }) => signFinding(actor, params.number, params.id),
    ruleResponsibility: ({ actor, params, body }) => ruleResponsibility(actor, params.number, body),
    reviseResponsibility: ({ actor, params, body }) => reviseResponsibility(actor, params.number, body),
    listCauses: ({ actor }) => withTenant(actor.tenantId, async (tx) => ({ rows: await causeTree(tx) })),
    addCause: ({ actor, body }) => addCause(actor, body),
    retireCause: ({ actor, params }) => retireCause(actor, params.id),

    listRecoveries: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listRecoveries(tx, query)),
    draftRecovery: ({ actor, params, body }) => draftRecovery(actor, params.number, body),
    sendRecovery: ({ actor, params, body }) => sendRecovery(actor, params.number, params.id, body),
    recordRecoveryAnswer: ({ actor, params, body }) => answerRecovery(actor, params.number, params.id, body),
    recordRecoveryMoney: ({ actor, params, body }) => receiveRecovery(actor, params.number, params.id, body),
    writeOffRecovery: ({ actor, params, body }) => writeOffRecovery(actor, params.number, params.id, body),

    listTemplates: ({ actor }) =>
      withTenant(actor.tenantId, async (tx) => ({ rows: await houseTemplates(tx) })),
    listTemplateVersions: ({ actor, params }) =>
      withTenant(actor.tenantId, async (tx) => ({ rows: await templateVersions(tx, params.code) })),
    saveTemplate: ({ actor, body }) => saveTemplate(actor, body),
    readInquirySettings: ({ actor }) => withTenant(actor.tenantId, readSettings),
    saveInquirySettings: ({ actor, body }) => saveSettings(actor, body),
  } satisfies Partial<Handlers>;
}
