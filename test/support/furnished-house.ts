import { type Caller, staffCaller } from "./caller.ts";
import { followToken } from "./customer.ts";
import type { TestHouse } from "./house.ts";
import { anOrder } from "./order.ts";
import {
  acceptedComplaint,
  closedComplaint,
  confirmingComplaint,
  customerOf,
  decidingComplaint,
  draftedOffer,
  fulfillingComplaint,
  investigatingComplaint,
  offeredComplaint,
  receivedComplaint,
  take,
  takeOn,
} from "./walk.ts";

export type Furnished = {
  /** A complaint's number in each state. */
  numbers: Record<string, string>;
  /** The customer's token to it. */
  tokens: Record<string, string>;
  surveyToken: string;
};

/** A merchant's house in which every screen has something to show: complaints in all states, desks with work on them. */
export async function furnish(house: TestHouse, slug: string): Promise<Furnished> {
  const agent = await staffCaller(house, "senior_agent", slug);
  await anOrder(house, slug, { number: "MJ2001", phone: "13900001234" });
  const filed = { orderNumber: "MJ2001" };
  const complaints = {
    received: await receivedComplaint(agent, filed),
    accepted: await acceptedComplaint(agent, filed),
    investigating: await investigatingComplaint(agent, filed),
    deciding: await decidingComplaint(agent, filed),
    offered: await offeredComplaint(agent, filed),
    fulfilling: await fulfillingComplaint(agent, filed),
    confirming: await confirmingComplaint(house, agent, filed),
    closed: await closedComplaint(house, agent, filed),
  };
  const numbers = Object.fromEntries(
    Object.entries(complaints).map(([state, { number }]) => [state, number]),
  );
  await fillDesks(house, slug, agent, numbers.investigating!);
  await house.work();

  const tokens: Record<string, string> = {};
  for (const [state, number] of Object.entries(numbers)) tokens[state] = await followToken(house, number);
  const mine = await (await customerOf(house, numbers.closed!))("readMyComplaint");
  return { numbers, tokens, surveyToken: mine.body.survey.token };
}

async function fillDesks(house: TestHouse, slug: string, agent: Caller, number: string): Promise<void> {
  const { departmentIds, staffIds } = house.tenant(slug);
  const question = "出库时完好吗？请附打包录像。";
  await take(agent, "askDepartment", number, { departmentId: departmentIds.warehouse, question });
  const toStaffId = staffIds[`supervisor@${slug}.example`];
  await take(agent, "offerHandOver", number, { toStaffId, words: "客户只在晚上方便接电话。" });
  await take(agent, "writeNote", number, { body: "客户语气平和。" });
  await askApproval(agent);
}

async function askApproval(agent: Caller): Promise<void> {
  const dear = { content: "全额退款并赔偿", steps: [{ text: "退款", hours: 24 }], costMinor: 90_000 };
  const options = [
    { ...dear, kind: "refund_only" },
    { ...dear, kind: "return_refund" },
  ];
  const { number, version, offerId } = await draftedOffer(agent, options);
  await takeOn(agent, "requestApproval", number, offerId, { version, reason: "客户受伤，建议从优。" });
}
