import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { customerOf } from "../../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import {
  acceptedComplaint,
  fulfillingComplaint,
  take,
  takeOn,
  viewOf,
} from "../../../../test/support/walk.ts";

describe("a hand-over", () => {
  let house: TestHouse;
  let agent: Caller;
  let colleague: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    colleague = await staffCaller(house, "agent2", "alpha");
  });
  afterAll(() => house?.close());

  test("waits for the colleague's yes, with a brief; then owner and promises are theirs and the customer hears it", async () => {
    const { number } = await fulfillingComplaint(agent);
    const id = await offered(number, "我明天休假，请接手");
    expect((await viewOf(agent, number)).owner?.name).toBe("agent alpha");

    const { body } = await colleague("listHandOvers");
    const row = body.rows.find((each: { id: string }) => each.id === id);
    expect(row).toMatchObject({
      complaintNumber: number,
      words: "我明天休假，请接手",
      from: { name: "agent alpha" },
    });
    expect(row.facts).toContain("您收到的保温杯内胆开裂，希望换一只新的。");
    expect(row.promised).toEqual([
      expect.stringContaining("补发新杯，"),
      expect.stringContaining("签收后回访，"),
    ]);
    expect(row.tried).toEqual([expect.stringContaining("客户已选定")]);
    expect((await colleague("listHandOvers", { language: "en" })).body.rows[0].tried[0]).toContain(
      "accepted",
    );

    await takeOn(colleague, "takeHandOver", number, id, {});
    const view = await viewOf(colleague, number);
    expect(view.owner?.name).toBe("agent2 alpha");
    expect(view.promises.map(({ owner }) => owner.name)).toEqual(["agent2 alpha", "agent2 alpha"]);
    expect(view.handOver).toMatchObject({ state: "taken" });
    const mine = (await (await customerOf(house, number))("readMyComplaint")).body;
    expect(mine.ownerName).toBe("agent2 alpha");
    expect(mine.messages.at(-1).body).toContain("agent2 alpha");
    expect(mine.timeline.at(-1)).toMatchObject({ type: "owner_changed", detail: "agent2 alpha" });
    expect((await colleague("listHandOvers")).body.rows).toEqual([]);
  });

  test("declined, leaves all as it was and says why; another can be offered", async () => {
    const { number } = await acceptedComplaint(agent);
    const id = await offered(number);
    await takeOn(colleague, "declineHandOver", number, id, { words: "今天已经满了" });
    const view = await viewOf(agent, number);
    expect(view.owner?.name).toBe("agent alpha");
    expect(view.handOver).toMatchObject({ state: "declined", answerWords: "今天已经满了" });
    await offered(number);
  });

  test("is answered once and by whom it was offered to", async () => {
    const { number } = await acceptedComplaint(agent);
    const id = await offered(number);
    const supervisor = await staffCaller(house, "supervisor", "alpha");
    const answer = (caller: Caller, handOver = id) =>
      caller("takeHandOver", { params: { number, id: handOver }, body: {} });
    expect(await answer(supervisor)).toMatchObject({ status: 403, body: { code: "hand_over_to_another" } });
    expect(await answer(agent)).toMatchObject({ status: 403, body: { code: "hand_over_to_another" } });
    expect(await answer(colleague, "0198c0de-0000-4000-8000-00000000000a")).toMatchObject({ status: 404 });
    expect((await answer(colleague)).status).toBe(200);
    expect(await answer(colleague)).toMatchObject({ status: 409, body: { code: "hand_over_answered" } });
  });

  test("goes to one capable colleague at a time", async () => {
    const { number } = await acceptedComplaint(agent);
    const { staffIds } = house.tenant("alpha");
    const offer = (name: string) =>
      agent("offerHandOver", {
        params: { number },
        body: { toStaffId: staffIds[`${name}@alpha.example`], words: "请接手" },
      });
    expect(await offer("agent")).toMatchObject({ status: 422, body: { code: "hand_over_to_owner" } });
    const incapable = await offer("department_handler");
    expect(incapable).toMatchObject({
      status: 422,
      body: { code: "owner_not_capable", fields: [{ at: "/toStaffId" }] },
    });
    expect((await offer("agent2")).status).toBe(200);
    expect(await offer("senior_agent")).toMatchObject({ status: 409, body: { code: "hand_over_waiting" } });
  });

  async function offered(number: string, words = "请接手"): Promise<string> {
    const toStaffId = house.tenant("alpha").staffIds["agent2@alpha.example"];
    await take(agent, "offerHandOver", number, { toStaffId, words });
    return (await viewOf(agent, number)).handOver!.id;
  }
});
