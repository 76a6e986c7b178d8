import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";

describe("the queues", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;
  const numbers: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    for (const text of ["奶粉里有结块", "快递三天没动", "杯子有异味", "价格降了要补差价 💰"]) {
      const { body } = await agent("fileComplaint", { body: { text, customer: {} } });
      numbers.push(body.number);
      await house.advance(1);
    }
    await agent("acceptComplaint", {
      params: { number: numbers[0]! },
      body: { version: 1, restatement: "奶粉结块，要求退款" },
    });
  });
  afterAll(() => house?.close());

  test("all open complaints come oldest first, page by page, none twice and none left out", async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page += 1) {
      const { body } = await agent("listComplaints", {
        query: { queue: "all_open", limit: "3", ...(after ? { after } : {}) },
      });
      seen.push(...body.rows.map(({ number }: { number: string }) => number));
      if (!body.next) break;
      after = body.next;
    }
    expect(seen).toEqual(numbers);
  });

  test("my queue holds what I own, the unowned queue what nobody owns, and the counts agree", async () => {
    const mine = await agent("listComplaints", { query: { queue: "mine" } });
    expect(mine.body.rows).toMatchObject([
      { number: numbers[0], state: "accepted", owner: { name: "agent alpha" } },
    ]);
    const { body } = await agent("countQueues");
    expect(body.counts).toMatchObject({ mine: 1, unowned: 3, all_open: 4, archive: 0 });
    expect((await supervisor("countQueues")).body.counts.mine).toBe(0);
  });

  test("words find a complaint, parts of words and emoji too; the number finds exactly one", async () => {
    expect(await found("结块")).toEqual([numbers[0]]);
    expect(await found("💰")).toEqual([numbers[3]]);
    expect(await found(numbers[1]!.replaceAll("-", " "))).toEqual([numbers[1]]);
    expect(await found("不存在的词")).toEqual([]);
    expect(await found("!!! & | ( '")).toEqual([]);
  });

  test("a broken page marker is refused with what to do", async () => {
    const { status, body } = await agent("listComplaints", { query: { after: "'; drop table complaint" } });
    expect(status).toBe(422);
    expect(body.code).toBe("cursor_not_valid");
  });

  test("one complaint is read whole, with what may be done next", async () => {
    const { status, body } = await agent("readComplaint", { params: { number: numbers[0]! } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: "accepted",
      restatement: "奶粉结块，要求退款",
      owner: { name: "agent alpha" },
    });
    expect(body.openSteps).toContain("investigate");
    expect(body.openSteps).not.toContain("accept");
    expect(body.timeline.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(["complaint_received", "complaint_accepted"]),
    );
  });

  test("another merchant's complaint is not there at all", async () => {
    const stranger = await staffCaller(house, "supervisor", "beta");
    expect((await stranger("readComplaint", { params: { number: numbers[0]! } })).status).toBe(404);
    expect((await stranger("listComplaints")).body.rows).toEqual([]);
  });

  async function found(q: string): Promise<string[]> {
    const { body } = await agent("listComplaints", { query: { q } });
    return body.rows.map(({ number }: { number: string }) => number);
  }
});
