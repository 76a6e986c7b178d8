import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { fulfillingComplaint, takeOn, viewOf } from "../../../test/support/walk.ts";

describe("fulfilling a settlement", () => {
  let house: TestHouse;
  let agent: Caller;
  let agent2: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    agent2 = await staffCaller(house, "agent2", "alpha");
  });
  afterAll(() => house?.close());

  const keep = (caller: Caller, number: string, id: string, proof: object) =>
    caller("keepPromise", { params: { number, id }, body: { proof } });
  const revise = (caller: Caller, number: string, id: string, dueAt: Date) =>
    caller("revisePromise", {
      params: { number, id },
      body: { dueAt: dueAt.toISOString(), words: "快递在路上耽搁了，非常抱歉。" },
    });
  const inHours = (hours: number) => new Date(house.now().getTime() + hours * 3_600_000);
  const clockOf = async (promiseId: string) =>
    (await house.rows("SELECT * FROM service_clock WHERE subject_id = $1", [promiseId]))[0]!;

  test("a promise is done with proof, and its clock stops in time", async () => {
    const { number, promiseIds } = await fulfillingComplaint(agent);
    const { status } = await keep(agent, number, promiseIds[0]!, { kind: "number", text: "SF1234567890" });
    expect(status).toBe(200);

    const [promise] = (await viewOf(agent, number)).promises;
    expect(promise).toMatchObject({ state: "kept", wasBroken: false, keptBy: { name: "agent alpha" } });
    expect(promise!.proof).toMatchObject({ kind: "number", text: "SF1234567890" });
    expect(await clockOf(promiseIds[0]!)).toMatchObject({ is_met: true });
  });

  test("a promise without proof is not done", async () => {
    const { number, promiseIds } = await fulfillingComplaint(agent);
    for (const proof of [{ kind: "text", text: "  " }, { kind: "number" }, { kind: "file" }, {}]) {
      const { status } = await keep(agent, number, promiseIds[0]!, proof);
      expect(status, JSON.stringify(proof)).toBe(422);
    }
    expect((await viewOf(agent, number)).promises[0]).toMatchObject({ state: "open", proof: null });
  });

  test("a file is proof when it is one's own and unused", async () => {
    const { number, promiseIds } = await fulfillingComplaint(agent);
    const uploadId = await unusedUpload("agent@alpha.example");
    const proof = { kind: "file", uploadId };

    expect((await keep(agent2, number, promiseIds[0]!, proof)).body.code).toBe("upload_unknown");
    expect((await keep(agent, number, promiseIds[0]!, proof)).status).toBe(200);
    expect((await keep(agent, number, promiseIds[1]!, proof)).body.code).toBe("upload_unknown");
    const [first, second] = (await viewOf(agent, number)).promises;
    expect(first!.proof!.attachment).toMatchObject({ id: uploadId });
    expect(second!.state).toBe("open");
  });

  test("a promise is kept once", async () => {
    const { number, promiseIds } = await fulfillingComplaint(agent);
    const proof = { kind: "text", text: "已补发" };
    await takeOn(agent, "keepPromise", number, promiseIds[0]!, { proof });
    expect((await keep(agent, number, promiseIds[0]!, proof)).body.code).toBe("promise_not_open");
    const elsewhere = await fulfillingComplaint(agent);
    expect((await keep(agent, elsewhere.number, promiseIds[1]!, proof)).status).toBe(404);
  });

  test("a new time moves the clock, tells the customer, and leaves the first time in the record", async () => {
    const { number, promiseIds } = await fulfillingComplaint(agent);
    const before = (await viewOf(agent, number)).promises[0]!;
    const later = inHours(30);
    expect((await revise(agent, number, before.id, later)).status).toBe(200);

    const view = await viewOf(agent, number);
    expect(view.promises[0]).toMatchObject({ dueAt: later.toISOString(), firstDueAt: before.firstDueAt });
    expect((await clockOf(promiseIds[0]!)).due_at).toEqual(later);
    const notice = view.messages.at(-1)!;
    expect(notice).toMatchObject({ direction: "out", kind: "notice" });
    expect(notice.body).toContain("明天 16:00 前");
    expect(notice.body).toContain("快递在路上耽搁了");
    expect(view.timeline.at(-1)).toMatchObject({
      type: "promise_revised",
      data: { promiseId: before.id, dueAt: later.toISOString(), beforeDueAt: before.firstDueAt },
    });
  });

  test("a time that has passed is no new time, and only the owner gives one", async () => {
    const { number, promiseIds } = await fulfillingComplaint(agent);
    expect((await revise(agent, number, promiseIds[0]!, inHours(0))).body.code).toBe("time_in_past");
    expect((await revise(agent2, number, promiseIds[0]!, inHours(40))).body.code).toBe("owned_by_colleague");
    expect((await revise(agent, number, promiseIds[0]!, inHours(40))).status).toBe(200);
  });

  test("a promise moved in time is not broken at its first hour; one forgotten is, for good", async () => {
    const { number, promiseIds } = await fulfillingComplaint(agent);
    await revise(agent, number, promiseIds[0]!, inHours(48));
    await house.advance(25 * 60);
    expect((await viewOf(agent, number)).promises[0]!.wasBroken).toBe(false);

    await house.advance(24 * 60);
    await revise(agent, number, promiseIds[0]!, inHours(5));
    await takeOn(agent, "keepPromise", number, promiseIds[0]!, { proof: { kind: "text", text: "已补发" } });
    const [promise] = (await viewOf(agent, number)).promises;
    expect(promise).toMatchObject({ state: "kept", wasBroken: true });
    expect(await clockOf(promiseIds[0]!)).toMatchObject({ is_met: false });
  });

  test("a settlement that cannot be carried out is undone: promises, clocks and offer", async () => {
    const { number, version, promiseIds } = await fulfillingComplaint(agent);
    const { status, body } = await agent("reconsiderSettlement", {
      params: { number },
      body: { version, reason: "这个型号已停产" },
    });
    expect({ status, state: body.state }).toEqual({ status: 200, state: "deciding" });

    const view = await viewOf(agent, number);
    expect(view.offers.map(({ state }) => state)).toEqual(["undone"]);
    expect(view.promises.map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    expect(view.notes.at(-1)!.body).toBe("这个型号已停产");
    expect(view.messages.at(-1)!.body).not.toContain("停产");
    expect((await clockOf(promiseIds[0]!)).stopped_at).not.toBeNull();
  });

  test("a settlement that is half done stays", async () => {
    const { number, promiseIds } = await fulfillingComplaint(agent);
    await takeOn(agent, "keepPromise", number, promiseIds[0]!, { proof: { kind: "text", text: "已补发" } });
    const { version } = await viewOf(agent, number);
    const { status, body } = await agent("reconsiderSettlement", {
      params: { number },
      body: { version, reason: "换一种办法" },
    });
    expect({ status, code: body.code }).toEqual({ status: 409, code: "promise_kept_already" });
  });

  async function unusedUpload(email: string): Promise<string> {
    const { tenantId, staffIds } = house.tenant("alpha");
    const digest = "0".repeat(64);
    await house.rows(
      "INSERT INTO file (tenant_id, digest, bytes, media_type, created_at) VALUES ($1, $2, 3, 'application/pdf', now()) ON CONFLICT DO NOTHING",
      [tenantId, digest],
    );
    const [row] = await house.rows<{ id: string }>(
      "INSERT INTO attachment (tenant_id, id, digest, name, uploaded_by_kind, uploaded_by_id, uploaded_at) VALUES ($1, gen_random_uuid(), $2, '回单.pdf', 'staff', $3, now()) RETURNING id",
      [tenantId, digest, staffIds[email]],
    );
    return row!.id;
  }
});
