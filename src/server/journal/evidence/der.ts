/** One value of a DER encoding (X.690), as far as time stamps need it: definite lengths, tags of one byte. */
export type Der = { tag: number; whole: Uint8Array; from: number };

/** The value that begins here. @throws when it does not fit into the bytes. */
export function derAt(bytes: Uint8Array, at: number): Der {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new Error("the encoding is cut off");
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 4 || first === 0x80) throw new Error("the encoding's length is not definite");
  let length = first < 0x80 ? first : 0;
  for (const byte of bytes.subarray(at + 2, at + 2 + lengthBytes)) length = length * 256 + byte;
  const from = 2 + lengthBytes;
  if (at + from + length > bytes.length) throw new Error("the encoding is cut off");
  return { tag, whole: bytes.subarray(at, at + from + length), from };
}

export function derContent({ whole, from }: Der): Uint8Array {
  return whole.subarray(from);
}

/** The values within a constructed one. */
export function derParts(value: Der): Der[] {
  const content = derContent(value);
  const parts: Der[] = [];
  for (let at = 0; at < content.length; at += parts.at(-1)!.whole.length) parts.push(derAt(content, at));
  return parts;
}

export function derChild(value: Der, index: number): Der {
  const child = derParts(value)[index];
  if (!child) throw new Error("the encoding lacks a part");
  return child;
}
