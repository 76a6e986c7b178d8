import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SetUpProblem } from "../../set-up-problem.ts";
import { reachEmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";

const isRoot = process.getuid?.() === 0;
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "mingjing-embedded-"));
  await chmod(dataDir, 0o711);
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

test("what was written is there after the second start, which is quick", async () => {
  const first = await start();
  await query(first.adminUrl, "create table kept (word text)");
  await query(first.adminUrl, "insert into kept values ('投诉 😀')");
  await first.stop();

  const began = performance.now();
  const second = await start();
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(await query(second.adminUrl, "select word from kept")).toEqual([{ word: "投诉 😀" }]);
  await second.stop();
});

test("only this machine reaches it, only with the password, and nobody else reads the password", async () => {
  const { adminUrl, stop } = await start();
  expect(await query(adminUrl, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  await expect(query(Object.assign(new URL(adminUrl), { password: "guess" }).href, "select")).rejects.toThrow(
    "password authentication failed",
  );
  expect((await stat(join(dataDir, "postgres-password"))).mode & 0o777).toBe(0o600);
  await stop();
});

test("a second Mingjing on the same data is refused, a single command joins", async () => {
  const running = await start();
  await expect(start()).rejects.toThrow(SetUpProblem);

  const joined = await reachEmbeddedPostgres({ dataDir, log: () => {} });
  expect(joined.adminUrl).toBe(running.adminUrl);
  await joined.stop();
  expect(await query(running.adminUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  await running.stop();
});

describe("after a crash", () => {
  test("a process that was killed leaves a lock and a running PostgreSQL, and the next start takes over", async () => {
    const port = await startAndKill();
    const next = await start();

    expect(await query(next.adminUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    await expect(connectTo(port)).rejects.toThrow("ECONNREFUSED");
    await next.stop();
  });

  test("a pid file whose number belongs to another program by now does not stop the start", async () => {
    const first = await start();
    await first.stop();
    await writeFile(join(first.place.cluster, "postmaster.pid"), `${process.ppid}\n`);

    const next = await start();
    await next.stop();
  });

  test("a lock whose number belongs to another program by now does not stop the start", async () => {
    await writeFile(join(dataDir, "postgres.lock"), `${process.ppid}\nlong ago\n`);
    const running = await start();
    await running.stop();
  });
});

describe.runIf(isRoot)("as root", () => {
  test("a folder that other users cannot enter keeps a note of where the database is, and finds it again", async () => {
    await chmod(dataDir, 0o700);
    const first = await start();
    const home = dirname(first.place.cluster);
    try {
      await query(first.adminUrl, "create table kept (word text)");
      await first.stop();
      expect(await readFile(join(dataDir, "postgres-is-at"), "utf8")).toBe(home);

      const second = await start();
      expect(await query(second.adminUrl, "select word from kept")).toEqual([]);
      await second.stop();
    } finally {
      await rm(home, { recursive: true, force: true });
    }
    await expect(start()).rejects.toThrow("begin with an empty database");
  });

  test("a full disk is said in so many words, and leaves nothing half made", async ({ skip }) => {
    const disk = join(dataDir, "disk");
    await mkdir(disk);
    const isMounted = await succeeds("mount", ["-t", "tmpfs", "-o", "size=8m,mode=0711", "tmpfs", disk]);
    if (!isMounted) skip("a small disk may not be mounted here");
    try {
      await expect(startEmbeddedPostgres({ dataDir: disk, log: () => {} })).rejects.toThrow(
        "The disk is full",
      );
      await expect(stat(join(disk, "postgres"))).rejects.toThrow("ENOENT");
    } finally {
      await succeeds("umount", [disk]);
    }
  });
});

function start() {
  return startEmbeddedPostgres({ dataDir, log: () => {} });
}

async function query(url: string, statement: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function connectTo(port: number) {
  return query(`postgres://somebody@127.0.0.1:${port}/mingjing`, "select");
}

/** Starts the database in a process of its own and kills that process as a power cut would. */
async function startAndKill(): Promise<number> {
  const module = new URL("./start-embedded-postgres.ts", import.meta.url).href;
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const { adminUrl } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    console.log(new URL(adminUrl).port);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = await once(createInterface({ input: child.stdout }), "line");
  child.kill("SIGKILL");
  await once(child, "exit");
  return Number(port);
}

async function succeeds(program: string, args: string[]): Promise<boolean> {
  const [code] = await once(spawn(program, args, { stdio: "inherit" }), "exit");
  return code === 0;
}
