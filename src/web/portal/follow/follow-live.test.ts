import { expect, test } from "vitest";
import { noAnswer, Problem } from "../api/problem.ts";
import { followLive } from "./follow-live.ts";

const line = (text: string) => new Response(text).body!;

/** A page that opens the line with each outcome in turn, and is left after the last. */
async function followed(...outcomes: (string | Problem)[]) {
  const seen = { hints: 0, lines: [] as boolean[], resumed: [] as (string | null)[], waits: [] as number[] };
  const left = new AbortController();
  await followLive({
    open: async (lastEventId) => {
      seen.resumed.push(lastEventId);
      const outcome = outcomes.shift()!;
      if (outcome instanceof Problem) throw outcome;
      return line(outcome);
    },
    onHint: () => {
      seen.hints += 1;
    },
    onLine: (isLive) => void seen.lines.push(isLive),
    wait: async (milliseconds) => {
      seen.waits.push(milliseconds);
      if (outcomes.length === 0) left.abort();
    },
    signal: left.signal,
  });
  return seen;
}

test("each event is a hint, and a new line goes on after the last event", async () => {
  const seen = await followed("id: e1\ndata: {}\n\nid: e2\ndata: {}\n\n", "");

  expect(seen.resumed).toEqual([null, "e2"]);
  expect(seen.hints).toBe(1 + 2 + 1 + 1 + 1);
});

test("while the line is down every try reads the complaint, ever more slowly", async () => {
  const seen = await followed(noAnswer(), noAnswer(), new Problem(503, "http_503"));

  expect(seen.hints).toBe(3);
  expect(seen.lines).toEqual([false, false, false]);
  expect(seen.waits[2]).toBeGreaterThan(seen.waits[0]!);
});

test("an expired link ends it", async () => {
  const seen = await followed(new Problem(401, "link_not_valid"), "never opened");

  expect(seen.resumed).toHaveLength(1);
});
