import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import {
  acceptedComplaint,
  confirmingComplaint,
  fulfillingComplaint,
  receivedComplaint,
  viewOf,
} from "../../../../test/support/walk.ts";
import { tasks } from "../../jobs/task-list.ts";

describe("the promise ledger", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
  });
  afterAll(() => house?.close());

  const inMinutes = (minutes: number) => new Date(house.now().getTime() + minutes * 60_000).toISOString();
  const find = async (number: string, text: string) =>
    (await agent("findPromises", { params: { number }, body: { text } })).body.promises;
  const say = (number: string, promises: object[], body = "两小时内主管给您回电") =>
    agent("sendMessage", { params: { number }, body: { body, promises } });
  const promised = async (minutes: number) => {
    const { number } = await acceptedComplaint(agent);
    await say(number, [{ deed: "主管回电", dueAt: inMinutes(minutes) }]);
    const [promise] = (await viewOf(agent, number)).promises;
    return { number, id: promise!.id };
  };
  const clockOf = async (promiseId: string) =>
    (await house.rows("SELECT * FROM service_clock WHERE subject_id = $1", [promiseId]))[0]!;
  const eventsOf = async (number: string) =>
    (await viewOf(agent, number)).timeline.map(({ type }: { type: string }) => type);

  describe("found in words", () => {
    test("what is being written is answered with its hour and an owner, and nothing is kept", async () => {
      const { number } = await acceptedComplaint(agent);
      const [found] = await find(number, "非常抱歉。两小时内主管给您回电。");
      expect(found).toMatchObject({
        deed: "主管回电",
        dueAt: inMinutes(120),
        start: 5,
        end: 15,
        by: "主管",
        isVague: false,
        owner: { name: "supervisor alpha" },
      });
      expect((await viewOf(agent, number)).promises).toEqual([]);
    });

    test("a vague promise comes with a time the clocks allow; an expectation is no promise", async () => {
      const { number } = await acceptedComplaint(agent);
      const [found] = await find(number, "我们会尽快给您回电。");
      expect(found).toMatchObject({ dueAt: null, isVague: true, proposedDueAt: inMinutes(120) });
      expect(found.rewording).toBe("我们会在今天 12:00 前给您回电");
      expect(await find(number, "预计明天到货")).toEqual([]);
    });
  });

  describe("made of words", () => {
    test("a confirmed promise has its message, owner and clock, in any open state", async () => {
      const { number } = await acceptedComplaint(agent);
      const dueAt = inMinutes(120);
      expect((await say(number, [{ deed: "主管回电", dueAt }])).status).toBe(200);

      const view = await viewOf(agent, number);
      const message = view.messages.at(-1)!;
      expect(view.promises).toMatchObject([
        {
          deed: "主管回电",
          dueAt,
          firstDueAt: dueAt,
          source: "message",
          messageId: message.id,
          optionId: null,
        },
      ]);
      expect(view.timeline.at(-1)).toMatchObject({ type: "promise_made", data: { messageId: message.id } });
      expect(await clockOf(view.promises[0]!.id)).toMatchObject({ kind: "promise", stopped_at: null });
    });

    test("with a time that has passed neither promise nor message goes out", async () => {
      const { number } = await acceptedComplaint(agent);
      const before = (await viewOf(agent, number)).messages.length;
      const { status, body } = await say(number, [{ deed: "回电", dueAt: inMinutes(-1) }]);
      expect({ status, code: body.code }).toEqual({ status: 422, code: "time_in_past" });
      expect(body.fields).toEqual([{ at: "/promises/0/dueAt", code: "time_in_past" }]);
      expect((await viewOf(agent, number)).messages).toHaveLength(before);
    });

    test("a message sent already can still become a promise; a stranger's cannot", async () => {
      const { number } = await acceptedComplaint(agent);
      await say(number, []);
      const message = (await viewOf(agent, number)).messages.at(-1)!;
      const enter = (messageId: string) =>
        agent("makePromise", {
          params: { number },
          body: { messageId, deed: "主管回电", dueAt: inMinutes(60) },
        });
      expect((await enter(message.id)).status).toBe(200);
      const other = await acceptedComplaint(agent);
      const strange = (await viewOf(agent, other.number)).messages.at(-1)!;
      expect((await enter(strange.id)).body.code).toBe("message_not_found");
    });

    test("it is taken back with the customer's knowledge, and its clock is neither met nor missed", async () => {
      const { number, id } = await promised(120);
      const release = (promiseId: string) =>
        agent("releasePromise", {
          params: { number, id: promiseId },
          body: { reason: "客户说不用回电了", words: "按您说的，不再打扰。" },
        });
      expect((await release(id)).status).toBe(200);
      const view = await viewOf(agent, number);
      expect(view.promises[0]!.state).toBe("cancelled");
      expect(view.messages.at(-1)!.body).toContain("不再打扰");
      expect(view.messages.at(-1)!.body).not.toContain("客户说");
      expect(await clockOf(id)).toMatchObject({ is_met: null, is_void: true });
      expect((await release(id)).body.code).toBe("promise_not_open");
    });

    test("what belongs to the option a customer chose is not taken back alone", async () => {
      const { number, promiseIds } = await fulfillingComplaint(agent);
      const { body } = await agent("releasePromise", {
        params: { number, id: promiseIds[0]! },
        body: { reason: "缺货", words: "抱歉" },
      });
      expect(body.code).toBe("promise_of_option");
    });
  });

  describe("at risk, late and broken", () => {
    test("the owner is warned first; without a new time the customer hears before the hour, once", async () => {
      const { number, id } = await promised(120);
      await house.advance(95);
      expect(await eventsOf(number)).toContain("clock_warned");
      expect(await eventsOf(number)).not.toContain("promise_late_told");

      await house.advance(15);
      const view = await viewOf(agent, number);
      const [promise] = view.promises;
      expect(promise).toMatchObject({ wasBroken: false, toldLateAt: expect.any(String) });
      expect(Date.parse(promise!.dueAt)).toBeGreaterThan(Date.parse(promise!.firstDueAt));
      expect(view.messages.at(-1)!.body).toMatch(/会比答应的晚.*新的时间是/);

      await house.advance(60 * 30);
      expect((await eventsOf(number)).filter((type) => type === "promise_late_told")).toHaveLength(1);
      expect((await viewOf(agent, number)).promises[0]!.wasBroken).toBe(true);
      expect(await clockOf(id)).toMatchObject({ breached_at: expect.any(Date) });
    });

    test("a new time given by its owner keeps the house silent", async () => {
      const { number, id } = await promised(120);
      await house.advance(95);
      await agent("revisePromise", {
        params: { number, id },
        body: { dueAt: inMinutes(600), words: "主管还在开会。" },
      });
      await house.advance(15);
      expect(await eventsOf(number)).not.toContain("promise_late_told");
    });

    test("broken once is broken for good, also in the database", async () => {
      const { number, id } = await promised(30);
      await house.advance(60 * 24);
      const proof = { kind: "text", text: "已通话" };
      await agent("keepPromise", { params: { number, id }, body: { proof } });
      expect((await viewOf(agent, number)).promises[0]).toMatchObject({ state: "kept", wasBroken: true });
      await expect(
        house.rows("UPDATE promise SET was_broken = false WHERE id = $1 RETURNING id", [id]),
      ).rejects.toThrow(/for good/);
    });

    test("a kept promise is told to the customer", async () => {
      const { number, id } = await promised(120);
      await agent("keepPromise", {
        params: { number, id },
        body: { proof: { kind: "number", text: "SF1234567890" } },
      });
      expect((await viewOf(agent, number)).messages.at(-1)!.body).toContain("SF1234567890");
    });
  });

  describe("when a complaint ends", () => {
    test("it is not confirmed over an open promise, and closes once that is kept", async () => {
      const { number, version } = await confirmingComplaint(house, agent);
      await say(number, [{ deed: "补发发票", dueAt: inMinutes(120) }]);
      const confirm = () =>
        agent("recordConfirmation", { params: { number }, body: { version, source: "phone" } });
      expect((await confirm()).body.code).toBe("promises_open");

      const promise = (await viewOf(agent, number)).promises.find(({ state }) => state === "open")!;
      await agent("keepPromise", {
        params: { number, id: promise.id },
        body: { proof: { kind: "text", text: "已寄出" } },
      });
      expect((await confirm()).status).toBe(200);
    });

    test("withdrawn, its promises are cancelled; merged, they are kept in the other", async () => {
      const gone = await promised(600);
      const { version } = await viewOf(agent, gone.number);
      await agent("withdrawComplaint", {
        params: { number: gone.number },
        body: { version, source: "phone", reason: "客户撤回" },
      });
      expect((await viewOf(agent, gone.number)).promises[0]!.state).toBe("cancelled");
      expect(await clockOf(gone.id)).toMatchObject({ is_void: true });

      const customer = { name: "陈女士", phone: "13900001111" };
      const { number: from } = await acceptedComplaint(agent, { customer });
      const { number: into } = await acceptedComplaint(agent, { customer });
      await say(from, [{ deed: "主管回电", dueAt: inMinutes(600) }]);
      const { version: seen } = await viewOf(agent, from);
      await supervisor("mergeComplaint", { params: { number: from }, body: { version: seen, into } });
      expect((await viewOf(agent, from)).promises).toEqual([]);
      const [kept] = (await viewOf(agent, into)).promises;
      expect(kept).toMatchObject({ deed: "主管回电", state: "open" });
      expect(await clockOf(kept!.id)).toMatchObject({ stopped_at: null });
    });
  });

  describe("the desk", () => {
    test("mine, at risk and broken are listed, and pages follow each other", async () => {
      const other = await promised(60 * 72);
      await promised(60 * 48);
      const list = async (caller: Caller, query: Record<string, string>) =>
        (await caller("listPromises", { query })).body as {
          rows: { id: string; complaintNumber: string; isAtRisk: boolean; wasBroken: boolean }[];
          next: string | null;
        };
      const mine = await list(agent, { view: "mine", limit: "1" });
      expect(mine.rows).toHaveLength(1);
      const rest = await list(agent, { view: "mine", limit: "100", after: mine.next! });
      expect(rest.rows.map(({ id }) => id)).toContain(other.id);
      expect(rest.rows.map(({ id }) => id)).not.toContain(mine.rows[0]!.id);
      expect((await list(supervisor, { view: "mine" })).rows).toEqual([]);
      const broken = await list(agent, { view: "broken" });
      expect(broken.rows.length).toBeGreaterThan(0);
      expect(broken.rows.every(({ wasBroken }) => wasBroken)).toBe(true);
      const soon = await promised(40);
      await house.advance(31);
      expect((await list(agent, { view: "at_risk" })).rows.map(({ id }) => id)).toContain(soon.id);
    });

    test("figures count by the hour first given", async () => {
      const { body } = await agent("promiseFigures", {});
      const mine = body.byPerson.find(({ of }: { of: { name: string } }) => of.name === "agent alpha");
      expect(mine).toMatchObject({ broken: expect.any(Number), onTime: expect.any(Number) });
      expect(mine.settled).toBe(mine.onTime + mine.later + mine.broken);
      expect(mine.broken).toBeGreaterThan(0);
    });
  });

  test("after days without a word the customer hears where the case stands", async () => {
    const { number } = await receivedComplaint(agent);
    await house.advance(60 * 24 * 3 + 60);
    await tasks.sweep(house.house, { tenantId: "" });
    await tasks.sweep(house.house, { tenantId: "" });
    const view = await viewOf(agent, number);
    expect(view.timeline.filter(({ type }: { type: string }) => type === "progress_told")).toHaveLength(1);
    expect(view.messages.at(-1)!.body).toContain("您的投诉已登记");
  });
});
