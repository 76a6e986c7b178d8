import type { MovingClock } from "../play/moving-clock.ts";

type Happening = { at: Date; run(): Promise<void> };
export type Timeline = ReturnType<typeof openTimeline>;

/** What is to happen at its own moment, between the scenes of the complaints. */
export function openTimeline(clock: MovingClock) {
  const ahead: Happening[] = [];
  return {
    at(at: Date, run: () => Promise<unknown>): void {
      ahead.push({
        at,
        run: async () => {
          await run();
        },
      });
      ahead.sort((one, other) => one.at.getTime() - other.at.getTime());
    },
    async until(moment: Date): Promise<void> {
      while (ahead[0] && ahead[0].at <= moment) {
        const { at, run } = ahead.shift()!;
        clock.set(at);
        await run();
      }
    },
  };
}
