import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

export const packsFolder = path.join(import.meta.dirname, "../../../packs");

/** A pack that cannot be used as it is written; the message names the file and the place in it. */
export class BrokenPack extends Error {}

export function readPack<Schema extends z.ZodType>(
  schema: Schema,
  folder: string,
  file: string,
): z.infer<Schema> {
  const place = path.join(folder, file);
  const result = schema.safeParse(parsePack(place));
  if (result.success) return result.data;
  throw new BrokenPack(`${place}\n${z.prettifyError(result.error)}`);
}

function parsePack(place: string): unknown {
  try {
    return parse(readFileSync(place, "utf8"));
  } catch (error) {
    throw new BrokenPack(`${place}: ${(error as Error).message}`, { cause: error });
  }
}
