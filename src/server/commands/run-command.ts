import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Config, readConfig } from "../config.ts";
import { keptSecret } from "../kept-secret.ts";
import { explain } from "./explain.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

export type Surroundings = { config: Config; secret: string; terminal: Terminal };

/** What every command begins and ends with: its settings, and a clear word and an exit code when it cannot do its work. */
export async function runCommand(work: (surroundings: Surroundings) => Promise<void>): Promise<void> {
  // The language is itself a setting: until the settings are read, both are shown.
  let terminal = openTerminal("both");
  try {
    const config = readConfig();
    terminal = openTerminal(config.terminalLanguage);
    await mkdir(config.dataDir, { recursive: true });
    const secret = config.secret ?? (await keptSecret(join(config.dataDir, "secret")));
    await work({ config, secret, terminal });
  } catch (error) {
    const { wording, exitCode } = explain(error);
    if (wording) terminal.say(wording);
    else console.error(error);
    // Not only exitCode: what a failed start left open must not keep the process.
    process.exit(exitCode);
  }
}
