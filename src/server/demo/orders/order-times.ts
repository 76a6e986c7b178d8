import type { Dice } from "../dice.ts";
import { day, hour, minute, withinHours } from "../shanghai-time.ts";

/** How an order goes. `delivered` is the ordinary one; the others are what somebody complains about. */
export type OrderCourse = "delivered" | "late" | "lost" | "waiting" | "cancelled";

export type OrderTimes = {
  course: OrderCourse;
  orderedAt: number;
  paidAt: number;
  shippedAt: number | null;
  deliveredAt: number | null;
  promisedAt: number;
};

/** An ordinary order from the moment it was placed. */
export function timesFrom(dice: Dice, orderedAt: number): OrderTimes {
  const shippedAt = withinHours(orderedAt + dice.between(4, 30) * hour, 8, 20);
  const deliveredAt = withinHours(shippedAt + dice.between(28, 84) * hour, 9, 20);
  return times(dice, "delivered", orderedAt, shippedAt, deliveredAt);
}

/** The times that make a complaint at this moment plausible. */
export function timesAround(dice: Dice, course: OrderCourse, complainedAt: number): OrderTimes {
  if (course === "delivered") {
    const deliveredAt = withinHours(complainedAt - day - dice.next() ** 2 * 9 * day, 9, 20) - 2 * hour;
    const shippedAt = deliveredAt - dice.between(28, 72) * hour;
    return times(dice, course, shippedAt - dice.between(5, 24) * hour, shippedAt, deliveredAt);
  }
  if (course === "waiting" || course === "cancelled") {
    const orderedAt = complainedAt - dice.between(4, 9) * day;
    const shippedAt = withinHours(complainedAt + dice.between(30, 80) * hour, 8, 20);
    return times(dice, course, orderedAt, course === "waiting" ? shippedAt : null, null);
  }
  const shippedAt = withinHours(complainedAt - dice.between(6, 9) * day, 8, 20);
  const deliveredAt = withinHours(complainedAt + dice.between(1, 4) * day, 9, 20);
  return times(
    dice,
    course,
    shippedAt - dice.between(5, 24) * hour,
    shippedAt,
    course === "late" ? deliveredAt : null,
  );
}

/** The same times as known now: what lies ahead has not happened. */
export function knownAt(now: number, known: OrderTimes): OrderTimes {
  const past = (at: number | null) => (at !== null && at <= now ? at : null);
  return { ...known, shippedAt: past(known.shippedAt), deliveredAt: past(known.deliveredAt) };
}

function times(
  dice: Dice,
  course: OrderCourse,
  orderedAt: number,
  shippedAt: number | null,
  deliveredAt: number | null,
): OrderTimes {
  const paidAt = orderedAt + dice.whole(1, 9) * minute;
  return { course, orderedAt, paidAt, shippedAt, deliveredAt, promisedAt: orderedAt + 4 * day };
}
