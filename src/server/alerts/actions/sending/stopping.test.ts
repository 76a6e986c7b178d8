import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../../test/support/caller.ts";
import { type ConnectedGateway, connectGateway } from "../../../../../test/support/gateway.ts";
import { openTestHouse, type TestHouse } from "../../../../../test/support/house.ts";
import { soldBatches } from "../../../../../test/support/shop-of-batches.ts";
import type { Fault } from "../../../gateways/simulator/faults.ts";

describe("the stop button", () => {
  let house: TestHouse;
  let quality: Caller;
  let legal: Caller;
  let operations: Caller;
  let gateway: ConnectedGateway;
  const heard: number[] = [];
  let whenHeard: () => void = () => {};
  let nextFault: () => Fault | undefined = () => undefined;

  beforeAll(async () => {
    house = await openTestHouse();
    quality = await staffCaller(house, "quality_manager", "alpha");
    legal = await staffCaller(house, "legal", "alpha");
    operations = await staffCaller(house, "operations_manager", "alpha");
    await soldBatches(house, "alpha", [
      { sku: "MILK-1", name: "婴儿配方奶粉", batch: "BM1", supplier: "北岭乳业", units: 40 },
      { sku: "CUP-1", name: "保温杯", batch: "C1", supplier: "九曲五金", units: 500 },
    ]);
    gateway = await connectGateway(house, "alpha", {
      kinds: ["sms"],
      nextFault: () => nextFault(),
      heard: ({ ask }) => {
        if (ask !== "order") return;
        heard.push(performance.now());
        whenHeard();
      },
    });
  });
  afterAll(async () => {
    await house?.close();
    await gateway?.simulator.close();
  });

  test("pressed while messages go out, it is felt within a second", async () => {
    const { number, version } = await started(10);
    const stopped = Promise.withResolvers<number>();
    heard.length = 0;
    whenHeard = () => {
      if (heard.length !== 10) return;
      operations("stopAction", { params: { action: number }, body: { version, reason: "批次号写错了" } })
        .then(({ status }) => stopped.resolve(status === 200 ? performance.now() : Number.NaN))
        .catch(stopped.reject);
    };
    await house.work();
    whenHeard = () => {};

    expect(heard.at(-1)! - (await stopped.promise)).toBeLessThan(1_000);
    expect(heard.length).toBeLessThanOrEqual(20);
    const { body } = await quality("readAction", { params: { action: number } });
    expect(body.action).toMatchObject({ state: "stopped", done: heard.length });
  });

  test("what never arrived before it is inquired about and not sent again", async () => {
    const { number, version } = await started(1_000);
    nextFault = () => "lost_question";
    await house.work();
    nextFault = () => undefined;
    expect(await statesOf(number)).toEqual([{ state: "asked", count: 40 }]);
    await operations("stopAction", { params: { action: number }, body: { version, reason: "批次号写错了" } });
    heard.length = 0;
    for (let round = 0; round < 3; round++) await house.advance(10);
    expect(heard).toEqual([]);
    expect(await statesOf(number)).toEqual([{ state: "waiting", count: 40 }]);
  });

  test("what had arrived before it is found out", async () => {
    const { number, version } = await started(1_000);
    nextFault = () => "lost_answer";
    await house.work();
    nextFault = () => undefined;
    await operations("stopAction", { params: { action: number }, body: { version, reason: "批次号写错了" } });
    heard.length = 0;
    for (let round = 0; round < 3; round++) await house.advance(10);
    expect(heard).toEqual([]);
    expect(await statesOf(number)).toEqual([{ state: "done", count: 40 }]);
  });

  async function statesOf(number: string) {
    return (await quality("readAction", { params: { action: number } })).body.states;
  }

  async function started(perSecond: number): Promise<{ number: string; version: number }> {
    const segment = { sku: "MILK-1", batch: "BM1" };
    const body = { kind: "notice", title: "告知", words: "请先不要食用。", segment, perSecond };
    const prepared = await quality("prepareAction", { body });
    expect(prepared).toMatchObject({ status: 200 });
    const number = String(prepared.body.number);
    const params = { action: number };
    const { version } = (await quality("submitAction", { params, body: { version: 1 } })).body;
    for (const approver of [legal, operations])
      await approver("approveAction", { params, body: { version } });
    const seen = (await quality("readAction", { params })).body.action.version;
    const answer = await operations("startAction", { params, body: { version: seen } });
    return { number, version: answer.body.version };
  }
});
