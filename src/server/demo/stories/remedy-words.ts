/** What each remedy says to the customer, its steps with the hours they take, and the proof that is written down. */

export type Bilingual = { zh: string; en: string };

type Step = { text: Bilingual; hours: number; proof: "number" | "text"; proofText: string };

export const remedyWords = {
  apology_call: words(
    "由主管{lead}给您致电道歉，并说明我们怎么改正",
    "{lead}, the supervisor, calls you to apologise and to say what we are changing",
    [
      step(
        "主管致电道歉",
        "The supervisor calls you",
        24,
        "text",
        "{lead}已致电，通话 6 分钟，客户接受道歉。",
      ),
    ],
  ),
  written_account: words(
    "给您一份书面说明：原因、责任和后续改进",
    "A written account of what happened, who is responsible and what changes",
    [step("发送书面说明", "We send you the account", 24, "text", "书面说明已在会话中发给客户。")],
  ),
  daily_news: words(
    "专人盯催承运方，每天 18:00 前告诉您一次进度，直到送达",
    "One person follows the carrier and writes to you every day before 18:00 until it arrives",
    [
      step(
        "承运方加急并每天告知进度",
        "The carrier speeds it up; daily news to you",
        48,
        "text",
        "网点已加急派送，客户已收到包裹。",
      ),
    ],
  ),
  invoice: words(
    "48 小时内开具正确的电子发票并发到您的邮箱",
    "The right electronic invoice in your mailbox within 48 hours",
    [step("开具并发送电子发票", "We issue and send the invoice", 48, "number", "发票号码 {refund}")],
  ),
  put_right: words(
    "恢复到正确的状态，并把处理结果书面告诉您",
    "We put it back in order and tell you the result in writing",
    [
      step(
        "技术同事核对并恢复",
        "Our technicians check and restore it",
        24,
        "text",
        "已恢复，客户侧核对无误。",
      ),
    ],
  ),
  reship: words(
    "48 小时内补发全新{item}一件，原件不用寄回",
    "A new {item} within 48 hours; keep or bin the old one",
    [sendNew(48)],
  ),
  reship_missing: words(
    "48 小时内补发缺少的部分，运费由我们承担",
    "We send what is missing within 48 hours at our cost",
    [sendNew(48)],
  ),
  gift: words("补寄活动赠品一份", "The promised gift, sent after", [sendNew(48)]),
  exchange: words("上门取回原件，换一件全新的{item}", "We collect yours and send a new {item}", [
    pickUp(),
    sendNew(96),
  ]),
  repair: words(
    "寄回免费检修，来回运费由我们承担，修好后质保重新计算",
    "Free repair, carriage both ways at our cost, and the warranty starts anew",
    [
      pickUp(),
      step("检修并寄回", "We repair it and send it back", 120, "number", "检修单 {refund}，回寄 {tracking2}"),
    ],
  ),
  return_refund: words(
    "退货退款 {amount}，运费由我们承担",
    "Return it for a refund of {amount}; carriage at our cost",
    [pickUp(), paidBack(120)],
  ),
  refund_only: words("不用退货，直接退款 {amount}", "A refund of {amount}; nothing to send back", [
    paidBack(48),
  ]),
  partial_20: words("东西您留着，补偿 {amount}", "Keep it and we pay you {amount} back", [paidBack(48)]),
  partial_40: words(
    "东西您留着，退回 {amount}，往后的质保不受影响",
    "Keep it with its warranty and we pay you {amount} back",
    [paidBack(48)],
  ),
  price_gap: words("补您差价 {amount}", "We pay you the difference of {amount}", [paidBack(48)]),
  coupon_15: words(
    "发放 {amount}无门槛券，三个月内可用",
    "A voucher of {amount}, no minimum, good for three months",
    [step("发券到账户", "The voucher reaches your account", 24, "number", "券码 {refund}")],
  ),
  coupon_30: words(
    "致歉并发放 {amount}无门槛券，半年内可用",
    "Our apology and a voucher of {amount}, no minimum, good for six months",
    [step("发券到账户", "The voucher reaches your account", 24, "number", "券码 {refund}")],
  ),
  points: words("补记 1000 积分，可抵 {amount}", "1,000 points, worth {amount}", [
    step("积分到账", "The points reach your account", 24, "text", "1000 积分已到账。"),
  ]),
  upgrade: words(
    "补发时为您升级到高一档的同类商品，差价由我们承担",
    "We send the next better model at no extra cost",
    [pickUp(), sendNew(96)],
  ),
  freight: words("退还您垫付的运费 {amount}", "We pay back the carriage of {amount}", [paidBack(48)]),
  inspection: words(
    "由我们出钱送第三方检测，按报告结果处理",
    "An independent laboratory tests it at our cost, and we act on its report",
    [
      pickUp(),
      step("取得检测报告并告知结果", "We share the laboratory's report", 240, "number", "报告编号 {refund}"),
    ],
  ),
  triple: words(
    "退还货款并按三倍赔偿，不足 500 元的按 500 元，合计 {amount}",
    "Your money back and three times the price (at least 500 yuan) as damages: {amount}",
    [paidBack(72)],
  ),
  tenfold: words(
    "退还货款并按十倍赔偿，不足 1000 元的按 1000 元，合计 {amount}",
    "Your money back and ten times the price (at least 1,000 yuan) as damages: {amount}",
    [paidBack(72)],
  ),
} satisfies Record<string, { content: Bilingual; steps: Step[] }>;

function words(zh: string, en: string, steps: Step[]) {
  return { content: { zh, en }, steps };
}

function step(zh: string, en: string, hours: number, proof: Step["proof"], proofText: string): Step {
  return { text: { zh, en }, hours, proof, proofText };
}

function paidBack(hours: number): Step {
  return step(
    "款项按原支付方式退回",
    "We pay the money back the way you paid",
    hours,
    "number",
    "退款流水 {refund}",
  );
}

function pickUp(): Step {
  return step(
    "安排快递上门取件，运费由我们承担",
    "A courier collects the parcel at our cost",
    48,
    "number",
    "取件单 {tracking2}",
  );
}

function sendNew(hours: number): Step {
  return step(
    "仓库复检后发出新件",
    "We check a new one and send it",
    hours,
    "number",
    "{carrier} {tracking2}",
  );
}
