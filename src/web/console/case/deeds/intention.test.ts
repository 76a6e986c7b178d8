import { expect, test } from "vitest";
import { intentionFor } from "./intention.ts";

test("a message sent again after a failure keeps its key, so that it is written once", () => {
  const first = intentionFor(null, { body: "您好" }, () => "k1");
  expect(intentionFor(first, { body: "您好" }, () => "k2")).toEqual(first);
});

test("changed words are another message with a key of its own", () => {
  const first = intentionFor(null, { body: "您好" }, () => "k1");
  expect(intentionFor(first, { body: "您好！" }, () => "k2").key).toBe("k2");
});
