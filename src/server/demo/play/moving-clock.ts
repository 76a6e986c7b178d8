import { AsyncLocalStorage } from "node:async_hooks";

/** The demo's past is played by the real actions; this is the clock they look at. */
export type MovingClock = { now(): Date; set(at: Date): void };

/** A clock for each house, so that their pasts are played side by side. */
export function movingClocks(start: Date) {
  const current = new AsyncLocalStorage<{ at: Date }>();
  return {
    now: () => current.getStore()?.at ?? start,
    set(at: Date) {
      const store = current.getStore();
      if (!store) throw new Error("the demo's clock is set outside of a house's play");
      store.at = at;
    },
    /** Runs a play by a clock of its own. */
    play: <Answer>(work: () => Promise<Answer>) => current.run({ at: start }, work),
  };
}
