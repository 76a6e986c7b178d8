import { randomUUID } from "node:crypto";
import type { OrderAnswer } from "../protocol/messages.ts";
import { sign } from "../protocol/signature.ts";

/** Tells the house what became of an order, as a gateway does; answers the house's status. */
export async function sendCallback(
  url: string,
  secret: string,
  result: OrderAnswer,
  now: Date,
): Promise<number> {
  const body = JSON.stringify(result);
  const answer = await fetch(url, {
    method: "POST",
    headers: { ...sign(secret, `msg_${randomUUID()}`, body, now), "content-type": "application/json" },
    body,
    signal: AbortSignal.timeout(10_000),
  });
  await answer.arrayBuffer();
  return answer.status;
}
