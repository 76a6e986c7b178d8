import { expect, test } from "vitest";
import { touchedBy } from "./live.ts";

const hint = { number: "4821-7036-5", complaintId: "c", type: "message_received" };

test("any event makes the complaint, the lists and the counts be read again, and nothing more", () => {
  expect(touchedBy(hint)).toEqual([["complaints"], ["queues"], ["complaint", "4821-7036-5"]]);
});

test("an event without a number reaches every open complaint", () => {
  expect(touchedBy({ ...hint, number: undefined })).toContainEqual(["complaint"]);
});

test.each([
  ["department_asked", "requests"],
  ["department_answered", "requests"],
  ["approval_requested", "approvals"],
  ["offer_refused", "approvals"],
  ["hand_over_offered", "hand-overs"],
])("%s makes the desk %s be read again", (type, desk) => {
  expect(touchedBy({ ...hint, type })).toContainEqual([desk]);
});
