import type { HelloAnswer, OrderAnswer, OrderAsked, StatementLine } from "./messages.ts";

/** One outside service that refunds, ships, sends … Every call may be repeated: the key says that it is the same order. */
export type Gateway = {
  order(order: OrderAsked): Promise<OrderAnswer>;
  status(key: string): Promise<OrderAnswer>;
  statement(day: string): Promise<StatementLine[]>;
  hello(): Promise<HelloAnswer>;
};

export const troubles = [
  "unreachable",
  "timed_out",
  "bad_status",
  "redirected",
  "too_large",
  "not_the_protocol",
  "not_signed",
  "wrong_signature",
  "wrong_time",
  "other_answer",
] as const;
export type Trouble = (typeof troubles)[number];

/** No answer that can be trusted: what was ordered may have been done or not. */
export class GatewayTrouble extends Error {
  readonly trouble: Trouble;
  readonly status: number | undefined;

  constructor(trouble: Trouble, { status, cause }: { status?: number; cause?: unknown } = {}) {
    super(`gateway: ${trouble}${status ? ` ${status}` : ""}`, { cause });
    this.trouble = trouble;
    this.status = status;
  }
}
