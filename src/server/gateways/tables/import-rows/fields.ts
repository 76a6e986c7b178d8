import path from "node:path";
import { z } from "zod";
import { packsFolder, readPack } from "../../../text/read-pack.ts";

export type ImportKind = "complaints" | "orders";

export type Field = { zh: string; en: string; required: boolean; names: string[] };

/** The fields a file's columns can be mapped to, by their key, in the order a person should see them. */
export function importFields(kind: ImportKind): Record<string, Field> {
  known ??= readPack(columnsPack, path.join(packsFolder, "import"), "columns.yaml");
  return known[kind];
}

let known: Record<ImportKind, Record<string, Field>> | undefined;

const field = z.strictObject({
  zh: z.string(),
  en: z.string(),
  required: z.boolean().default(false),
  names: z.array(z.coerce.string()).min(1),
});

const columnsPack = z.strictObject({
  complaints: z.record(z.string(), field),
  orders: z.record(z.string(), field),
});
