import { expect, test } from "vitest";
import { Problem } from "./problem.ts";
import { mayPass } from "./query-client.ts";

test.each([
  ["a cut line", new Problem(0, "offline", ""), true],
  ["a fault of the server", new Problem(503, "http_503", ""), true],
  ["a refusal", new Problem(403, "not_permitted", ""), false],
  ["a lost session", new Problem(401, "sign_in_needed", ""), false],
  ["too many requests", new Problem(429, "too_many_requests", ""), false],
])("whether %s is tried again", (_, problem, isTriedAgain) => {
  expect(mayPass(0, problem)).toBe(isTriedAgain);
});

test("even what may pass is given up after the third time", () => {
  expect(mayPass(1, new Problem(0, "offline", ""))).toBe(true);
  expect(mayPass(2, new Problem(0, "offline", ""))).toBe(false);
});
