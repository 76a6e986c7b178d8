import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { acceptedComplaint, take, viewOf } from "../../../../test/support/walk.ts";
import { WrongLine } from "../judge/judge-lines.ts";
import { openTerminal } from "../terminal.ts";
import { inspectFile } from "./inspect-file.ts";
import { inspectHistory } from "./inspect-history.ts";

const terminal = { ...openTerminal("en"), say: () => {} };
const goOn = new AbortController().signal;

let printed: string;
beforeEach(() => {
  printed = "";
  vi.spyOn(console, "log").mockImplementation((text: string) => {
    printed += text;
  });
});
afterEach(() => vi.restoreAllMocks());

describe("a file of conversations", () => {
  let folder: string;
  let path: string;
  let out: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "inspect-"));
    path = join(folder, "in.jsonl");
    out = join(folder, "out.jsonl");
    await writeFile(path, ["a", "b", "c"].map((id) => `${JSON.stringify(said(id))}\n`).join("\n"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("is inspected line by line, and the counts of each rule are printed", async () => {
    await inspectFile(terminal, path, { out }, goOn);
    const results = (await readFile(out, "utf8")).trim().split("\n");
    expect(results.map((line) => JSON.parse(line).id)).toEqual(["a", "b", "c"]);
    const found = JSON.parse(results[1]!).results;
    expect(found.find(({ rule }: { rule: string }) => rule === "vague_time")).toMatchObject({
      version: 0,
      outcome: "broken",
      places: [{ messageId: "b/2" }],
    });
    // Of deeds such a file says nothing, so that no procedure is called broken.
    expect(found.some(({ rule }: { rule: string }) => rule.startsWith("procedure"))).toBe(false);
    expect(printed).toMatch(/vague_time .* 0 +3 +0 +100\.0 %/);
  });

  test("that was stopped, or cut off within a line, is gone on with and ends the same", async () => {
    await inspectFile(terminal, path, { out }, goOn);
    const whole = await readFile(out, "utf8");
    const counted = printed;
    await rm(out);
    const stop = new AbortController();
    stop.abort();
    await inspectFile(terminal, path, { out }, stop.signal);
    expect((await readFile(out, "utf8")).trim().split("\n")).toHaveLength(1);
    await writeFile(out, whole.slice(0, whole.indexOf("\n") + 200));
    printed = "";
    await inspectFile(terminal, path, { out }, goOn);
    expect(await readFile(out, "utf8")).toBe(whole);
    expect(printed).toBe(counted);
  });

  test("with results of another file beside it, a wrong line or an unknown rule is refused in words", async () => {
    await writeFile(out, `${JSON.stringify({ id: "z", results: [] })}\n`);
    await expect(inspectFile(terminal, path, { out }, goOn)).rejects.toMatchObject({
      code: "results_of_another_file",
    });
    await rm(out);
    await expect(inspectFile(terminal, path, { out, rules: ["odd"] }, goOn)).rejects.toMatchObject({
      code: "rule_not_found",
    });
    await writeFile(path, '{"id":1,"messages":[]}');
    await expect(inspectFile(terminal, path, { out }, goOn)).rejects.toThrow(WrongLine);
  });
});

describe("the history of a house", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    for (const words of ["我们会尽快处理。", "您好，我是小李。"]) {
      const { number } = await acceptedComplaint(agent);
      await take(agent, "sendMessage", number, { body: words, uploads: [] });
      const { version } = await viewOf(agent, number);
      await take(agent, "withdrawComplaint", number, { version, source: "phone", reason: "不用处理了" });
    }
  });
  afterAll(() => house?.close());

  test("is inspected whole; a run that was stopped is gone on with, not begun anew", async () => {
    const options = { from: "2026-01-01", to: "2026-12-31", house: "alpha" };
    const stop = new AbortController();
    stop.abort();
    await inspectHistory(terminal, options, stop.signal);
    const runs = () => house.rows("SELECT id, state, conversations_done FROM inspection_run");
    expect(await runs()).toMatchObject([{ state: "waiting", conversations_done: 0 }]);
    await inspectHistory(terminal, options, goOn);
    expect(await runs()).toMatchObject([{ state: "done", conversations_done: 2 }]);
    expect(printed).toMatch(/vague_time .* 1 +1 +0 +50\.0 %/);
  });
});

function said(id: string) {
  return {
    id,
    messages: [
      { direction: "in", at: "2026-09-01T10:00:00+08:00", body: "杯子是裂的" },
      { direction: "out", at: "2026-09-01T10:01:00+08:00", body: "我们会尽快给您处理。" },
    ],
  };
}
