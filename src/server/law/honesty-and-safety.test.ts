import { expect, test } from "vitest";
import { complainedOn, rightsOf } from "../../../test/support/rights.ts";
import type { KnownFacts } from "./facts.ts";

type Case = [name: string, facts: Partial<KnownFacts>, due: string[], refused: string[]];

const worth = (price: number): Partial<KnownFacts> => ({
  paid_amount_fen: price,
  order_amount_fen: price,
  items: [{ name: "货品", unit_price_fen: price, quantity: 1, affected_quantity: 1 }],
});
const fake = { counterfeit: true, fraud: "established", used: true } as const;
const food = {
  category: "food",
  food_unsafe: true,
  food_issue: "expired",
  seller_knowledge: "deemed",
} as const;
const drug = { category: "drug", drug_fake: true, seller_knowledge: "actual" } as const;
const back = "RETURN_REFUND 30000 freight merchant";
const boxes = (pieces: number): Partial<KnownFacts> => ({
  items: [{ name: "糖", unit_price_fen: 3_000, quantity: pieces, affected_quantity: pieces }],
  quantity: pieces,
  affected_quantity: pieces,
  paid_amount_fen: 3_000 * pieces,
  order_amount_fen: 3_000 * pieces,
});
const promised = (multiple: number, excludes_refund = true): Partial<KnownFacts> => ({
  merchant_promises: [{ type: "fake_multiple", multiple, excludes_refund }],
});

