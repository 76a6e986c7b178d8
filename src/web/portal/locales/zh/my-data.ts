import type { MyDataRequest } from "../../api/types.ts";

type Outcome = NonNullable<MyDataRequest["outcome"]>;
type Erased = Outcome["erased"][number]["what"];
type Kept = Outcome["kept"][number];

const erased: Record<Erased, (count: number) => string> = {
  words: (count) => `${count} 段文字（您的陈述、往来消息与内部记录）`,
  files: (count) => `${count} 个照片或文件`,
  contact: () => "您的姓名、电话、邮箱",
  trading: (count) => `${count} 笔订单的收货地区与物流轨迹`,
  opinion: (count) => `${count} 条您公开发布的内容的存档`,
};
const kept: Record<Kept["what"], string> = {
  trading: "订单、付款与售后交易记录",
  complaint: "投诉内容",
  contact: "您的姓名、电话、邮箱",
};
const why: Record<Kept["why"], string> = {
  law: "法律要求保存",
  open_complaint: "投诉还在处理，处理需要用到；结束后您可以再提",
  legal_hold: "因争议需要保全，解除后会删除",
};

export const myData = {
  title: "我的个人信息",
  lead: "您可以查看商家保存了您的哪些信息，也可以要求删除。",
  copy: "索取一份副本",
  erase: "要求删除",
  copyLead: "核对是您本人后，马上可以下载一份您能看懂的副本。",
  eraseLead: "法律要求保存的会留下，并告诉您依据与期限；其余全部删除，删除后无法恢复。",
  contact: "下单或投诉时留下的完整手机号或邮箱",
  contactHint: "只用来确认是您本人。当时没有留过，可以不填，由工作人员联系核实。",
  send: { copy: "索取副本", erasure: "提交删除请求" },
  reading: "正在读取您的请求…",
  kinds: { copy: "索取副本", erasure: "要求删除" },
  askedAt: (at: string) => `${at} 提出`,
  open: (deadline: string) => `正在处理，最迟 ${deadline}答复`,
  needsCheck: "我们会先联系您核实身份。",
  refused: (reason: string) => `没有同意：${reason}`,
  done: { copy: "副本已备好。", erasure: "已处理。" },
  download: "下载副本（ZIP）",
  downloadUntil: (until: string) => `链接 ${until} 前有效`,
  copyOver: "下载链接已过期，可以再索取一份。",
  erasedTitle: "已删除",
  keptTitle: "依法保留",
  erased,
  kept,
  why,
  until: (day: string) => `保存至 ${day}`,
  articles: (names: string[]) => `依据${names.join("、")}`,
  gone: "（内容已依法删除）",
};
