import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf } from "./facts-of.ts";
import type { History, HistoryEvent, HistoryMessage } from "./read-histories.ts";

describe("rounds", () => {
  test("run from the first unanswered words to the next answer of a person", () => {
    const history = told([
      said("in", 0),
      said("in", 1),
      said("out", 4),
      said("out", 5),
      said("in", 10),
      said("out", 11),
    ]);
    expect(rounds(history)).toEqual([4 * 60, 60]);
  });

  test("what the house says by itself answers nobody", () => {
    expect(
      rounds(told([said("in", 0), { ...said("out", 1), author_kind: "clock" }, said("out", 3)])),
    ).toEqual([180]);
  });

  test("still open they count for nothing; never answered they count as that, unless the customer was content", () => {
    expect(rounds(told([said("in", 0)]))).toEqual([]);
    expect(rounds(told([said("in", 0)], [happened("complaint_closed_by_silence", 90, "clock")]))).toEqual([
      null,
    ]);
    expect(rounds(told([said("in", 0)], [happened("complaint_confirmed", 90, "customer")]))).toEqual([]);
  });

  test("a question of one chapter is not answered in the next", () => {
    const events = [
      happened("complaint_closed_by_silence", 60, "clock"),
      happened("complaint_reopened", 100, "customer"),
    ];
    expect(rounds(told([said("in", 50), said("out", 110)], events))).toEqual([null]);
  });
});

test("each ending counts for itself, with what followed from it", () => {
  const history = told(
    [said("out", 5), said("out", 120)],
    [
      happened("complaint_confirmed", 60, "customer"),
      happened("complaint_reopened", 100, "customer"),
      happened("complaint_confirmed", 150, "customer"),
      happened("result_objected", 160, "customer"),
    ],
  );
  const endings = factsOf({ ...history, isRepeated: true }).filter(({ kind }) => kind === "ended");
  expect(endings).toMatchObject([
    { chapter: 1, isReopened: true, isRepeated: false, isEscalated: false },
    { chapter: 2, isReopened: false, isRepeated: true, isEscalated: true },
  ]);
});

test("a survey answered late counts for the chapter it asked about and on the day it was answered", () => {
  const survey = { id: "s", chapter: 1, score: 2, effort: 4, answered_at: at(9_000) };
  const history = {
    ...told(
      [said("out", 5)],
      [happened("complaint_confirmed", 60, "customer"), happened("complaint_reopened", 90, "customer")],
    ),
    surveys: [survey],
  };
  expect(factsOf(history).filter(({ sourceId }) => sourceId === "s")).toMatchObject([
    { kind: "satisfaction", value: 2, chapter: 1, staffId: "agent", at: at(9_000) },
    { kind: "effort", value: 4, chapter: 1 },
  ]);
});

test("whatever happened, a thing counts once, and every message of a person is counted in its hour", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const history = historyOf(steps);
      const facts = factsOf(history);
      const keys = facts.map(({ kind, sourceId }) => `${kind} ${sourceId}`);
      expect(new Set(keys).size).toBe(keys.length);
      const written = facts
        .filter(({ kind }) => kind === "messages")
        .reduce((sum, { value }) => sum + value!, 0);
      expect(written).toBe(history.messages.filter(({ direction }) => direction === "out").length);
      for (const { kind, value } of facts) if (kind !== "round") expect(value).not.toBeNull();
      for (const { value } of facts) if (value !== null) expect(value).toBeGreaterThanOrEqual(0);
    }),
  );
});

const step = fc.record({
  after: fc.integer({ min: 0, max: 200 }),
  what: fc.constantFrom(
    "in",
    "out",
    "complaint_confirmed",
    "complaint_closed_by_silence",
    "complaint_reopened",
    "result_disputed",
    "hand_over_taken",
    "result_objected",
  ),
});

function historyOf(steps: { after: number; what: string }[]): History {
  let minutes = 0;
  const messages: HistoryMessage[] = [];
  const events: HistoryEvent[] = [];
  for (const { after, what } of steps) {
    minutes += after;
    if (what === "in" || what === "out") messages.push({ ...said(what, minutes), id: `m${messages.length}` });
    else events.push({ ...happened(what, minutes, "customer"), id: `e${events.length}` });
  }
  return told(messages, events);
}

function rounds(history: History) {
  return factsOf(history)
    .filter(({ kind }) => kind === "round")
    .map(({ value }) => value);
}

function told(messages: HistoryMessage[], events: HistoryEvent[] = []): History {
  return {
    complaint: {
      id: "complaint",
      shop_id: null,
      channel: "chat",
      category: "logistics",
      severity: "normal",
      received_at: at(0),
    },
    events: [{ ...happened("complaint_accepted", 0, "staff"), data: { ownerId: "agent" } }, ...events],
    messages,
    clocks: [],
    surveys: [],
    promises: [],
    isRepeated: false,
  };
}

function said(direction: "in" | "out", minutes: number): HistoryMessage {
  const isOut = direction === "out";
  return {
    id: `${direction}${minutes}`,
    direction,
    author_kind: isOut ? "staff" : "customer",
    author_id: isOut ? "agent" : "customer",
    body: "您好",
    at: at(minutes),
  };
}

function happened(type: string, minutes: number, by: string): HistoryEvent {
  return { id: `${type}${minutes}`, type, actor_kind: by, actor_id: by, at: at(minutes), data: {} };
}

function at(minutes: number): Date {
  return new Date(Date.parse("2026-09-16T10:00:00+08:00") + minutes * 60_000);
}
