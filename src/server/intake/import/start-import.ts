import type { z } from "zod";
import type { houseRoutes } from "../../../shared/api/house-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { openPresetPart } from "../../gateways/tables/import-rows/open-preset.ts";
import type { PresetPart } from "../../gateways/tables/import-rows/preset.ts";
import { fieldsReader } from "../../gateways/tables/import-rows/read-fields.ts";
import type { House } from "../../house.ts";
import { addJob } from "../../jobs/add-job.ts";
import { ownTenant } from "../../people/tenant.ts";
import { defaultShop } from "./default-shop.ts";
import { type ImportPlace, type ImportPlan, onePart } from "./import-plan.ts";
import { type ImportRun, importView } from "./import-view.ts";
import { keptUpload } from "./kept-upload.ts";
import { openRun } from "./open-run.ts";
import { refuseForeignKind } from "./refuse-foreign-kind.ts";

type Wanted = z.output<typeof houseRoutes.startImport.body>;

/** Where a file comes from when nobody says: its ids are one series with those of other such files. */
export const unnamedSource = "file";

/** Starts the import of an uploaded file, or its trial, as a task. A mapping that cannot work is refused at once. */
export async function startImport(house: House, actor: Staff, wanted: Wanted): Promise<ImportRun> {
  refuseForeignKind(actor, wanted.kind);
  const upload = await keptUpload(house, actor.tenantId, wanted.fileId);
  const part = onePart(wanted.kind, chosenColumns(wanted.mapping));
  await refuseWrongMapping(part, upload.path);

  return inTransaction(actor, async (tx) => {
    const plan = await planFor(tx, part, { uploadId: upload.uploadId }, { shop: wanted.shopId });
    const run = await openRun(tx, actor, { ...upload, plan, isDryRun: wanted.isDryRun });
    await addJob(tx, "run_import", { runId: run.id }, { key: `import:${run.id}` });
    return importView(run);
  });
}

/** For a file without a preset: the house's own time zone and currency, Chinese to its customers. */
export async function planFor(
  tx: Tx,
  part: PresetPart,
  place: ImportPlace,
  { shop, source = unnamedSource }: { shop?: string; source?: string },
): Promise<ImportPlan> {
  const { time_zone: timeZone, currency } = await ownTenant(tx);
  const { id: shopId } = await defaultShop(tx, shop);
  return { part, place, source, timeZone, currency, language: "zh", shopId };
}

/** Opens the file once and asks for every column: whatever is missing is said before anything starts. */
export async function refuseWrongMapping(part: PresetPart, path: string): Promise<void> {
  const reader = await openPresetPart(part, path);
  try {
    fieldsReader(part.kind, reader.header, part.columns);
  } finally {
    await reader.close();
  }
}

// A field that stands on no column is simply not mapped.
function chosenColumns(mapping: Wanted["mapping"]): PresetPart["columns"] {
  return Object.fromEntries(Object.entries(mapping).filter(([, column]) => column !== ""));
}
