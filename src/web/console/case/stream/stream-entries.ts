import type { StaffView } from "../../../../shared/api/staff-view.ts";

type Attachment = StaffView["attachments"][number];

export type StreamEntry =
  | { kind: "filing"; key: string; at: string; attachments: Attachment[] }
  | { kind: "message"; key: string; at: string; message: StaffView["messages"][number] }
  | { kind: "note"; key: string; at: string; note: StaffView["notes"][number] }
  | { kind: "files"; key: string; at: string; attachments: Attachment[] }
  | { kind: "event"; key: string; at: string; event: StaffView["timeline"][number] };

/** Everything said, written and done on one line of time, the complaint's own words first. */
export function streamEntries(view: StaffView): StreamEntry[] {
  const loose = looseFiles(view);
  const later = [
    ...view.timeline.filter(isNotShownAsItself).map(eventEntry),
    ...view.messages.map(messageEntry),
    ...view.notes.map(noteEntry),
    ...fileEntries(loose.filter(({ uploadedAt }) => !isBefore(uploadedAt, view.receivedAt))),
  ];
  const filing: StreamEntry = {
    kind: "filing",
    key: "filing",
    at: view.receivedAt,
    attachments: loose.filter(({ uploadedAt }) => isBefore(uploadedAt, view.receivedAt)),
  };
  return [filing, ...later.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))];
}

/**
 * Messages and notes stand in the stream themselves; their events would say everything twice. Who looked at a file stands
 * with the file.
 */
const shownAsThemselves = new Set([
  "message_sent",
  "message_received",
  "note_written",
  "complaint_received",
  "evidence_opened",
]);

function isNotShownAsItself({ type }: StaffView["timeline"][number]): boolean {
  return !shownAsThemselves.has(type);
}

function eventEntry(event: StaffView["timeline"][number]): StreamEntry {
  return { kind: "event", key: event.id, at: event.at, event };
}

function messageEntry(message: StaffView["messages"][number]): StreamEntry {
  return { kind: "message", key: message.id, at: message.at, message };
}

function noteEntry(note: StaffView["notes"][number]): StreamEntry {
  return { kind: "note", key: note.id, at: note.at, note };
}

/** Files that hang on no message, note, request or promise: they came with the filing or as evidence of their own. */
function looseFiles(view: StaffView): Attachment[] {
  const hung = new Set(
    [
      ...view.messages.flatMap(({ attachments }) => attachments),
      ...view.notes.flatMap(({ attachments }) => attachments),
      ...view.requests.flatMap(({ attachments }) => attachments),
      ...view.promises.flatMap(({ proof }) => proof?.attachment ?? []),
    ].map(({ id }) => id),
  );
  return view.attachments.filter(({ id }) => !hung.has(id));
}

/** Files that came within a minute from the same side are shown together. */
function fileEntries(files: Attachment[]): StreamEntry[] {
  const groups = Map.groupBy(files, (file) => `${file.uploadedBy} ${file.uploadedAt.slice(0, 16)}`);
  return [...groups.values()].map((attachments) => ({
    kind: "files",
    key: attachments[0]!.id,
    at: attachments[0]!.uploadedAt,
    attachments,
  }));
}

function isBefore(at: string, other: string): boolean {
  return Date.parse(at) <= Date.parse(other);
}
