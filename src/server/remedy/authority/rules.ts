import { formatMoney } from "../../../shared/money.ts";
import type { Allowance } from "../../people/allowance.ts";
import { type GradeLimits, type OverLimit, overLimit } from "../../people/grade-limits.ts";
import { Forbidden } from "../../refusals.ts";
import type { GrantedSums } from "./granted-sums.ts";

export type Priced = { position: number; kind: string; cost_minor: number };

export type OptionOverLimit = { position: number; kind: string; overLimit: NonNullable<OverLimit> };

/** The options that are not the person's to grant alone. */
export function optionsOverLimit(options: Priced[], limits: GradeLimits): OptionOverLimit[] {
  return options.flatMap(({ position, kind, cost_minor }) => {
    const reason = overLimit(limits, kind, cost_minor);
    return reason ? [{ position, kind, overLimit: reason }] : [];
  });
}

/** @throws Forbidden when one option costs more than the person may grant, or is of a kind they may not. */
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

/** @throws Forbidden when the day's or the customer's sum would grow beyond what the grade may grant; words alone cost nothing. */
export function refuseOverAllowance(
  amountMinor: number,
  { dayMinor, customerMinor, customerDays }: Allowance,
  sums: GrantedSums,
  currency: string,
): void {
  if (amountMinor === 0) return;
  if (dayMinor !== null && sums.dayMinor + amountMinor > dayMinor)
    throw overDay({ limitMinor: dayMinor, usedMinor: sums.dayMinor, amountMinor, currency });
  if (customerMinor !== null && sums.customerMinor + amountMinor > customerMinor)
    throw overCustomer(
      { limitMinor: customerMinor, usedMinor: sums.customerMinor, amountMinor, currency },
      customerDays,
    );
}

type Excess = { limitMinor: number; usedMinor: number; amountMinor: number; currency: string };

function overDay(excess: Excess): Forbidden {
  const { limit, used, amount } = inWords(excess);
  return new Forbidden(
    "over_day_limit",
    {
      zh: `今天已给出 ${used.zh}，再加这组方案的 ${amount.zh}，超过单日额度 ${limit.zh}。请交由当日仍有额度的同事审批。`,
      en: `${used.en} has been granted today; with these options (${amount.en}) it would exceed the day's limit of ${limit.en}. Somebody with room left today has to approve it.`,
    },
    { ...excess },
  );
}

function overCustomer(excess: Excess, days: number): Forbidden {
  const { limit, used, amount } = inWords(excess);
  return new Forbidden(
    "over_customer_limit",
    {
      zh: `这位客户 ${days} 天内已获 ${used.zh}，再加这组方案的 ${amount.zh}，超过单客额度 ${limit.zh}。请交由更高级别的同事审批。`,
      en: `This customer was granted ${used.en} within ${days} days; with these options (${amount.en}) it would exceed the limit of ${limit.en} per customer. A higher grade has to approve it.`,
    },
    { ...excess, days },
  );
}

function inWords({ limitMinor, usedMinor, amountMinor, currency }: Excess) {
  const both = (minor: number) => ({
    zh: formatMoney(minor, currency, "zh-CN"),
    en: formatMoney(minor, currency, "en"),
  });
  return { limit: both(limitMinor), used: both(usedMinor), amount: both(amountMinor) };
}
