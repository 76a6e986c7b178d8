import { expect, test } from "vitest";
import { staffView } from "../../../../../test/support/staff-view.ts";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { restatementDraft } from "./restatement-draft.ts";

const now = new Date("2026-11-22T03:00:00Z");
const order = {
  number: "A100",
  items: [{ line: 1, name: "316 保温杯" }],
} as StaffView["order"];

test("a restatement begins from order, problem, time and wish", () => {
  const view = staffView({ order, orderLine: 1, happenedAt: "2026-11-21T06:00:00Z" });
  expect(restatementDraft(view, "换货", now, "Asia/Shanghai")).toBe(
    "您的订单 A100 中的「316 保温杯」：昨天 14:00，保温杯内胆开裂。您希望：换货。",
  );
});

test("it says only what is known, in the customer's language, and prefers their own wish", () => {
  const view = staffView({ language: "en", title: "The flask is cracked", demandWords: "a new one" });
  expect(restatementDraft(view, "Exchange", now, "Asia/Shanghai")).toBe(
    "The flask is cracked. You ask for: a new one.",
  );
});
