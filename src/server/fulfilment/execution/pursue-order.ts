import { withTenant } from "../../db/database.ts";
import { openGateway } from "../../gateways/connections/open-gateway.ts";
import { type Gateway, GatewayTrouble } from "../../gateways/protocol/gateway.ts";
import type { OrderAnswer } from "../../gateways/protocol/messages.ts";
import type { House } from "../../house.ts";
import { beginAsking, type Question } from "./begin-asking.ts";
import { recordAnswer } from "./record-answer.ts";
import { recordNoAnswer } from "./record-no-answer.ts";

type Pursued = { tenantId: string; orderId: string };

/**
 * Takes an order one question further. What we are about to ask is written down first and committed: after a crash at any
 * point the next run sees that the other side may know this key, and inquires before it orders again.
 */
export async function pursueOrder(house: House, { tenantId, orderId }: Pursued): Promise<void> {
  const question = await withTenant(tenantId, (tx) => beginAsking(tx, house, orderId));
  if (!question) return;

  const result = await ask(house, question);
  await withTenant(tenantId, async (tx) => {
    if (result instanceof GatewayTrouble) await recordNoAnswer(tx, question);
    else await recordAnswer(tx, result, question.isFirst ? "answer" : "inquiry");
  });
}

async function ask(house: House, question: Question): Promise<OrderAnswer | GatewayTrouble> {
  try {
    return await answerTo(openGateway(house, question.gateway), question);
  } catch (error) {
    if (error instanceof GatewayTrouble) return error;
    throw error;
  }
}

// Only what the other side has never seen is ordered again, and then under the same key.
async function answerTo(gateway: Gateway, { order, isFirst }: Question): Promise<OrderAnswer> {
  if (!isFirst) {
    const known = await gateway.status(order.key);
    if (known.state !== "unknown_key") return known;
  }
  return gateway.order(order);
}
