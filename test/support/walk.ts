import type { RouteName } from "../../src/shared/api/routes.ts";
import type { StaffView } from "../../src/shared/api/staff-view.ts";
import type { Answered, Caller } from "./caller.ts";

/** Brings a complaint to a state through HTTP, one deed after the other, by the agent who owns it from acceptance on. */

export async function receivedComplaint(agent: Caller, filed: Record<string, unknown> = {}) {
  const body = { channel: "phone", text: "保温杯收到就是裂的，要求换新。", customer: {}, ...filed };
  return done(await agent("fileComplaint", { body }));
}

export async function acceptedComplaint(agent: Caller, filed: Record<string, unknown> = {}) {
  const { number, version } = await receivedComplaint(agent, filed);
  return take(agent, "acceptComplaint", number, {
    version,
    restatement: "您收到的保温杯内胆开裂，希望换一只新的。",
  });
}

export async function investigatingComplaint(agent: Caller, filed: Record<string, unknown> = {}) {
  const { number, version } = await acceptedComplaint(agent, filed);
  return take(agent, "startInvestigation", number, { version });
}

export async function decidingComplaint(agent: Caller, filed: Record<string, unknown> = {}) {
  const { number } = await investigatingComplaint(agent, filed);
  await take(agent, "recordFinding", number, {
    claim: "收到就是裂的",
    fact: "运输途中受压",
    verdict: "confirmed",
  });
  const { version, findings } = await viewOf(agent, number);
  return take(agent, "ruleResponsibility", number, {
    version,
    findingId: findings.at(-1)!.id,
    shares: [{ party: "logistics", percent: 100, reason: "外箱有压痕" }],
  });
}

export const reshipOption = {
  kind: "reship",
  content: "48 小时内补发一只新杯",
  steps: [
    { text: "补发新杯", hours: 24 },
    { text: "签收后回访", hours: 72 },
  ],
  costMinor: 30_00,
};
export const partialRefundOption = {
  kind: "partial_refund",
  content: "保留商品，退 30 元",
  steps: [{ text: "退款 30 元", hours: 24 }],
  costMinor: 30_00,
};

export async function draftedOffer(
  agent: Caller,
  options: object[] = [reshipOption, partialRefundOption],
  filed: Record<string, unknown> = {},
) {
  const { number, version } = await decidingComplaint(agent, filed);
  await take(agent, "draftOffer", number, { version, explanation: "责任已查清，是运输造成的。", options });
  return withOffer(agent, number);
}

export async function offeredComplaint(agent: Caller, filed: Record<string, unknown> = {}) {
  const { number, version, offerId } = await draftedOffer(agent, undefined, filed);
  await takeOn(agent, "sendOffer", number, offerId, { version });
  return withOffer(agent, number);
}

export async function fulfillingComplaint(agent: Caller, filed: Record<string, unknown> = {}) {
  const { number, version, offerId, optionIds } = await offeredComplaint(agent, filed);
  await takeOn(agent, "recordChoice", number, offerId, { version, optionId: optionIds[0], source: "phone" });
  const view = await viewOf(agent, number);
  return { number, version: view.version, promiseIds: view.promises.map(({ id }) => id) };
}

/** The complaint as the caller sees it. */
export async function viewOf(caller: Caller, number: string): Promise<StaffView> {
  return done(await caller("readComplaint", { params: { number } }));
}

/** Takes a step that must succeed. */
export async function take(caller: Caller, route: RouteName, number: string, body: object) {
  return done(await caller(route, { params: { number }, body }));
}

/** The same on something of the complaint: an offer, a promise, a request. */
export async function takeOn(caller: Caller, route: RouteName, number: string, id: string, body: object) {
  return done(await caller(route, { params: { number, id }, body }));
}

async function withOffer(agent: Caller, number: string) {
  const { version, offers } = await viewOf(agent, number);
  const offer = offers.at(-1)!;
  return { number, version, offerId: offer.id, optionIds: offer.options.map(({ id }) => id) };
}

function done(answer: Answered): Answered["body"] {
  if (answer.status === 200) return answer.body;
  throw new Error(`the walk was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
}
