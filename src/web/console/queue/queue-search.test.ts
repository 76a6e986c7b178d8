import { expect, test } from "vitest";
import { queueSearch } from "./queue-search.ts";

test("known filters are taken from the address as they are", () => {
  const search = {
    q: "杯子 裂了",
    state: "offered",
    channel: "phone",
    severity: "high",
    category: "logistics",
  };

  expect(queueSearch(search)).toEqual(search);
});

test("a code nobody knows is left out instead of being sent to the server", () => {
  expect(queueSearch({ state: "lost", channel: 3, severity: ["high"], colour: "red" })).toEqual({});
});

test("an order number alone stays text although the address makes a number of it", () => {
  expect(queueSearch({ q: 20261102 })).toEqual({ q: "20261102" });
});

test("a megabyte in the address is cut to what the server takes", () => {
  expect(queueSearch({ q: "很".repeat(1_000_000) }).q).toHaveLength(200);
});
