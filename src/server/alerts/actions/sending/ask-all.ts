import type { Gateway } from "../../../gateways/protocol/gateway.ts";
import { GatewayTrouble } from "../../../gateways/protocol/gateway.ts";
import type { OrderAnswer } from "../../../gateways/protocol/messages.ts";
import type { Question } from "./claim-recipients.ts";

export type Result = { question: Question; answer: OrderAnswer | GatewayTrouble };

/** Asks the other side about each, all at once. Only what it has never seen is ordered again, under the same key; a stop forbids that too. */
export async function askAll(gateway: Gateway, questions: readonly Question[]): Promise<Result[]> {
  return Promise.all(questions.map(async (question) => ({ question, answer: await ask(gateway, question) })));
}

/** One question under its key: whatever may be known there already is inquired of first. */
export async function ask(
  gateway: Gateway,
  { order, isFirst, mayOrder }: Pick<Question, "order" | "isFirst" | "mayOrder">,
): Promise<OrderAnswer | GatewayTrouble> {
  try {
    if (!isFirst) {
      const known = await gateway.status(order.key);
      if (known.state !== "unknown_key" || !mayOrder) return known;
    }
    return await gateway.order(order);
  } catch (error) {
    if (error instanceof GatewayTrouble) return error;
    throw error;
  }
}
