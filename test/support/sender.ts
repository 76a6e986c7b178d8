/** A worker in a process of its own, so that a test can kill it: `node sender.ts '{ database, secret, now, dataDir }'`. */
import { readConfig } from "../../src/server/config.ts";
import { type DatabaseUrls, startHouse } from "../../src/server/start-house.ts";

export type Sender = { database: DatabaseUrls; secret: string; now: string; dataDir: string };

const { database, secret, now, dataDir }: Sender = JSON.parse(process.argv[2] ?? "");
const begun = Date.now();

await startHouse(
  readConfig({ PORT: "0", HOST: "127.0.0.1", DATA_DIR: dataDir, LOG_LEVEL: "error" }),
  secret,
  database,
  { clock: () => new Date(Date.parse(now) + Date.now() - begun), parts: { web: false, worker: true } },
);
