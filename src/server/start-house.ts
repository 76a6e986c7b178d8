import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { type Config, filesDir } from "./config.ts";
import type { Clock } from "./db/clock.ts";
import { closeDatabase, openDatabase } from "./db/database.ts";
import { localFileStore } from "./gateways/files/local-file-store.ts";
import type { House } from "./house.ts";
import { buildApp } from "./http/app.ts";
import { openIdentity } from "./http/identity.ts";
import { handlersOf } from "./http/routes.ts";
import { runWorker } from "./jobs/run-worker.ts";
import { tasks } from "./jobs/task-list.ts";
import { openLiveFeed } from "./journal/live-feed.ts";

export type Parts = { web: boolean; worker: boolean };
export type DatabaseUrls = { appUrl: string; identityUrl: string };
export type RunningHouse = { house: House; app: FastifyInstance; url: string; stop(): Promise<void> };

/** Opens the house on a migrated database: pages and API, the worker, or both. stop() lets running requests and tasks end. */
export async function startHouse(
  config: Config,
  secret: string,
  { appUrl, identityUrl }: DatabaseUrls,
  { clock, parts = { web: true, worker: true } }: { clock?: Clock; parts?: Parts } = {},
): Promise<RunningHouse> {
  openDatabase(appUrl, { clock });
  const house: House = {
    config,
    secret,
    files: localFileStore(filesDir(config)),
    identity: openIdentity({ identityUrl, secret, publicUrl: config.publicUrl }),
    live: await openLiveFeed(appUrl),
  };
  const app = await buildApp(house, handlersOf(house));
  if (parts.web) await app.listen({ port: config.port, host: config.host });
  const runner = parts.worker ? await runWorker(house, tasks, appUrl, app.log) : undefined;

  return {
    house,
    app,
    url: parts.web ? `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` : "",
    async stop() {
      await app.close();
      await runner?.stop();
      await house.live.close();
      await house.identity.close();
      await closeDatabase();
    },
  };
}
