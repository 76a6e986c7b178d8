import type { Complaint } from "../../src/server/complaint/complaint.ts";
import { followLink } from "../../src/server/complaint/follow-link.ts";
import type { RouteName } from "../../src/shared/api/routes.ts";
import type { StaffView } from "../../src/shared/api/staff-view.ts";
import { type Answered, type Caller, tokenCaller } from "./caller.ts";
import type { TestHouse } from "./house.ts";

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

/** The customer of a complaint, with the link that was given to them. */
export async function customerOf(house: TestHouse, number: string): Promise<Caller> {
  const [complaint] = await house.rows("SELECT * FROM complaint WHERE number = $1", [number]);
  return tokenCaller(house, followLink(house.house, complaint as Complaint).token);
}

/** All promises are kept; the house itself then asks whether all is well. */
export async function confirmingComplaint(
  house: TestHouse,
  agent: Caller,
  filed: Record<string, unknown> = {},
) {
  const { number, promiseIds } = await fulfillingComplaint(agent, filed);
  for (const id of promiseIds)
    await takeOn(agent, "keepPromise", number, id, { proof: { kind: "number", text: "SF1234567" } });
  await house.work();
  const { version } = await viewOf(agent, number);
  return { number, version };
}

export async function closedComplaint(house: TestHouse, agent: Caller, filed: Record<string, unknown> = {}) {
  const { number, version } = await confirmingComplaint(house, agent, filed);
  return take(agent, "recordConfirmation", number, { version, source: "phone" });
}

/** From investigating again to another chosen option. */
export async function settleAgain(agent: Caller, number: string) {
  await take(agent, "recordFinding", number, { claim: "又坏了", fact: "同一批次", verdict: "confirmed" });
  const { version, findings } = await viewOf(agent, number);
  const shares = [{ party: "supplier", percent: 100, reason: "同一批次" }];
  const findingId = findings.at(-1)!.id;
  const ruled = await take(agent, "ruleResponsibility", number, { version, findingId, shares });
  await take(agent, "draftOffer", number, {
    version: ruled.version,
    explanation: "换一批的。",
    options: [reshipOption, partialRefundOption],
  });
  const drafted = await withOffer(agent, number);
  const sent = await takeOn(agent, "sendOffer", number, drafted.offerId, { version: drafted.version });
  const answer = { version: sent.version, optionId: drafted.optionIds[0], source: "phone" };
  return takeOn(agent, "recordChoice", number, drafted.offerId, answer);
}

/** What has happened to a complaint, in order. */
export async function eventsOf(caller: Caller, number: string): Promise<string[]> {
  return (await viewOf(caller, number)).timeline.map(({ type }) => type);
}

/** The kinds of its clocks that still run. */
export async function runningClocks(caller: Caller, number: string): Promise<string[]> {
  const { clocks } = await viewOf(caller, number);
  return clocks.flatMap(({ kind, stoppedAt }) => (stoppedAt ? [] : [kind])).sort();
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
