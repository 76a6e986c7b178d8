import type { Staff } from "../../actor.ts";
import type { House } from "../../house.ts";
import type { MovingClock } from "../play/moving-clock.ts";
import type { Stage } from "../play/players.ts";
import { type Crew, crewOf } from "./crew.ts";
import { openTimeline, type Timeline } from "./timeline.ts";

/** Where alerts are played: the people, and what they will do when. */
export type Desk = Timeline & {
  house: House;
  stage: Stage;
  /** The moment that the demo ends at. */
  now: Date;
  crew: Crew;
  byId(staffId: string): Staff;
};

type Place = { house: House; stage: Stage; clock: MovingClock; now: Date };

export async function openDesk({ house, stage, clock, now }: Place): Promise<Desk> {
  const emails = new Map(Object.entries(stage.staffIds).map(([email, id]) => [id, email]));
  return {
    ...openTimeline(clock),
    house,
    stage,
    now,
    crew: await crewOf(stage),
    byId: (staffId) => stage.staff(emails.get(staffId)!),
  };
}
