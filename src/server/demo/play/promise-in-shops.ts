import type { z } from "zod";
import type { newRule } from "../../../shared/api/layer-rule.ts";
import { newRule as ruleSchema } from "../../../shared/api/layer-rule.ts";
import { addRule } from "../../law/layers/add-rule.ts";
import { publishVersion } from "../../law/layers/publish-version.ts";
import type { DemoHouse } from "../plan.ts";
import type { Stage } from "./players.ts";

/** What the shops' pages promise, written down by the house's lawyer as it would be. */
export async function promiseInShops(stage: Stage, { staff }: DemoHouse, firstDay: string): Promise<void> {
  const lawyer = staff.find(({ role }) => role === "legal");
  if (!lawyer) throw new Error("the demo house has no lawyer");
  const actor = stage.staff(lawyer.email);
  for (const promise of promises) {
    const { id } = await addRule(actor, ruleSchema.parse({ ...promise, validFrom: firstDay }));
    await publishVersion(actor, id);
  }
  await addRule(actor, ruleSchema.parse({ ...planned, validFrom: firstDay }));
}

type Promised = Omit<z.input<typeof newRule>, "validFrom">;

const promises: Promised[] = [
  {
    layer: "promise",
    nameZh: "15 天无理由退货，运费我们出",
    nameEn: "Fifteen days to return, freight on us",
    terms: { kind: "no_reason_days", days: 15, freightBy: "merchant" },
    cases: [
      { name: "第 15 天申请", askedAfterDays: 15, expect: { isEntitled: true, amountMinor: 299_00 } },
      // Well behind, because a last day on a holiday moves.
      { name: "第 30 天申请", askedAfterDays: 30, expect: { isEntitled: false } },
    ],
  },
  {
    layer: "promise",
    nameZh: "30 天价保",
    nameEn: "Thirty days of price protection",
    terms: { kind: "price_protection", days: 30 },
    cases: [
      {
        name: "第二天降 40 元",
        laterPrice: { minor: 259_00, afterDays: 1 },
        expect: { isEntitled: true, amountMinor: 40_00 },
      },
      { name: "第 31 天才降", laterPrice: { minor: 259_00, afterDays: 31 }, expect: { isEntitled: false } },
    ],
  },
  {
    layer: "platform",
    nameZh: "48 小时内发货，超时赔 5 元",
    nameEn: "Dispatch within 48 hours, or 5 yuan",
    terms: { kind: "late_ship_pay", shipWithinHours: 48, amountMinor: 5_00 },
    cases: [
      { name: "12 小时发货", shippedAfterHours: 12, expect: { isEntitled: false } },
      { name: "72 小时发货", shippedAfterHours: 72, expect: { isEntitled: true, amountMinor: 5_00 } },
    ],
  },
];

/** Still being thought about: a draft that grants nothing. */
const planned: Promised = {
  layer: "goodwill",
  nameZh: "拆封后不喜欢，补偿 10 元",
  nameEn: "Ten yuan when you opened it and do not like it",
  terms: {
    kind: "free",
    when: "opened && !quality_defect",
    remedy: "PARTIAL_REFUND",
    amount: "1000",
    freightBy: null,
    whyZh: "拆开后不太喜欢，我们补偿您 10 元。",
    whyEn: "You opened it and do not like it: 10 yuan from us.",
  },
  cases: [
    { name: "拆开过", facts: { opened: true }, expect: { isEntitled: true, amountMinor: 10_00 } },
    { name: "没有拆", expect: { isEntitled: false } },
  ],
};
