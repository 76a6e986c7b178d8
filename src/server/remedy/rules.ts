import { type GradeLimits, type OverLimit, overLimit } from "../people/grade-limits.ts";
import { Forbidden } from "../refusals.ts";

type Priced = { position: number; kind: string; cost_minor: number };

export type OptionOverLimit = { position: number; kind: string; overLimit: NonNullable<OverLimit> };

/** The options that are not the person's to grant alone. */
export function optionsOverLimit(options: Priced[], limits: GradeLimits): OptionOverLimit[] {
  return options.flatMap(({ position, kind, cost_minor }) => {
    const reason = overLimit(limits, kind, cost_minor);
    return reason ? [{ position, kind, overLimit: reason }] : [];
  });
}

/** @throws Forbidden when one option costs more than the sender may grant, or is of a kind they may not. */
export function refuseOverLimit(options: Priced[], limits: GradeLimits): void {
  const over = optionsOverLimit(options, limits);
  if (over.length === 0) return;
  throw new Forbidden(
    "over_limit",
    {
      zh: "有方案超出您的额度，请先申请审批。",
      en: "An option is above your limit. Please ask for approval first.",
    },
    { options: over },
  );
}

export type Verdict = { approverId: string; askedBy: string; preparedBy: string; limits: GradeLimits };

/** Why somebody may not decide on an offer; null when they may. Nobody decides on their own, however high their grade. */
export function approvalRefusal(
  options: Priced[],
  { approverId, askedBy, preparedBy, limits }: Verdict,
): "own_request" | "limit_too_low" | null {
  if (approverId === askedBy || approverId === preparedBy) return "own_request";
  return optionsOverLimit(options, limits).length > 0 ? "limit_too_low" : null;
}

/** @throws Forbidden unless this person may decide on the offer, either way. */
export function refuseUnfitApprover(options: Priced[], verdict: Verdict): void {
  const refusal = approvalRefusal(options, verdict);
  if (refusal === "own_request")
    throw new Forbidden("own_request", {
      zh: "这是您自己准备或提交的方案，须由另一位同事审批。",
      en: "You prepared or submitted this offer yourself; another person must decide on it.",
    });
  if (refusal === "limit_too_low")
    throw new Forbidden(
      "limit_too_low",
      {
        zh: "方案金额或类型超出您的审批额度，请由更高级别的同事审批。",
        en: "The offer is above your own limit. Somebody of a higher grade must decide on it.",
      },
      { options: optionsOverLimit(options, verdict.limits) },
    );
}
