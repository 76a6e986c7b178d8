import { expect } from "vitest";
import type { Answered } from "./caller.ts";

/** A clear no: problem details with a stable code and a title in the caller's language; never a fault. */
export function expectProblem(
  { status, body, headers }: Answered,
  what: string,
  language: "zh" | "en" = "zh",
): void {
  const said = `${what}: ${status} ${JSON.stringify(body).slice(0, 300)}`;
  expect(status, said).toBeGreaterThanOrEqual(400);
  expect(status, said).toBeLessThan(500);
  expect(headers.get("content-type"), said).toContain("application/problem+json");
  expect(body.code, said).toMatch(/^[a-z_]+$/);
  expect(/\p{Script=Han}/u.test(body.title) ? "zh" : "en", said).toBe(language);
}
