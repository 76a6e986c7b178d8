import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../../test/support/caller.ts";
import { connectGateway } from "../../../../../test/support/gateway.ts";
import { openTestHouse, type TestHouse } from "../../../../../test/support/house.ts";
import type { Sender } from "../../../../../test/support/sender.ts";
import { soldBatches } from "../../../../../test/support/shop-of-batches.ts";

const buyers = 12_000;

let house: TestHouse;
let dataDir: string;
let preparer: Caller;
const messages = new Map<string, Set<string>>();

beforeAll(async () => {
  house = await openTestHouse();
  dataDir = await mkdtemp(path.join(tmpdir(), "mingjing-sender-"));
  preparer = await staffCaller(house, "quality_manager", "alpha");
  await soldBatches(house, "alpha", [
    { sku: "MILK-1", name: "婴儿配方奶粉", batch: "BM1", supplier: "北岭乳业", units: buyers },
    { sku: "CUP-1", name: "保温杯", batch: "C1", supplier: "九曲五金", units: buyers },
  ]);
}, 300_000);

afterAll(async () => {
  await house?.close();
  await rm(dataDir, { recursive: true, force: true });
});

test("killed three times in the middle, the sender tells every one of twelve thousand buyers once", async () => {
  const reached = Promise.withResolvers<void>();
  let killAt = buyers / 6;
  let killed = Promise.withResolvers<void>();
  const gateway = await connectGateway(house, "alpha", {
    kinds: ["sms"],
    heard(asked) {
      if (asked.ask !== "order") return;
      const keys = messages.get(asked.orderNumber!) ?? new Set();
      messages.set(asked.orderNumber!, keys.add(asked.key));
      if (messages.size === killAt) killed.resolve();
      if (messages.size === buyers) reached.resolve();
    },
  });
  const number = await started();
  for (const next of [buyers / 3, buyers / 2, Number.POSITIVE_INFINITY]) {
    const sender = openSender();
    await killed.promise;
    sender.kill("SIGKILL");
    await once(sender, "exit");
    killAt = next;
    killed = Promise.withResolvers();
  }
  expect(messages.size).toBeLessThan(buyers);
  const last = openSender();
  await reached.promise;
  await expect.poll(() => stateOf(number), { timeout: 60_000, interval: 500 }).toEqual("done");
  last.kill("SIGKILL");
  await once(last, "exit");

  expect([...messages.values()].filter((keys) => keys.size !== 1)).toEqual([]);
  const { body } = await preparer("readAction", { params: { action: number } });
  expect(body.states).toEqual([{ state: "done", count: buyers }]);
  await gateway.simulator.close();
}, 400_000);

async function started(): Promise<string> {
  const segment = { sku: "MILK-1", batch: "BM1" };
  const body = { kind: "notice", title: "告知", words: "请先不要食用。", segment, perSecond: 1_000 };
  const number = String((await preparer("prepareAction", { body })).body.number);
  const seen = async () => (await preparer("readAction", { params: { action: number } })).body.action.version;
  await preparer("submitAction", { params: { action: number }, body: { version: await seen() } });
  for (const role of ["legal", "operations_manager"]) {
    const approver = await staffCaller(house, role, "alpha");
    await approver("approveAction", { params: { action: number }, body: { version: await seen() } });
  }
  const { status } = await preparer("startAction", {
    params: { action: number },
    body: { version: await seen() },
  });
  expect(status).toBe(200);
  return number;
}

async function stateOf(number: string): Promise<string> {
  return (await preparer("readAction", { params: { action: number } })).body.action.state;
}

function openSender(): ChildProcess {
  const { appUrl, identityUrl } = house.database;
  const told: Sender = {
    database: { appUrl, identityUrl },
    secret: house.house.secret,
    now: house.now().toISOString(),
    dataDir,
  };
  return spawn(process.execPath, [senderFile, JSON.stringify(told)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

const senderFile = path.join(import.meta.dirname, "../../../../../test/support/sender.ts");
