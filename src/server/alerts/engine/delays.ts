/** How complaints follow what was shipped. */
export type Delays = {
  /** Share of the complaints that come so many days after shipping, from day 0 on; adds up to 1 or less. */
  delay: readonly number[];
  /** Of each day, counted modulo their number, how many complaints come in proportion to a usual day. */
  weekdayFactors: readonly number[];
};

/** Of one unit shipped, how much of its complaints has come. */
export type Arrival = {
  /** How many days after shipping the last complaints come. */
  longest: number;
  /** Up to the end of a day, of what was shipped on another; 0 before it. */
  arrivedBy: (shippedOn: number, day: number) => number;
};

/** Worked out once for each weekday of shipping, so that nobody has to keep count day by day. */
export function arrivalOf({ delay, weekdayFactors }: Delays): Arrival {
  const longest = delay.length - 1;
  const week = weekdayFactors.length;
  const byWeekday = weekdayFactors.map((_factor, weekday) => {
    let sum = 0;
    return delay.map((share, days) => {
      sum += share * weekdayFactors[(weekday + days) % week]!;
      return sum;
    });
  });
  return {
    longest,
    arrivedBy: (shippedOn, day) =>
      day < shippedOn ? 0 : byWeekday[shippedOn % week]![Math.min(day - shippedOn, longest)]!,
  };
}
