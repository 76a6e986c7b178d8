import { afterEach, describe, expect, test } from "vitest";
import { sendCallback } from "../simulator/callback.ts";
import type { Fault } from "../simulator/faults.ts";
import { openSimulator, type Simulator, type SimulatorPlan } from "../simulator/open-simulator.ts";
import { GatewayTrouble } from "./gateway.ts";
import { isGatewayUrl } from "./gateway-url.ts";
import { httpGateway } from "./http-gateway.ts";
import type { OrderAsked } from "./messages.ts";
import { isGatewaySecret, newGatewaySecret, sign, signatureProblem } from "./signature.ts";

const now = () => new Date("2026-09-16T02:00:00Z");
const secret = newGatewaySecret();
const refund: OrderAsked = {
  ask: "order",
  key: "order-1.1",
  kind: "refund",
  amountMinor: 3_000,
  currency: "CNY",
  complaint: "482170365",
  shop: "main",
  orderNumber: "MJ2001",
  item: null,
};

describe("a gateway over HTTP", () => {
  let simulator: Simulator | undefined;
  afterEach(() => simulator?.close());

  async function gateway(plan: Partial<SimulatorPlan> = {}) {
    simulator = await openSimulator({ secret, now, ...plan });
    return httpGateway({ url: simulator.url, secret }, { now, timeoutMs: 500, mostBytes: 65_536 });
  }
  const troubleOf = (asked: Promise<unknown>) =>
    asked.then(
      () => "none",
      (error) => (error instanceof GatewayTrouble ? error.trouble : String(error)),
    );

  test("an order is done and its reference told", async () => {
    const { order, status } = await gateway();
    const answer = await order(refund);
    expect(answer).toMatchObject({ key: "order-1.1", state: "done", amountMinor: 3_000 });
    expect(await status("order-1.1")).toEqual(answer);
    expect(await status("order-2.1")).toEqual({ key: "order-2.1", state: "unknown_key" });
  });

  test("the same key twice is done once; the same key for another sum is refused", async () => {
    const { order, statement } = await gateway();
    const first = await order(refund);
    expect(await order(refund)).toEqual(first);
    expect(await troubleOf(order({ ...refund, amountMinor: 9_000 }))).toBe("bad_status");
    expect(await statement("2026-09-16")).toMatchObject([{ key: "order-1.1", amountMinor: 3_000 }]);
    expect(await statement("2026-09-15")).toEqual([]);
  });

  test("what was done can be reversed, what was not cannot", async () => {
    const { order } = await gateway();
    const back = { ...refund, key: "order-1.1.back", reverses: "order-1.1" };
    expect(await order(back)).toMatchObject({ state: "failed", reason: "nothing_to_reverse" });
    await order(refund);
    expect(await order({ ...back, key: "order-1.1.back2" })).toMatchObject({ state: "done" });
    expect(simulator!.ledger.total()).toBe(0);
  });

  test("it says what it can do", async () => {
    const { hello } = await gateway();
    expect((await hello()).kinds).toContain("refund");
  });

  test.each<[Fault, string]>([
    ["lost_question", "unreachable"],
    ["lost_answer", "unreachable"],
    ["never", "timed_out"],
    ["error_before", "bad_status"],
    ["error_after", "bad_status"],
    ["redirect", "redirected"],
    ["huge", "too_large"],
    ["wrong_signature", "wrong_signature"],
    ["old_clock", "wrong_time"],
    ["not_json", "not_the_protocol"],
  ])("%s is no answer: %s", async (fault, trouble) => {
    const { order } = await gateway({ nextFault: () => fault });
    expect(await troubleOf(order(refund))).toBe(trouble);
  });

  test("an unsigned question gets nothing done", async () => {
    await gateway();
    const { order } = httpGateway(
      { url: simulator!.url, secret: newGatewaySecret() },
      { now, timeoutMs: 500 },
    );
    expect(await troubleOf(order(refund))).toBe("bad_status");
    expect(simulator!.ledger.lines()).toEqual([]);
  });

  test("nobody listening is unreachable", async () => {
    const { hello } = await gateway();
    await simulator!.close();
    simulator = undefined;
    expect(await troubleOf(hello())).toBe("unreachable");
  });

  test("an answer that was given to another question is refused", async () => {
    const body = JSON.stringify({ key: "order-1.1", state: "done" });
    const old = sign(secret, "msg_of_yesterday", body, now());
    const { createServer } = await import("node:http");
    const replayer = createServer((_, response) => response.writeHead(200, { ...old }).end(body));
    await new Promise<void>((resolve) => replayer.listen(0, "127.0.0.1", resolve));
    const { port } = replayer.address() as { port: number };
    const { status } = httpGateway({ url: `http://127.0.0.1:${port}/`, secret }, { now });
    expect(await troubleOf(status("order-1.1"))).toBe("other_answer");
    await new Promise((resolve) => replayer.close(resolve));
  });

  test("a callback that nobody takes is said", async () => {
    await gateway();
    expect(await sendCallback(simulator!.url, newGatewaySecret(), { key: "x", state: "done" }, now())).toBe(
      401,
    );
  });
});

describe("a signature", () => {
  const signed = sign(secret, "msg_1", "{}", now());
  const problem = (headers: Record<string, string>, body = "{}", at = now()) =>
    signatureProblem(secret, (name) => headers[name], body, at);

  test("holds for its own body and time, also beside others", () => {
    expect(problem({ ...signed })).toBeNull();
    const rotated = `v1,${"A".repeat(43)}= ${signed["webhook-signature"]}`;
    expect(problem({ ...signed, "webhook-signature": rotated })).toBeNull();
  });

  test.each([
    ["another body", { ...signed }, '{"a":1}', now(), "wrong_signature"],
    ["another id", { ...signed, "webhook-id": "msg_2" }, "{}", now(), "wrong_signature"],
    ["none", {}, "{}", now(), "not_signed"],
    ["six minutes later", { ...signed }, "{}", new Date(now().getTime() + 360_000), "wrong_time"],
    ["six minutes early", { ...signed }, "{}", new Date(now().getTime() - 360_000), "wrong_time"],
  ] as const)("%s", (_, headers, body, at, expected) => {
    expect(problem(headers, body, at)).toBe(expected);
  });

  test.each([
    [newGatewaySecret(), true],
    ["whsec_", false],
    ["whsec_c2hvcnQ=", false],
    ["secret", false],
  ])("%s is a secret: %s", (text, expected) => {
    expect(isGatewaySecret(text)).toBe(expected);
  });
});

test.each([
  ["https://pay.example/gateway", true],
  ["http://127.0.0.1:4010/", true],
  ["http://[::1]:4010/", true],
  ["http://localhost:4010/", true],
  ["http://pay.example/", false],
  ["http://127.0.0.1.example/", false],
  ["https://user:pass@pay.example/", false],
  ["ftp://pay.example/", false],
  ["pay.example", false],
])("%s may be a gateway's address: %s", (url, expected) => {
  expect(isGatewayUrl(url)).toBe(expected);
});
