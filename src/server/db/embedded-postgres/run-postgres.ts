import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { SetUpProblem } from "../../set-up-problem.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import { postgresFailure } from "./postgres-failure.ts";
import { commandOf } from "./processes.ts";
import { runAs } from "./run-as.ts";
import type { ServerSettings } from "./server-settings.ts";

const PATIENCE_SECONDS = "120";

/**
 * pg_ctl puts the server into a session of its own, so Ctrl-C in the terminal reaches only us and we stop
 * PostgreSQL last; it returns when connections are accepted.
 */
export async function startPostgres(
  place: ClusterPlace,
  { logFile, settings }: { logFile: string; settings: ServerSettings },
) {
  const log = await open(logFile, "a");
  try {
    const { size } = await log.stat();
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
    const args = [
      "start",
      "--wait",
      "--silent",
      `--timeout=${PATIENCE_SECONDS}`,
      "-D",
      place.cluster,
      "-o",
      flags.join(" "),
    ];
    const { code } = await runAs(place.owner, pgCtl(place), args, ["ignore", log.fd, log.fd]);
    if (code !== 0) throw postgresFailure(place.cluster, (await readFile(logFile)).subarray(size).toString());
  } finally {
    await log.close();
  }
}

export async function stopPostgres(place: ClusterPlace) {
  const args = [
    "stop",
    "--wait",
    "--silent",
    "--mode=fast",
    `--timeout=${PATIENCE_SECONDS}`,
    "-D",
    place.cluster,
  ];
  const { code, output } = await runAs(place.owner, pgCtl(place), args);
  if (code !== 0) throw new Error(`PostgreSQL in ${place.cluster} did not stop: ${output}`);
}

/** After a crash the server may still be there without us, or its pid file without the server. */
export async function clearLeftoverPostgres(place: ClusterPlace) {
  const pidFile = pidFileIn(place);
  const [pid] = (await readFile(pidFile, "utf8").catch(() => "")).split("\n");
  if (!pid) return;

  const command = await commandOf(Number(pid));
  if (command?.includes(place.cluster)) await stopPostgres(place);
  // The number may belong to another program by now, which PostgreSQL itself would take for a running server.
  else await rm(pidFile);
}

/** The port of the running server, from the fourth line of the file it keeps. */
export async function portOf(place: ClusterPlace): Promise<number> {
  const lines = (await readFile(pidFileIn(place), "utf8").catch(() => "")).split("\n");
  if (lines[READY_LINE]?.trim() === "ready") return Number(lines[PORT_LINE]);
  throw new SetUpProblem({
    zh: "明镜正在启动或退出，请稍后再试。",
    en: "Mingjing is starting or stopping; please try again in a moment.",
  });
}

const PORT_LINE = 3;
const READY_LINE = 7;

function pidFileIn(place: ClusterPlace) {
  return join(place.cluster, "postmaster.pid");
}

function pgCtl(place: ClusterPlace) {
  return join(place.binaries, "bin", "pg_ctl");
}
