import { expect, test } from "vitest";
import { streamDays } from "./stream-days.ts";
import type { StreamEntry } from "./stream-entries.ts";

const entry = (at: string): StreamEntry => ({ kind: "filing", key: at, at, attachments: [] });

test("the stream is cut at the house's midnight, not the browser's or UTC's", () => {
  const entries = ["2026-11-21T15:59:00Z", "2026-11-21T16:01:00Z", "2026-11-22T02:00:00Z"].map(entry);
  const days = streamDays(entries, new Date("2026-11-22T03:00:00Z"), {
    lang: "zh-CN",
    timeZone: "Asia/Shanghai",
  });

  expect(days.map(({ label, entries: ofDay }) => [label, ofDay.length])).toEqual([
    ["昨天", 1],
    ["今天", 2],
  ]);
});
