import { once } from "node:events";
import { createServer } from "node:net";
import type { Config } from "../config.ts";
import { type Parts, type RunningHouse, startHouse } from "../start-house.ts";
import { prepareDatabase, type ReadyDatabase } from "./prepare-database.ts";
import type { Surroundings } from "./run-command.ts";

type Service = {
  parts: Parts;
  /** Runs the embedded database itself, and refuses when another process does. */
  alone: boolean;
  /** What an empty database is filled with before the house opens. */
  furnish?(database: ReadyDatabase, signal: AbortSignal): Promise<void>;
  welcome(running: RunningHouse): Promise<void> | void;
};

const STOP_PATIENCE_MS = 20_000;

/** Runs the house until somebody ends it, and then ends everything it began, the database last. */
export async function serve(
  { config, secret, terminal }: Surroundings,
  { parts, alone, furnish, welcome }: Service,
) {
  const ending = new AbortController();
  const end = askedToEnd().then(() => ending.abort());
  if (parts.web) await holdPortOnce(config);
  const database = await prepareDatabase(config, secret, terminal, { alone });
  try {
    await furnish?.(database, ending.signal);
    const running = await startHouse(config, secret, database, { parts });
    await welcome(running);
    await end;
    terminal.say({ zh: "正在退出……", en: "Stopping …" });
    giveUpLater();
    await running.stop();
  } catch (error) {
    // Ended while still starting: that is what was asked for.
    if (!ending.signal.aborted) throw error;
  } finally {
    await database.stop();
  }
}

// A port that is taken is said at once, not after the database and the demo have been made ready.
async function holdPortOnce({ port, host }: Config): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, "listening");
  server.close();
  await once(server, "close");
}

/** From the first moment on: a signal during the start lets the start end first, so that nothing is left behind. */
function askedToEnd(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  // npm passes on the Ctrl-C that the terminal has already sent us, so every signal after the first is ignored.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  return promise;
}

function giveUpLater() {
  setTimeout(() => process.exit(1), STOP_PATIENCE_MS).unref();
}
