import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../../test/support/caller.ts";
import { type ConnectedGateway, connectGateway } from "../../../../../test/support/gateway.ts";
import { openTestHouse, type TestHouse } from "../../../../../test/support/house.ts";
import { draftedOffer, partialRefundOption, takeOn, viewOf } from "../../../../../test/support/walk.ts";
import type { Fault } from "../../../gateways/simulator/faults.ts";
import { compare, type Line, type Movement } from "./rules.ts";

const now = new Date("2026-09-18T00:00:00Z");
const longAgo = new Date("2026-09-15T00:00:00Z");

describe("a statement beside the record", () => {
  const ours: Movement = { key: "k.1", direction: "out", minor: 3_000, currency: "CNY", at: longAgo };
  const theirs: Line = { key: "k.1", direction: "out", minor: 3_000, currency: "CNY", reference: "R1" };

  test.each<[string, Movement[], Line[], string[]]>([
    ["agrees", [ours], [theirs], []],
    ["knows nothing of it", [ours], [], ["missing_there"]],
    ["may lag behind", [{ ...ours, at: new Date(now.getTime() - 3_600_000) }], [], []],
    ["knows more than we do", [], [theirs], ["missing_here"]],
    ["has it twice", [ours], [theirs, { ...theirs, reference: "R2" }], ["double"]],
    ["has another sum", [ours], [{ ...theirs, minor: 2_999 }], ["amount"]],
    ["has another currency", [ours], [{ ...theirs, currency: "HKD" }], ["amount"]],
    [
      "has it the other way round",
      [ours],
      [{ ...theirs, direction: "back" }],
      ["missing_there", "missing_here"],
    ],
  ])("%s", (_, movements, lines, expected) => {
    expect(compare(movements, lines, now).map(({ what }) => what)).toEqual(expected);
  });
});

describe("comparing with the other side", () => {
  let house: TestHouse;
  let agent: Caller;
  let senior: Caller;
  let manager: Caller;
  let gateway: ConnectedGateway;
  let faults: Fault[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    agent = await staffCaller(house, "agent", "alpha");
    senior = await staffCaller(house, "senior_agent", "alpha");
    manager = await staffCaller(house, "operations_manager", "alpha");
    gateway = await connectGateway(house, "alpha", { kinds: ["refund"], nextFault: () => faults.shift() });
  });
  afterAll(async () => {
    await gateway?.simulator.close();
    await house?.close();
  });

  async function refunded() {
    const { number, version, offerId, optionIds } = await draftedOffer(agent, [
      partialRefundOption,
      partialRefundOption,
    ]);
    const sent = await takeOn(agent, "sendOffer", number, offerId, { version });
    const answer = { version: sent.version, optionId: optionIds[0], source: "phone" };
    await takeOn(agent, "recordChoice", number, offerId, answer);
    await house.work();
    const [order] = (await viewOf(agent, number)).gatewayOrders;
    return { number, key: `${order!.id}.1` };
  }
  const today = () => new Date(house.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const reconcileToday = async () =>
    (await manager("reconcileGateway", { params: { id: gateway.id }, body: { day: today() } })).body;
  const open = async () =>
    (await senior("listGatewayMismatches")).body.rows as { key: string; what: string; id: string }[];
  const openFor = async (key: string) =>
    (await open()).filter((row) => row.key === key).map(({ what }) => what);

  test("what both have in the same way is no matter, however often it is compared", async () => {
    const { key } = await refunded();
    expect(await reconcileToday()).toMatchObject({ found: 0, trouble: null });
    expect((await reconcileToday()).lines).toBeGreaterThan(0);
    expect(await openFor(key)).toEqual([]);
  });

  test("a line for an order whose answer was lost is the answer", async () => {
    faults = ["lost_answer"];
    const { number } = await refunded();
    expect((await viewOf(agent, number)).gatewayOrders[0]!.state).toBe("unknown");
    await reconcileToday();
    expect((await viewOf(agent, number)).gatewayOrders[0]!.state).toBe("confirmed");
    expect((await viewOf(agent, number)).promises[0]!.state).toBe("kept");
  });

  test("paid twice by the other side is found, and a person's explanation holds", async () => {
    const { number, key } = await refunded();
    const { ledger } = gateway.simulator;
    const line = ledger.lines().find((each) => each.key === key)!;
    ledger.misstate({ ...line, reference: "SIM-TWICE" });
    expect((await reconcileToday()).found).toBe(1);
    const [row] = (await open()).filter((each) => each.key === key);
    expect(row).toMatchObject({
      what: "double",
      complaintNumber: number,
      ours: { minor: 30_00 },
      theirs: { minor: 60_00 },
    });

    const reason = "网关方确认重复出款，已追回。";
    expect((await agent("settleGatewayMismatch", { params: { id: row!.id }, body: { reason } })).status).toBe(
      403,
    );
    expect(
      (await senior("settleGatewayMismatch", { params: { id: row!.id }, body: { reason } })).body,
    ).toMatchObject({ settledReason: reason });
    expect(
      (await senior("settleGatewayMismatch", { params: { id: row!.id }, body: { reason } })).body.code,
    ).toBe("mismatch_settled");
    expect((await reconcileToday()).found).toBe(0);
    expect(await openFor(key)).toEqual([]);
  });

  test("money that nobody here ordered is found", async () => {
    const { ledger } = gateway.simulator;
    const at = house.now().toISOString();
    ledger.misstate({
      key: "not-ours",
      direction: "out",
      amountMinor: 9_900,
      currency: "CNY",
      reference: "SIM-X",
      at,
    });
    await reconcileToday();
    expect(await openFor("not-ours")).toEqual(["missing_here"]);
  });

  test("a line that comes late is missed, and leaves the desk by itself when it comes", async () => {
    const { key } = await refunded();
    const late = gateway.simulator.ledger.withhold(key)!;
    await reconcileToday();
    expect(await openFor(key)).toEqual([]);
    await house.advance(40 * 60);
    await reconcileToday();
    expect(await openFor(key)).toEqual(["missing_there"]);

    gateway.simulator.ledger.misstate({ ...late, at: house.now().toISOString() });
    await reconcileToday();
    expect(await openFor(key)).toEqual([]);
  });

  test("each night the day before is compared by itself, until the other side answers", async () => {
    const { key } = await refunded();
    const line = gateway.simulator.ledger.lines().find((each) => each.key === key)!;
    gateway.simulator.ledger.misstate({ ...line, reference: "SIM-NIGHT" });
    await house.rows("SELECT graphile_worker.add_job('sweep')");
    await house.advance(24 * 60);
    await house.work();
    expect(await openFor(key)).toEqual(["double"]);
    const { rows } = (await manager("listGateways")).body;
    expect(rows[0].reconciledUntil).toBe(
      new Date(house.now().getTime() + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10),
    );
  });
});
