import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller, strangerCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import {
  acceptedComplaint,
  closedComplaint,
  customerOf,
  take,
  viewOf,
} from "../../../../test/support/walk.ts";
import { createDice } from "../../demo/dice.ts";
import { measureComplaint } from "./measure-complaints.ts";

let house: TestHouse;
let agent: Caller;
let senior: Caller;
let manager: Caller;

beforeAll(async () => {
  house = await openTestHouse({ slugs: ["alpha"] });
  agent = await staffCaller(house, "agent", "alpha");
  senior = await staffCaller(house, "senior_agent", "alpha");
  manager = await staffCaller(house, "quality_manager", "alpha");
});
afterAll(() => house?.close());

test.each([7, 23, 41])(
  "whatever happened and in whatever order it was measured, facts and indicators are those of the journal: %i",
  async (seed) => {
    const dice = createDice(seed);
    const numbers = await complaints();
    for (let deed = 0; deed < 20; deed++) {
      await anyDeed(dice.pick(numbers), dice.pick(deeds));
      if (dice.whole(0, 3) === 0) await house.advance(dice.whole(1, 200));
    }
    await house.work();
    const kept = await factsKept();
    const figures = await indicators();
    expect(kept.length).toBeGreaterThan(15);
    expect(figures.some(({ house: value }) => value !== null)).toBe(true);

    const streams = await house.rows<{ id: string }>("SELECT id FROM complaint ORDER BY random()");
    await house.rows("DELETE FROM measured_fact");
    await house.rows("DELETE FROM care_fact");
    expect((await indicators()).every(({ house: value }) => !value)).toBe(true);
    for (const { id } of [...streams, ...streams]) await measure(id);
    expect(await factsKept()).toEqual(kept);
    expect(await indicators()).toEqual(figures);
  },
  120_000,
);

test("what was merged away ends nothing, and the complaint it went into goes on counting", async () => {
  const { number: into } = await acceptedComplaint(senior, { customer: { phone: "13900007777" } });
  const gone = await acceptedComplaint(senior, { customer: { phone: "13900007777" } });
  await take(senior, "mergeComplaint", gone.number, { version: gone.version, into });
  await house.work();
  const ended = await house.rows(
    `SELECT 1 FROM measured_fact JOIN complaint ON complaint.id = measured_fact.complaint_id
      WHERE complaint.number = $1 AND kind = 'ended'`,
    [gone.number],
  );
  expect(ended).toEqual([]);
});

const deeds = ["ask", "reply", "ask", "reply", "reopen", "rate", "handOver"] as const;

async function complaints(): Promise<string[]> {
  const closed = [await closedComplaint(house, agent), await closedComplaint(house, agent)];
  const open = [
    await acceptedComplaint(agent),
    await acceptedComplaint(agent),
    await acceptedComplaint(agent),
  ];
  return [...closed, ...open].map(({ number }) => number);
}

/** Where the state allows it; what it refuses leaves no trace to count. */
async function anyDeed(number: string, deed: (typeof deeds)[number]): Promise<void> {
  const { version } = await viewOf(agent, number);
  const params = { number };
  if (deed === "ask")
    await (await customerOf(house, number))("writeIn", { body: { body: "还没好吗？", uploads: [] } });
  if (deed === "reply") await agent("sendMessage", { params, body: { body: "正在处理。", uploads: [] } });
  if (deed === "reopen") await agent("reopenComplaint", { params, body: { version, reason: "又坏了" } });
  if (deed === "rate") await rate(number);
  if (deed === "handOver") {
    const [colleague] = await house.rows<{ id: string }>(
      "SELECT id FROM staff WHERE name = 'senior_agent alpha'",
    );
    await senior("assignOwner", { params, body: { version, ownerId: colleague!.id } });
  }
}

async function rate(number: string): Promise<void> {
  const { survey } = (await (await customerOf(house, number))("readMyComplaint")).body;
  if (survey?.canRate) await strangerCaller(house)("rate", { body: { token: survey.token, score: 4 } });
}

function measure(stream: string): Promise<void> {
  return measureComplaint({ tenantId: house.tenant("alpha").tenantId, stream, event: "message_sent" });
}

type Figure = { house: number | null };

/** What the performance page says of everybody. */
async function indicators(): Promise<Figure[]> {
  const { status, body } = await manager("readTeamPerformance", { query: { by: "staff" } });
  expect(status).toBe(200);
  return body.figures;
}

async function factsKept() {
  return [
    ...(await house.rows("SELECT * FROM measured_fact ORDER BY complaint_id, kind, source_id")),
    ...(await house.rows("SELECT * FROM care_fact ORDER BY complaint_id, kind, source_id")),
  ];
}
