import { expect, test } from "vitest";
import { intentionKeys } from "./intention-keys.ts";

function countedKeys() {
  let count = 0;
  return intentionKeys(() => `key-${++count}`);
}

test("the same words sent again after a failure carry the same key", () => {
  const keys = countedKeys();

  expect(keys.keyOf({ body: "您好" })).toBe("key-1");
  expect(keys.keyOf({ body: "您好" })).toBe("key-1");
});

test("changed words are another intention", () => {
  const keys = countedKeys();

  keys.keyOf({ body: "您好" });

  expect(keys.keyOf({ body: "您好！" })).toBe("key-2");
});

test("the same words after a success are a new intention", () => {
  const keys = countedKeys();

  keys.keyOf({ body: "您好" });
  keys.done();

  expect(keys.keyOf({ body: "您好" })).toBe("key-2");
});
