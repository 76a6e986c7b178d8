import { expect, test } from "vitest";
import { fillIn, refuseUnfillable, timeInWords } from "./notice-words.ts";

test.each([
  ["2026-12-24T18:00:00Z", "12月25日 12时"],
  ["2026-12-25T03:59:00Z", "12月25日 12时"],
  ["2026-12-25T04:00:00Z", "12月25日 18时"],
  ["2026-12-25T13:00:00Z", "12月25日 24时"],
])("%s is said as %s, never earlier than it is", (at, said) => {
  expect(timeInWords(new Date(at), "Asia/Shanghai")).toBe(said);
});

test("each blank is filled in, wherever it stands; what a name looks like is not taken for one", () => {
  const filled = fillIn("{order}：{time}前，因{reason}。{order}", {
    order: "A{time}",
    time: "12月25日 12时",
    reason: "$&",
  });
  expect(filled).toBe("A{time}：12月25日 12时前，因$&。A{time}");
});

test("without the time, or with a blank nobody fills in, it is refused", () => {
  expect(() => refuseUnfillable("{order} 会晚到")).toThrow();
  expect(() => refuseUnfillable("{time} {coupon}")).toThrow();
  expect(() => refuseUnfillable("{time} 前送达")).not.toThrow();
});
