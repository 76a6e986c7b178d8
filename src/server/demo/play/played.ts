import type { House } from "../../house.ts";
import type { Handlers } from "../../http/handlers.ts";
import type { DemoStory } from "../plan.ts";
import type { MovingClock } from "./moving-clock.ts";
import type { Stage } from "./players.ts";

/** A story being played: the house, its stage, and the complaint as it was filed. */
export type Played = {
  house: House;
  handlers: Handlers;
  stage: Stage;
  clock: MovingClock;
  story: DemoStory;
  complaint: { id: string; number: string; customer_id: string };
  /** The numbers of the stories played so far, by their keys. */
  numbers: Map<string, string>;
  /** The complaint's last event that has been reacted to. */
  seen: number;
};
