import { nearDuplicates } from "../../topics/near-duplicates.ts";
import type { Speaking } from "./speaking.ts";

type Against = {
  code: "few_customers" | "one_channel" | "copies" | "refuted" | "unfounded";
  count: number;
  of: number;
};

/** What a careful reader would hold against a signal. */
export function speakingAgainst(speaking: readonly Speaking[]): Against[] {
  const of = speaking.length;
  const customers = new Set(speaking.map(({ customerId }) => customerId)).size;
  const channels = new Set(speaking.map(({ channel }) => channel)).size;
  const copies = nearDuplicates(
    speaking.map(({ number, description }) => ({ id: number, text: description })),
  )
    .map((group) => group.length)
    .reduce((most, size) => Math.max(most, size), 0);
  const refuted = speaking.filter(({ isRefuted, isConfirmed }) => isRefuted && !isConfirmed).length;
  const found: Against[] = [];
  if (customers < 6) found.push({ code: "few_customers", count: customers, of });
  if (of >= 3 && channels === 1) found.push({ code: "one_channel", count: of, of });
  if (copies >= 3 && copies * 3 >= of) found.push({ code: "copies", count: copies, of });
  if (refuted > 0) found.push({ code: "refuted", count: refuted, of });
  if (!speaking.some(({ isConfirmed }) => isConfirmed)) found.push({ code: "unfounded", count: 0, of });
  return found;
}
