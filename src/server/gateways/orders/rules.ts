import type { z } from "zod";
import type { orderWay } from "../../../shared/api/gateway-fields.ts";
import { reversibleKinds } from "../../../shared/gateway-parts.ts";
import type { OrderAnswer } from "../protocol/messages.ts";
import type { GatewayOrder, OrderState, StuckReason } from "./gateway-order.ts";

/** How long one question may take before another may be asked: a process that died in between holds nobody up. */
export const leaseMinutes = 2;

const lostTriesUntilStuck = 5;
const longestPauseMinutes = 360;
const graceAfterArrivalMs = 24 * 3_600_000;
const patienceWithoutArrivalMs = 3 * 24 * 3_600_000;

/** The pause before the next question: 1, 2, 4 … minutes, at most six hours. */
export function pauseMinutes(attempts: number): number {
  return Math.min(2 ** Math.max(0, attempts - 1), longestPauseMinutes);
}

type Facts = Pick<GatewayOrder, "state" | "round" | "amount_minor" | "currency">;

/** What an answer about an order's way out means for it. */
export type Outcome =
  | "nothing"
  | "under_way"
  | "ask_again"
  | "confirm"
  | "fail"
  | "wrong_amount"
  | "contradiction";

const open: OrderState[] = ["sent", "unknown"];
const over: OrderState[] = ["confirmed", "compensating", "compensated"];

/** Answers may come twice, late or in the wrong order: only the first that settles an order changes it. */
export function outcomeOf(order: Facts, answer: OrderAnswer, answeredRound: number): Outcome {
  if (answeredRound !== order.round) return answer.state === "done" ? "contradiction" : "nothing";
  if (over.includes(order.state)) return answer.state === "failed" ? "contradiction" : "nothing";
  if (order.state !== "failed" && !open.includes(order.state))
    return answer.state === "done" ? "contradiction" : "nothing";
  switch (answer.state) {
    case "accepted":
      return order.state === "failed" ? "nothing" : "under_way";
    case "unknown_key":
      return order.state === "failed" ? "nothing" : "ask_again";
    case "failed":
      return order.state === "failed" ? "nothing" : "fail";
    case "done":
      return isSum(order, answer) ? "confirm" : "wrong_amount";
  }
}

function isSum(order: Facts, { amountMinor, currency }: OrderAnswer): boolean {
  if (order.amount_minor === 0) return true;
  return amountMinor === order.amount_minor && currency === order.currency;
}

/** Why an order needs a person by now; null while patience is in order. */
export function stuckBy(
  { attempts, accepted_at, arrives_by }: Pick<GatewayOrder, "attempts" | "accepted_at" | "arrives_by">,
  now: Date,
): StuckReason | null {
  if (!accepted_at) return attempts >= lostTriesUntilStuck ? "no_answer" : null;
  const until = arrives_by
    ? arrives_by.getTime() + graceAfterArrivalMs
    : accepted_at.getTime() + patienceWithoutArrivalMs;
  return now.getTime() > until ? "too_slow" : null;
}

/** What a person can do about an order now. */
export function waysOf(
  order: Pick<GatewayOrder, "state" | "kind" | "stuck_reason">,
): z.infer<typeof orderWay>[] {
  switch (order.state) {
    case "waiting":
      return ["release"];
    case "by_hand":
      return ["confirm", "hand_on"];
    case "failed":
      return ["retry", "confirm", "hand_on"];
    case "sent":
    case "unknown":
    case "compensating":
      return order.stuck_reason ? ["retry", "confirm", "hand_on"] : [];
    case "confirmed":
      return reversibleKinds.includes(order.kind) && order.kind !== "delisting" ? ["reverse"] : [];
    default:
      return [];
  }
}
