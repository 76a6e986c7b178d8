import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { keptSecret } from "../../kept-secret.ts";
import type { Wording } from "../../refusals.ts";
import { type ClusterPlace, findClusterPlace } from "./cluster-place.ts";
import { ensureCluster } from "./create-cluster.ts";
import { ensureMingjingDatabase } from "./ensure-mingjing-database.ts";
import { freePort } from "./free-port.ts";
import { holderOf, lockDataDir } from "./lock-data-dir.ts";
import { clearLeftoverPostgres, portOf, startPostgres, stopPostgres } from "./run-postgres.ts";
import { SERVER_SETTINGS, type ServerSettings } from "./server-settings.ts";

export interface EmbeddedPostgresOptions {
  dataDir: string;
  log: (wording: Wording) => void;
  settings?: ServerSettings;
}

export interface EmbeddedPostgres {
  /** The superuser's connection to the database `mingjing`. */
  adminUrl: string;
  place: ClusterPlace;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that lives in the data folder; refuses while another live process runs it. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const lock = await lockDataDir(dataDir);

  try {
    const running = await startCluster(dataDir, options);
    return { ...running, stop: () => stopPostgres(running.place).finally(lock.release) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** For a single command: works on the database that another process runs, or starts it for as long as it takes. */
export async function reachEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  if (!(await holderOf(dataDir))) return startEmbeddedPostgres(options);

  const place = await findClusterPlace(dataDir, options.log);
  const adminUrl = await ensureMingjingDatabase(await portOf(place), await passwordOf(dataDir));
  return { place, adminUrl, stop: async () => {} };
}

async function startCluster(dataDir: string, { log, settings }: EmbeddedPostgresOptions) {
  const place = await findClusterPlace(dataDir, log);
  const password = await passwordOf(dataDir);
  await ensureCluster(place, password, log);
  await clearLeftoverPostgres(place);

  const port = await freePort();
  const logFile = join(dataDir, "postgres.log");
  await startPostgres(place, { logFile, settings: { ...SERVER_SETTINGS, ...settings, port: String(port) } });

  try {
    return { place, adminUrl: await ensureMingjingDatabase(port, password) };
  } catch (error) {
    await stopPostgres(place);
    throw error;
  }
}

function passwordOf(dataDir: string) {
  return keptSecret(join(dataDir, "postgres-password"));
}
