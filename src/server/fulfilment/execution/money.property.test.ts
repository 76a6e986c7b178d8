import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { type ConnectedGateway, connectGateway } from "../../../../test/support/gateway.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { draftedOffer, takeOn, viewOf } from "../../../../test/support/walk.ts";
import { withTenant } from "../../db/database.ts";
import { openGateway } from "../../gateways/connections/open-gateway.ts";
import { sendCallback } from "../../gateways/simulator/callback.ts";
import type { Fault } from "../../gateways/simulator/faults.ts";
import { beginAsking } from "./begin-asking.ts";
import { reconcile } from "./reconciliation/reconcile.ts";

/** Whatever goes wrong on the way, in whatever order: what moved by both sides' books is what was decided. */

type Part = { kind: "refund" | "coupon" | "freight"; amountMinor: number };
type Mishap =
  | { do: "work" | "finish" | "retry" | "statement" | "late_statement" | "tell_again" | "undo" }
  | { do: "wait"; minutes: number }
  | { do: "crash"; when: "before_sending" | "after_sending" };

const faults: (Fault | undefined)[] = [
  undefined,
  "lost_question",
  "lost_answer",
  "error_before",
  "error_after",
  "later",
  "callback_first",
  "callback_twice",
  "asked_twice",
  "out_of_order",
  "refused",
  "wrong_signature",
  "not_json",
];

const part: fc.Arbitrary<Part> = fc.record({
  kind: fc.constantFrom("refund", "coupon", "freight"),
  amountMinor: fc.integer({ min: 1, max: 15_00 }),
});
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc.constantFrom<Mishap>(
    { do: "work" },
    { do: "finish" },
    { do: "retry" },
    { do: "statement" },
    { do: "late_statement" },
    { do: "tell_again" },
    { do: "undo" },
    { do: "crash", when: "before_sending" },
    { do: "crash", when: "after_sending" },
  ),
  fc.record({ do: fc.constant("wait" as const), minutes: fc.constantFrom(1, 5, 61, 400, 1_500) }),
);

