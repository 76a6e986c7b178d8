/** Which day is meant; without one, the next that fits. */
export type NamedDay =
  | { is: "in_days"; days: number }
  /** 当天, 次日: counted from whatever the sentence counts from. */
  | { is: "days_on"; days: number }
  | { is: "weekday"; weekday: number; weeks: number; isThisWeek: boolean }
  | { is: "date"; year?: number; month?: number; monthsAhead?: number; day: number }
  | { is: "next_working_day" }
  | { is: "after_holiday" }
  | { is: "before_holiday"; isSpringFestival: boolean }
  | { is: "week_end"; weeks: number }
  | { is: "month_end"; month?: number; monthsAhead: number }
  | { is: "year_end" };

export type DayPart =
  | "night"
  | "morning"
  | "forenoon"
  | "noon"
  | "afternoon"
  | "dusk"
  | "closing"
  | "evening";

/** Hours as they were said; `isSure` when no other half of the day can be meant ("15:00", "3pm", "零点"). */
export type SaidClock = { hour: number; minute: number; isSure: boolean };

/** What was said about a time, before it is known when that is. */
export type SaidTime =
  | { kind: "minutes"; minutes: number }
  | { kind: "days"; days: number }
  | { kind: "months"; months: number }
  | { kind: "working_days"; days: number }
  | { kind: "moment"; day?: NamedDay; part?: DayPart; clock?: SaidClock; isBefore: boolean }
  | { kind: "past" };

/** A time and its place in the text, `[start, end)`. */
export type TimeExpression = SaidTime & { start: number; end: number };

/** Whether the time is counted from a start and not from the calendar: with a condition, nobody knows when it begins. */
export function isCounted(time: SaidTime): boolean {
  if (time.kind !== "moment") return true;
  return time.day?.is === "next_working_day" || time.day?.is === "days_on";
}
