import { learnSignals } from "../../alerts/live/learning/learn-signals.ts";
import { watchHouse } from "../../alerts/live/watch.ts";
import { now, withTenant } from "../../db/database.ts";
import { day, hour } from "../shanghai-time.ts";
import type { Desk } from "./desk.ts";

export type Seen = { number: number; kind: string; sku: string | null; version: number };

const watchedDays = 22;
const between = 8 * hour;

/** The engine is told what was shipped and complained about as time goes by; each signal that comes of it is looked at once; those of drills are not. */
export function watchOver(desk: Desk, look: (signal: Seen) => unknown): void {
  const { house, stage } = desk;
  const { tenantId } = stage;
  const looked = new Set<number>();
  const watch = async () => {
    await watchHouse(house, tenantId);
    for (const signal of await openSignals(tenantId)) {
      if (looked.has(signal.number)) continue;
      looked.add(signal.number);
      look(signal);
    }
    const next = new Date(now().getTime() + between);
    if (next < desk.now) desk.at(next, watch);
  };
  desk.at(new Date(desk.now.getTime() - watchedDays * day), async () => {
    await learnSignals(house, { tenantId });
    await watch();
  });
  desk.at(desk.now, watch);
}

function openSignals(tenantId: string): Promise<Seen[]> {
  return withTenant(tenantId, async (tx) => {
    const rows = await tx
      .selectFrom("signal")
      .select(["number", "kind", "subject", "version"])
      .where("state", "=", "open")
      .where("is_drill", "=", false)
      .orderBy("number")
      .execute();
    return rows.map(({ subject, ...signal }) => ({
      ...signal,
      sku: (subject as { sku?: string }).sku ?? null,
    }));
  });
}
