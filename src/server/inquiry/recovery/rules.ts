import { Invalid, NotPossibleNow } from "../../refusals.ts";

type State = string;

/** What each deed on a claim may start from: drafted → sent → agreed, partly agreed or refused → received or written off. */
const startsFrom: Record<"send" | "answer" | "receive" | "write_off", State[]> = {
  send: ["drafted"],
  answer: ["sent"],
  receive: ["agreed", "partly_agreed"],
  write_off: ["drafted", "sent", "agreed", "partly_agreed", "refused"],
};

export function refuseWrongMoment(deed: keyof typeof startsFrom, state: State): void {
  if (startsFrom[deed].includes(state)) return;
  throw new NotPossibleNow(
    "recovery_not_there",
    {
      zh: "这笔追偿现在不能做这一步，页面可能已过时，请刷新后再看。",
      en: "This claim is not at that point; the page may be out of date. Please reload it.",
    },
    { state },
  );
}

/** Never more than the party's share of what the case cost. */
export function refuseTooMuch(claimedMinor: number, mostMinor: number): void {
  if (claimedMinor <= mostMinor) return;
  throw new Invalid(
    "above_recoverable",
    {
      zh: "追偿金额超过了这一方应承担的部分（花费 × 责任比例，减去已追偿的）。",
      en: "This is more than the party's share of what the case cost, less what is claimed already.",
    },
    { mostMinor, fields: [{ at: "/claimedMinor", code: "above_recoverable", most: mostMinor }] },
  );
}

export function answeredState(
  claimedMinor: number,
  agreedMinor: number,
): "agreed" | "partly_agreed" | "refused" {
  if (agreedMinor > claimedMinor) throw aboveClaim("/agreedMinor", claimedMinor);
  if (agreedMinor === 0) return "refused";
  return agreedMinor === claimedMinor ? "agreed" : "partly_agreed";
}

/** What has come in with this payment. @throws Invalid when it is more than was agreed. */
export function receivedSum(
  { agreedMinor, receivedMinor }: { agreedMinor: number; receivedMinor: number },
  amountMinor: number,
): number {
  const sum = receivedMinor + amountMinor;
  if (sum > agreedMinor) throw aboveClaim("/amountMinor", agreedMinor - receivedMinor);
  return sum;
}

function aboveClaim(at: string, most: number): Invalid {
  return new Invalid(
    "above_claim",
    {
      zh: "金额超过了还能认可或收到的部分，请核对。",
      en: "This is more than can still be agreed or received. Please check it.",
    },
    { mostMinor: most, fields: [{ at, code: "above_claim", most }] },
  );
}
