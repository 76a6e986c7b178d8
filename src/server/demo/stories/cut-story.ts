import { hour } from "../shanghai-time.ts";
import type { Stage } from "./stages.ts";
import { type StoryPlan, type ToldStory, tellStory } from "./tell-story.ts";

/** As much of the story as has happened. */
export function toldUntil(now: number, told: ToldStory): ToldStory {
  const deeds = told.story.deeds.filter(({ at }) => at.getTime() <= now);
  return { ...told, story: { ...told.story, deeds } };
}

/**
 * The story placed in time so that its stage was reached some hours ago, and told no further. Night and weekend move
 * things, so several beginnings are tried and the nearest is taken. Answers null when the story never comes there.
 */
export function toldToStage(
  now: number,
  plan: StoryPlan,
  stage: Stage,
  sinceHours: number,
): ToldStory | null {
  if (stage.until === null) {
    const told = tellStory({ ...plan, receivedAt: now - sinceHours * hour });
    return { ...told, story: { ...told.story, deeds: [] } };
  }
  const wantedAt = now - sinceHours * hour;
  let nearest: { told: ToldStory; last: number; off: number } | null = null;
  for (let receivedAt = plan.receivedAt, tries = 0; tries < 8; tries++) {
    const told = tellStory({ ...plan, receivedAt });
    const last = told.story.deeds.findIndex((deed) => deed.do === stage.until);
    const reachedAt = told.story.deeds[last]?.at.getTime();
    if (reachedAt === undefined) return null;

    const off = Math.abs(wantedAt - reachedAt);
    if (reachedAt < now && off < (nearest?.off ?? 20 * hour)) nearest = { told, last, off };
    if (off < hour) break;
    receivedAt += (wantedAt - reachedAt) * 0.8;
  }
  return nearest && upTo(nearest.told, nearest.last);
}

function upTo(told: ToldStory, last: number): ToldStory {
  return { ...told, story: { ...told.story, deeds: told.story.deeds.slice(0, last + 1) } };
}
