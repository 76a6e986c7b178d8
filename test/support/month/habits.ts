/** What an agent may be planted with. Each shows in the record in a way that some rule of inspection looks for. */
export const habits = [
  "slow_first_response",
  "vague_time",
  "refuses_flatly",
  "blames_customer",
  "absolute_promise",
  "no_apology",
  "private_contact",
  "breaks_promises",
] as const;
export type Habit = (typeof habits)[number];

/** Twelve agents: eight with one habit each, four with none. */
export const plantedHabits: readonly (Habit | null)[] = [...habits, null, null, null, null];

/** How often a planted agent shows the habit, and how often anybody does. */
export const shareOfPlanted = 0.35;
export const shareOfAnybody = 0.02;

/** The rules of inspection that find each: a promise with a vague time is also one without an hour. */
export const rulesOfHabit: Record<Habit, readonly string[]> = {
  slow_first_response: ["first_response"],
  vague_time: ["promise_timed", "vague_time"],
  refuses_flatly: ["refusal"],
  blames_customer: ["blame"],
  absolute_promise: ["risky_wording"],
  no_apology: ["apology"],
  private_contact: ["private_contact"],
  breaks_promises: ["promise_kept"],
};
