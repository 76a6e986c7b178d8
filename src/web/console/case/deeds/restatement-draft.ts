import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { formatMoment } from "../../../../shared/dates.ts";
import type { Lang } from "../../../../shared/lang.ts";

type Facts = Pick<
  StaffView,
  "language" | "order" | "orderLine" | "happenedAt" | "title" | "demandWords" | "demand"
>;

/** What is known, in the customer's language, for the agent to make into a restatement. */
export function restatementDraft(
  facts: Facts,
  demandTerm: string | null,
  now: Date,
  timeZone: string,
): string {
  const lang: Lang = facts.language === "zh" ? "zh-CN" : "en";
  const say = sentences[facts.language];
  const bought = facts.order && say.bought(boughtItem(facts), facts.order.number);
  const when = facts.happenedAt && formatMoment(new Date(facts.happenedAt), now, { lang, timeZone });
  const wish = facts.demandWords ?? demandTerm;
  return [bought, say.problem(facts.title, when), wish && say.wish(wish)].filter(Boolean).join(say.between);
}

function boughtItem({ order, orderLine }: Facts): string | null {
  return order?.items.find(({ line }) => line === orderLine)?.name ?? null;
}

const sentences = {
  zh: {
    between: "",
    bought: (item: string | null, order: string) => `您的订单 ${order}${item ? ` 中的「${item}」` : ""}：`,
    problem: (title: string, when: string | null) => `${when ? `${when}，` : ""}${title}。`,
    wish: (wish: string) => `您希望：${wish}。`,
  },
  en: {
    between: " ",
    bought: (item: string | null, order: string) => `Your order ${order}${item ? `, “${item}”` : ""}:`,
    problem: (title: string, when: string | null) => `${when ? `${when}, ` : ""}${title}.`,
    wish: (wish: string) => `You ask for: ${wish}.`,
  },
} as const;
