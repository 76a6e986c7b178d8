import type { FoldedText } from "../folded-text.ts";
import { isInScope } from "../scopes.ts";
import type { WordingContext, WordingFinding } from "../wording-finding.ts";
import type { WordingPack } from "../wording-pack.ts";
import { ruleFinding } from "./rule-finding.ts";
import { yuanOf } from "./yuan.ts";

/** Goodwill above what the writer may give unasked. What a rule or a finished approval grants is no goodwill. */
export function amountsAboveLimit(
  folded: FoldedText,
  { agentLimitYuan = usualLimitYuan }: WordingContext,
  pack: WordingPack,
): WordingFinding[] {
  const { text } = folded;
  return Array.from(text.matchAll(amount)).flatMap(({ 0: words, index: start, groups }) => {
    const end = start + words.length;
    const yuan = yuanOf(groups?.zh ?? groups?.en ?? groups?.sign ?? "");
    if (yuan <= agentLimitYuan || !isGranted(text, start, end)) return [];
    return [ruleFinding(folded, pack, { kind: "over_authority_promise", rule: "amount", start, end })];
  });
}

const usualLimitYuan = 50;

const figure = "[0-9]{1,7}(?:\\.[0-9]{1,2})?";
const amount = new RegExp(
  `(?<![0-9.])(?<zh>${figure}|[一二两三四五六七八九十百千万]{1,8})\\s*(?:元|块钱?|圆|rmb|人民币)|(?<![0-9.])(?<en>${figure})\\s*(?:yuan|rmb|cny)\\b|[¥￥]\\s*(?<sign>${figure})`,
  "g",
);

function isGranted(text: string, start: number, end: number): boolean {
  const from = Math.max(...[..."。!?;\n"].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const rest = text.slice(end).search(/[。!?;\n]/);
  const sentence = text.slice(from, rest < 0 ? text.length : end + rest);
  if (!goodwill.test(sentence) || grantedElsewhere.test(sentence)) return false;
  return !cancelling.some((scope) => isInScope(scope, text, start, end));
}

const cancelling = ["quoted", "negated", "question", "reported", "past"] as const;

const goodwill =
  /(?:补偿|赔偿|赔付|赔您|赔你|补贴|红包|返现|返还?您|返还?你|代金券|现金券|优惠券|抵用券|抵扣券|无门槛|礼品卡|购物卡|打款|补给?您|补给?你|减免|奖励|额外(?:给|送|退|补)|送您|送你|给您(?:发|打|转|补|赔|返|申领)?|compensat|voucher|coupon|goodwill|credit|gift card|rebate|reimburse|give you|pay you|send you|offer you)/;

// A refund of the price, a difference, freight: the rules give those. What waits for approval is not yet given.
const grantedElsewhere =
  /(?:(?:您|你|客户|顾客)[^,]{0,4}(?:要求|希望|提出|主张|想要)|退款|退还|退回|退(?:您|你)?货款|全额退|退差价?|补差价?|差价|价保|保价|价格保护|运费|邮费|运费险|押金|定金|尾款|货款|原价|售价|标价|实付|付了|支付了|消费满|满\s*[0-9]|每满|订单(?:金额|总额|满)|金额(?:是|为)|积分|按(?:照)?(?:规定|规则|政策|平台|页面|活动|承诺|条款|标准)|依(?:据|照)|根据|规则|审批(?:已)?通过|(?:主管|店长|经理|公司|领导)(?:已经?)?(?:批准|同意)|已?(?:为您|帮您|给您|向[^,]{1,6})?(?:申请|提交|上报|报批)|待审|审批|审核|最多|上限|不超过|以内|refund|freight|shipping|difference|price of|you paid|cost|approv|applied|apply|policy|up to|deposit|order total)/;
