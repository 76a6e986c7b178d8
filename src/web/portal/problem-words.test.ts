import { describe, expect, test } from "vitest";
import { noAnswer, Problem, problemFrom } from "./api/problem.ts";
import { en } from "./locales/en.ts";
import { zh } from "./locales/zh.ts";
import { fieldWords, problemWords } from "./problem-words.ts";

describe("a person reads", () => {
  test("the house's own words", () => {
    const refusal = problemFrom(409, JSON.stringify({ code: "not_possible_now", title: "方案已收回。" }));

    expect(problemWords(refusal, zh)).toBe("方案已收回。");
  });

  test("that the line is cut, and that nothing is lost", () => {
    expect(problemWords(noAnswer(), zh)).toContain("您填写的内容都还在");
  });

  test("how long to wait when asked too often", () => {
    const inSeconds = (retryAfterSeconds: number) =>
      new Problem(429, "too_many", { title: "", retryAfterSeconds });

    expect(problemWords(inSeconds(60), en)).toContain("60 seconds");
    expect(problemWords(inSeconds(900), zh)).toContain("15 分钟");
  });

  test("something sensible when a proxy answers with its own page", () => {
    expect(problemWords(problemFrom(500, "<html>oops</html>"), zh)).toBe(zh.problems.fault);
    expect(problemFrom(502, "null")).toMatchObject({ status: 502, code: "http_502", fields: [] });
  });
});

describe("the hint at a field", () => {
  const problem = new Problem(422, "invalid_input", {
    fields: [
      { at: "/text", code: "too_long", most: 20_000 },
      { at: "/phoneTail", code: "not_valid" },
      { at: "/uploads/0", code: "never_heard_of" },
    ],
  });

  test.each([
    ["/text", "太长了，最多 20000 字"],
    ["/phoneTail", zh.problems.fields.not_valid],
    ["/uploads", zh.problems.fields.not_valid],
    ["/name", null],
  ])("%s reads %s", (at, hint) => {
    expect(fieldWords(problem, at, zh)).toBe(hint);
  });

  test("is none when nothing was refused", () => {
    expect(fieldWords(null, "/text", zh)).toBeNull();
  });
});
