import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { acceptedComplaint, receivedComplaint, take, viewOf } from "../../../test/support/walk.ts";

describe("accepting and restating", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  test("who accepts owns it, and the customer is asked whether the problem is understood", async () => {
    const { number } = await acceptedComplaint(agent);
    const view = await viewOf(agent, number);
    expect(view).toMatchObject({ state: "accepted", owner: { name: "agent alpha" } });
    const said = view.messages.at(-1)!;
    expect(said).toMatchObject({ direction: "out", kind: "message", author: { kind: "staff" } });
    expect(said.body).toContain("您收到的保温杯内胆开裂，希望换一只新的。");
    expect(said.body).toContain("这样理解对吗");
  });

  test("an English complaint is restated in English", async () => {
    const { number } = await acceptedComplaint(agent, { text: "The flask is cracked.", language: "en" });
    expect((await viewOf(agent, number)).messages.at(-1)!.body).toContain("Is that right?");
  });

  test("accepting is the first answer: both clocks stop, the third runs on", async () => {
    const { number } = await acceptedComplaint(agent);
    const { clocks } = await viewOf(agent, number);
    expect(Object.fromEntries(clocks.map(({ kind, verdict }) => [kind, verdict]))).toEqual({
      acknowledge: "met",
      first_response: "met",
      resolution: "running",
    });
  });

  test("a complaint is accepted once, from the version that was seen", async () => {
    const { number, version } = await receivedComplaint(agent);
    const accept = (seen: number) =>
      agent("acceptComplaint", { params: { number }, body: { version: seen, restatement: "杯子裂了。" } });
    expect((await accept(version + 1)).body.code).toBe("stale_version");
    expect((await accept(version)).status).toBe(200);
    expect((await accept(version + 1)).body.code).toBe("step_not_open");
  });

  test("a yes heard by the agent is kept with its source, once", async () => {
    const { number, version } = await acceptedComplaint(agent);
    const confirm = (seen: number) =>
      agent("confirmRestatement", { params: { number }, body: { version: seen, source: "phone" } });
    const { body } = await confirm(version);
    const view = await viewOf(agent, number);
    expect(view.restatementConfirmedAt).toBe(house.now().toISOString());
    expect(view.timeline.at(-1)).toMatchObject({ type: "restatement_confirmed", data: { source: "phone" } });
    expect((await confirm(body.version)).body.code).toBe("nothing_to_confirm");
  });

  test("restating anew asks anew", async () => {
    const { number, version } = await acceptedComplaint(agent);
    const confirmed = await take(agent, "confirmRestatement", number, { version, source: "phone" });
    await take(agent, "restateComplaint", number, {
      version: confirmed.version,
      restatement: "内胆和杯盖都裂了。",
    });
    const view = await viewOf(agent, number);
    expect(view).toMatchObject({ restatement: "内胆和杯盖都裂了。", restatementConfirmedAt: null });
    expect(view.messages.at(-1)!.body).toContain("内胆和杯盖都裂了。");
    expect(JSON.stringify(view.timeline)).not.toContain("杯盖");
  });
});
