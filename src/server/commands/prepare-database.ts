import { createHmac } from "node:crypto";
import type { Config } from "../config.ts";
import {
  reachEmbeddedPostgres,
  startEmbeddedPostgres,
} from "../db/embedded-postgres/start-embedded-postgres.ts";
import { migrate } from "../db/migrate.ts";
import type { DatabaseUrls } from "../start-house.ts";
import type { Terminal } from "./terminal.ts";

export type ReadyDatabase = DatabaseUrls & { adminUrl: string; migrated: string[]; stop(): Promise<void> };

/**
 * The database of these settings, up to date: one's own (DATABASE_URL) or the embedded one. A house runs the embedded
 * one itself and alone; a single command may join a running house.
 */
export async function prepareDatabase(
  config: Config,
  secret: string,
  terminal: Terminal,
  { alone = false } = {},
): Promise<ReadyDatabase> {
  const server = await reachServer(config, terminal, alone);
  try {
    const appPassword = passwordFor("mingjing_app", secret);
    const identityPassword = passwordFor("mingjing_identity", secret);
    const migrated = await migrate({ adminUrl: server.adminUrl, appPassword, identityPassword });
    return {
      ...server,
      migrated,
      appUrl: asRole(server.adminUrl, "mingjing_app", appPassword),
      identityUrl: asRole(server.adminUrl, "mingjing_identity", identityPassword),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function reachServer({ databaseUrl, dataDir }: Config, terminal: Terminal, alone: boolean) {
  if (databaseUrl) return { adminUrl: databaseUrl, stop: async () => {} };
  const embedded = alone ? startEmbeddedPostgres : reachEmbeddedPostgres;
  const { adminUrl, stop } = await embedded({ dataDir, log: terminal.say });
  return { adminUrl, stop };
}

// Every process that knows the secret arrives at the same passwords, so several machines may share one database.
function passwordFor(role: string, secret: string) {
  return createHmac("sha256", secret).update(`database role:${role}`).digest("base64url");
}

function asRole(adminUrl: string, username: string, password: string) {
  return Object.assign(new URL(adminUrl), { username, password }).href;
}
