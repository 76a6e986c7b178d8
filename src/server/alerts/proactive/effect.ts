import { type Association, associate, type Pair } from "../../statistics/association.ts";
import { newcombeDifference } from "../../statistics/proportions.ts";

/** So many orders of one part of a campaign had so many contacts in the days that were counted. */
export type Contacts = { action: string; part: "told" | "held_out"; contacts: number; orders: number };
type Arm = { orders: number; complained: number; contacts: number };
type Difference = { value: number; low: number; high: number };
export type Verdict = "fewer" | "more" | "not_shown" | "too_early" | "no_group";
export type Effect = {
  told: Arm;
  heldOut: Arm;
  complained: Difference | null;
  contacts: Difference | null;
  verdict: Verdict;
};

/**
 * What telling people changed: everybody who was to be told against everybody held out, whether the message reached them or not.
 */
export function effectOf(rows: readonly Contacts[], isOver: boolean): Effect {
  const told = armOf(rows, "told");
  const heldOut = armOf(rows, "held_out");
  const complained = shareLess(told, heldOut);
  return { told, heldOut, complained, contacts: contactsLess(rows), verdict: verdictOn(complained, isOver) };
}

/** Over several campaigns, like with like: each is its own comparison. */
export function effectOverall(rows: readonly Contacts[]): {
  campaigns: number;
  orders: number;
  complained: Difference | null;
  verdict: Verdict;
} {
  const found = associate(rows.map((row) => pairOf(row, row.contacts > 0 ? 1 : 0)));
  const complained = found && differenceOf(found);
  return {
    campaigns: new Set(rows.map(({ action }) => action)).size,
    orders: rows.reduce((sum, { orders }) => sum + orders, 0),
    complained,
    verdict: complained ? verdictOn(complained, true) : hasBoth(rows) ? "not_shown" : "no_group",
  };
}

function hasBoth(rows: readonly Contacts[]): boolean {
  return ["told", "held_out"].every((part) => rows.some((row) => row.part === part));
}

function armOf(rows: readonly Contacts[], part: Contacts["part"]): Arm {
  const own = rows.filter((row) => row.part === part);
  const total = (value: (row: Contacts) => number) => own.reduce((sum, row) => sum + value(row), 0);
  return {
    orders: total(({ orders }) => orders),
    complained: total(({ contacts, orders }) => (contacts > 0 ? orders : 0)),
    contacts: total(({ contacts, orders }) => contacts * orders),
  };
}

function shareLess(told: Arm, heldOut: Arm): Difference | null {
  if (told.orders === 0 || heldOut.orders === 0) return null;
  const [low, high] = newcombeDifference(counted(told), counted(heldOut), 0.95);
  return { value: told.complained / told.orders - heldOut.complained / heldOut.orders, low, high };
}

function counted({ complained, orders }: Arm) {
  return { hits: complained, size: orders };
}

function contactsLess(rows: readonly Contacts[]): Difference | null {
  const found = associate(rows.map((row) => pairOf(row, row.contacts)));
  return found && differenceOf(found);
}

function pairOf({ action, part, orders }: Contacts, y: number): Pair {
  return { stratum: action, x: part === "told" ? 1 : 0, y, count: orders };
}

function differenceOf({ effect, low, high }: Association): Difference {
  return { value: effect, low, high };
}

/** Nothing is claimed while the interval holds zero, nor before the days are over. */
function verdictOn(difference: Difference | null, isOver: boolean): Verdict {
  if (!difference) return "no_group";
  if (!isOver) return "too_early";
  if (difference.high < 0) return "fewer";
  return difference.low > 0 ? "more" : "not_shown";
}
