import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { decidingComplaint, fulfillingComplaint, takeOn, viewOf } from "../../../../test/support/walk.ts";

describe("recovery from who is responsible", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
  });
  afterAll(() => house?.close());

  const draft = (number: string, claimedMinor: number, party = "logistics", caller = supervisor) =>
    caller("draftRecovery", {
      params: { number },
      body: { party, counterparty: "丰越速运", ground: "运输途中压坏，有打包录像", claimedMinor },
    });
  const claimsOf = async (number: string) => (await viewOf(supervisor, number)).recoveries;

  // The chosen option costs 30, and logistics has the whole responsibility.
  test("never asks for more than the party's share of what the case cost", async () => {
    const { number } = await fulfillingComplaint(agent);
    expect((await viewOf(supervisor, number)).recoverable).toEqual([
      { party: "logistics", most: { minor: 3_000, currency: "CNY" } },
    ]);
    expect((await draft(number, 3_001)).body).toMatchObject({ code: "above_recoverable", mostMinor: 3_000 });
    expect((await draft(number, 3_000, "supplier")).body.code).toBe("nothing_to_recover");
    expect((await draft(number, 2_000)).status).toBe(200);
    expect((await draft(number, 1_001)).body).toMatchObject({ code: "above_recoverable", mostMinor: 1_000 });
  });

  test("two people who draft at once do not ask for the same money twice", async () => {
    const { number } = await fulfillingComplaint(agent);
    const answers = await Promise.all([draft(number, 2_000), draft(number, 2_000)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  test("goes out, is agreed in part, and the money comes in by and by", async () => {
    const { number } = await fulfillingComplaint(agent);
    await draft(number, 3_000);
    const { id } = (await claimsOf(number))[0]!;
    const tooEarly = await supervisor("recordRecoveryAnswer", {
      params: { number, id },
      body: { agreedMinor: 1, words: "同意" },
    });
    expect(tooEarly.body.code).toBe("recovery_not_there");

    await takeOn(supervisor, "sendRecovery", number, id, { reference: "CL-2026-1" });
    await takeOn(supervisor, "recordRecoveryAnswer", number, id, {
      agreedMinor: 2_000,
      words: "认可三分之二",
    });
    expect(await claimsOf(number)).toMatchObject([{ state: "partly_agreed", agreed: { minor: 2_000 } }]);
    await takeOn(supervisor, "recordRecoveryMoney", number, id, { amountMinor: 1_500, reference: "PAY-1" });
    const tooMuch = await supervisor("recordRecoveryMoney", {
      params: { number, id },
      body: { amountMinor: 501, reference: "PAY-2" },
    });
    expect(tooMuch.body.code).toBe("above_claim");
    await takeOn(supervisor, "recordRecoveryMoney", number, id, { amountMinor: 500, reference: "PAY-2" });
    expect(await claimsOf(number)).toMatchObject([{ state: "received", received: { minor: 2_000 } }]);
    // What was not agreed may be asked for again.
    expect((await viewOf(supervisor, number)).recoverable).toMatchObject([{ most: { minor: 1_000 } }]);
  });

  test("a refused claim is given up with a reason; its words stay out of the journal", async () => {
    const { number } = await fulfillingComplaint(agent);
    await draft(number, 3_000);
    const { id } = (await claimsOf(number))[0]!;
    await takeOn(supervisor, "sendRecovery", number, id, {});
    await takeOn(supervisor, "recordRecoveryAnswer", number, id, { agreedMinor: 0, words: "不认可" });
    await takeOn(supervisor, "writeOffRecovery", number, id, { words: "金额太小，不再追" });
    const view = await viewOf(supervisor, number);
    expect(view.recoveries).toMatchObject([{ state: "written_off", lastWords: "金额太小，不再追" }]);
    expect(JSON.stringify(view.timeline)).not.toMatch(/不再追|压坏/);
  });

  test("needs a settled case, and somebody who may recover", async () => {
    const { number } = await decidingComplaint(agent);
    expect((await draft(number, 100)).body.code).toBe("step_not_open");
    const { number: settled } = await fulfillingComplaint(agent);
    expect((await draft(settled, 100, "logistics", agent)).body.code).toBe("not_permitted");
  });

  test("the desk shows the latest change first, page by page, with the sums", async () => {
    const first = await supervisor("listRecoveries", { query: { limit: "2" } });
    expect(first.body.rows).toHaveLength(2);
    const rest = await supervisor("listRecoveries", { query: { after: first.body.next } });
    const all = [...first.body.rows, ...rest.body.rows];
    expect(new Set(all.map(({ id }: { id: string }) => id)).size).toBe(all.length);
    const claimed = all.reduce(
      (sum: number, { claimed }: { claimed: { minor: number } }) => sum + claimed.minor,
      0,
    );
    expect(first.body.sums).toMatchObject([{ currency: "CNY", claimedMinor: claimed, receivedMinor: 2_000 }]);
    const received = await supervisor("listRecoveries", { query: { state: "received" } });
    expect(received.body.rows).toHaveLength(1);
  });
});
