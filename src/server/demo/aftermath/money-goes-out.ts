import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { pursueOrder } from "../../fulfilment/execution/pursue-order.ts";
import { addGateway } from "../../gateways/connections/add-gateway.ts";
import { changeGateway } from "../../gateways/connections/change-gateway.ts";
import { openSimulator, type Simulator } from "../../gateways/simulator/open-simulator.ts";
import type { Played } from "../play/played.ts";
import { customerActor } from "../play/players.ts";
import { reactTo } from "../play/time-passes.ts";
import { peopleOf } from "./people-of.ts";

const mostChoices = 3;

/**
 * A payment system was connected lately: some customers choose money, which goes out by itself; the last is refused and
 * waits on the execution desk. The gateway is then switched off, since nobody runs it beside the demo.
 */
export async function sendMoneyOut(stories: Played[], now: Date): Promise<void> {
  const [first] = stories;
  if (!first) return;
  const [manager] = await peopleOf(first.stage, ["operations_manager"]);
  const choices = await moneyOnOffer(first);
  if (!manager || choices.length === 0) return;
  first.clock.set(now);
  let left = choices.length;
  const simulator = await openSimulator({
    secret: demoSecret,
    now: () => now,
    nextFault: () => (--left === 0 ? "refused" : undefined),
  });
  try {
    const gatewayId = await connect(first, manager, simulator);
    for (const choice of choices) {
      const played = stories.find(({ complaint }) => complaint.id === choice.complaintId);
      if (played) await choose(played, choice);
    }
    // Where `mingjing simulate gateway` stands when it is started without more ado.
    const change = { version: 1, isActive: false, url: "http://127.0.0.1:4010/" };
    await changeGateway(first.house, manager, gatewayId, change);
  } finally {
    await simulator.close();
  }
}

const demoSecret = `whsec_${Buffer.from("the demo's gateway, known to all").toString("base64")}`;

async function connect({ house }: Played, manager: Staff, { url }: Simulator): Promise<string> {
  const kinds: ("refund" | "coupon" | "freight")[] = ["refund", "coupon", "freight"];
  const body = { name: "支付中台", shopId: null, kinds, url, secret: demoSecret };
  return (await addGateway(house, manager, body)).gateway.id;
}

type Choice = { complaintId: string; offerId: string; optionId: string };

async function moneyOnOffer({ stage }: Played): Promise<Choice[]> {
  return withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("remedy_offer as offer")
      .innerJoin("remedy_option as option", "option.offer_id", "offer.id")
      .select(["offer.complaint_id as complaintId", "offer.id as offerId", "option.id as optionId"])
      .distinctOn("offer.id")
      .where("offer.state", "=", "offered")
      .where("option.kind", "in", ["refund_only", "partial_refund", "price_difference", "coupon"])
      .where("option.cost_minor", ">", 0)
      .orderBy("offer.id")
      .orderBy("option.position")
      .limit(mostChoices)
      .execute(),
  );
}

async function choose(played: Played, { complaintId, offerId, optionId }: Choice): Promise<void> {
  const { house, handlers, stage, complaint } = played;
  await handlers.chooseOption({
    actor: customerActor(stage.tenantId, complaint),
    body: { offerId, optionId },
  } as Parameters<typeof handlers.chooseOption>[0]);
  const orders = await withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("gateway_order")
      .select("id")
      .where("complaint_id", "=", complaintId)
      .where("state", "=", "planned")
      .orderBy("position")
      .execute(),
  );
  for (const { id } of orders) await pursueOrder(house, { tenantId: stage.tenantId, orderId: id });
  await reactTo(played);
}
