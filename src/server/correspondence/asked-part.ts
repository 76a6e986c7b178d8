import type { FilePart } from "../gateways/files/file-store.ts";
import { Invalid } from "../refusals.ts";

/**
 * The one part of a file a player asks for when somebody jumps in a recording (RFC 9110, "bytes=500-999").
 * Nothing for several parts at once, other units or nonsense: the whole file answers those.
 */
export function askedPart(range: string | undefined, bytes: number): FilePart | undefined {
  const [, from = "", to = ""] = /^bytes=([0-9]{0,15})-([0-9]{0,15})$/.exec(range ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const last = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (first >= bytes) throw partMissing(bytes);
  return first > last ? undefined : { first, last };
}

export function partHeaders({ first, last }: FilePart, bytes: number) {
  return { "content-range": `bytes ${first}-${last}/${bytes}`, "content-length": String(last - first + 1) };
}

const partMissing = (bytes: number) =>
  new Invalid(
    "file_part_missing",
    {
      zh: "文件没有这么长，请从头打开。",
      en: "The file is not that long. Please open it from the beginning.",
    },
    { bytes },
  );
