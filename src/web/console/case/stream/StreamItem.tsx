import { EventLine } from "./EventLine.tsx";
import { FilesItem } from "./FilesItem.tsx";
import { FilingItem } from "./FilingItem.tsx";
import { MessageItem } from "./MessageItem.tsx";
import { NoteItem } from "./NoteItem.tsx";
import type { StreamEntry } from "./stream-entries.ts";

/** One entry of the stream, each kind with its own look. */
export function StreamItem({ entry }: { entry: StreamEntry }) {
  switch (entry.kind) {
    case "filing":
      return <FilingItem attachments={entry.attachments} />;
    case "message":
      return <MessageItem message={entry.message} />;
    case "note":
      return <NoteItem note={entry.note} />;
    case "files":
      return <FilesItem attachments={entry.attachments} />;
    case "event":
      return <EventLine event={entry.event} />;
  }
}
