import type { Config } from "../../config.ts";
import { filesDir } from "../../config.ts";
import { asOwner } from "../../db/as-owner.ts";
import { closeDatabase, openDatabase } from "../../db/database.ts";
import { localFileStore } from "../../gateways/files/local-file-store.ts";
import type { House } from "../../house.ts";
import { openIdentity } from "../../http/identity.ts";
import { handlersOf } from "../../http/routes.ts";
import { composeDemo } from "../compose-demo.ts";
import type { DemoDeed } from "../deed.ts";
import type { DemoPlan, DemoStory } from "../plan.ts";
import { type MovingClock, movingClock } from "./moving-clock.ts";
import { beginStory, playDeed } from "./play-story.ts";
import type { Played } from "./played.ts";
import { type Stage, setStage } from "./players.ts";
import { saveDemoOrders } from "./save-demo-orders.ts";
import { settleQueue } from "./settle-queue.ts";
import { letTimePass } from "./time-passes.ts";

export type DemoDatabase = { adminUrl: string; appUrl: string; identityUrl: string };

const demoSeed = 20260315;

/**
 * Fills an empty database with two merchants' last two months. Every complaint is played through the handlers that people
 * use, on a clock of its own, so that journal, clocks and promises are real.
 */
export async function loadDemo(
  config: Config,
  secret: string,
  database: DemoDatabase,
  { now, signal, progress }: { now: Date; signal: AbortSignal; progress: (share: number) => void },
): Promise<void> {
  const plan = composeDemo({ seed: demoSeed, now });
  const founded = plan.complaints[0]?.receivedAt ?? now;
  const clock = movingClock(founded);
  // Lost in a power cut, the demo is simply loaded again: no commit needs to wait for the disk.
  openDatabase(`${database.appUrl}?options=-c%20synchronous_commit%3Doff`, {
    clock: clock.now,
    maxConnections: 2,
  });
  const house = backstage(config, secret, database);
  try {
    const stages = await setStages(house, database.adminUrl, plan, founded);
    await playAll(house, stages, plan, { clock, now, signal, progress });
    await asOwner(database.adminUrl, stages.values().next().value!.tenantId, (client) => settleQueue(client));
  } finally {
    await house.identity.close();
    await closeDatabase();
  }
}

async function setStages(
  house: House,
  adminUrl: string,
  plan: DemoPlan,
  at: Date,
): Promise<Map<string, Stage>> {
  const stages = new Map<string, Stage>();
  for (const each of plan.houses) {
    const stage = await setStage(house, adminUrl, each, at);
    await saveDemoOrders(
      stage,
      plan.orders.filter(({ houseSlug }) => houseSlug === each.slug),
    );
    stages.set(each.slug, stage);
  }
  return stages;
}

type Playing = { clock: MovingClock; now: Date; signal: AbortSignal; progress: (share: number) => void };

/** Plays all stories side by side, deed by deed in the order of time: a duplicate joins a story that is still going on. */
async function playAll(
  house: House,
  stages: Map<string, Stage>,
  plan: DemoPlan,
  { clock, now, signal, progress }: Playing,
): Promise<void> {
  const theatre = { house, handlers: handlersOf(house), clock, numbers: new Map<string, string>() };
  const played = new Map<DemoStory, Played>();
  const scenes = scenesOf(plan);
  for (const [index, { story, deed }] of scenes.entries()) {
    if (deed) await playDeed(played.get(story)!, deed);
    else played.set(story, await beginStory({ ...theatre, stage: stages.get(story.houseSlug)! }, story));
    signal.throwIfAborted();
    progress(index / scenes.length);
  }
  for (const each of played.values()) await letTimePass(each, now);
  progress(1);
}

type Scene = { at: Date; story: DemoStory; deed?: DemoDeed };

function scenesOf({ complaints }: DemoPlan): Scene[] {
  const scenes = complaints.flatMap((story): Scene[] => [
    { at: story.receivedAt, story },
    ...story.deeds.map((deed) => ({ at: deed.at, story, deed })),
  ]);
  return scenes.sort((a, b) => a.at.getTime() - b.at.getTime());
}

// Nobody is signed in and nobody looks on while the demo is played.
function backstage(config: Config, secret: string, { identityUrl }: DemoDatabase): House {
  return {
    config,
    secret,
    files: localFileStore(filesDir(config)),
    identity: openIdentity({ identityUrl, secret, publicUrl: config.publicUrl }),
    live: { listen: () => () => {}, close: async () => {} },
  };
}
