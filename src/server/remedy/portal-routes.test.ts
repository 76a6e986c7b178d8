import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { customerOf } from "../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { offeredComplaint, takeOn, viewOf } from "../../../test/support/walk.ts";

describe("a customer before their options", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  test("sees what each option gives, and chooses one", async () => {
    const { number, offerId, optionIds } = await offeredComplaint(agent);
    const customer = await customerOf(house, number);
    const before = (await customer("readMyComplaint")).body;
    expect(before).toMatchObject({ state: "offered", next: null });
    expect(before.offer.options).toMatchObject([
      { kind: "reship", amount: null },
      { kind: "partial_refund", amount: { minor: 30_00, currency: "CNY" } },
    ]);

    const { status, body } = await customer("chooseOption", { body: { offerId, optionId: optionIds[1] } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: "fulfilling", offer: null, chosenOption: { id: optionIds[1] } });
    expect(body.next).toEqual({ what: "promise", dueAt: body.promises[0].dueAt });
    expect((await viewOf(agent, number)).offers.at(-1)).toMatchObject({
      answeredBy: "customer",
      answerSource: null,
    });
  });

  test("asks for something else, or wants none of them", async () => {
    const countered = await offeredComplaint(agent);
    const asked = await (await customerOf(house, countered.number))("counterOffer", {
      body: { offerId: countered.offerId, words: "希望退 60 元" },
    });
    expect(asked.body).toMatchObject({ state: "deciding", offer: null });
    expect((await viewOf(agent, countered.number)).offers.at(-1)).toMatchObject({
      state: "countered",
      answerWords: "希望退 60 元",
    });

    const declined = await offeredComplaint(agent);
    const no = await (await customerOf(house, declined.number))("declineOffer", {
      body: { offerId: declined.offerId },
    });
    expect(no.body.state).toBe("deciding");
  });

  test("an offer that was taken back meanwhile cannot be chosen, nor one of another complaint", async () => {
    const { number, version, offerId, optionIds } = await offeredComplaint(agent);
    const other = await offeredComplaint(agent);
    const customer = await customerOf(house, number);
    const choose = (offer: string, option = optionIds[0]) =>
      customer("chooseOption", { body: { offerId: offer, optionId: option } });
    expect(await choose(other.offerId, other.optionIds[0])).toMatchObject({ status: 404 });
    expect(await choose(offerId, other.optionIds[0])).toMatchObject({
      status: 422,
      body: { code: "option_unknown" },
    });

    await takeOn(agent, "withdrawOffer", number, offerId, { version, reason: "写错了" });
    expect(await choose(offerId)).toMatchObject({ status: 409 });
    const { body } = await customer("readMyComplaint");
    expect(body.offer).toBeNull();
    expect(body.timeline.at(-1).type).toBe("offer_withdrawn");
  });

  test("the customer and an agent answering at once settle it once", async () => {
    const { number, version, offerId, optionIds } = await offeredComplaint(agent);
    const customer = await customerOf(house, number);
    const answers = await Promise.all([
      customer("chooseOption", { body: { offerId, optionId: optionIds[0] } }),
      agent("recordDecline", { params: { number, id: offerId }, body: { version, source: "phone" } }),
      customer("counterOffer", { body: { offerId, words: "都不要" } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});
