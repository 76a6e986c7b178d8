import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import { fileTypeFromBuffer, fileTypeFromFile } from "file-type";
import iconv from "iconv-lite";
import { isMediaType, type MediaType } from "./media-types.ts";

/** The type by content, or null when it is not one we take. Text, CSV included, is what nothing else claims. */
export async function sniffMediaType(path: string): Promise<MediaType | null> {
  const head = await headOf(path);
  // The mark of UTF-16 is also how an old kind of MP3 may begin, so text is tried first there.
  if (head.subarray(0, 2).equals(utf16Mark) && isHarmlessText(head)) return "text/plain";
  const known = await fileTypeFromFile(path);
  if (known) return acceptedType(known.mime);
  return isHarmlessText(head) ? "text/plain" : null;
}

/** Whether a file that begins like this is a recording we take. */
export async function isSound(head: Buffer): Promise<boolean> {
  const known = await fileTypeFromBuffer(head);
  return known !== undefined && acceptedType(known.mime)?.startsWith("audio/") === true;
}

// file-type names a codec or a synonym for some of the formats.
const synonyms: Record<string, MediaType> = {
  "audio/mp4": "audio/x-m4a",
  "audio/vnd.wave": "audio/wav",
  "audio/opus": "audio/ogg",
  "audio/ogg; codecs=opus": "audio/ogg",
  "image/heic-sequence": "image/heic",
  "image/heif-sequence": "image/heif",
  "video/x-m4v": "video/mp4",
};

function acceptedType(mime: string) {
  const name = synonyms[mime] ?? mime;
  return isMediaType(name) ? name : null;
}

const headBytes = 64 * 1024;

async function headOf(path: string) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isHarmlessText(head: Buffer) {
  const text = decodedText(head);
  return text?.isWellFormed() && !controls.test(text) && !markupOrScript.test(text);
}

// The head may end within a character, so its last three bytes are left out of the judgement.
function decodedText(head: Buffer) {
  if (head.subarray(0, 2).equals(utf16Mark)) return iconv.decode(head, "utf16le");
  const whole = head.length < headBytes ? head : head.subarray(0, -3);
  if (isUtf8(head) || isUtf8(whole) || isUtf8(whole.subarray(0, -1)) || isUtf8(whole.subarray(0, -2))) {
    return head.toString("utf8");
  }
  const text = iconv.decode(whole.subarray(0, -1), "gb18030");
  return text.slice(0, -1).includes("\ufffd") ? null : text;
}

const utf16Mark = Buffer.from([0xff, 0xfe]);

const controls = /[^\P{Cc}\t\n\v\f\r\x85]/u;

const markupOrScript = /^\ufeff?\s*(<[!?a-z]|#!|%!|\{\\rtf)/i;
