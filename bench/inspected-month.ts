import type {
  InspectedConversation,
  InspectedMessage,
} from "../src/server/quality/inspection/inspected-conversation.ts";

/** What agents and customers write in a month, composed: most of it fit to send, some of it not. */
export const agentWords = [
  "您好，我是客服专员小林，负责处理您的投诉。我理解的情况是：您收到的保温杯内胆有裂纹，希望换一只新的。这样理解对吗？",
  "非常抱歉给您添麻烦了，我已经登记，今天 18:00 前给您答复。",
  "麻烦您拍几张外箱和裂纹位置的照片发到这里，方便仓库核实打包时的情况。",
  "已经请仓储部核对出库录像，预计明天上午有结果，有消息我马上告诉您。",
  "核实到是运输途中受压造成的，责任在物流，不需要您承担任何费用。",
  "新杯子已经从杭州仓寄出，运单号 SF1357924680，您可以在订单页查看轨迹。",
  "这边会尽快帮您催一下，请您耐心等待。",
  "按平台规则，签收超过七天的不支持无理由退货，不过质量问题可以走售后维修，我来帮您提交。",
  "退款已经原路退回，一般一到三个工作日到账，请您留意。",
  "请问新杯子收到了吗？使用起来还有没有别的问题？",
  "感谢您的耐心，优惠券已经发到您的账户，有效期三十天。",
  "您说的情况我记下了，我先和物流核对签收人，两小时内回复您。",
];
export const customerWords = [
  "杯子收到就是裂的，一倒水就漏，你们自己看看吧！",
  "照片发了，外箱都压扁了。",
  "都三天了，怎么还没有消息？",
  "好的，那就换一只新的吧，尽快寄。",
  "退款什么时候能到账？",
  "谢谢，已经收到了。",
];

const steps = [
  "complaint_accepted",
  "complaint_triaged",
  "investigation_started",
  "department_asked",
  "department_answered",
  "finding_recorded",
  "responsibility_ruled",
  "remedy_offered",
  "option_chosen",
  "confirmation_asked",
  "complaint_confirmed",
];
const minute = 60_000;
const month = Date.parse("2026-10-01T09:00:00+08:00");

/** One conversation of the month: seven messages of an agent, five of the customer, eleven deeds. */
export function composedConversation(number: number): InspectedConversation {
  const openedAt = new Date(month + number * 7 * minute);
  const endedAt = new Date(openedAt.getTime() + 3 * 1_440 * minute);
  const staffId = `agent-${number % 12}`;
  return {
    id: `conversation-${number}`,
    complaintId: `complaint-${number}`,
    chapter: 1,
    staffId,
    shopId: null,
    channel: number % 3 === 0 ? "chat" : "phone",
    category: number % 2 === 0 ? "goods_quality" : "logistics",
    secondCategory: number % 2 === 0 ? "broken" : "late",
    openedAt,
    endedAt,
    endedHow: "confirmed",
    orderNumber: `20261001${String(number).padStart(8, "0")}`,
    customerName: "王女士",
    record: {
      hasDemand: true,
      hasOrder: true,
      hasEvidence: number % 4 === 0,
      hasFinding: true,
      shares: [{ party: "logistics", percent: 100 }],
    },
    messages: Array.from({ length: 12 }, (_none, index) => composedMessage(number, index, openedAt, staffId)),
    events: steps.map((type, index) => ({
      version: index + 2,
      type,
      actorKind: "staff",
      actorId: staffId,
      at: new Date(openedAt.getTime() + (index + 1) * 6 * 60 * minute),
      subjectId: null,
    })),
    promises: [],
    waits: [
      {
        askedBy: staffId,
        from: new Date(openedAt.getTime() + 24 * 60 * minute),
        to: new Date(openedAt.getTime() + 30 * 60 * minute),
        eventVersion: 5,
      },
    ],
    offers: [],
    handOvers: [],
  };
}

// The number in it keeps every message a text of its own, as they are in life.
function composedMessage(number: number, index: number, openedAt: Date, staffId: string): InspectedMessage {
  const isCustomer = index % 12 > 1 && index % 2 === 1;
  const words = isCustomer ? customerWords : agentWords;
  return {
    id: `message-${number}-${index}`,
    direction: isCustomer ? "in" : "out",
    kind: "message",
    authorKind: isCustomer ? "customer" : "staff",
    authorId: isCustomer ? "customer" : staffId,
    body: `${words[(number * 7 + index) % words.length]}（${number}-${index}）`,
    at: new Date(openedAt.getTime() + (index * 240 + 1) * minute),
  };
}
