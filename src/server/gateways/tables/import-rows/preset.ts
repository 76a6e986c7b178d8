import { readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Invalid } from "../../../refusals.ts";
import { packsFolder, readPack } from "../../../text/read-pack.ts";
import { columnMapping } from "./field-source.ts";

const presetsFolder = path.join(packsFolder, "import", "presets");

export type Preset = z.infer<typeof presetSchema>;
export type PresetPart = Preset["parts"][number];

/** A known source: which of its files hold what, and which column means what. The parts are imported in order. */
export function readPreset(name: string): Preset {
  if (!presetNames().includes(name)) throw presetNotFound(name);
  return readPack(presetSchema, presetsFolder, `${name}.yaml`);
}

export function presetNames(): string[] {
  const files = readdirSync(presetsFolder).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => path.basename(file, ".yaml")).sort();
}

const fileName = z.string().regex(/^[\w.-]+$/);

const condition = z.union([
  z.strictObject({ column: z.string(), in: z.array(z.coerce.string()).min(1) }),
  z.strictObject({ column: z.string(), atMost: z.number() }),
]);

const join = z.strictObject({
  file: fileName,
  // The joined columns are called `name.column`.
  name: z.string(),
  // column here = column there
  where: z.strictObject({ here: z.string(), there: z.string() }),
});

const part = z.strictObject({
  kind: z.enum(["complaints", "orders"]),
  file: fileName,
  joins: z.array(join).default([]),
  // Only rows that meet all of these are imported.
  only: z.array(condition).default([]),
  columns: columnMapping,
  // Fields of complaints that the source itself garbles: left out where they cannot be read.
  mayBeUnreadable: z.array(z.string()).default([]),
});

const presetSchema = z.strictObject({
  name: z.string(),
  zh: z.string(),
  en: z.string(),
  // Kept with each complaint as where it came from.
  source: z.string(),
  timeZone: z.string(),
  currency: z.string().length(3).default("CNY"),
  // In which language the customers are answered.
  language: z.enum(["zh", "en"]),
  parts: z.array(part).min(1),
});

const presetNotFound = (name: string) =>
  new Invalid("preset_not_found", {
    zh: `没有名为“${name.slice(0, 60)}”的预设。可用的有：${presetNames().join("、")}。`,
    en: `There is no preset named "${name.slice(0, 60)}". Available: ${presetNames().join(", ")}.`,
  });
