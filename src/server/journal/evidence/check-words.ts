import { type Break, type ChainEvent, sha256 } from "./chain-event.ts";

/** A text and where its salted digest stands in the journal. */
export type ProvenText = { kind: "message" | "note" | "description"; id: string; salt: string; text: string };

/** What was lawfully erased, as the event that says so names it. */
export type Erased = { kind: string; id: string; at: string; rule: string; article: string | null };

/** Checks that each text is the one its event recorded, and that none is missing but those lawfully erased. */
export function checkWords(events: readonly ChainEvent[], texts: readonly ProvenText[]): Break | null {
  const known = new Map(texts.map((text) => [text.id, text]));
  const erased = new Set(erasedContents(events).map(({ id }) => id));
  for (const [id, { digest, version }] of recordedWords(events)) {
    const text = known.get(id);
    const place = `${text?.kind ?? "text"} ${id} (event ${version})`;
    if (!text && erased.has(id)) continue;
    if (!text) return { place, problem: "its words are missing", tampering: "words_changed", version };
    if (sha256(Buffer.from(text.salt, "hex"), text.text) !== digest) {
      const problem = "its words are not those that were recorded";
      return { place, problem, tampering: "words_changed", version };
    }
  }
  return null;
}

/** Everything that the chain itself says was erased. */
export function erasedContents(events: readonly ChainEvent[]): Erased[] {
  return events
    .filter(({ type }) => type === "contents_erased")
    .flatMap(({ data, at }) => {
      const { contents, rule, article } = data as {
        contents: { kind: string; id: string }[];
        rule: string;
        article?: string;
      };
      return contents.map(({ kind, id }) => ({ kind, id, at, rule, article: article ?? null }));
    });
}

function recordedWords(events: readonly ChainEvent[]): Map<string, { digest: string; version: number }> {
  const recorded = new Map<string, { digest: string; version: number }>();
  for (const { data, version, type } of events) {
    for (const [id, digest] of wordsIn(data)) recorded.set(id, { digest, version });
    const { descriptionDigest } = data as { descriptionDigest?: string };
    if (descriptionDigest && type === "complaint_received")
      recorded.set("description", { digest: descriptionDigest, version });
  }
  return recorded;
}

/** An event may itself be the message, or tell of one that went with it. */
function wordsIn(data: unknown): [id: string, digest: string][] {
  if (data === null || typeof data !== "object") return [];
  const { messageId, noteId, digest } = data as Record<string, unknown>;
  const id = messageId ?? noteId;
  const own: [string, string][] = typeof id === "string" && typeof digest === "string" ? [[id, digest]] : [];
  return [...own, ...Object.values(data).flatMap(wordsIn)];
}
