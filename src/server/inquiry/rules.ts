import { Invalid, NotPossibleNow } from "../refusals.ts";

export type Share = { party: string; percent: number; reason: string };

/** @throws Invalid unless the shares make a whole and name nobody twice. */
export function refuseUnfitShares(shares: Share[]): void {
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  if (sum !== 100) throw sharesNotWhole(sum);
  const twice = shares.findIndex(({ party }, index) => shares.some((s, i) => i < index && s.party === party));
  if (twice !== -1) throw partyTwice(twice);
}

/** A ruling rests on what was found since the last one; the same facts cannot be ruled on twice. */
export function refuseOldGround(
  finding: { id: string; recorded_at: Date },
  standing: { finding_id: string; ruled_at: Date } | undefined,
): void {
  if (!standing) return;
  if (finding.id !== standing.finding_id && finding.recorded_at >= standing.ruled_at) return;
  throw new NotPossibleNow("new_finding_needed", {
    zh: "修订定责需要依据定责之后的新核实结果，请先记录。",
    en: "Changing responsibility needs a finding made since the last ruling. Please record it first.",
  });
}

/** In a grave case what one person found carries no ruling until another has looked. */
export function refuseUnsigned(signatures: number | null, wantsSecond: boolean): void {
  if (!wantsSecond || (signatures ?? 0) > 0) return;
  throw new NotPossibleNow("second_signature_needed", {
    zh: "这类严重程度的投诉，核实结果须由另一位同事签认后才能据以定责。",
    en: "In a case as severe as this, a colleague has to sign the finding before a ruling can rest on it.",
  });
}

function sharesNotWhole(sum: number): Invalid {
  return new Invalid(
    "shares_not_whole",
    {
      zh: `各方责任比例合计须为 100%，现在是 ${sum}%。`,
      en: `The shares must sum to 100%; they sum to ${sum}%.`,
    },
    { sum, fields: [{ at: "/shares", code: "shares_not_whole" }] },
  );
}

function partyTwice(index: number): Invalid {
  return new Invalid(
    "party_twice",
    { zh: "同一责任方只能出现一次，请合并。", en: "A party can be named once only. Please join its shares." },
    { fields: [{ at: `/shares/${index}/party`, code: "party_twice" }] },
  );
}
