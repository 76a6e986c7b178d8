import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "../../src/shared/api/contract.ts";
import { type RouteName, routes } from "../../src/shared/api/routes.ts";
import { permissions, roles } from "../../src/shared/roles.ts";
import { type Caller, staffCaller, strangerCaller, tokenCaller } from "../support/caller.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { customerOf, draftedOffer, takeOn, viewOf } from "../support/walk.ts";
import { sampleBodies } from "./sample-bodies.ts";

/**
 * Every route, tried by everybody, to make the house pay more than anybody here may grant. The plan's limits: agent 50,
 * senior agent 200, supervisor and operations manager 5,000.
 */
const option = (costMinor: number) => ({
  kind: "refund_only",
  content: "退款",
  steps: [{ text: "退款", hours: 24 }],
  costMinor,
});
const beyondAgents = 300_00;
const beyondAll = 6_000_00;

const deeds = (Object.keys(routes) as RouteName[]).filter((name) => {
  const { method, form }: Contract = routes[name];
  return method !== "GET" && form === undefined;
});

type Target = {
  number: string;
  version: number;
  offerId: string;
  optionId: string;
  approvalId: string | null;
};

describe("nobody overpays, whatever the route", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;
  const callers = new Map<string, Caller>();
  const targets = new Map<number, Target>();

  beforeAll(async () => {
    house = await openTestHouse();
    for (const role of roles) callers.set(role, await staffCaller(house, role, "alpha"));
    agent = callers.get("agent")!;
    supervisor = callers.get("supervisor")!;
    callers.set("another agent", await staffCaller(house, "agent2", "alpha"));
    callers.set("another house", await staffCaller(house, "operations_manager", "beta"));
    callers.set("stranger", strangerCaller(house));
    const { body } = await callers.get("operations_manager")!("addKey", {
      body: { name: "everything", scopes: [...permissions] },
    });
    callers.set("a key with every scope", tokenCaller(house, body.secret));
  });
  afterAll(() => house?.close());

  test.each(deeds)("%s", async (name) => {
    for (const costMinor of [beyondAgents, beyondAll]) {
      const target = await standing(costMinor);
      const own = await customerOf(house, target.number);
      for (const caller of [...callers.values(), own])
        for (const id of idsFor(name, target)) await attack(name, caller, target, id);
    }
    await house.work();
    expect(await overpaid()).toEqual([]);
    expect(await grantedBeyond(beyondAll)).toEqual([]);
  });

  test("in the whole walk only those with the limit granted what was beyond the agents", async () => {
    const rows = await house.rows<{ role: string }>(
      "SELECT DISTINCT s.role FROM remedy_grant g JOIN staff s ON s.id = g.granted_by WHERE g.amount_minor > 20000",
    );
    expect(
      rows.map(({ role }) => role).filter((role) => !["supervisor", "operations_manager"].includes(role)),
    ).toEqual([]);
  });

  test("two sessions of one person, and two people, sending and approving at once: still within limits", async () => {
    const sessions = [agent, await staffCaller(house, "agent", "alpha"), callers.get("senior_agent")!];
    for (let round = 0; round < 8; round += 1) {
      const { number, offerId, version } = await draftedOffer(agent, [option(1_00), option(beyondAgents)]);
      const body = { version, reason: "请批准" };
      await Promise.all([
        ...sessions.map((session) =>
          session("sendOffer", { params: { number, id: offerId }, body: { version } }),
        ),
        ...sessions.map((session) => session("requestApproval", { params: { number, id: offerId }, body })),
      ]);
      expect((await viewOf(agent, number)).state).toBe("deciding");
    }
    expect(await overpaid()).toEqual([]);
  });

  test("two approvers at once: one decides, the other is told so, every time", async () => {
    const manager = callers.get("operations_manager")!;
    for (let round = 0; round < 10; round += 1) {
      const { number, approvalId } = await targetWith(beyondAgents);
      const verdict = { params: { id: approvalId! }, body: { reason: "情况属实" } };
      const answers = await Promise.all([
        supervisor("approveOffer", verdict),
        manager(round % 2 ? "approveOffer" : "refuseOffer", verdict),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)!.body.code).toBe("approval_decided");
      const { timeline } = await viewOf(agent, number);
      const decided = timeline.filter(({ type }) => type === "offer_approved" || type === "offer_refused");
      expect(decided).toHaveLength(1);
    }
  });

  async function attack(name: RouteName, caller: Caller, target: Target, id: string): Promise<void> {
    const { status } = await caller(name, {
      params: { number: target.number, id, slug: "alpha", code: "no-such-grade" },
      body: bodyFor(name, target),
    });
    if (status === 200) target.version = (await viewOf(supervisor, target.number)).version;
  }

  function bodyFor(name: RouteName, target: Target): unknown {
    const { version } = target;
    if (name === "draftOffer")
      return { version, explanation: "多退一些", options: [option(beyondAll), option(beyondAgents)] };
    return withReal(sampleBodies[name] ?? {}, {
      version,
      offerId: target.offerId,
      optionId: target.optionId,
      ownerId: house.tenant("alpha").staffIds["supervisor@alpha.example"]!,
      toStaffId: house.tenant("alpha").staffIds["agent@alpha.example"]!,
      into: target.number,
      costMinor: beyondAll,
      amountMinor: beyondAll,
      limitMinor: beyondAll,
    });
  }

  function idsFor(name: RouteName, { offerId, approvalId }: Target): string[] {
    if (!routes[name].path.includes(":id")) return [""];
    return approvalId ? [offerId, approvalId] : [offerId];
  }

  /** A complaint with an offer nobody has sent yet; with one beyond the agents, approval is asked as well. */
  async function targetWith(costMinor: number): Promise<Target> {
    const { number, offerId, version, optionIds } = await draftedOffer(agent, [
      option(1_00),
      option(costMinor),
    ]);
    if (costMinor <= 5_000_00)
      await takeOn(agent, "requestApproval", number, offerId, { version, reason: "客户损失较大" });
    const view = await viewOf(agent, number);
    return {
      number,
      version: view.version,
      offerId,
      optionId: optionIds[1]!,
      approvalId: view.offers[0]!.approval?.id ?? null,
    };
  }

  /** The last one made, while its offer has not gone out yet: most attacks leave it as it was. */
  async function standing(costMinor: number): Promise<Target> {
    const last = targets.get(costMinor);
    const view = last && (await viewOf(supervisor, last.number));
    const wanted = costMinor > 5_000_00 ? "draft" : "awaiting_approval";
    if (last && view?.state === "deciding" && view.offers.at(-1)!.state === wanted) {
      last.version = view.version;
      return last;
    }
    const fresh = await targetWith(costMinor);
    targets.set(costMinor, fresh);
    return fresh;
  }

  /** Told from the rows alone: an offer before a customer with an option that its granter may not grant, or that nobody approved. */
  async function overpaid() {
    return house.rows(
      `SELECT o.id, o.state, p.kind, p.cost_minor, g.granted_by
       FROM remedy_offer o JOIN remedy_option p ON p.offer_id = o.id
       LEFT JOIN remedy_grant g ON g.offer_id = o.id AND g.state <> 'released'
       LEFT JOIN staff s ON s.id = g.granted_by
       LEFT JOIN grade_limit l ON l.tenant_id = s.tenant_id AND l.grade_code = s.grade_code AND l.remedy_kind = p.kind
       LEFT JOIN approval a ON a.id = g.approval_id AND a.decision = 'approved'
       WHERE o.state IN ('offered', 'accepted')
         AND (g.offer_id IS NULL OR l.limit_minor IS NULL OR p.cost_minor > l.limit_minor
           OR (g.approval_id IS NOT NULL AND (a.id IS NULL OR g.granted_by IN (o.prepared_by, a.asked_by))))`,
    );
  }

  async function grantedBeyond(minor: number) {
    return house.rows("SELECT offer_id FROM remedy_grant WHERE amount_minor >= $1", [minor]);
  }
});

/** The same body with these fields, wherever they stand, as they are in the target. */
function withReal(body: unknown, real: Record<string, unknown>): unknown {
  if (Array.isArray(body)) return body.map((each) => withReal(each, real));
  if (body === null || typeof body !== "object") return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, key in real ? real[key] : withReal(value, real)]),
  );
}
