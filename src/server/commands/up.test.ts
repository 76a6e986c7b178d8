import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "../db/embedded-postgres/free-port.ts";
import { holderOf } from "../db/embedded-postgres/lock-data-dir.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "mingjing-up-"));
  await chmod(dataDir, 0o711);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test("up serves, and Ctrl-C ends everything it started", async () => {
  const port = await freePort();
  const up = mingjing(["up", "--no-demo"], { PORT: String(port) });
  await saying(up, "Mingjing is running");
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);

  // Nobody reads its further words, and npm passes the terminal's Ctrl-C on once more.
  up.kill("SIGINT");
  up.kill("SIGINT");
  expect(await once(up, "exit")).toEqual([0, null]);
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  expect(await holderOf(dataDir)).toBeUndefined();
});

test("up on a busy port says so, without a stack trace, and leaves no database running", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as { port: number };

  const up = mingjing(["up", "--no-demo"], { PORT: String(port) });
  const [words, [code]] = await Promise.all([text(up.stderr!), once(up, "exit")]);
  expect(words).toContain(`Port ${port} is taken`);
  expect(words).not.toContain("    at ");
  expect(code).toBe(3);
  expect(await holderOf(dataDir)).toBeUndefined();
  holder.close();
});

test("an unknown command and a wrong setting are wrong use", async () => {
  expect(await once(mingjing(["nonsense"]), "exit")).toEqual([2, null]);
  expect(await once(mingjing(["migrate"], { PORT: "many" }), "exit")).toEqual([2, null]);
});

function mingjing(args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [main, ...args], {
    env: { DATA_DIR: dataDir, LANG: "en_US.UTF-8", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

async function saying(process: ChildProcess, words: string) {
  let said = "";
  for await (const chunk of process.stderr!) {
    said += chunk;
    if (said.includes(words)) return;
  }
  throw new Error(`It ended without saying "${words}": ${said}`);
}
