import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { anOrder } from "../../../../test/support/order.ts";
import { closedComplaint } from "../../../../test/support/walk.ts";

const days = 24 * 60;

describe("lost customers", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;
  let supervisorId: string;
  let complainedId: string;
  let lateId: string;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    supervisorId = house.tenant("alpha").staffIds["supervisor@alpha.example"]!;
    ({ customerId: complainedId } = await anOrder(house, "alpha", { number: "L-1", phone: "13900000001" }));
    ({ number } = await closedComplaint(house, agent, { orderNumber: "L-1" }));
    ({ customerId: lateId } = await anOrder(house, "alpha", { number: "L-2", phone: "13900000002" }));
    await lateParcel("L-2");
    // Content, and came back: neither is lost.
    await anOrder(house, "alpha", { number: "L-3", phone: "13900000003" });
    const { customerId } = await anOrder(house, "alpha", { number: "L-4", phone: "13900000004" });
    await lateParcel("L-4");
    await house.advance(61 * days);
    const { id: next } = await anOrder(house, "alpha", { number: "L-5", phone: "13900000005" });
    await house.rows("UPDATE orders SET customer_id = $1 WHERE id = $2", [customerId, next]);
  });
  afterAll(() => house?.close());

  test("who complained and has not ordered since is shown with what they were worth", async () => {
    const { rows } = (await supervisor("listLostCustomers")).body;
    expect(rows).toMatchObject([
      {
        customer: { id: complainedId, name: "王女士", maskedPhone: "139****0001" },
        reason: "complaint_closed",
        complaintNumber: number,
        ordersBefore: 1,
        spentMinor: 12_900,
        hasOptedOut: false,
        winBackId: null,
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain("13900000001");
  });

  test("who left without a word after a late parcel is shown too; who came back is not", async () => {
    const { rows } = (await supervisor("listLostCustomers", { query: { kind: "silent" } })).body;
    expect(rows).toMatchObject([{ customer: { id: lateId }, reason: "late_parcel", orderNumber: "L-2" }]);
  });

  test("a task has an owner, a day and an outcome; a second one is refused meanwhile", async () => {
    const { body: started, status } = await start(complainedId, {
      kind: "complained",
      complaintNumber: number,
    });
    expect(status).toBe(200);
    expect((await start(complainedId, { kind: "complained", complaintNumber: number })).body.code).toBe(
      "win_back_open",
    );
    const { rows } = (await supervisor("listWinBacks")).body;
    expect(rows).toMatchObject([
      {
        id: started.id,
        owner: { name: "supervisor alpha" },
        complaintNumber: number,
        isLate: false,
        outcome: null,
      },
    ]);
    await supervisor("finishWinBack", {
      params: { id: started.id },
      body: { outcome: "came_back", words: "用了优惠券又下单" },
    });
    expect((await supervisor("listWinBacks", { query: { state: "done" } })).body.rows).toMatchObject([
      { outcome: "came_back", outcomeWords: "用了优惠券又下单" },
    ]);
    const again = await supervisor("finishWinBack", {
      params: { id: started.id },
      body: { outcome: "declined" },
    });
    expect(again.body.code).toBe("win_back_not_open");
  });

  test("who wants no more offers is left alone from then on", async () => {
    const { body } = await start(lateId, { kind: "silent", orderNumber: "L-2" });
    await supervisor("finishWinBack", { params: { id: body.id }, body: { outcome: "opted_out" } });
    const refused = await start(lateId, { kind: "silent", orderNumber: "L-2" });
    expect(refused).toMatchObject({ status: 409, body: { code: "customer_opted_out" } });
    const { rows } = (await supervisor("listLostCustomers", { query: { kind: "silent" } })).body;
    expect(rows[0].hasOptedOut).toBe(true);
  });

  test("another's complaint, an unable colleague, an agent: refused", async () => {
    const wrong = await start(complainedId, { kind: "silent", orderNumber: "L-2" });
    expect(wrong.body.code).toBe("subject_unknown");
    const agentId = house.tenant("alpha").staffIds["agent@alpha.example"]!;
    const unable = await start(complainedId, { kind: "silent", orderNumber: "L-1", ownerId: agentId });
    expect(unable.body.code).toBe("owner_not_able");
    expect((await agent("listLostCustomers")).body.code).toBe("not_permitted");
  });

  function start(customerId: string, more: object) {
    const dueAt = new Date(house.now().getTime() + 3 * days * 60_000).toISOString();
    const body = { customerId, plan: "电话致歉，送一张券", ownerId: supervisorId, dueAt, ...more };
    return supervisor("startWinBack", { body });
  }

  async function lateParcel(orderNumber: string): Promise<void> {
    await house.rows(
      "UPDATE orders SET ordered_at = delivered_at - interval '6 days', promised_at = delivered_at - interval '3 days' WHERE number = $1",
      [orderNumber],
    );
  }
});
