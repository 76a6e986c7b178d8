import type { Authority } from "../../people/grade-limits.ts";
import { Forbidden } from "../../refusals.ts";
import { optionsOverLimit, type Priced } from "../authority/rules.ts";

/** What is to be decided, as far as it matters who may. */
export type Matter = {
  options: Priced[];
  /** The least rank of the step it stands at. */
  rank: number;
  /** With this yes it is granted: the authority must cover every option. */
  isLastWord: boolean;
  askedBy: string;
  preparedBy: string;
  /** Whoever has a stake in the case: its owner, colleagues it is about. */
  parties: readonly string[];
  /** Whose word, and whose authority, was given already. */
  voters: readonly string[];
  used: readonly string[];
};

/** Somebody who wants to decide: their own authority, and what colleagues who are away have lent them. */
export type Approver = { id: string; authorities: readonly Authority[] };

export type ApprovalRefusal = "own_request" | "party_to_case" | "already_voted" | "limit_too_low";

/** The authority an approver decides with, their own before a lent one; or why they may not. */
export function authorityFor(matter: Matter, approver: Approver): Authority | ApprovalRefusal {
  if (isOwn(matter, approver.id)) return "own_request";
  if (matter.parties.includes(approver.id)) return "party_to_case";
  if (matter.voters.includes(approver.id)) return "already_voted";
  const own = approver.authorities.filter(({ staffId }) => staffId === approver.id);
  const lent = approver.authorities.filter(({ staffId }) => staffId !== approver.id);
  return [...own, ...lent].find((authority) => suffices(matter, authority)) ?? "limit_too_low";
}

// What somebody may not do themselves, nobody does in their name.
function suffices(matter: Matter, { staffId, rank, limits }: Authority): boolean {
  if (isOwn(matter, staffId) || matter.parties.includes(staffId) || matter.used.includes(staffId))
    return false;
  return rank >= matter.rank && (!matter.isLastWord || optionsOverLimit(matter.options, limits).length === 0);
}

function isOwn({ askedBy, preparedBy }: Matter, staffId: string): boolean {
  return staffId === askedBy || staffId === preparedBy;
}

/** @throws Forbidden unless this person may decide, either way. */
export function requiredAuthority(matter: Matter, approver: Approver): Authority {
  const found = authorityFor(matter, approver);
  if (typeof found !== "string") return found;
  throw new Forbidden(found, wordingOf[found]);
}

const wordingOf: Record<ApprovalRefusal, { zh: string; en: string }> = {
  own_request: {
    zh: "这是您自己准备或提交的方案，须由另一位同事审批。",
    en: "You prepared or submitted this offer yourself; another person must decide on it.",
  },
  party_to_case: {
    zh: "您是这张投诉单的负责人或当事人，须由无关的同事审批。",
    en: "You own this complaint or it is about you; somebody without a stake in it must decide.",
  },
  already_voted: {
    zh: "您已经表过态，下一步须由另一位同事审批。",
    en: "You have given your word already; the next step needs another person.",
  },
  limit_too_low: {
    zh: "方案金额或类型超出您的审批额度，请由更高级别的同事审批。",
    en: "The offer is above your own limit. Somebody of a higher grade must decide on it.",
  },
};
