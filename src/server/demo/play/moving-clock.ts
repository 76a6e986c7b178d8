/** The demo's past is played by the real actions; this is the clock they look at. */
export type MovingClock = { now(): Date; set(at: Date): void };

export function movingClock(start: Date): MovingClock {
  let at = start;
  return {
    now: () => at,
    set(next) {
      at = next;
    },
  };
}
