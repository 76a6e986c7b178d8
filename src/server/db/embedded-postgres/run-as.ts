import { type StdioOptions, spawn } from "node:child_process";
import { text } from "node:stream/consumers";

export interface SystemUser {
  uid: number;
  gid: number;
}

interface Outcome {
  code: number | null;
  output: string;
}

/** Runs a PostgreSQL program as its user, with an environment of its own so that PG… variables change nothing. */
export async function runAs(
  owner: SystemUser | undefined,
  program: string,
  args: string[],
  stdio: StdioOptions = "pipe",
): Promise<Outcome> {
  const child = spawn(program, args, {
    ...owner,
    // The folder we are in may be closed to that user, and PostgreSQL insists on knowing where it is.
    cwd: "/",
    env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C", TZ: "UTC" },
    stdio,
  });
  const exited = new Promise<number | null>((done, fail) => child.once("error", fail).once("close", done));
  const output = Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : "")));

  const [code, said] = await Promise.all([exited, output]);
  return { code, output: said.join("").trim() };
}
