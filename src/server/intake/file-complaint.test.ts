import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";

describe("filing a complaint", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  test("answers a number and a concrete time, and writes record, event, clocks and acknowledgement", async () => {
    const { status, body } = await agent("fileComplaint", {
      body: { channel: "phone", text: "保温杯收到就是裂的，要求换新。", customer: { phone: "13900001234" } },
    });
    expect(body).toMatchObject({ state: "received", version: 1, isNew: true });
    expect(status).toBe(200);
    expect(body.number).toMatch(/^\d{4}-\d{4}-\d$/);
    expect(new Date(body.replyBy).getTime()).toBeGreaterThan(house.now().getTime());

    const [row] = await house.rows("SELECT * FROM complaint WHERE number = $1", [body.number]);
    expect(row).toMatchObject({ description: "保温杯收到就是裂的，要求换新。", journal_version: 1 });
    const clocks = await house.rows("SELECT kind FROM service_clock WHERE complaint_id = $1 ORDER BY kind", [
      row!.id,
    ]);
    expect(clocks.map(({ kind }) => kind)).toEqual(["acknowledge", "first_response", "resolution"]);
    const messages = await house.rows("SELECT kind, body FROM message WHERE complaint_id = $1", [row!.id]);
    expect(messages).toMatchObject([{ kind: "acknowledgement" }]);
    expect(messages[0]!.body).toContain(body.number);
  });

  test("the same command twice files one complaint and answers the same", async () => {
    const asked = { key: "call-17", body: { text: "快递三天没动了", customer: {} } };
    const first = await agent("fileComplaint", asked);
    const second = await agent("fileComplaint", asked);
    expect(second.body).toEqual(first.body);
    const rows = await house.rows("SELECT 1 FROM complaint WHERE description = '快递三天没动了'");
    expect(rows).toHaveLength(1);
  });

  test("a service clock that nobody answers warns and then marks its breach, in the journal too", async () => {
    const { body } = await agent("fileComplaint", { body: { text: "没有人理我", customer: {} } });
    await house.advance(24 * 60);
    const events = await house.rows<{ type: string }>(
      "SELECT j.type FROM journal j JOIN complaint c ON c.id = j.stream WHERE c.number = $1 ORDER BY j.version",
      [body.number],
    );
    const types = events.map(({ type }) => type);
    expect(types[0]).toBe("complaint_received");
    expect(types).toContain("clock_warned");
    expect(types).toContain("clock_breached");
  });
});
