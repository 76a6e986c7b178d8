import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { customerOf } from "../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import {
  confirmingComplaint,
  eventsOf,
  fulfillingComplaint,
  runningClocks,
  settleAgain,
  take,
  takeOn,
  viewOf,
} from "../../../test/support/walk.ts";

const days = 24 * 60;

describe("closing a complaint", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  describe("asking whether all is well", () => {
    test("the last kept promise asks by itself, once, with a link and an hour", async () => {
      const { number } = await confirmingComplaint(house, agent);
      await house.work();
      const view = await viewOf(agent, number);
      expect(view).toMatchObject({
        state: "confirming",
        waitingFor: "customer",
        confirmingAt: house.now().toISOString(),
      });
      expect(view.timeline.filter(({ type }) => type === "confirmation_asked")).toMatchObject([
        { actor: { kind: "clock" } },
      ]);
      expect(view.clocks.find(({ kind }) => kind === "resolution")?.stoppedAt).not.toBeNull();

      const mine = (await (await customerOf(house, number))("readMyComplaint")).body;
      const closesAt = new Date(house.now().getTime() + 3 * days * 60_000).toISOString();
      expect(mine).toMatchObject({
        closesAt,
        next: { what: "confirm", dueAt: closesAt },
      });
      expect(mine.openSteps).toEqual(expect.arrayContaining(["write_in", "confirm", "dispute"]));
      expect(mine.messages.at(-1)).toMatchObject({ from: "system" });
      expect(mine.messages.at(-1).body).toContain("/c#");
    });

    test("is refused while a promise is open", async () => {
      const { number, version, promiseIds } = await fulfillingComplaint(agent);
      const early = await agent("askConfirmation", { params: { number }, body: { version } });
      expect(early).toMatchObject({ status: 409, body: { code: "promises_open" } });

      await takeOn(agent, "keepPromise", number, promiseIds[0]!, { proof: { kind: "text", text: "已补发" } });
      await house.work();
      expect((await viewOf(agent, number)).state).toBe("fulfilling");
      const still = await agent("askConfirmation", { params: { number }, body: { version } });
      expect(still.body.code).toBe("promises_open");
    });
  });

  describe("the customer's yes", () => {
    test("closes, stops the clocks and asks for a rating", async () => {
      const { number } = await confirmingComplaint(house, agent);
      const customer = await customerOf(house, number);
      const { status, body } = await customer("confirmResult", { body: { words: "新杯子收到了，谢谢" } });
      expect(status).toBe(200);
      expect(body).toMatchObject({ state: "closed", closesAt: null, survey: { score: null, canRate: true } });
      expect(body.openSteps).toEqual(["reopen", "object", "rate"]);
      expect(body.messages.map(({ from }: { from: string }) => from)).toContain("me");

      const [row] = await house.rows("SELECT * FROM complaint WHERE number = $1", [number]);
      expect(row).toMatchObject({ closed_how: "confirmed", waiting_for: null });
      expect(await runningClocks(agent, number)).toEqual([]);
      const event = (await viewOf(agent, number)).timeline.at(-1);
      expect(event).toMatchObject({ type: "complaint_confirmed", actor: { kind: "customer" } });
      expect(JSON.stringify(event?.data)).not.toContain("新杯子");
    });

    test("said twice is done once, and a second yes finds it closed", async () => {
      const { number } = await confirmingComplaint(house, agent);
      const customer = await customerOf(house, number);
      const [first, again] = [
        await customer("confirmResult", { body: {}, key: "yes" }),
        await customer("confirmResult", { body: {}, key: "yes" }),
      ];
      expect(again.body).toEqual(first.body);
      expect(await customer("confirmResult", { body: {} })).toMatchObject({
        status: 409,
        body: { code: "step_not_open" },
      });
      expect(
        await house.rows(
          "SELECT 1 FROM survey s JOIN complaint c ON c.id = s.complaint_id WHERE c.number = $1",
          [number],
        ),
      ).toHaveLength(1);
    });

    test("heard by an agent is recorded with where, and needs the version they saw", async () => {
      const { number, version } = await confirmingComplaint(house, agent);
      const stale = await agent("recordConfirmation", {
        params: { number },
        body: { version: version - 1, source: "phone" },
      });
      expect(stale).toMatchObject({ status: 409, body: { code: "stale_version" } });
      await take(agent, "recordConfirmation", number, { version, source: "phone", words: "客户说都好了" });
      const view = await viewOf(agent, number);
      expect(view.timeline.at(-1)).toMatchObject({ type: "complaint_confirmed", data: { source: "phone" } });
      expect(view.notes.map(({ body }) => body)).toContain("客户说都好了");
    });
  });

  describe("the customer's no", () => {
    test("begins a new chapter with its clocks, in which another offer can settle it", async () => {
      const { number } = await confirmingComplaint(house, agent);
      const customer = await customerOf(house, number);
      const disputed = await customer("disputeResult", { body: { words: "新杯子也裂了" } });
      expect(disputed.body).toMatchObject({
        state: "investigating",
        chosenOption: null,
        closesAt: null,
        next: { what: "first_response" },
      });
      const view = await viewOf(agent, number);
      expect(view).toMatchObject({
        chapter: 2,
        waitingFor: null,
        confirmingAt: null,
        owner: { name: "agent alpha" },
      });
      expect(await runningClocks(agent, number)).toEqual(["first_response", "resolution"]);

      await settleAgain(agent, number);
      expect((await viewOf(agent, number)).offers.filter(({ state }) => state === "accepted")).toHaveLength(
        2,
      );
    });

    test("about one promise of two is kept apart from what is as it should be", async () => {
      const { number } = await confirmingComplaint(house, agent);
      const customer = await customerOf(house, number);
      const [reshipped, calledBack] = (await customer("readMyComplaint")).body.promises;
      const stranger = { words: "不对", notContent: ["01920000-0000-7000-8000-000000000000"] };
      const unknown = await customer("disputeResult", { body: stranger });
      expect(unknown).toMatchObject({ status: 422, body: { code: "promise_unknown" } });

      await customer("disputeResult", { body: { words: "没有人回访", notContent: [calledBack.id] } });
      const { body: closing } = await agent("readClosing", { params: { number } });
      expect(closing.promiseVerdicts).toEqual(
        expect.arrayContaining([
          { promiseId: reshipped.id, isContent: true, source: null },
          { promiseId: calledBack.id, isContent: false, source: null },
        ]),
      );
      expect((await viewOf(agent, number)).timeline.at(-1)).toMatchObject({
        type: "result_disputed",
        data: { notContent: [calledBack.id], content: [reshipped.id] },
      });
    });

    test("heard by an agent does the same, and no silence closes it afterwards", async () => {
      const { number, version } = await confirmingComplaint(house, agent);
      await take(agent, "recordDispute", number, { version, source: "phone", words: "客户说还没收到" });
      await house.advance(4 * days);
      expect((await viewOf(agent, number)).state).toBe("investigating");
    });
  });

  describe("silence", () => {
    test("is announced a day before and then closes, counted apart, with notices", async () => {
      const { number } = await confirmingComplaint(house, agent);
      await house.advance(2 * days - 1);
      expect(await eventsOf(agent, number)).not.toContain("silence_announced");
      await house.advance(1);
      expect(await eventsOf(agent, number)).toContain("silence_announced");
      expect((await viewOf(agent, number)).state).toBe("confirming");

      await house.advance(1 * days - 1);
      expect((await viewOf(agent, number)).state).toBe("confirming");
      await house.advance(1);
      const view = await viewOf(agent, number);
      expect(view).toMatchObject({ state: "closed", closedHow: "silence" });
      expect(view.timeline.at(-1)).toMatchObject({
        type: "complaint_closed_by_silence",
        actor: { kind: "clock" },
      });
      expect(
        view.messages
          .filter(({ kind }) => kind === "notice")
          .slice(-2)
          .map(({ body }) => body),
      ).toEqual([expect.stringContaining("还没有收到您的确认"), expect.stringContaining("/rate#")]);

      await house.advance(5 * days);
      expect((await eventsOf(agent, number)).filter((type) => type === "silence_announced")).toHaveLength(1);
    });

    test("does not count while the customer's words wait for an answer, and counts from the answer then", async () => {
      const { number } = await confirmingComplaint(house, agent);
      const customer = await customerOf(house, number);
      await house.advance(60);
      const wrote = await customer("writeIn", { body: { body: "还没收到货呢" } });
      expect(wrote.body).toMatchObject({ state: "confirming", closesAt: null });
      await house.advance(10 * days);
      expect((await viewOf(agent, number)).state).toBe("confirming");

      await take(agent, "sendMessage", number, { body: "已签收的照片请您看一下", uploads: [] });
      await house.advance(3 * days - 1);
      expect((await viewOf(agent, number)).state).toBe("confirming");
      await house.advance(1);
      expect(await viewOf(agent, number)).toMatchObject({ state: "closed", closedHow: "silence" });
    });

    test("never closes what the customer has confirmed meanwhile", async () => {
      const { number } = await confirmingComplaint(house, agent);
      await (await customerOf(house, number))("confirmResult", { body: {} });
      await house.advance(4 * days);
      expect(await viewOf(agent, number)).toMatchObject({ state: "closed", closedHow: "confirmed" });
    });
  });
});
