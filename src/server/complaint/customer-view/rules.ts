import type { z } from "zod";
import type { CustomerView, customerStep } from "../../../shared/api/customer-view.ts";
import { type State, stepRule, stepsFrom } from "../../../shared/complaint-steps.ts";

type OwnStep = z.infer<typeof customerStep>;

/** The steps a customer finds on their page; evidence goes with a message. */
const offeredSteps: OwnStep[] = [
  "write_in",
  "confirm_restatement",
  "choose_option",
  "counter_offer",
  "decline_offer",
  "confirm",
  "dispute",
  "withdraw",
  "reopen",
  "object",
  "rate",
];

type Record = { state: State; restatement: string | null; restatement_confirmed_at: Date | null };

/** How long a closed complaint's ways stay open. */
type Ways = {
  reopenUntil: Date | null;
  /** Null also when this result was objected to already. */
  objectUntil: Date | null;
  isUnderReview: boolean;
  canRate: boolean;
  now: Date;
};

/** What the customer can do now. */
export function ownSteps(
  complaint: Record,
  { reopenUntil, objectUntil, isUnderReview, canRate, now }: Ways,
): OwnStep[] {
  const open = stepsFrom(complaint.state).filter((step) => stepRule(step).by.includes("customer"));
  const isOpen: Partial<{ [Step in OwnStep]: boolean }> = {
    confirm_restatement: complaint.restatement !== null && complaint.restatement_confirmed_at === null,
    reopen: reopenUntil !== null && now < reopenUntil && !isUnderReview,
    object: objectUntil !== null && now < objectUntil,
    rate: canRate,
  };
  return offeredSteps.filter((step) => open.includes(step) && (isOpen[step] ?? true));
}

type Awaited = {
  state: State;
  closesAt: Date | null;
  /** When the open promises are due. */
  promises: Date[];
  clocks: { kind: string; dueAt: Date }[];
};

/** The hour the customer can count on now, and for what. */
export function nextHour({ state, closesAt, promises, clocks }: Awaited): CustomerView["next"] {
  const due = (kind: string) => clocks.find((clock) => clock.kind === kind)?.dueAt;
  if (closesAt) return at("confirm", closesAt);
  // It is the customer's turn, and an offer has no end of its own.
  if (state === "offered") return null;
  return (
    at("first_response", due("first_response")) ??
    at("promise", promises.toSorted((one, other) => one.getTime() - other.getTime())[0]) ??
    at("progress", due("resolution"))
  );
}

function at(what: NonNullable<CustomerView["next"]>["what"], dueAt: Date | undefined): CustomerView["next"] {
  return dueAt ? { what, dueAt: dueAt.toISOString() } : null;
}