test.each<Case>([
  [
    "fraud at the floor",
    { ...fake, ...worth(16_666) },
    ["RETURN_REFUND 16666 freight merchant", "PUNITIVE_FRAUD_3X 50000"],
    [],
  ],
  [
    "fraud above the floor",
    { ...fake, ...worth(16_667) },
    ["RETURN_REFUND 16667 freight merchant", "PUNITIVE_FRAUD_3X 50001"],
    [],
  ],
  [
    "a fake, fraud not established",
    { counterfeit: true, fraud: "alleged" },
    [back, "PUNITIVE_FRAUD_3X 90000 may"],
    [],
  ],
  ["a fake bought knowingly", { ...fake, buyer_knew: true }, [back], ["PUNITIVE_FRAUD_3X"]],
  ["a fake bought for business", { ...fake, is_consumer_purchase: false }, [back], ["PUNITIVE_FRAUD_3X"]],
  [
    "fraud only alleged",
    { fraud: "alleged" },
    ["NO_REASON_RETURN 30000 freight consumer"],
    ["PUNITIVE_FRAUD_3X"],
  ],
  [
    "false advertising, alleged",
    { false_advertising: true, fraud: "alleged" },
    [`${back} or A`, "REPLACE freight merchant or A", "PUNITIVE_FRAUD_3X 90000 may"],
    [],
  ],
  [
    "false advertising of sound food",
    { category: "food", false_advertising: true, fraud: "established" },
    [back, "PUNITIVE_FRAUD_3X 90000"],
    ["PUNITIVE_FOOD_10X"],
  ],
  [
    "a test fee",
    { ...fake, property_loss_fen: 8_000 },
    [back, "PUNITIVE_FRAUD_3X 90000", "COMPENSATE_LOSS 8000"],
    [],
  ],
  [
    "a promise greater than the law",
    { ...fake, ...promised(10) },
    [back, "PUNITIVE_FRAUD_3X 90000 or A", "PROMISED_COMPENSATION 300000 or A"],
    [],
  ],
  [
    "a promise that includes the refund",
    { ...fake, ...promised(4, false) },
    [back, "PUNITIVE_FRAUD_3X 90000 or A", "PROMISED_COMPENSATION 90000 or A"],
    [],
  ],
  [
    "a promise smaller than the law",
    { ...fake, ...promised(1) },
    [back, "PUNITIVE_FRAUD_3X 90000 or A", "PROMISED_COMPENSATION 30000 or A"],
    [],
  ],
  [
    "a label flaw",
    { label_flaw_only: true, used: true, intact: false },
    [],
    ["NO_REASON_RETURN", "PUNITIVE_FRAUD_3X"],
  ],
  [
    "a label flaw of food",
    { category: "food", label_flaw_only: true, intact: false },
    [],
    ["NO_REASON_RETURN", "PUNITIVE_FRAUD_3X", "PUNITIVE_FOOD_10X"],
  ],
  [
    "unsafe food below the floor",
    { ...food, ...worth(9_999), used: true },
    ["REFUND_ONLY 9999", "PUNITIVE_FOOD_10X 100000"],
    [],
  ],
  [
    "unsafe food above the floor",
    { ...food, ...worth(10_001), used: true },
    ["REFUND_ONLY 10001", "PUNITIVE_FOOD_10X 100010"],
    [],
  ],
  [
    "unsafe food, nobody ate it",
    food,
    ["REFUND_ONLY 30000", "PUNITIVE_FOOD_10X 300000"],
    ["COMPENSATE_INJURY"],
  ],
  [
    "unsafe food, three times the loss is more",
    { ...food, used: true, personal_injury: true, injury_loss_fen: 200_000 },
    ["REFUND_ONLY 30000", "PUNITIVE_FOOD_10X 600000", "COMPENSATE_INJURY 200000"],
    [],
  ],
  [
    "unsafe food from a careful retailer",
    { ...food, used: true, food_issue: "excess_additive", seller_knowledge: "none" },
    ["REFUND_ONLY 30000", "PUNITIVE_FOOD_10X 300000 by producer"],
    ["PUNITIVE_FOOD_10X by merchant"],
  ],
  [
    "unsafe food from its producer",
    { ...food, used: true, food_issue: "no_label", seller_knowledge: "none", seller_is_producer: true },
    ["REFUND_ONLY 30000", "PUNITIVE_FOOD_10X 300000"],
    [],
  ],
  [
    "unsafe food and fraud",
    { ...food, used: true, fraud: "established" },
    ["REFUND_ONLY 30000", "PUNITIVE_FOOD_10X 300000 or A", "PUNITIVE_FRAUD_3X 90000 or A"],
    [],
  ],
  [
    "twenty boxes bought knowingly",
    { ...food, ...boxes(20), buyer_knew: true, reasonable_quantity: 4 },
    ["REFUND_ONLY 60000", "PUNITIVE_FOOD_10X 120000"],
    ["PUNITIVE_FOOD_10X 600000"],
  ],
  [
    "three boxes bought knowingly, all reasonable",
    { ...food, ...boxes(3), buyer_knew: true, reasonable_quantity: 5 },
    ["REFUND_ONLY 9000", "PUNITIVE_FOOD_10X 100000"],
    [],
  ],
  [
    "through a professional purchaser who knew",
    { ...food, used: true, platform: { purchasing_agent: true } },
    ["REFUND_ONLY 30000 by purchasing_agent", "PUNITIVE_FOOD_10X 300000 by purchasing_agent"],
    [],
  ],
  ["a fake drug", drug, ["REFUND_ONLY 30000", "PUNITIVE_DRUG_10X 300000"], []],
  [
    "a fake drug, seller unaware",
    { ...drug, seller_knowledge: "none" },
    ["REFUND_ONLY 30000"],
    ["PUNITIVE_DRUG_10X by merchant"],
  ],
  [
    "hurt, not severely",
    {
      quality_defect: true,
      defect_severity: "purpose_defeated",
      ...complainedOn("2026-06-20"),
      personal_injury: true,
      injury_loss_fen: 50_000,
    },
    [back, "COMPENSATE_INJURY 50000"],
    ["PUNITIVE_DEFECT_2X"],
  ],
  [
    "hurt severely by a known defect",
    {
      quality_defect: true,
      defect_severity: "purpose_defeated",
      ...complainedOn("2026-06-20"),
      personal_injury: true,
      severe_harm: true,
      defect_known_to_seller: true,
      injury_loss_fen: 500_000,
    },
    [back, "COMPENSATE_INJURY 500000", "COMPENSATE_MENTAL may", "PUNITIVE_DEFECT_2X 1000000"],
    [],
  ],
  [
    "hurt severely, the defect unknown",
    {
      quality_defect: true,
      defect_severity: "purpose_defeated",
      ...complainedOn("2026-06-20"),
      personal_injury: true,
      severe_harm: true,
      injury_loss_fen: 500_000,
    },
    [back, "COMPENSATE_INJURY 500000", "COMPENSATE_MENTAL may"],
    ["PUNITIVE_DEFECT_2X"],
  ],
  [
    "recalled, postage known",
    { recall_active: true, batch: "B1", quality_defect: true, payment: { return_freight_fen: 900 } },
    ["RECALL_REMEDY 30000 freight merchant", "NECESSARY_COST 900"],
    ["PUNITIVE_DEFECT_2X"],
  ],
  [
    "a gift missing",
    { affected_quantity: 0, affected_amount_fen: 0, gift: { name: "杯子", status: "missing" } },
    ["GIFT_REPLACE"],
    ["RETURN_REFUND"],
  ],
  [
    "a gift of expired food",
    {
      affected_quantity: 0,
      affected_amount_fen: 0,
      food_unsafe: true,
      food_issue: "expired_gift",
      gift: { name: "糖", status: "expired", unsafe: true },
    },
    ["GIFT_REPLACE", "PUNITIVE_FOOD_10X 100000 may"],
    ["RETURN_REFUND"],
  ],
  ["a staged violation", { ...food, consumer_tampering: true }, [], ["RETURN_REFUND", "PUNITIVE_FOOD_10X"]],
])("%s", (_name, facts, due, refused) => {
  expect(rightsOf(facts)).toMatchObject({ due, refused });
});

