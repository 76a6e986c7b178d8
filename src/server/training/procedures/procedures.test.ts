import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { receivedComplaint } from "../../../../test/support/walk.ts";
import { stepChanges } from "./step-changes.ts";

let house: TestHouse;
let manager: Caller;
let trainer: Caller;
let agent: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  manager = await staffCaller(house, "quality_manager", "alpha");
  trainer = await staffCaller(house, "trainer", "alpha");
  agent = await staffCaller(house, "agent", "alpha");
});
afterAll(() => house?.close());

const at = (code: string) => ({ params: { code } });
const step = (zh: string) => ({ zh, en: `en ${zh}` });
const content = (steps: string[]) => ({
  zh: "接到投诉的前十分钟",
  en: "The first ten minutes",
  aimZh: "让客户知道有人在管。",
  aimEn: "Somebody looks after it.",
  categories: [],
  states: ["received", "accepted"],
  steps: steps.map(step),
});

test("what comes with the product is in force, and a case shows the procedures of its scene", async () => {
  const { rows } = (await agent("listProcedures")).body;
  expect(rows.length).toBeGreaterThanOrEqual(8);
  expect(rows.every((row: { isGiven: boolean; version: number }) => row.isGiven && row.version === 0)).toBe(
    true,
  );
  const { number } = await receivedComplaint(agent);
  const found = (await agent("listCaseProcedures", { params: { number } })).body.rows;
  const codes = found.map((row: { code: string }) => row.code);
  expect(codes).toContain("first_contact");
  expect(codes).not.toContain("closing");
});

describe("a new version", () => {
  test("is written by one, published by another, and shows what changed", async () => {
    const draft = (body: object) => trainer("draftProcedure", { ...at("first_contact"), body });
    const first = await draft({ content: content(["问候", "复述"]), seenRevision: 0 });
    expect(first.body).toEqual({ code: "first_contact", version: 1, revision: 1 });
    expect((await draft({ content: content(["问候"]), seenRevision: 0 })).body.code).toBe("stale_version");
    const decide = (caller: Caller, body: object) =>
      caller("decideProcedure", { ...at("first_contact"), body: { isApproved: true, ...body } });
    expect((await decide(manager, { seenRevision: 1 })).body.code).toBe("draft_not_sent");
    const sent = await trainer("sendProcedure", { ...at("first_contact"), body: { seenRevision: 1 } });
    expect((await decide(trainer, { seenRevision: sent.body.revision })).body.code).toBe("own_draft");
    expect((await decide(manager, { seenRevision: 2, isApproved: false })).body.code).toBe("reason_missing");
    expect((await decide(manager, { seenRevision: 2 })).status).toBe(200);

    const read = (await agent("readProcedure", at("first_contact"))).body;
    expect(read).toMatchObject({
      version: 1,
      readAt: null,
      draft: null,
      author: { name: "trainer alpha" },
      approvedBy: { name: "quality_manager alpha" },
    });
    const kinds = read.changes.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind === "removed")).toHaveLength(5);
    expect(kinds.filter((kind: string) => kind === "added")).toHaveLength(2);
  });

  test("once published cannot be changed, even behind the application's back", async () => {
    await expect(
      house.rows("UPDATE procedure_version SET content = '{}' WHERE code = 'first_contact' AND version = 1"),
    ).rejects.toThrow("is published");
  });

  test("an agent reads and does not write; a draft is not theirs to see", async () => {
    const refused = await agent("draftProcedure", {
      ...at("closing"),
      body: { content: content(["a"]), seenRevision: 0 },
    });
    expect(refused.status).toBe(403);
    await trainer("draftProcedure", {
      ...at("brand_new"),
      body: { content: content(["a"]), seenRevision: 0 },
    });
    expect((await agent("readProcedure", at("brand_new"))).status).toBe(404);
    expect((await trainer("readProcedure", at("brand_new"))).body).toMatchObject({
      version: null,
      draft: { version: 1 },
    });
    const unknown = await trainer("draftProcedure", {
      ...at("odd"),
      body: { content: { ...content(["a"]), categories: ["nonsense"] }, seenRevision: 0 },
    });
    expect(unknown.body.code).toBe("category_unknown");
  });
});

describe("reading", () => {
  const readers = async () => (await manager("listProcedureReaders", at("first_contact"))).body.rows;

  test("is acknowledged of the version in force, once; an older one is refused", async () => {
    const acknowledge = (version: number) =>
      agent("acknowledgeProcedure", { ...at("first_contact"), body: { version } });
    expect((await acknowledge(0)).body.code).toBe("stale_version");
    const first = (await acknowledge(1)).body;
    await house.advance(5);
    expect((await acknowledge(1)).body).toEqual(first);
    const { rows } = (await agent("listProcedures")).body;
    expect(rows.find((row: { code: string }) => row.code === "first_contact")).toMatchObject({
      readAt: first.readAt,
      readers: 1,
    });
  });

  test("who has not is reminded three days later by the house, or at once by a person", async () => {
    await house.advance(2 * 24 * 60);
    expect((await readers()).every((row: { remindedAt: string | null }) => row.remindedAt === null)).toBe(
      true,
    );
    const { reminded } = (await manager("remindReaders", { ...at("first_contact"), body: {} })).body;
    expect(reminded).toBe((await readers()).length - 1);
    const late = (await readers())[0];
    expect(late).toMatchObject({ readAt: null, remindedAt: expect.any(String) });
    const agent2 = await staffCaller(house, "agent2", "alpha");
    expect((await agent2("readProcedure", at("first_contact"))).body.remindedAt).toBe(late.remindedAt);
  });
});

test.each([
  ["ab", "ab", "=="],
  ["abc", "ac", "=-="],
  ["ac", "abc", "=+="],
  ["ab", "cd", "--++"],
  ["abcd", "acbd", "=-=+="],
  ["", "a", "+"],
])("from %s to %s the steps go %s", (before, after, wanted) => {
  const signs = { kept: "=", added: "+", removed: "-" };
  const changes = stepChanges([...before].map(step), [...after].map(step));
  expect(changes.map(({ kind }) => signs[kind]).join("")).toBe(wanted);
});
