import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import {
  acceptedComplaint,
  fulfillingComplaint,
  receivedComplaint,
  take,
  viewOf,
} from "../../../test/support/walk.ts";

describe("triage", () => {
  let house: TestHouse;
  let agent: Caller;
  let agent2: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    agent2 = await staffCaller(house, "agent2", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
  });
  afterAll(() => house?.close());

  const staffId = (name: string) => house.tenant("alpha").staffIds[`${name}@alpha.example`]!;
  const decision = { category: "goods_quality", second: "broken", severity: "normal", demand: "exchange" };
  const triage = (caller: Caller, number: string, body: object) =>
    caller("triageComplaint", { params: { number }, body: { ...decision, ...body } });
  const assign = (caller: Caller, number: string, version: number, owner: string) =>
    caller("assignOwner", { params: { number }, body: { version, ownerId: staffId(owner) } });
  const dueOf = async (number: string, kind: string) =>
    new Date((await viewOf(agent, number)).clocks.find((clock) => clock.kind === kind)!.dueAt);

  test("a new complaint gets one suggestion with its reasons, however often the task runs", async () => {
    const { number } = await receivedComplaint(agent, { text: "保温杯收到就碎了，要求换一个新的" });
    await house.work();
    const { suggestion, timeline } = await viewOf(agent, number);
    expect(suggestion).toMatchObject({ category: "goods_quality", demand: "exchange" });
    expect(suggestion!.reasons[0]!.words.length).toBeGreaterThan(0);
    expect(timeline.at(-1)).toMatchObject({ type: "triage_suggested", actor: { kind: "clock" } });

    const { tenantId } = house.tenant("alpha");
    await house.rows(
      "SELECT graphile_worker.add_job('react', json_build_object('tenantId', $2::text, 'stream', id, 'version', 1, 'event', 'complaint_received')) FROM complaint WHERE number = $1",
      [number, tenantId],
    );
    await house.work();
    expect((await viewOf(agent, number)).timeline).toHaveLength(timeline.length);
  });

  test("danger goes onto the fast lane at once, and its clocks run shorter", async () => {
    const { number } = await receivedComplaint(agent, { text: "充电宝突然爆炸起火，手被烫伤，已送医院" });
    const before = await dueOf(number, "first_response");
    await house.work();
    const view = await viewOf(agent, number);
    expect(view.severity).toBe("critical");
    expect(view.fastLane).toContain("safety_hazard");
    expect(view.timeline.at(-1)).toMatchObject({ type: "complaint_fast_laned", actor: { kind: "clock" } });
    expect((await dueOf(number, "first_response")).getTime()).toBeLessThan(before.getTime());
  });

  test("what a person has decided, the suggestion does not touch", async () => {
    const { number, version } = await receivedComplaint(agent, { text: "充电宝突然爆炸起火" });
    await triage(agent, number, { version, severity: "high" });
    await house.work();
    expect(await viewOf(agent, number)).toMatchObject({ severity: "high", fastLane: [], suggestion: null });
  });

  test("a decision is kept beside the suggestion that was seen", async () => {
    const { number } = await receivedComplaint(agent);
    await house.work();
    const { version, suggestion } = await viewOf(agent, number);
    expect((await triage(agent, number, { version, suggestionId: suggestion!.id })).status).toBe(200);

    expect(await viewOf(agent, number)).toMatchObject({
      category: "goods_quality",
      secondCategory: "broken",
      demand: "exchange",
    });
    const [row] = await house.rows("SELECT * FROM triage_decision WHERE suggestion_id = $1", [
      suggestion!.id,
    ]);
    expect(row).toMatchObject({ category: "goods_quality", decided_by: staffId("agent") });
  });

  test("a suggestion of another complaint was not seen here", async () => {
    const other = await receivedComplaint(agent);
    await house.work();
    const { suggestion } = await viewOf(agent, other.number);
    const { number, version } = await receivedComplaint(agent);
    const { status, body } = await triage(agent, number, { version, suggestionId: suggestion!.id });
    expect({ status, code: body.code }).toEqual({ status: 422, code: "suggestion_unknown" });
  });

  test.each([
    ["an unknown category", { category: "weather" }, "/category"],
    ["a second category of another branch", { second: "cold_food" }, "/second"],
  ])("%s is refused", async (_, wrong, at) => {
    const { number, version } = await receivedComplaint(agent);
    const { status, body } = await triage(agent, number, { version, ...wrong });
    expect(status).toBe(422);
    expect(body.fields).toEqual([{ at, code: "category_unknown" }]);
  });

  test("the clocks follow the severity: shorter when graver, back again when not", async () => {
    const { number, version } = await receivedComplaint(agent);
    const normal = await dueOf(number, "resolution");
    const graver = await triage(agent, number, { version, severity: "critical" });
    const critical = await dueOf(number, "resolution");
    expect(critical.getTime() - house.now().getTime()).toBe(24 * 3_600_000);

    await triage(agent, number, { version: graver.body.version, severity: "normal" });
    expect(await dueOf(number, "resolution")).toEqual(normal);
  });

  test("who only triages keeps the owner; who names one gives it away", async () => {
    const { number, version } = await receivedComplaint(agent);
    const kept = await triage(agent, number, { version });
    expect((await viewOf(agent, number)).owner).toBeNull();
    await triage(agent, number, { version: kept.body.version, ownerId: staffId("agent2") });
    expect((await viewOf(agent, number)).owner).toMatchObject({ name: "agent2 alpha" });
  });

  test("an agent takes or gives what nobody owns, and hands over what they own", async () => {
    const { number, version } = await receivedComplaint(agent);
    const given = await assign(agent, number, version, "agent2");
    expect(given.status).toBe(200);
    const own = await assign(agent2, number, given.body.version, "agent");
    expect({ status: own.status, code: own.body.code }).toEqual({ status: 403, code: "hand_over_instead" });
    const foreign = await assign(agent, number, given.body.version, "agent");
    expect(foreign.body.code).toBe("owned_by_colleague");

    const view = (await agent2("readComplaint", { params: { number } })).body;
    expect(view.openSteps).not.toContain("assign");
    const around = await triage(agent2, number, { version: given.body.version, ownerId: staffId("agent") });
    expect(around.body.code).toBe("hand_over_instead");
  });

  test("a supervisor assigns what a colleague owns: promises go along, and the customer hears of it", async () => {
    const { number, version } = await fulfillingComplaint(agent);
    expect((await assign(supervisor, number, version, "agent2")).status).toBe(200);
    const view = await viewOf(supervisor, number);
    expect(view.owner!.name).toBe("agent2 alpha");
    expect(view.promises.map(({ owner }) => owner.name)).toEqual(["agent2 alpha", "agent2 alpha"]);
    expect(view.messages.at(-1)!.body).toContain("agent2 alpha");
    expect(view.timeline.at(-1)).toMatchObject({
      type: "owner_assigned",
      data: { ownerId: staffId("agent2"), fromOwnerId: staffId("agent") },
    });
  });

  test("a hand-over that waits ends when somebody else is assigned", async () => {
    const { number, version } = await acceptedComplaint(agent);
    const asked = { toStaffId: staffId("agent2"), words: "我明天休假" };
    await take(agent, "offerHandOver", number, asked);
    const { handOver } = await viewOf(agent, number);
    expect((await assign(supervisor, number, version, "senior_agent")).status).toBe(200);

    const late = await agent2("takeHandOver", { params: { number, id: handOver!.id }, body: {} });
    expect({ status: late.status, code: late.body.code }).toEqual({
      status: 409,
      code: "hand_over_answered",
    });
    expect((await viewOf(agent, number)).owner!.name).toBe("senior_agent alpha");
  });

  test("only somebody who handles complaints can own one", async () => {
    const { number, version } = await acceptedComplaint(agent);
    for (const name of ["department_handler", "auditor", "administrator"]) {
      expect((await assign(supervisor, number, version, name)).body.code, name).toBe("owner_not_capable");
    }
    const same = await assign(supervisor, number, version, "agent");
    expect({ status: same.status, code: same.body.code }).toEqual({ status: 409, code: "owned_already" });
  });
});
