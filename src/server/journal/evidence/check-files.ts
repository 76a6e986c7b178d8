import { type Break, type ChainEvent, sha256 } from "./chain-event.ts";
import { erasedContents } from "./check-words.ts";

/** Checks that every file that an event recorded is there, unchanged, unless it was lawfully erased. */
export function checkFiles(
  events: readonly ChainEvent[],
  files: ReadonlyMap<string, Uint8Array>,
): Break | null {
  const erased = new Set(erasedContents(events).map(({ id }) => id));
  for (const { attachmentId, digest, version } of recordedFiles(events)) {
    if (erased.has(attachmentId)) continue;
    const place = `files/${digest}`;
    const content = files.get(place);
    if (content && sha256(content) === digest) continue;
    const problem = content ? "its content is not that of the file recorded" : "the file is missing";
    return { place, problem: `${problem} (event ${version})`, tampering: "file_replaced", version };
  }
  return null;
}

export type RecordedFile = { attachmentId: string; digest: string; version: number };

export function recordedFiles(events: readonly ChainEvent[]): RecordedFile[] {
  return events.flatMap(({ data, version }) =>
    filesIn(data).map(({ attachmentId, digest }) => ({ attachmentId, digest, version })),
  );
}

/** Events hold what they say of files wherever it belongs: in the event, or within the message it tells of. */
function filesIn(data: unknown): { attachmentId: string; digest: string }[] {
  if (data === null || typeof data !== "object") return [];
  if (Array.isArray(data)) return data.flatMap(filesIn);
  const { attachmentId, digest } = data as Record<string, unknown>;
  if (typeof attachmentId === "string" && typeof digest === "string") return [{ attachmentId, digest }];
  return Object.values(data).flatMap(filesIn);
}
