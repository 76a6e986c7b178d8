import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../../../test/support/caller.ts";
import { customerOf, followToken } from "../../../test/support/customer.ts";
import { type LiveLine, openLine } from "../../../test/support/event-stream.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { investigatingComplaint, receivedComplaint, take } from "../../../test/support/walk.ts";

describe("live lines", () => {
  let house: TestHouse;
  let agent: Caller;
  /** Signing in is counted, so each person does it once. */
  const cookies = new Map<string, string>();
  const lines: LiveLine[] = [];

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(async () => {
    for (const line of lines) line.close();
    await house?.close();
  });

  test("what a customer writes reaches the console at once, as a hint without words", async () => {
    const { number } = await receivedComplaint(agent);
    const line = await staffLine("agent");
    await (await customerOf(house, number))("writeIn", { body: { body: "在吗" } });
    const hint = (await line.until("message_received")).at(-1)!;
    expect(Object.keys(hint).sort()).toEqual(["complaintId", "id", "type"]);
  });

  test("what staff write reaches the customer's page at once, and what is internal never does", async () => {
    const { number } = await receivedComplaint(agent);
    const { number: other } = await receivedComplaint(agent);
    const line = await customerLine(number);
    await take(agent, "sendMessage", other, { body: "别人的", uploads: [] });
    await take(agent, "writeNote", number, { body: "内部", uploads: [] });
    await take(agent, "sendMessage", number, { body: "您好", uploads: [] });
    expect(await saidSinceFiling(line)).toEqual(["message_sent"]);
  });

  test("a screen that was away gets what it missed after the last event it saw", async () => {
    const { number } = await receivedComplaint(agent);
    const first = await customerLine(number);
    await take(agent, "sendMessage", number, { body: "一", uploads: [] });
    const seen = (await first.until("message_sent")).at(-1)!;
    first.close();
    await house.advance(1);
    await take(agent, "sendMessage", number, { body: "二", uploads: [] });
    await take(agent, "acceptComplaint", number, { version: 1, restatement: "杯子裂了" });

    const again = await customerLine(number, seen.id);
    const missed = await again.until("complaint_accepted");
    expect(missed.map(({ type }) => type).slice(-2)).toEqual(["message_sent", "complaint_accepted"]);
  });

  test("who missed more than can be told is told to read everything", async () => {
    const { number } = await receivedComplaint(agent);
    const first = await customerLine(number);
    await take(agent, "sendMessage", number, { body: "一", uploads: [] });
    const seen = (await first.until("message_sent")).at(-1)!;
    first.close();
    await house.rows(
      `INSERT INTO journal SELECT tenant_id, stream, 100 + n, gen_random_uuid(), type, data, actor_kind, actor_id, at, hash, hash
       FROM journal, generate_series(1, 500) n WHERE id = $1`,
      [seen.id],
    );
    expect((await (await customerLine(number, seen.id)).next()).type).toBe("everything");
  });

  test("a line that names an event nobody knows just goes on", async () => {
    const { number } = await receivedComplaint(agent);
    for (const lastId of ["nonsense", "0198c0de-0000-7000-8000-00000000000a", "' OR 1=1"]) {
      const line = await customerLine(number, lastId);
      await take(agent, "sendMessage", number, { body: "在的", uploads: [] });
      expect(await saidSinceFiling(line)).toEqual(["message_sent"]);
    }
  });

  test("a department hears of its own questions only, an administrator of nothing, another house of nothing", async () => {
    // Two complaints: whether a department may hear is looked up when its line is reached, not when the question was asked.
    const [first, second] = [await investigatingComplaint(agent), await investigatingComplaint(agent)];
    const [warehouse, logistics, administrator, beta] = [
      await staffLine("department_handler"),
      await staffLine("logistics"),
      await staffLine("administrator"),
      await staffLine("supervisor", "beta"),
    ];
    const ask = (department: string, { number }: { number: string }) =>
      take(agent, "askDepartment", number, {
        departmentId: house.tenant("alpha").departmentIds[department],
        question: "出库时完好吗？",
      });
    await take(agent, "sendMessage", first.number, { body: "稍等", uploads: [] });
    await ask("warehouse", first);
    expect((await warehouse.next()).type).toBe("department_asked");

    await ask("logistics", second);
    expect((await logistics.next()).type).toBe("department_asked");
    const betaAgent = await staffCaller(house, "agent", "beta");
    await receivedComplaint(betaAgent);
    expect((await beta.next()).type).toBe("complaint_received");
    expect([administrator, logistics].flatMap((line) => line.waiting())).toEqual([]);
  });

  async function staffLine(name: string, slug = "alpha"): Promise<LiveLine> {
    const cookie = cookies.get(name + slug) ?? (await signIn(house, name, slug));
    cookies.set(name + slug, cookie);
    return kept(await openLine(`${house.url}/api/live`, { cookie }));
  }

  async function customerLine(number: string, lastId?: string): Promise<LiveLine> {
    return kept(
      await openLine(`${house.url}/api/portal/complaint/live`, {
        authorization: `Bearer ${await followToken(house, number)}`,
        ...(lastId ? { "last-event-id": lastId } : {}),
      }),
    );
  }

  /** Up to the first message. The hint of the filing itself may still be on its way when a line is opened. */
  async function saidSinceFiling(line: LiveLine): Promise<string[]> {
    const types = (await line.until("message_sent")).map(({ type }) => type);
    return types.filter((type) => type !== "complaint_received");
  }

  function kept(line: LiveLine): LiveLine {
    lines.push(line);
    return line;
  }
});
