import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import {
  customerOf,
  decidingComplaint,
  draftedOffer,
  offeredComplaint,
  partialRefundOption,
  reshipOption,
  takeOn,
  viewOf,
} from "../../../test/support/walk.ts";
import type { RouteName } from "../../shared/api/routes.ts";

describe("offering a remedy", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
  });
  afterAll(() => house?.close());

  const on = (caller: Caller, route: RouteName, number: string, id: string, body: object) =>
    caller(route, { params: { number, id }, body });
  const draft = (number: string, version: number, options: object[]) =>
    agent("draftOffer", { params: { number }, body: { version, explanation: "已查清。", options } });

  test("a customer gets at least two options", async () => {
    const { number, version } = await decidingComplaint(agent);
    expect((await draft(number, version, [reshipOption])).status).toBe(422);
    expect((await draft(number, version, [reshipOption, partialRefundOption])).status).toBe(200);
    expect((await viewOf(agent, number)).offers[0]).toMatchObject({ state: "draft", round: 1 });
  });

  test("one offer is in play at a time; taken back, it makes room for the next", async () => {
    const { number, version, offerId } = await draftedOffer(agent);
    const second = await draft(number, version, [reshipOption, partialRefundOption]);
    expect({ status: second.status, code: second.body.code }).toEqual({ status: 409, code: "offer_in_play" });

    const messages = (await viewOf(agent, number)).messages.length;
    const taken = await takeOn(agent, "withdrawOffer", number, offerId, { version, reason: "金额写错了" });
    expect(taken.state).toBe("deciding");
    expect((await draft(number, taken.version, [reshipOption, partialRefundOption])).status).toBe(200);
    const view = await viewOf(agent, number);
    expect(view.offers.map(({ state, round }) => [state, round])).toEqual([
      ["withdrawn", 1],
      ["draft", 2],
    ]);
    // The customer had not seen it, so there is nothing to tell.
    expect(view.messages).toHaveLength(messages);
  });

  test("sent options reach the customer in words, and the complaint waits for the answer", async () => {
    const { number } = await offeredComplaint(agent);
    const view = await viewOf(agent, number);
    expect(view).toMatchObject({ state: "offered", waitingFor: "customer" });
    expect(view.offers[0]).toMatchObject({ state: "offered", offeredAt: house.now().toISOString() });
    const notice = view.messages.at(-1)!;
    expect(notice.body).toContain("1. 48 小时内补发一只新杯");
    expect(notice.body).toContain("2. 保留商品，退 30 元");
    expect(view.timeline.at(-1)!.type).toBe("remedy_offered");
  });

  test("an offer taken back from the customer is said to the customer", async () => {
    const { number, version, offerId } = await offeredComplaint(agent);
    await takeOn(agent, "withdrawOffer", number, offerId, { version, reason: "仓库没有库存了" });
    const view = await viewOf(agent, number);
    expect(view).toMatchObject({ state: "deciding", waitingFor: null });
    expect(view.messages.at(-1)!.body).toContain("暂时不能选择");
    expect(view.messages.at(-1)!.body).not.toContain("库存");
    expect(view.notes.at(-1)!.body).toBe("仓库没有库存了");
  });

  test("a choice settles: promises with owner, hour and clock, and the customer reads them", async () => {
    const { number, version, offerId, optionIds } = await offeredComplaint(agent);
    const { state } = await takeOn(agent, "recordChoice", number, offerId, {
      version,
      optionId: optionIds[0],
      source: "phone",
      words: "那就补发吧",
    });
    expect(state).toBe("fulfilling");

    const view = await viewOf(agent, number);
    expect(view.offers[0]).toMatchObject({
      state: "accepted",
      chosenOptionId: optionIds[0],
      answeredBy: "staff",
      answerSource: "phone",
      answerWords: "那就补发吧",
    });
    expect(view.promises.map(({ deed, owner, dueAt }) => [deed, owner.name, dueAt])).toEqual([
      ["补发新杯", "agent alpha", "2026-09-17T02:00:00.000Z"],
      ["签收后回访", "agent alpha", "2026-09-19T02:00:00.000Z"],
    ]);
    const clocks = view.clocks.filter(({ kind }) => kind === "promise");
    expect(clocks.map(({ subjectId }) => subjectId)).toEqual(view.promises.map(({ id }) => id));
    expect(view.messages.at(-1)!.body).toContain("1. 补发新杯（明天 10:00 前）");
  });

  test("two choices at once settle once", async () => {
    const { number, version, offerId, optionIds } = await offeredComplaint(agent);
    const choose = (caller: Caller, optionId: string | undefined) =>
      on(caller, "recordChoice", number, offerId, { version, optionId, source: "phone" });
    const answers = await Promise.all([choose(agent, optionIds[0]), choose(supervisor, optionIds[1])]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const view = await viewOf(agent, number);
    expect(view.offers.filter(({ state }) => state === "accepted")).toHaveLength(1);
    expect(new Set(view.promises.map(({ optionId }) => optionId)).size).toBe(1);
    expect(view.timeline.filter(({ type }) => type === "option_chosen")).toHaveLength(1);
  });

  test("customer and agent choosing at once settle once, and the customer's own page shows which", async () => {
    const { number, version, offerId, optionIds } = await offeredComplaint(agent);
    const customer = await customerOf(house, number);
    const answers = await Promise.all([
      customer("chooseOption", { body: { offerId, optionId: optionIds[0] } }),
      on(agent, "recordChoice", number, offerId, { version, optionId: optionIds[1], source: "phone" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);

    const mine = await customer("readMyComplaint");
    const { promises, offers } = await viewOf(agent, number);
    expect(mine.body.chosenOption.id).toBe(offers[0]!.chosenOptionId);
    expect(new Set(promises.map(({ optionId }) => optionId))).toEqual(new Set([mine.body.chosenOption.id]));
  });

  test("only an option of the offer before the customer can be chosen", async () => {
    const other = await offeredComplaint(agent);
    const { number, version, offerId, optionIds } = await offeredComplaint(agent);
    const choose = (offer: string, optionId: string | undefined) =>
      on(agent, "recordChoice", number, offer, { version, optionId, source: "chat" });

    expect((await choose(offerId, other.optionIds[0])).body.code).toBe("option_unknown");
    expect((await choose(other.offerId, other.optionIds[0])).body.code).toBe("offer_not_found");
    expect((await choose(offerId, optionIds[0])).status).toBe(200);
  });

  test("an answer to an offer that was replaced is not taken", async () => {
    const first = await offeredComplaint(agent);
    const taken = await takeOn(agent, "withdrawOffer", first.number, first.offerId, {
      version: first.version,
      reason: "改方案",
    });
    await draft(first.number, taken.version, [reshipOption, partialRefundOption]);
    const drafted = await viewOf(agent, first.number);
    const second = drafted.offers.at(-1)!;
    const sent = await takeOn(agent, "sendOffer", first.number, second.id, { version: drafted.version });
    const late = await on(agent, "recordChoice", first.number, first.offerId, {
      version: sent.version,
      optionId: first.optionIds[0],
      source: "phone",
    });
    expect({ status: late.status, code: late.body.code }).toEqual({ status: 409, code: "offer_changed" });
  });

  test.each([
    ["recordCounter", "countered", "offer_countered"],
    ["recordDecline", "declined", "offer_declined"],
  ] as const)("%s leads back to deciding, with the customer's words", async (route, state, event) => {
    const { number, version, offerId } = await offeredComplaint(agent);
    const answer = { version, source: "phone", words: "我要全额退款" };
    expect((await takeOn(agent, route, number, offerId, answer)).state).toBe("deciding");

    const view = await viewOf(agent, number);
    expect(view).toMatchObject({ waitingFor: null, promises: [] });
    expect(view.offers[0]).toMatchObject({ state, answerWords: "我要全额退款" });
    expect(view.timeline.at(-1)!.type).toBe(event);
    expect(JSON.stringify(view.timeline)).not.toContain("全额退款");
  });

  test("an answer from a page that is out of date shows what has changed", async () => {
    const { number, version, offerId, optionIds } = await offeredComplaint(agent);
    const stale = await on(agent, "recordChoice", number, offerId, {
      version: version - 1,
      optionId: optionIds[0],
      source: "phone",
    });
    expect(stale.body).toMatchObject({ code: "stale_version", since: [{ type: "remedy_offered" }] });
  });
});
