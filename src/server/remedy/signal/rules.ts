import type { z } from "zod";
import type { abuseSignal } from "../../../shared/api/remedy-routes.ts";

export type ClaimFacts = {
  days: number;
  paid: { number: string; amountMinor: number }[];
  claims: string[];
  orders: number;
  samePhone: string[];
  sameOrder: string[];
};
export type Signal = Pick<z.input<typeof abuseSignal>, "name" | "why" | "complaints">;

const manyPaid = 3;
const manyClaims = 3;
const highShare = 0.5;

/** What is unusual, each with its reason. Signals inform a person; no rule of the house refuses anything because of them. */
export function signalsIn(facts: ClaimFacts): Signal[] {
  return [serialClaims(facts), claimsPerOrder(facts), samePhone(facts), sameOrder(facts)].filter(
    (signal) => signal !== null,
  );
}

function serialClaims({ paid, days }: ClaimFacts): Signal | null {
  if (paid.length < manyPaid) return null;
  return {
    name: "serial_claims",
    why: {
      zh: `${days} 天内有 ${paid.length} 次投诉得到了补偿（提示线为 ${manyPaid} 次）。`,
      en: `${paid.length} claims were compensated within ${days} days (the mark is ${manyPaid}).`,
    },
    complaints: paid.map(({ number }) => number),
  };
}

function claimsPerOrder({ claims, orders, days }: ClaimFacts): Signal | null {
  if (orders === 0 || claims.length < manyClaims || claims.length / orders < highShare) return null;
  return {
    name: "claims_per_order",
    why: {
      zh: `${days} 天内 ${orders} 笔订单有 ${claims.length} 张投诉单（提示线为一半）。`,
      en: `${claims.length} complaints on ${orders} orders within ${days} days (the mark is one half).`,
    },
    complaints: claims,
  };
}

function samePhone({ samePhone: numbers }: ClaimFacts): Signal | null {
  if (numbers.length === 0) return null;
  return {
    name: "shared_phone",
    why: {
      zh: `另有 ${numbers.length} 张投诉单来自用同一手机号或邮箱的其他客户。一家人共用很常见。`,
      en: `${numbers.length} other complaints come from other customers with the same phone or e-mail. Families often share one.`,
    },
    complaints: numbers,
  };
}

function sameOrder({ sameOrder: numbers }: ClaimFacts): Signal | null {
  if (numbers.length === 0) return null;
  return {
    name: "shared_order",
    why: {
      zh: `同一笔订单另有 ${numbers.length} 张由他人提交的投诉单。`,
      en: `${numbers.length} other complaints about the same order were filed by somebody else.`,
    },
    complaints: numbers,
  };
}