test.each<Case>([
  [
    "the platform's own sale",
    { ...fake, channel: "platform_self_operated" },
    [`RETURN_REFUND 30000 by platform freight merchant`, "PUNITIVE_FRAUD_3X 90000 by platform"],
    [],
  ],
  [
    "marked as the platform's own",
    { ...fake, platform: { labelled_self_operated: true } },
    ["RETURN_REFUND 30000 by platform freight merchant", "PUNITIVE_FRAUD_3X 90000 by platform"],
    [],
  ],
  [
    "a seller nobody can name",
    { ...fake, seller_identified: false, platform: { seller_identity_provided: false } },
    [
      "RETURN_REFUND 30000 by platform freight merchant",
      "PUNITIVE_FRAUD_3X 90000",
      "PUNITIVE_FRAUD_3X 90000 may by platform",
    ],
    [],
  ],
  [
    "a platform that looked away",
    { ...fake, platform: { knew: true } },
    [
      back,
      "RETURN_REFUND 30000 by platform freight merchant",
      "PUNITIVE_FRAUD_3X 90000",
      "PUNITIVE_FRAUD_3X 90000 by platform",
    ],
    [],
  ],
  [
    "a platform that acted",
    { ...fake, platform: { knew: true, acted: true } },
    [back, "PUNITIVE_FRAUD_3X 90000"],
    ["RETURN_REFUND by platform"],
  ],
  [
    "the store's own stream",
    { ...fake, channel: "live_stream", live: { operator_is_seller: true } },
    [back, "PUNITIVE_FRAUD_3X 90000"],
    [],
  ],
  [
    "a stream that hid the seller",
    { ...fake, channel: "live_stream", live: {} },
    [
      "RETURN_REFUND 30000 by live_operator freight merchant",
      "PUNITIVE_FRAUD_3X 90000 by live_operator",
      "SELLER_INFO by platform",
    ],
    [],
  ],
  [
    "a stream that named the seller",
    { ...fake, channel: "live_stream", live: { disclosed_actual_seller: true } },
    ["RETURN_REFUND 30000 by actual_seller freight merchant", "PUNITIVE_FRAUD_3X 90000 by actual_seller"],
    ["RETURN_REFUND by live_operator"],
  ],
  [
    "a stream that knew",
    { ...fake, channel: "live_stream", live: { disclosed_actual_seller: true, operator_knew: true } },
    [
      "RETURN_REFUND 30000 by actual_seller freight merchant",
      "RETURN_REFUND 30000 by live_operator freight merchant",
      "PUNITIVE_FRAUD_3X 90000 by actual_seller",
      "PUNITIVE_FRAUD_3X 90000 by live_operator",
    ],
    [],
  ],
])("who answers: %s", (_name, facts, due, refused) => {
  expect(rightsOf(facts)).toMatchObject({ due, refused });
});

test.each([
  [160_00, "L3"],
  [1_667_00, "L4"],
])("threefold of %i fen needs %s", (price, authority) => {
  const punitive = rightsOf(fake, worth(price)).expected.find(({ remedy }) => remedy === "PUNITIVE_FRAUD_3X");
  expect(punitive!.authority).toBe(authority);
});
