import { expect, test } from "vitest";
import { isProblem, problemOf } from "./problem.ts";

function refusal(body: unknown, status = 422): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}

test("a problem document becomes its code, its words and its fields", async () => {
  const fields = [{ at: "/text", code: "too_long", most: 20 }];

  const problem = await problemOf(refusal({ code: "invalid_input", title: "有几处需要修改", fields }));

  expect(problem).toMatchObject({ status: 422, code: "invalid_input", message: "有几处需要修改", fields });
  expect(isProblem(problem, "invalid_input")).toBe(true);
  expect(isProblem(problem, "stale_version")).toBe(false);
});

test("what happened since a stale version stays at hand", async () => {
  const since = [{ type: "message_received", actorKind: "customer", at: "2026-11-22T08:00:00Z" }];

  const problem = await problemOf(refusal({ code: "stale_version", title: "", version: 7, since }, 409));

  expect(problem.details).toMatchObject({ version: 7, since });
});

test("the sign-in library's own form of refusal keeps its code and words", async () => {
  const problem = await problemOf(refusal({ code: "INVALID_PASSWORD", message: "Invalid password" }, 400));

  expect(problem).toMatchObject({ status: 400, code: "INVALID_PASSWORD", message: "Invalid password" });
});

test("a proxy's page in place of an answer is a problem without words, not a crash", async () => {
  const problem = await problemOf(new Response("<html>Bad gateway</html>", { status: 502 }));

  expect(problem).toMatchObject({ status: 502, code: "http_502", message: "", fields: [] });
});