describe("money", () => {
  let house: TestHouse;
  let agent: Caller;
  let senior: Caller;
  let gateway: ConnectedGateway;
  let planned: (Fault | undefined)[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    agent = await staffCaller(house, "agent", "alpha");
    senior = await staffCaller(house, "senior_agent", "alpha");
    gateway = await connectGateway(house, "alpha", {
      kinds: ["refund", "coupon", "freight"],
      nextFault: () => planned.shift(),
    });
  });
  afterAll(async () => {
    await gateway?.simulator.close();
    await house?.close();
  });

  test("that moved is the money that was decided, whatever fails at whatever step", {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom(...faults), { maxLength: 12 }),
        fc.array(mishap, { minLength: 2, maxLength: 10 }),
        async (parts, troubles, story) => {
          const decided = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
          planned = [...troubles];
          const number = await chosen(parts, decided);
          for (const each of story) {
            await happen(number, each);
            await expectNeverMore(number, decided);
          }
          planned = [];
          await putRight(number);
          await expectExactly(number, decided);
        },
      ),
      { numRuns: 12, seed: 20261122, endOnFailure: true },
    );
  });

  async function chosen(parts: Part[], costMinor: number): Promise<string> {
    const option = {
      kind: "partial_refund",
      content: "退款",
      steps: [{ text: "退款", hours: 240 }],
      costMinor,
      parts,
    };
    const { number, version, offerId } = await draftedOffer(agent, [option, option]);
    await takeOn(agent, "sendOffer", number, offerId, { version });
    const { offers, version: seen } = await viewOf(agent, number);
    const optionId = offers.at(-1)!.options[0]!.id;
    await takeOn(agent, "recordChoice", number, offerId, { version: seen, optionId, source: "phone" });
    return number;
  }

  async function happen(number: string, mishap: Mishap): Promise<void> {
    switch (mishap.do) {
      case "work":
        return house.work();
      case "wait":
        return house.advance(mishap.minutes);
      case "finish":
        return gateway.simulator.finishAll();
      case "crash":
        return crash(number, mishap.when);
      case "retry":
        return retry(number);
      case "statement":
        return compare(() => true);
      case "late_statement":
        return compare((_, index) => index % 2 === 0);
      case "tell_again":
        return tellAgain(number);
      case "undo": {
        const { version } = await viewOf(agent, number);
        const body = { version: version + 1, reason: "别处已有进展" };
        // A stale version: it is refused, and must not touch what is under way.
        expect((await agent("reconsiderSettlement", { params: { number }, body })).status).toBe(409);
      }
    }
  }

  /** The process dies after it has written down what it is about to ask: the question went out, or did not. */
  async function crash(number: string, when: "before_sending" | "after_sending"): Promise<void> {
    for (const { id } of await ordersOf(number)) {
      const question = await withTenant(tenantId(), (tx) => beginAsking(tx, house.house, id));
      if (!question || when === "before_sending") continue;
      await openGateway(house.house, question.gateway)
        .order(question.order)
        .catch((error: Error) => expect(error.name).toBe("Error"));
    }
  }

  async function retry(number: string): Promise<void> {
    for (const { id, ways } of await ordersOf(number))
      if (ways.includes("retry")) {
        const { status } = await senior("retryGatewayOrder", { params: { number, id }, body: {} });
        expect([200, 409]).toContain(status);
      }
  }

  async function compare(isThere: (line: object, index: number) => boolean): Promise<void> {
    const lines = gateway.simulator.ledger.lines().filter(isThere);
    await withTenant(tenantId(), (tx) => reconcile(tx, gateway.id, lines));
  }

  async function tellAgain(number: string): Promise<void> {
    for (const { id, round } of await ordersOf(number))
      for (let each = 1; each <= round; each += 1)
        for (const key of [`${id}.${each}`, `${id}.${each}.back`]) {
          const result = gateway.simulator.ledger.statusOf(key);
          expect(await sendCallback(gateway.callbackUrl, gateway.secret, result, house.now())).toBe(200);
        }
  }

  /** Nothing fails any more, and people do what the desk asks of them. */
  async function putRight(number: string): Promise<void> {
    for (let round = 0; round < 12; round += 1) {
      await house.advance(400);
      await gateway.simulator.finishAll();
      await retry(number);
      await house.work();
      if ((await ordersOf(number)).every(({ state }) => state === "confirmed")) return;
    }
  }

  async function expectNeverMore(number: string, decided: number): Promise<void> {
    expect(await moved(number)).toBeLessThanOrEqual(decided);
    expect(await theirs(number)).toBeLessThanOrEqual(decided);
  }

  async function expectExactly(number: string, decided: number): Promise<void> {
    const states = (await ordersOf(number)).map(({ state, stuckReason }) => [state, stuckReason]);
    expect(states).toEqual(states.map(() => ["confirmed", null]));
    expect(await moved(number)).toBe(decided);
    expect(await theirs(number)).toBe(decided);
    expect((await viewOf(agent, number)).promises.map(({ state }) => state)).toEqual(["kept"]);
    await compare(() => true);
    const open = await house.rows("SELECT * FROM gateway_mismatch WHERE settled_at IS NULL");
    expect(open).toEqual([]);
  }

  async function moved(number: string): Promise<number> {
    const rows = await house.rows<{ direction: string; amount_minor: string }>(
      `SELECT m.direction, m.amount_minor FROM gateway_movement m
       JOIN gateway_order o ON o.id = m.order_id JOIN complaint c ON c.id = o.complaint_id WHERE c.number = $1`,
      [number],
    );
    return net(rows.map((row) => ({ direction: row.direction, minor: Number(row.amount_minor) })));
  }

  async function theirs(number: string): Promise<number> {
    const ids = (await ordersOf(number)).map(({ id }) => id);
    const lines = gateway.simulator.ledger.lines().filter(({ key }) => ids.some((id) => key.startsWith(id)));
    return net(lines.map(({ direction, amountMinor }) => ({ direction, minor: amountMinor })));
  }

  async function ordersOf(number: string) {
    return (await viewOf(agent, number)).gatewayOrders;
  }

  function tenantId(): string {
    return house.tenant("alpha").tenantId;
  }
});

function net(lines: { direction: string; minor: number }[]): number {
  return lines.reduce((sum, { direction, minor }) => sum + (direction === "out" ? minor : -minor), 0);
}
