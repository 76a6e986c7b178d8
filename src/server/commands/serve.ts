import { type Parts, type RunningHouse, startHouse } from "../start-house.ts";
import { prepareDatabase } from "./prepare-database.ts";
import type { Surroundings } from "./run-command.ts";

type Service = {
  parts: Parts;
  /** Runs the embedded database itself, and refuses when another process does. */
  alone: boolean;
  welcome(running: RunningHouse): Promise<void> | void;
};

const STOP_PATIENCE_MS = 20_000;

/** Runs the house until somebody ends it, and then ends everything it began, the database last. */
export async function serve({ config, secret, terminal }: Surroundings, { parts, alone, welcome }: Service) {
  const end = askedToEnd();
  const database = await prepareDatabase(config, secret, terminal, { alone });
  try {
    const running = await startHouse(config, secret, database, { parts });
    await welcome(running);
    await end;
    terminal.say({ zh: "正在退出……", en: "Stopping …" });
    giveUpLater();
    await running.stop();
  } finally {
    await database.stop();
  }
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
