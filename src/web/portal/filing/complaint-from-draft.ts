import type { Lang } from "../../../shared/lang.ts";
import type { NewComplaint } from "../api/types.ts";
import type { Draft } from "./draft.ts";

export type Gap = "order" | "text" | "phone";

/** What the house needs and the draft does not say yet, from top to bottom. */
export function gapsIn({ hasOrder, found, text, phone }: Draft): Gap[] {
  const gaps: Gap[] = [];
  if (hasOrder && !found) gaps.push("order");
  if (text.trim() === "") gaps.push("text");
  if (!hasOrder && phone.trim() === "") gaps.push("phone");
  return gaps;
}

/** What is sent. With an order the house knows its customer, so name and phone stay out. */
export function complaintFromDraft(draft: Draft, uploads: string[], lang: Lang): NewComplaint {
  return {
    text: draft.text,
    uploads,
    language: lang === "en" ? "en" : "zh",
    ...(draft.demand && { demand: draft.demand }),
    ...(draft.hasOrder ? orderOf(draft) : contactOf(draft)),
  };
}

function orderOf({ found, orderLine }: Draft): Partial<NewComplaint> {
  return { ...(found && { orderToken: found.orderToken }), ...(orderLine !== null && { orderLine }) };
}

function contactOf({ name, phone }: Draft): Partial<NewComplaint> {
  return { ...(name.trim() && { name: name.trim() }), phone: phone.trim() };
}
