import type { components } from "../../../shared/api/schema.gen.ts";

export type Segment = components["schemas"]["ActionSegment"];

/** What the form holds; the sum in whole units of the currency. */
export type ActionEntry = {
  kind: "notice" | "coupon" | "refund" | "exchange";
  channel?: "sms" | "mail" | "in_app";
  title: string;
  /** None where the action belongs to an alert: it says the alert's approved statement. */
  words?: string;
  amount?: number;
  alert?: string;
  segment?: Segment;
  isSafety?: boolean;
  safetyReason?: string;
};

export function bodyOf({
  kind,
  channel,
  title,
  words,
  amount,
  alert,
  segment,
  isSafety,
  safetyReason,
}: ActionEntry) {
  const isNotice = kind === "notice";
  return {
    kind,
    ...(isNotice && { channel }),
    title,
    ...(words?.trim() && !alert?.trim() && { words }),
    amountMinor: isNotice || kind === "exchange" ? 0 : Math.round(100 * (amount ?? 0)),
    segment: segmentOf(segment),
    ...(alert?.trim() && { alert: alert.trim() }),
    ...(isNotice && isSafety && { safetyReason }),
  };
}

/** Only what was filled in is a condition. */
export function segmentOf(segment: Segment = {}): Segment {
  return Object.fromEntries(Object.entries(segment).filter(([, value]) => value?.trim()));
}
