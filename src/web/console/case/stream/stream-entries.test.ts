import { expect, test } from "vitest";
import { attachmentOf, reader, staffView } from "../../../../../test/support/staff-view.ts";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { streamEntries } from "./stream-entries.ts";

const message = (id: string, at: string): StaffView["messages"][number] => ({
  id,
  direction: "in",
  kind: "message",
  author: { kind: "customer", name: "王女士" },
  body: "在吗",
  channel: "portal",
  at,
  seenAt: null,
  attachments: [],
});
const note = (id: string, at: string): StaffView["notes"][number] => ({
  id,
  author: reader,
  body: "已问仓库",
  at,
  attachments: [],
});
const event = (type: string, at: string): StaffView["timeline"][number] => ({
  id: `event ${type}`,
  version: 1,
  type,
  actor: { kind: "staff", name: "林晓" },
  at,
  data: {},
});

test("words, notes and deeds stand in one line of time after the complaint itself", () => {
  const view = staffView({
    messages: [message("m2", "2026-11-20T05:00:00Z"), message("m1", "2026-11-20T03:00:00Z")],
    notes: [note("n1", "2026-11-20T04:00:00+00:00")],
    timeline: [event("complaint_accepted", "2026-11-20T11:30:00+08:00")],
  });

  expect(streamEntries(view).map(({ key }) => key)).toEqual([
    "filing",
    "m1",
    "event complaint_accepted",
    "n1",
    "m2",
  ]);
});

test("a message is not told a second time as an event", () => {
  const view = staffView({ timeline: [event("message_sent", "2026-11-20T03:00:00Z")] });
  expect(streamEntries(view).map(({ kind }) => kind)).toEqual(["filing"]);
});

test("photos that came with the complaint stand with its words, later ones at their own time", () => {
  const first = attachmentOf({ id: "first" });
  const later = attachmentOf({ id: "later", uploadedAt: "2026-11-21T02:00:00Z" });
  const entries = streamEntries(staffView({ attachments: [first, later] }));

  expect(entries).toMatchObject([
    { kind: "filing", attachments: [{ id: "first" }] },
    { kind: "files", attachments: [{ id: "later" }] },
  ]);
});

test("a file of a message is shown in the message only", () => {
  const attachment = attachmentOf();
  const view = staffView({
    attachments: [attachment],
    messages: [{ ...message("m1", "2026-11-20T03:00:00Z"), attachments: [attachment] }],
  });

  expect(streamEntries(view)[0]).toMatchObject({ kind: "filing", attachments: [] });
});
