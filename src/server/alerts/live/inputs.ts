import type { Delays } from "../engine/delays.ts";
import { addStratum, beginDay, complain, type Engine, ship } from "../engine/signal-engine.ts";
import type { Reach } from "../engine/strata.ts";

/** What the engine is told, in this order and no other. `day`: days since 1970-01-01 in the house's time zone. */
export type Input = { day: number } & (
  | { type: "stratum"; data: { reach: Reach; family: number } }
  | { type: "shipment"; data: { strata: number[]; expected: number; daysAgo: number } }
  | { type: "complaint"; data: { strata: number[]; customer: number } }
  | { type: "delays"; data: Delays }
);

/** @returns the strata that signal because of it */
export function takeInput(engine: Engine, input: Input): number[] {
  // A clock that was set back never makes the engine's days run backwards.
  beginDay(engine, Math.max(engine.today, input.day));
  switch (input.type) {
    case "stratum":
      addStratum(engine, input.data.reach, input.data.family);
      return [];
    case "shipment":
      ship(engine, input.data.strata, input.data.expected, input.data.daysAgo);
      return [];
    case "complaint":
      return complain(engine, input.data.strata, input.data.customer);
    case "delays":
      engine.settings.delays = input.data;
      return [];
  }
}
