import type { FastifyReply } from "fastify";
import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import type { Handlers } from "../../http/handlers.ts";
import { attachComplaint, detachComplaint } from "../record/attach-by-hand.ts";
import { joinAlert } from "../record/join-alert.ts";
import { listAlerts } from "../record/list-alerts.ts";
import { listAlertEvents } from "../record/list-events.ts";
import { openByHand } from "../record/open-by-hand.ts";
import { listAlertComplaints, readAlert, readComplaintAlert } from "../record/read-alert.ts";
import { listOnCall } from "./addresses/list-on-call.ts";
import { checkAddress, saveAddress } from "./addresses/save-address.ts";
import { saveCover } from "./addresses/save-cover.ts";
import { answerCall } from "./answer-call.ts";
import { answerByLink, askByLink } from "./answer-link.ts";
import { callAgain } from "./call-again.ts";
import { changeLevel, closeAlert, confirmAlert } from "./lead-alert.ts";
import { listMyCalls } from "./my-calls.ts";
import { currentPlan } from "./plan/current-plan.ts";
import { fastLaneKinds } from "./plan/refuse-broken-plan.ts";
import { savePlan } from "./plan/save-plan.ts";
import { unreachableOf } from "./plan/unreachable.ts";
import { presentCalls } from "./present-calls.ts";
import { listCallTests } from "./tests/list-tests.ts";
import { startCallTest } from "./tests/start-test.ts";

export function alertHandlers(house: House) {
  return {
    listAlerts: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listAlerts(tx, query)),
    openAlert: ({ actor, body }) => openByHand(actor, body),
    readAlert: ({ actor, params }) =>
      withTenant(actor.tenantId, async (tx) => {
        const read = await readAlert(tx, params.number);
        return { ...read, calls: await presentCalls(tx, "alert_id", [read.alert.id]) };
      }),
    confirmAlert: ({ actor, params, body }) => confirmAlert(actor, params.number, body),
    changeAlertLevel: ({ actor, params, body }) => changeLevel(actor, params.number, body),
    closeAlert: ({ actor, params, body }) => closeAlert(actor, params.number, body),
    joinAlert: ({ actor, params, body }) => joinAlert(actor, params.number, body),
    listAlertEvents: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => listAlertEvents(tx, params.number, query)),
    listAlertComplaints: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => listAlertComplaints(tx, params.number, query)),
    attachComplaint: ({ actor, params, body }) => attachComplaint(actor, params.number, body.complaintNumber),
    detachComplaint: ({ actor, params, body }) =>
      detachComplaint(actor, params.number, params.id, body.reason),
    readComplaintAlert: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readComplaintAlert(tx, params.number)),
    callAgain: ({ actor, params }) => callAgain(actor, params.id),
    listMyCalls: ({ actor }) => withTenant(actor.tenantId, (tx) => listMyCalls(tx, actor)),
    answerCall: ({ actor, params }) => answerCall(actor, params.id),
    askCallAnswer: async ({ query, reply }) => page(reply, await askByLink(house, query.token)),
    answerCallByLink: async ({ query, reply }) => page(reply, await answerByLink(house, query.token)),
    readAlertPlan: ({ actor }) =>
      withTenant(actor.tenantId, async (tx) => {
        const current = await currentPlan(tx);
        return {
          ...current,
          unreachable: await unreachableOf(tx, current.plan),
          fastLaneKinds: fastLaneKinds(),
        };
      }),
    saveAlertPlan: ({ actor, body }) => savePlan(actor, body),
    listOnCall: ({ actor }) => withTenant(actor.tenantId, (tx) => listOnCall(tx, actor)),
    saveCallAddress: ({ actor, body }) => saveAddress(actor, body),
    checkCallAddress: ({ actor, params, body }) => checkAddress(house, actor, params.id, body.code),
    saveCover: ({ actor, body }) => saveCover(actor, body),
    startCallTest: ({ actor }) => startCallTest(actor),
    listCallTests: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listCallTests(tx, query)),
  } satisfies Partial<Handlers>;
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return reply.type("text/html; charset=utf-8").send(html);
}
