import { describe, expect, test } from "vitest";
import type { FoundOrder } from "../api/types.ts";
import { complaintFromDraft, gapsIn } from "./complaint-from-draft.ts";
import { type Draft, emptyDraft } from "./draft.ts";

const found: FoundOrder = {
  orderToken: "order-token",
  order: {
    number: "QS-1",
    orderedAt: "2026-03-01T02:00:00Z",
    deliveredAt: null,
    total: { minor: 12_900, currency: "CNY" },
    items: [{ line: 1, name: "保温杯", quantity: 1, priceMinor: 12_900 }],
  },
};
const withOrder: Draft = { ...emptyDraft(), found, orderLine: 1, text: "杯身裂了", demand: "exchange" };
const withoutOrder: Draft = {
  ...emptyDraft(),
  hasOrder: false,
  text: "杯身裂了",
  name: " 李女士 ",
  phone: "13900001234",
};

describe("what is sent", () => {
  test("names the order and its item, and no contact", () => {
    const draft = { ...withOrder, name: "李女士", phone: "13900001234" };

    expect(complaintFromDraft(draft, ["photo"], "zh-CN")).toEqual({
      text: "杯身裂了",
      uploads: ["photo"],
      language: "zh",
      demand: "exchange",
      orderToken: "order-token",
      orderLine: 1,
    });
  });

  test("without an order says who to reach, and leaves out an order found before", () => {
    expect(complaintFromDraft({ ...withoutOrder, found }, [], "en")).toEqual({
      text: "杯身裂了",
      uploads: [],
      language: "en",
      name: "李女士",
      phone: "13900001234",
    });
  });
});

describe("what is missing", () => {
  test.each([
    ["with an order, nothing", withOrder, []],
    ["without an order, nothing", withoutOrder, []],
    ["an order that was not found yet", { ...withOrder, found: null }, ["order"]],
    ["words", { ...withOrder, text: " \n " }, ["text"]],
    ["a phone, when there is no order", { ...withoutOrder, phone: "" }, ["phone"]],
    ["everything", emptyDraft(), ["order", "text"]],
  ] as [string, Draft, string[]][])("%s", (_, draft, gaps) => {
    expect(gapsIn(draft)).toEqual(gaps);
  });
});
