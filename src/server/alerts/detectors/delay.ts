/** Complaints that came so many days after shipping, of units shipped so many days before today. */
export type Delayed = { days: number; seenFor: number; count: number };

/**
 * From shipping to complaint: the share of complaints that come after each number of days, learned although of what was
 * shipped lately only the early ones can have come yet.
 * @param longest delay that is told apart; later ones are not counted
 * @see Lagakos, Barraj and De Gruttola (1988), Biometrika 75:515 (hazards in reverse time)
 */
export function learnDelay(delayed: readonly Delayed[], longest: number): number[] {
  const atDay = new Float64Array(longest + 1);
  const atRisk = new Float64Array(longest + 1);
  for (const { days, seenFor, count } of delayed) {
    if (days > longest || days > seenFor) continue;
    atDay[days]! += count;
    // In reverse time one is at risk on each day from one's own delay up to as long as one could be seen.
    for (let day = days; day <= Math.min(seenFor, longest); day++) atRisk[day]! += count;
  }
  const upTo = new Float64Array(longest + 2).fill(1);
  for (let day = longest; day >= 0; day--) {
    const share = atRisk[day]! > 0 ? atDay[day]! / atRisk[day]! : 0;
    upTo[day] = upTo[day + 1]! * (1 - share);
  }
  return Array.from(atDay, (_, day) => upTo[day + 1]! - upTo[day]!);
}
