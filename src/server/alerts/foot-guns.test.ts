import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { type ConnectedGateway, connectGateway } from "../../../test/support/gateway.ts";
import { emailOf, openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { soldBatches } from "../../../test/support/shop-of-batches.ts";
import type { OrderAsked } from "../gateways/protocol/messages.ts";
import type { Fault } from "../gateways/simulator/faults.ts";

const buyers = 40;
const paidMinor = 199_00;
const notice = {
  kind: "notice",
  title: "奶粉批次告知",
  words: "您购买的奶粉批次可能结块，请先不要食用，可免费换货。",
  segment: { sku: "MILK-1", batch: "BM1" },
  perSecond: 1_000,
};
const refund = {
  ...notice,
  kind: "refund",
  title: "批次退款",
  segment: { sku: "CUP-1", batch: "C1" },
  amountMinor: 20_00,
};
const reason = "批次号写错了";

let house: TestHouse;
let quality: Caller;
let legal: Caller;
let operations: Caller;
let gateway: ConnectedGateway;
let heard: OrderAsked[];
let whenHeard: (asked: OrderAsked) => void;
let nextFault: () => Fault | undefined;

beforeAll(async () => {
  house = await openTestHouse({ slugs: ["alpha"] });
  quality = await staffCaller(house, "quality_manager", "alpha");
  legal = await staffCaller(house, "legal", "alpha");
  operations = await staffCaller(house, "operations_manager", "alpha");
  await soldBatches(house, "alpha", [
    { sku: "MILK-1", name: "婴儿配方奶粉", batch: "BM1", supplier: "北岭乳业", units: buyers },
    { sku: "CUP-1", name: "保温杯", batch: "C1", supplier: "九曲五金", units: 3 },
  ]);
  gateway = await connectGateway(house, "alpha", {
    nextFault: () => nextFault(),
    heard(asked) {
      if (asked.ask !== "order") return;
      heard.push({ ...asked });
      whenHeard(asked);
    },
  });
});
beforeEach(() => {
  heard = [];
  whenHeard = () => {};
  nextFault = () => undefined;
});
afterAll(async () => {
  await house?.close();
  await gateway?.simulator.close();
});

describe("ten ways of shooting oneself in the foot", () => {
  test("approving one's own action: refused", async () => {
    const params = { action: await prepared(notice, operations) };
    const { version } = (await operations("submitAction", { params, body: { version: 1 } })).body;
    const own = await operations("approveAction", { params, body: { version } });
    expect([own.status, own.body.code]).toEqual([403, "own_action"]);
    expect(await readOf(params.action)).toMatchObject({ action: { state: "awaiting_approval" } });
  });

  test("a segment of everybody: refused", async () => {
    const everybody = await quality("prepareAction", { body: { ...notice, segment: {} } });
    expect([everybody.status, everybody.body.code]).toEqual([422, "segment_of_everybody"]);
  });

  test("an empty batch: refused", async () => {
    const segment = { sku: "MILK-1", batch: "BM0" };
    const empty = await quality("prepareAction", { body: { ...notice, segment } });
    expect([empty.status, empty.body.code]).toEqual([422, "segment_empty"]);
  });

  test("a refund larger than paid: refused, and nobody is on the list", async () => {
    const tooMuch = { ...refund, amountMinor: paidMinor + 1 };
    const larger = await quality("prepareAction", { body: tooMuch });
    expect([larger.status, larger.body.code]).toEqual([422, "nobody_reachable"]);
    const whole = await prepared({ ...refund, amountMinor: paidMinor });
    expect(await readOf(whole)).toMatchObject({ action: { recipients: 3 } });
    await quality("cancelAction", { params: { action: whole }, body: { version: 1, reason } });
  });

  test("two alerts on one batch: the second is refused and sent to the first", async () => {
    const scope = [{ kind: "batch", subject: { sku: "MILK-1", batch: "BM1" } }];
    const body = { title: "奶粉结块", level: "orange", scope };
    const both = await Promise.all([operations("openAlert", { body }), operations("openAlert", { body })]);
    const [first, second] = both.sort((one, other) => one.status - other.status);
    expect([first!.status, second!.status]).toEqual([200, 409]);
    expect(second!.body).toMatchObject({ code: "alert_on_this_already", number: first!.body.number });
  });

  test("cancel while sending: refused; the stop button does it, and it cannot be started again", async () => {
    const { number, version } = await started({ ...notice, perSecond: 10 });
    const params = { action: number };
    const pressed = Promise.withResolvers<{ cancelled: string; stopped: number }>();
    whenHeard = () => {
      if (heard.length === 10) press().then(pressed.resolve, pressed.reject);
    };
    await house.work();
    expect(await pressed.promise).toEqual({ cancelled: "action_state", stopped: 200 });
    expect(heard.length).toBeLessThan(buyers);
    const { action, states } = await readOf(number);
    expect(action).toMatchObject({ state: "stopped", done: heard.length });
    expect(states).toContainEqual({ state: "waiting", count: buyers - heard.length });
    const again = await operations("startAction", { params, body: { version: action.version } });
    expect(again.body.code).toBe("action_state");

    async function press() {
      const body = { version, reason };
      const cancelled = (await operations("cancelAction", { params, body })).body.code;
      return { cancelled, stopped: (await operations("stopAction", { params, body })).status };
    }
  });

  test("approver leaves: it stands still until somebody looks, and nobody is told meanwhile", async () => {
    const { number } = await started(notice);
    await letGo("legal", true);
    await house.work();
    expect(heard).toEqual([]);
    expect(await readOf(number)).toMatchObject({
      action: { state: "paused" },
      haltedReason: "approver_left",
    });
    await letGo("legal", false);
    legal = await staffCaller(house, "legal", "alpha");
  });

  test("clock skew: the other side's clock, then our own, is an hour behind, and each is told once", async () => {
    const { number } = await started(notice);
    nextFault = () => "old_clock";
    await house.work();
    expect((await readOf(number)).states).toEqual([{ state: "asked", count: buyers }]);
    nextFault = () => undefined;
    house.setClock(new Date(house.now().getTime() - 3_600_000));
    await house.work();
    await settled();
    expect((await readOf(number)).states).toEqual([{ state: "done", count: buyers }]);
    expect(heardTwice()).toEqual([]);
  });

  test("a gateway that answers twice: each is told once and counted once", async () => {
    const twice: Fault[] = ["callback_twice", "asked_twice", "out_of_order"];
    nextFault = () => twice[heard.length % twice.length];
    const { number } = await started(notice);
    await house.work();
    await settled();
    expect(await readOf(number)).toMatchObject({
      action: { state: "done", done: buyers, failed: 0 },
      states: [{ state: "done", count: buyers }],
    });
    expect(heardTwice()).toEqual([]);
  });

  test("a gateway that lies: another sum is not believed, and what it only says it did is found in its books", async () => {
    const { number } = await started(refund);
    whenHeard = (asked) => {
      if (asked.orderNumber === "C1-1") asked.amountMinor *= 2;
    };
    await house.work();
    const { states } = await readOf(number);
    expect(states).toHaveLength(2);
    expect(states).toEqual(
      expect.arrayContaining([
        { state: "done", count: 2 },
        { state: "unknown", count: 1 },
      ]),
    );
    await settled();
    expect(heardTwice()).toEqual([]);
    const said = heard.find(({ orderNumber }) => orderNumber === "C1-2")!;
    expect(gateway.simulator.ledger.withhold(said.key)).toBeDefined();
    expect(await foundInBooks()).toBe(1);
    house.setClock(new Date(house.now().getTime() + 3 * 86_400_000));
    expect(await foundInBooks()).toBe(1);
  });
});

async function prepared(body: object, by = quality): Promise<string> {
  const { status, body: answer } = await by("prepareAction", { body });
  expect(status, JSON.stringify(answer)).toBe(200);
  return String(answer.number);
}

/** Prepared by one, approved by two others, begun. */
async function started(body: object): Promise<{ number: string; version: number }> {
  const number = await prepared(body);
  const params = { action: number };
  const { version } = (await quality("submitAction", { params, body: { version: 1 } })).body;
  for (const approver of [legal, operations]) {
    const { status } = await approver("approveAction", { params, body: { version } });
    expect(status).toBe(200);
  }
  const seen = (await readOf(number)).action.version;
  const answer = await operations("startAction", { params, body: { version: seen } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return { number, version: answer.body.version };
}

async function readOf(number: string) {
  return (await quality("readAction", { params: { action: number } })).body;
}

/** Long enough for every answer that was lost to be found out. */
async function settled(): Promise<void> {
  for (let round = 0; round < 12; round++) await house.advance(10);
}

/** The orders about which more than one thing was asked for. */
function heardTwice(): string[] {
  const keys = Map.groupBy(heard, ({ orderNumber }) => orderNumber);
  return [...keys].filter(([, asked]) => asked.length > 1).map(([order]) => order!);
}

async function letGo(name: string, isGone: boolean): Promise<void> {
  const admin = await staffCaller(house, "administrator", "alpha");
  const { rows } = (await admin("listStaff", { query: { q: name, limit: "100" } })).body;
  const { id, version } = rows.find(({ email }: { email: string }) => email === emailOf(name, "alpha"));
  const { status, body } = await admin("changeStaff", {
    params: { id },
    body: { version, isActive: !isGone },
  });
  expect(status, JSON.stringify(body)).toBe(200);
}

async function foundInBooks(): Promise<number> {
  const day = house.now().toISOString().slice(0, 10);
  const { status, body } = await operations("reconcileGateway", {
    params: { id: gateway.id },
    body: { day },
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.found;
}
