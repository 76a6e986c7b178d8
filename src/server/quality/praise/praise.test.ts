import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { endedConversation } from "../../../../test/support/evaluated.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { maskForAll } from "./mask-for-all.ts";

test.each([
  ["王先生您好，订单 SF1391234567890 已发出", "***先生您好，订单 *** 已发出"],
  ["请找林小满", "请找***"],
  ["我们 24 小时内补发", "我们 24 小时内补发"],
])("%s is read by all as %s", (text, shown) => {
  expect(maskForAll(text, { names: ["林小满"], numbers: [] })).toBe(shown);
});

test("an address and a phone are not read by all", () => {
  const masked = maskForAll("寄到浙江省杭州市西湖区文三路 138 号 2 幢，电话 13912345678", {
    names: [],
    numbers: [],
  });
  expect(masked).not.toMatch(/文三路|138 号|13912345678/);
});

describe("praise and model cases", { timeout: 60_000 }, () => {
  let house: TestHouse;
  let agent: Caller;
  let inspector: Caller;
  let supervisor: Caller;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    inspector = await staffCaller(house, "inspector", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    number = (await endedConversation(house, agent)).number;
  });
  afterAll(() => house?.close());

  test("private praise is read by the praised alone, and marked as read", async () => {
    const body = {
      complaintNumber: number,
      source: "evaluation",
      isPublic: false,
      words: "先安抚再解决，很好",
    };
    const { body: given } = await inspector("givePraise", { body });
    expect((await agent("listPraises", { query: { whose: "mine" } })).body.rows).toMatchObject([
      { id: given.id, isNew: true, words: body.words, givenBy: { name: "inspector alpha" } },
    ]);
    expect((await supervisor("listPraises")).body.rows).toEqual([]);
    await agent("seePraise", { params: { id: given.id } });
    expect((await agent("listPraises", { query: { whose: "mine" } })).body.rows[0].isNew).toBe(false);
    expect((await inspector("seePraise", { params: { id: given.id } })).status).toBe(404);
    expect((await inspector("givePraise", { body })).body.code).toBe("praised_already");
    expect((await agent("givePraise", { body })).status).toBe(403);
    const asCustomer = { ...body, source: "customer" };
    expect((await supervisor("givePraise", { body: asCustomer })).body.code).toBe("no_customer_praise");
  });

  test("a model case is approved by a second person and found by its words, without names", async () => {
    const { body: preview } = await inspector("previewModelCase", { params: { number } });
    const messageIds = preview.messages.map(({ id }: { id: string }) => id);
    const body = {
      complaintNumber: number,
      title: "破损补发",
      why: "先回应情绪，再给出时间",
      scenes: ["calming"],
      messageIds,
    };
    const foreign = { ...body, messageIds: ["01920000-0000-7000-8000-000000000000"] };
    expect((await supervisor("nominateModelCase", { body: foreign })).body.code).toBe(
      "messages_not_of_conversation",
    );
    const { body: made } = await supervisor("nominateModelCase", { body });
    expect((await supervisor("nominateModelCase", { body })).body.code).toBe("model_case_known");
    expect((await agent("readModelCase", { params: { id: made.id } })).status).toBe(404);
    expect((await agent("listModelCases", { query: { state: "nominated" } })).status).toBe(403);

    const decision = { outcome: "published", words: "值得学习" };
    expect((await supervisor("decideModelCase", { params: { id: made.id }, body: decision })).body.code).toBe(
      "own_nomination",
    );
    const trainer = await staffCaller(house, "trainer", "alpha");
    await trainer("decideModelCase", { params: { id: made.id }, body: decision });
    const again = await trainer("decideModelCase", { params: { id: made.id }, body: decision });
    expect(again.body.code).toBe("model_case_decided");

    const found = async (query: Record<string, string>) =>
      (await agent("listModelCases", { query })).body.rows.map(({ id }: { id: string }) => id);
    expect(await found({ q: "情绪" })).toEqual([made.id]);
    expect(await found({ q: "发票" })).toEqual([]);
    expect(await found({ scene: "calming" })).toEqual([made.id]);
    expect(await found({ scene: "apology" })).toEqual([]);
    const { body: read } = await agent("readModelCase", { params: { id: made.id } });
    expect(read.messages).toHaveLength(messageIds.length);
    expect(JSON.stringify(read.messages)).not.toMatch(new RegExp(`agent alpha|${number}`));

    await trainer("withdrawModelCase", { params: { id: made.id }, body: { words: "已过时" } });
    expect(await found({})).toEqual([]);
    expect((await agent("readModelCase", { params: { id: made.id } })).status).toBe(404);
    expect((await agent("listModelCases", { query: { state: "withdrawn" } })).status).toBe(403);
    const { rows } = (await supervisor("listModelCases", { query: { state: "withdrawn" } })).body;
    expect(rows).toMatchObject([
      { id: made.id, state: "withdrawn", decisionWords: "已过时", decidedBy: { name: "trainer alpha" } },
    ]);
    const [trace] = await house.rows("SELECT data FROM settings_event WHERE type = 'model_case_withdrawn'");
    expect(trace).toMatchObject({ data: { modelCaseId: made.id } });
  });
});
