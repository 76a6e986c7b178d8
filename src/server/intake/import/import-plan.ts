import type { Preset, PresetPart } from "../../gateways/tables/import-rows/preset.ts";

/**
 * What a run imports and how to read it; kept with the run, so that whoever goes on with it reads the file as whoever
 * began. A preset's part, or one file with the columns somebody mapped.
 */
export type ImportPlan = Pick<Preset, "source" | "timeZone" | "currency" | "language"> & {
  part: PresetPart;
  /** Orders that name no shop belong to this one. */
  shopId: string;
  place: ImportPlace;
};

/** A file or folder of the operator's, or a file uploaded in the console. */
export type ImportPlace = { path: string } | { uploadId: string };

/** For a file without a preset. */
export function onePart(kind: PresetPart["kind"], columns: PresetPart["columns"]): PresetPart {
  return { kind, file: "", joins: [], only: [], columns, mayBeUnreadable: [] };
}
