import { sql } from "kysely";
import type { z } from "zod";
import type { signalRoutes } from "../../../../shared/api/signal-routes.ts";
import { behindCursor, cursorOf } from "../../../db/cursor.ts";
import type { Tx } from "../../../db/database.ts";
import { wilson } from "../../../statistics/proportions.ts";
import type { AlertLevel } from "../../record/alert.ts";

type Query = z.output<typeof signalRoutes.listSignals.query>;
type Listed = z.input<typeof signalRoutes.listSignals.answer>;
type Presented = Listed["rows"][number];

export async function listSignals(tx: Tx, { state, after, limit }: Query): Promise<Listed> {
  const found = await signalRows(tx)
    .where("signal.state", "=", state)
    .where(behindCursor(after, ["signal.raised_at", "signal.id"], "<"))
    .orderBy("signal.raised_at", "desc")
    .orderBy("signal.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map(presentSignal),
    next: last ? cursorOf(last.raised_at, last.id) : null,
    precision: await precisionOf(tx),
  };
}

/** How often people found the signals right; drills do not count. */
async function precisionOf(tx: Tx): Promise<Listed["precision"]> {
  const { confirmed, rejected } = await tx
    .selectFrom("signal")
    .select([
      sql<number>`count(*) FILTER (WHERE state = 'confirmed')::int`.as("confirmed"),
      sql<number>`count(*) FILTER (WHERE state = 'rejected')::int`.as("rejected"),
    ])
    .where("is_drill", "=", false)
    .executeTakeFirstOrThrow();
  const judged = confirmed + rejected;
  const [low, high] = judged > 0 ? wilson(confirmed, judged, 0.95) : [null, null];
  return { confirmed, rejected, low, high };
}

export function signalRows(tx: Tx) {
  return tx
    .selectFrom("signal")
    .selectAll("signal")
    .select(({ selectFrom }) => [
      selectFrom("signal_complaint as c")
        .select(sql<number>`count(*)::int`.as("count"))
        .whereRef("c.signal_id", "=", "signal.id")
        .as("complaints"),
      selectFrom("alert_signal as link")
        .innerJoin("alert", "alert.id", "link.alert_id")
        .select(
          sql<{
            number: string;
            level: AlertLevel;
          }>`jsonb_build_object('number', alert.number, 'level', alert.level)`.as("alert"),
        )
        .whereRef("link.signal_id", "=", "signal.id")
        .as("alert"),
    ]);
}

export type SignalRow = Awaited<ReturnType<ReturnType<typeof signalRows>["execute"]>>[number];

export function presentSignal(row: SignalRow): Presented {
  return {
    number: row.number,
    kind: row.kind as Presented["kind"],
    subject: row.subject as Presented["subject"],
    title: row.title,
    state: row.state as Presented["state"],
    isDrill: row.is_drill,
    raisedAt: row.raised_at.toISOString(),
    observed: row.observed,
    expected: Number(row.expected),
    oneIn: oneIn(Number(row.log_evidence)),
    complaints: row.complaints ?? 0,
    version: row.version,
    alert: row.alert,
  };
}

// Two digits are all that can be said, and beyond a thousand million nobody asks.
function oneIn(logEvidence: number): number {
  return Number(Math.min(1e9, Math.exp(Math.max(0, logEvidence))).toPrecision(2));
}
