import { expect, test } from "vitest";
import { eventStreamParser, type StreamEvent } from "./event-stream.ts";

/** What is read when the bytes come in pieces of this size. */
function read(text: string, pieceBytes = 1_000): StreamEvent[] {
  const events: StreamEvent[] = [];
  const parse = eventStreamParser((event) => events.push(event));
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += pieceBytes)
    parse(bytes.slice(start, start + pieceBytes));
  return events;
}

const stream = 'retry: 2000\n\nid: e1\ndata: {"type":"承诺"}\n\n: here\n\nid: e2\ndata: {"type":"2"}\n\n';
const events = [
  { id: "e1", data: '{"type":"承诺"}' },
  { id: "e2", data: '{"type":"2"}' },
];

test("events are read; heartbeats and settings are none", () => {
  expect(read(stream)).toEqual(events);
});

test.each([1, 2, 3, 7])("bytes in pieces of %i make the same events", (pieceBytes) => {
  expect(read(stream, pieceBytes)).toEqual(events);
  expect(read(stream.replaceAll("\n", "\r\n"), pieceBytes)).toEqual(events);
});

test("data of several lines is one event", () => {
  expect(read("data: one\ndata:two\ndata\n\n")).toEqual([{ id: null, data: "one\ntwo\n" }]);
});

test("an event that did not end is not read", () => {
  expect(read("data: half")).toEqual([]);
});
