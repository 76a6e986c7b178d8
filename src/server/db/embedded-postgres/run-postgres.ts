import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
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
  const pidFile = join(place.cluster, "postmaster.pid");
  const [pid] = (await readFile(pidFile, "utf8").catch(() => "")).split("\n");
  if (!pid) return;

  const command = await commandOf(Number(pid));
  if (command?.includes(place.cluster)) await stopPostgres(place);
  // The number may belong to another program by now, which PostgreSQL itself would take for a running server.
  else await rm(pidFile);
}

function pgCtl(place: ClusterPlace) {
  return join(place.binaries, "bin", "pg_ctl");
}
