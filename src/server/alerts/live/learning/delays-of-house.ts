import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { type Delayed, learnDelay } from "../../detectors/delay.ts";
import type { Delays } from "../../engine/delays.ts";
import { longestDelay, usualDelays } from "../usual-delays.ts";

// Half the word is the house's own once it has seen so many complaints, more and more of it later.
const halfOwn = 200;

/** From shipping to complaint, as the last year shows it; null while nothing was seen. */
export async function delaysOfHouse(tx: Tx, timeZone: string): Promise<Delays | null> {
  const delayed = await complaintsByDelay(tx, timeZone);
  const seen = delayed.reduce((sum, { count }) => sum + count, 0);
  if (seen === 0) return null;
  const own = learnDelay(delayed, longestDelay);
  const share = seen / (seen + halfOwn);
  return {
    delay: usualDelays.delay.map((usual, days) => share * own[days]! + (1 - share) * usual),
    weekdayFactors: weekdayFactors(await complaintsByWeekday(tx, timeZone)),
  };
}

async function complaintsByDelay(tx: Tx, timeZone: string): Promise<Delayed[]> {
  const { rows } = await sql<Delayed>`
    SELECT (c.received_at AT TIME ZONE ${timeZone})::date - (o.shipped_at AT TIME ZONE ${timeZone})::date AS days,
      (${tx.now}::timestamptz AT TIME ZONE ${timeZone})::date - (o.shipped_at AT TIME ZONE ${timeZone})::date AS "seenFor",
      count(DISTINCT c.customer_id)::int AS count
    FROM complaint c
    JOIN orders o ON o.tenant_id = c.tenant_id AND o.id = c.order_id
    WHERE c.received_at > ${tx.now}::timestamptz - interval '1 year' AND c.received_at >= o.shipped_at AND c.state <> 'merged'
    GROUP BY 1, 2
  `.execute(tx);
  return rows;
}

type OnWeekday = { weekday: number; count: number };

/** By the day's number modulo seven, as the engine counts weekdays. */
async function complaintsByWeekday(tx: Tx, timeZone: string): Promise<OnWeekday[]> {
  const { rows } = await sql<OnWeekday>`
    SELECT ((received_at AT TIME ZONE ${timeZone})::date - DATE '1970-01-01') % 7 AS weekday, count(*)::int AS count
    FROM complaint
    WHERE received_at > ${tx.now}::timestamptz - interval '1 year' AND state <> 'merged'
    GROUP BY 1
  `.execute(tx);
  return rows;
}

function weekdayFactors(rows: OnWeekday[]): number[] {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return Array.from({ length: 7 }, (_, weekday) => {
    const count = rows.find((row) => row.weekday === weekday)?.count ?? 0;
    return (7 * (count + halfOwn / 7)) / (total + halfOwn);
  });
}
