import { isoDay } from "../../../shared/dates.ts";
import type { Config } from "../../config.ts";
import { filesDir } from "../../config.ts";
import { asOwner } from "../../db/as-owner.ts";
import { closeDatabase, openDatabase } from "../../db/database.ts";
import { localFileStore } from "../../gateways/files/local-file-store.ts";
import type { House } from "../../house.ts";
import { openIdentity } from "../../http/identity.ts";
import { handlersOf } from "../../http/routes.ts";
import { playAftermath } from "../aftermath/play-aftermath.ts";
import { callsAreAnswered } from "../alerts/answer-calls.ts";
import { openDesk } from "../alerts/desk.ts";
import { playAlerts } from "../alerts/play-alerts.ts";
import { composeDemo } from "../compose-demo.ts";
import type { DemoDeed } from "../deed.ts";
import type { DemoPlan, DemoStory } from "../plan.ts";
import { lookIntoOpenRights } from "./look-into-rights.ts";
import { movingClocks } from "./moving-clock.ts";
import { beginStory, playDeed } from "./play-story.ts";
import type { Played } from "./played.ts";
import { type Stage, setStage } from "./players.ts";
import { promiseInShops } from "./promise-in-shops.ts";
import { saveDemoOrders } from "./save-demo-orders.ts";
import { setAuthority } from "./set-authority.ts";
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
  const clocks = movingClocks(founded);
  // Lost in a power cut, the demo is simply loaded again: no commit needs to wait for the disk.
  openDatabase(
    `${database.appUrl}?options=-c%20synchronous_commit%3Doff%20-c%20plan_cache_mode%3Dforce_custom_plan`,
    {
      clock: clocks.now,
      maxConnections: 4,
    },
  );
  const house = backstage(config, secret, database);
  const scenes = scenesOf(plan);
  let done = 0;
  const oneMore = () => {
    signal.throwIfAborted();
    progress(++done / scenes.length);
  };
  try {
    const stages = await setStages(house, database.adminUrl, plan, founded);
    await Promise.all(
      [...stages].map(([slug, stage]) => {
        const own = scenes.filter(({ story }) => story.houseSlug === slug);
        return clocks.play(async () => {
          await playHouse({ house, stage, clock: clocks }, own, { slug, now, oneMore });
          clocks.set(now);
          await setAuthority(stage, plan.houses.find((each) => each.slug === slug)!, now);
        });
      }),
    );
    await asOwner(database.adminUrl, stages.values().next().value!.tenantId, settleQueue);
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
    await promiseInShops(stage, each, dayBefore(at, 30));
    stages.set(each.slug, stage);
  }
  return stages;
}

// The promises are older than the oldest order anybody complains about.
function dayBefore(at: Date, days: number): string {
  return isoDay(new Date(at.getTime() - days * 86_400_000), "Asia/Shanghai");
}

type Scene = { at: Date; story: DemoStory; deed?: DemoDeed };

/** All that happens, in the order of time: a duplicate joins a story that is still going on. */
function scenesOf({ complaints }: DemoPlan): Scene[] {
  const scenes = complaints.flatMap((story): Scene[] => [
    { at: story.receivedAt, story },
    ...story.deeds.map((deed) => ({ at: deed.at, story, deed })),
  ]);
  return scenes.sort((a, b) => a.at.getTime() - b.at.getTime());
}

async function playHouse(
  { house, stage, clock }: Pick<Played, "house" | "stage" | "clock">,
  scenes: Scene[],
  { slug, now, oneMore }: { slug: string; now: Date; oneMore: () => void },
): Promise<void> {
  const theatre = { house, stage, clock, handlers: handlersOf(house), numbers: new Map<string, string>() };
  const played = new Map<DemoStory, Played>();
  const desk = await openDesk({ house, stage, clock, now });
  const alerts = await playAlerts(desk, slug);
  try {
    for (const { at, story, deed } of scenes) {
      await desk.until(at);
      if (deed) await playDeed(played.get(story)!, deed);
      else played.set(story, await beginStory(theatre, story));
      await callsAreAnswered(desk);
      oneMore();
    }
    await desk.until(now);
  } finally {
    await alerts.close();
  }
  for (const each of played.values()) {
    await letTimePass(each, now);
    clock.set(now);
    await lookIntoOpenRights(each);
  }
  await playAftermath([...played.values()], now);
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
