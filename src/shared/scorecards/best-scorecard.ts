import type { ScorecardForm } from "../api/scorecard-fields.ts";

type Scope = Pick<ScorecardForm, "channels" | "categories">;
type Judged = { channel: string; category: string | null; second_category: string | null };

/** How closely a scorecard's scope names a conversation; null when it is not for it. The nearest one is used. */
export function nearness({ channels, categories }: Scope, of: Judged): number | null {
  if (channels.length > 0 && !(channels as string[]).includes(of.channel)) return null;
  const byChannel = channels.length > 0 ? 1 : 0;
  if (categories.length === 0) return byChannel;
  if (of.second_category && categories.includes(`${of.category}/${of.second_category}`)) return 4 + byChannel;
  return of.category && categories.includes(of.category) ? 2 + byChannel : null;
}

/** Two scorecards that would be equally near to some conversation: nobody could say which is used. */
export function overlap(one: Scope, other: Scope): boolean {
  return meets(one.channels, other.channels) && meets(one.categories, other.categories);
}

function meets(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  return one.some((each) => other.includes(each));
}
