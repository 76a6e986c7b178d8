import { Invalid } from "../../refusals.ts";

/** Where a page of a list ended that is sorted by a number: the number, and the name of the row. */
type Place = { at: number; name: string };

export function atPlace(at: number, name: string): string {
  return Buffer.from(JSON.stringify([at, name])).toString("base64url");
}

/** @throws Invalid when it is none of ours */
export function placeOf(cursor: string): Place {
  const [at, name] = parsed(cursor);
  if (typeof at === "number" && typeof name === "string" && !name.includes("\u0000")) return { at, name };
  throw new Invalid("cursor_not_valid", {
    zh: "翻页位置无效，请从头查看列表。",
    en: "This page marker is not valid. Please start the list again.",
  });
}

function parsed(cursor: string): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(place) ? place : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
