import { isUtf8 } from "node:buffer";
import type { ByteSource } from "../table.ts";

/** `isClean`: every byte is known to decode, so that a U+FFFD in the text is the author's own. */
export type TextEncoding = { name: "utf8" | "utf16le" | "utf16be" | "gb18030"; isClean: boolean };

/**
 * Valid UTF-8 wins, else GB18030. A UTF-8 file with a few damaged bytes must not be read as GB18030: all of its
 * Chinese would turn into other Chinese without any error. So damage is weighed against what does decode.
 */
export async function detectEncoding(bytes: ByteSource, head: Buffer): Promise<TextEncoding> {
  if (head.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return { name: "utf16le", isClean: false };
  if (head.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) return { name: "utf16be", isClean: false };
  const wide = utf16WithoutMark(head);
  if (wide) return { name: wide, isClean: false };

  if (await isUtf8Throughout(bytes)) return { name: "utf8", isClean: true };
  const { valid, damaged } = await weighUtf8(bytes);
  return { name: damaged * 10 < valid ? "utf8" : "gb18030", isClean: false };
}

// Separators and digits are there in every table, and in UTF-16 each of them is half a zero.
function utf16WithoutMark(head: Buffer) {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (odd > head.length / 40 && even * 10 < odd) return "utf16le";
  if (even > head.length / 40 && odd * 10 < even) return "utf16be";
}

async function isUtf8Throughout(bytes: ByteSource) {
  for await (const piece of wholeCharacters(bytes)) if (!isUtf8(piece)) return false;
  return true;
}

async function weighUtf8(bytes: ByteSource) {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const weight = { valid: 0, damaged: 0 };
  for await (const piece of wholeCharacters(bytes)) {
    const text = decoder.decode(piece);
    const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
    const damaged = isUtf8(piece) ? 0 : (text.match(/\ufffd/g)?.length ?? 0);
    weight.valid += beyondAscii - damaged;
    weight.damaged += damaged;
  }
  return weight;
}

async function* wholeCharacters(bytes: ByteSource) {
  let carried: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes.open()) {
    const piece = Buffer.concat([carried, chunk as Buffer]);
    const end = lastWholeCharacter(piece);
    yield piece.subarray(0, end);
    carried = piece.subarray(end);
  }
  yield carried;
}

// A chunk may cut its last character in two, so that character waits for the next chunk.
function lastWholeCharacter(piece: Buffer) {
  for (let back = 1; back <= Math.min(4, piece.length); back += 1) {
    const byte = piece[piece.length - back]!;
    if (byte >= 0xc0) return piece.length - back;
    if (byte < 0x80) break;
  }
  return piece.length;
}
