import { type Break, type ChainEvent, sha256 } from "./check-chain.ts";

/** A text and where its salted digest stands in the journal. */
export type ProvenText = { kind: "message" | "note" | "description"; id: string; salt: string; text: string };

/** Checks that each text is the one its event recorded, and that no recorded text is missing. @returns the first that is not. */
export function checkWords(events: readonly ChainEvent[], texts: readonly ProvenText[]): Break | null {
  const recorded = new Map<string, { digest: string; version: number }>();
  for (const { data, version, type } of events) {
    const { messageId, noteId, digest, descriptionDigest } = data as Record<string, string | undefined>;
    const id = messageId ?? noteId;
    if (id && digest) recorded.set(id, { digest, version });
    if (descriptionDigest && type === "complaint_received")
      recorded.set("description", { digest: descriptionDigest, version });
  }
  const known = new Map(texts.map((text) => [text.id, text]));
  for (const [id, { digest, version }] of recorded) {
    const text = known.get(id);
    const place = `${text?.kind ?? "text"} ${id} (event ${version})`;
    if (!text) return { place, problem: "its words are missing", version };
    if (sha256(Buffer.from(text.salt, "hex"), text.text) !== digest)
      return { place, problem: "its words are not those that were recorded", version };
  }
  return null;
}
