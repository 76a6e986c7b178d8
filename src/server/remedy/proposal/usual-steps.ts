import type { RemedyKind } from "./rights.ts";

type Words = { zh: string; en: string };

/** What is usually done for a remedy, in how many hours, and what it is called. */
export const usualSteps: Record<RemedyKind, { name: Words; step: Words; hours: number }> = {
  apology: word("书面致歉", "a written apology", "发出致歉信", "send the apology", 24),
  explanation: word("书面说明", "a written explanation", "发出书面说明", "send the explanation", 24),
  reship: word("补发", "sending it again", "补发并告知单号", "send it and give the tracking number", 48),
  exchange: word("换货", "an exchange", "寄出新品并安排取回旧品", "send the new one and collect the old", 48),
  repair: word("免费维修", "a free repair", "完成维修并寄回", "repair and send it back", 240),
  return_refund: word(
    "退货退款",
    "return and refund",
    "收到退货后原路退款",
    "refund as paid once it is back",
    168,
  ),
  refund_only: word("退款", "a refund", "原路退款", "refund as paid", 48),
  partial_refund: word("部分退款", "a partial refund", "原路退回部分货款", "refund the part as paid", 48),
  price_difference: word(
    "退还差价",
    "the price difference",
    "原路退还差价",
    "refund the difference as paid",
    48,
  ),
  coupon: word("优惠券", "a coupon", "发放优惠券", "issue the coupon", 24),
  points: word("积分", "points", "补发积分", "credit the points", 24),
  upgrade: word("服务升级", "a better service", "开通升级服务", "set up the better service", 48),
  freight: word("承担运费", "freight at our cost", "退还运费", "refund the freight", 48),
  inspection: word(
    "由我方出资检测",
    "a test at our cost",
    "送检并告知结果",
    "have it tested and tell the result",
    240,
  ),
  statutory_damages: word("依法赔偿", "damages by law", "支付赔偿金", "pay the damages", 72),
};

function word(name: string, nameEn: string, step: string, stepEn: string, hours: number) {
  return { name: { zh: name, en: nameEn }, step: { zh: step, en: stepEn }, hours };
}
