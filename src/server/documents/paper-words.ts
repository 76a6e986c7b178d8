import { formatClockTime, formatDeadline } from "../../shared/dates.ts";
import { eventsEn } from "../../shared/event-words.en.ts";
import { eventsZh } from "../../shared/event-words.zh.ts";
import type { Lang } from "../../shared/lang.ts";
import { standardTaxonomy } from "../text/taxonomy.ts";

/** The words that papers write for codes. A code without one is written as it is. */

type Term = { zh: string; en: string };

const terms: Record<string, Record<string, Term>> = {
  channel: {
    portal: { zh: "自助页面", en: "Customer page" },
    phone: { zh: "电话", en: "Phone" },
    api: { zh: "接口", en: "API" },
    chat: { zh: "在线聊天", en: "Chat" },
    email: { zh: "邮件", en: "Mail" },
    social: { zh: "社交媒体", en: "Social media" },
    platform: { zh: "投诉平台", en: "Complaint platform" },
    marketplace: { zh: "电商平台", en: "Marketplace" },
    import: { zh: "文件导入", en: "File import" },
  },
  remedy: {
    apology: { zh: "致歉", en: "Apology" },
    explanation: { zh: "说明原因", en: "Explanation" },
    reship: { zh: "补发", en: "Send again" },
    exchange: { zh: "换货", en: "Exchange" },
    repair: { zh: "维修", en: "Repair" },
    return_refund: { zh: "退货退款", en: "Return and refund" },
    refund_only: { zh: "仅退款", en: "Refund only" },
    partial_refund: { zh: "部分退款", en: "Partial refund" },
    price_difference: { zh: "补差价", en: "Price difference" },
    coupon: { zh: "优惠券", en: "Coupon" },
    points: { zh: "积分", en: "Points" },
    upgrade: { zh: "服务升级", en: "Service upgrade" },
    freight: { zh: "运费补偿", en: "Freight" },
    inspection: { zh: "送检（费用我方承担）", en: "Inspection at our cost" },
    statutory_damages: { zh: "法定赔偿", en: "Statutory damages" },
  },
  party: {
    customer: { zh: "消费者", en: "Customer" },
    merchant: { zh: "商家", en: "Merchant" },
    supplier: { zh: "供应商", en: "Supplier" },
    logistics: { zh: "物流", en: "Logistics" },
    platform: { zh: "平台", en: "Platform" },
    third_party: { zh: "第三方", en: "Third party" },
    force_majeure: { zh: "不可抗力", en: "Force majeure" },
  },
  verdict: {
    confirmed: { zh: "属实", en: "Confirmed" },
    refuted: { zh: "不属实", en: "Refuted" },
    unclear: { zh: "无法查明", en: "Unclear" },
  },
  actor: {
    staff: { zh: "客服", en: "Staff" },
    customer: { zh: "消费者", en: "Customer" },
    integration: { zh: "接口", en: "Integration" },
    clock: { zh: "系统", en: "System" },
    supplier: { zh: "供应商", en: "Supplier" },
  },
};

export function termWord(kind: string, code: string, lang: Lang): string {
  const term = terms[kind]?.[code];
  return term ? inLang(term, lang) : code;
}

export function inLang(term: Term, lang: Lang): string {
  return lang === "en" ? term.en : term.zh;
}

export function demandWord(code: string | null, lang: Lang): string | null {
  const term = standardTaxonomy().demands.find((demand) => demand.code === code);
  return term ? inLang(term, lang) : null;
}

export function severityWord(code: string, lang: Lang): string {
  const term = standardTaxonomy().severities.find((level) => level.code === code);
  return term ? inLang(term, lang) : code;
}

/** "商品质量 · 破损" */
export function categoryWord(code: string | null, second: string | null, lang: Lang): string | null {
  const category = standardTaxonomy().categories.find((each) => each.code === code);
  if (!category) return code;
  const below = category.seconds.find((each) => each.code === second);
  return [category, below].flatMap((each) => (each ? [inLang(each, lang)] : [])).join(" · ");
}

export function eventWord(type: string, lang: Lang): string {
  const words: Record<string, string> = lang === "en" ? eventsEn : eventsZh;
  return words[type] ?? type;
}

/** A time for a paper that is read years later: always with its year. */
export function paperMoment(at: Date | null, lang: Lang, timeZone: string): string | null {
  if (!at) return null;
  const day = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : "zh-CN", { dateStyle: "long", timeZone });
  return `${day.format(at)} ${formatClockTime(at, { lang, timeZone })}`;
}

/** The end of a time, its last day named: midnight belongs to the day it ends. */
export function paperDeadline(at: Date, lang: Lang, timeZone: string): string {
  return formatDeadline(at, new Date(0), { lang, timeZone });
}
