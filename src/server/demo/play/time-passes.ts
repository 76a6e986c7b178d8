import { type Tx, withTenant } from "../../db/database.ts";
import { lastCall } from "../../fulfilment/ledger/rules.ts";
import { tasks } from "../../jobs/task-list.ts";
import type { Played } from "./played.ts";

/** Runs what follows from the complaint's new events, as the queue would have. */
export async function reactTo(played: Played): Promise<void> {
  const { house, stage, complaint } = played;
  for (;;) {
    const next = await withTenant(stage.tenantId, (tx) => eventAfter(tx, played));
    if (!next) return;
    played.seen = next.version;
    await tasks.react(house, {
      tenantId: stage.tenantId,
      stream: complaint.id,
      version: next.version,
      event: next.type,
    });
  }
}

function eventAfter(tx: Tx, { complaint, seen }: Played) {
  return tx
    .selectFrom("journal")
    .select(["version", "type"])
    .where("stream", "=", complaint.id)
    .where("version", ">", seen)
    .orderBy("version")
    .limit(1)
    .executeTakeFirst();
}

/** Lets every clock of the complaint strike that is due before `until`, each at its own moment. */
export async function letTimePass(played: Played, until: Date): Promise<void> {
  for (;;) {
    const strike = await nextStrike(played, until);
    if (!strike) return;
    played.clock.set(strike.at);
    await strike.run();
  }
}

type Strike = { at: Date; run(): Promise<void> };

async function nextStrike(played: Played, until: Date): Promise<Strike | undefined> {
  const strikes = (await clockStrikes(played)).filter(({ at }) => at <= until);
  return strikes.sort((a, b) => a.at.getTime() - b.at.getTime())[0];
}

async function clockStrikes({ house, stage, complaint }: Played): Promise<Strike[]> {
  const running = await withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("service_clock as clock")
      .leftJoin("promise", "promise.id", "clock.subject_id")
      .select(["clock.id", "clock.warn_at", "clock.warned_at", "clock.due_at", "clock.breached_at"])
      .select(["promise.id as promiseId", "promise.told_late_at"])
      .where("clock.complaint_id", "=", complaint.id)
      .where("clock.stopped_at", "is", null)
      .execute(),
  );
  const strike = (clockId: string, what: "warn" | "breach") => () =>
    tasks.strike_clock(house, { tenantId: stage.tenantId, clockId, what });
  const lastCallOf = (clockId: string) => () => tasks.tell_late(house, { tenantId: stage.tenantId, clockId });
  return running.flatMap(({ id, warn_at, warned_at, due_at, breached_at, promiseId, told_late_at }) => [
    ...(promiseId && warned_at && !told_late_at && !breached_at
      ? [{ at: lastCall(warn_at, due_at), run: lastCallOf(id) }]
      : []),
    ...(warned_at ? [] : [{ at: warn_at, run: strike(id, "warn") }]),
    ...(breached_at ? [] : [{ at: due_at, run: strike(id, "breach") }]),
  ]);
}
