import type { DemoGrade, RemedyKind } from "../plan.ts";

/**
 * What each grade may grant alone, in yuan per option.
 * @param scale dearer goods need wider limits: 1 for a house of small things.
 */
export function grades(scale: number): DemoGrade[] {
  return [
    { code: "junior", rank: 1, nameZh: "专员", nameEn: "Agent", limits: limits(juniorYuan, scale) },
    {
      code: "senior",
      rank: 2,
      nameZh: "高级专员",
      nameEn: "Senior agent",
      limits: limits(seniorYuan, scale),
    },
    {
      code: "supervisor",
      rank: 3,
      nameZh: "主管",
      nameEn: "Supervisor",
      limits: limits(supervisorYuan, scale),
    },
    { code: "manager", rank: 4, nameZh: "经理", nameEn: "Manager", limits: limits(managerYuan, scale) },
  ];
}

type Yuan = DemoGrade["limits"];

const juniorYuan: Yuan = {
  apology: 0,
  explanation: 0,
  reship: 300,
  exchange: 300,
  repair: 150,
  return_refund: 400,
  refund_only: 150,
  partial_refund: 80,
  price_difference: 100,
  coupon: 30,
  points: 30,
  freight: 30,
  upgrade: 50,
};

const seniorYuan: Yuan = {
  ...juniorYuan,
  reship: 800,
  exchange: 800,
  repair: 300,
  return_refund: 1_000,
  refund_only: 400,
  partial_refund: 200,
  price_difference: 300,
  coupon: 60,
  points: 60,
  freight: 60,
  upgrade: 100,
  inspection: 200,
};

/** Punitive amounts at the statutory formula are for supervisors up to 5,000 yuan, beyond that for managers. */
const supervisorYuan: Yuan = {
  ...seniorYuan,
  reship: 2_000,
  exchange: 2_000,
  repair: 800,
  return_refund: 2_000,
  refund_only: 600,
  partial_refund: 400,
  price_difference: 800,
  coupon: 150,
  points: 150,
  freight: 200,
  upgrade: 300,
  inspection: 800,
  statutory_damages: 5_000,
};

const managerYuan = Object.fromEntries(Object.keys(supervisorYuan).map((kind) => [kind, 20_000])) as Yuan;

function limits(yuan: Yuan, scale: number): DemoGrade["limits"] {
  const entries = Object.entries(yuan) as [RemedyKind, number][];
  return Object.fromEntries(entries.map(([kind, most]) => [kind, Math.round(most * scale) * 100]));
}
