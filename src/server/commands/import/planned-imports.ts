import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseDocument } from "yaml";
import { withTenant } from "../../db/database.ts";
import { proposeMapping } from "../../gateways/tables/column-mapping.ts";
import { type ColumnMapping, columnMapping } from "../../gateways/tables/import-rows/field-source.ts";
import type { ImportKind } from "../../gateways/tables/import-rows/fields.ts";
import { type Preset, readPreset } from "../../gateways/tables/import-rows/preset.ts";
import { readTable } from "../../gateways/tables/read-table.ts";
import { defaultShop } from "../../intake/import/default-shop.ts";
import { type ImportPlan, onePart } from "../../intake/import/import-plan.ts";
import { planFor, refuseWrongMapping } from "../../intake/import/start-import.ts";
import { Invalid } from "../../refusals.ts";
import type { ImportOptions } from "./import-options.ts";

export type PlannedImport = { plan: ImportPlan; fileName: string };

/** What a command imports, one after the other; whatever is wrong with file or mapping is said before anything is written. */
export async function plannedImports(
  tenantId: string,
  kind: ImportKind,
  path: string,
  options: ImportOptions,
): Promise<PlannedImport[]> {
  const planned = options.preset
    ? await fromPreset(tenantId, kind, path, options.preset, options.shop)
    : [await fromFile(tenantId, kind, path, options)];
  for (const { plan } of planned) await refuseWrongMapping(plan.part, path);
  return planned;
}

async function fromPreset(
  tenantId: string,
  kind: ImportKind,
  path: string,
  name: string,
  shop: string | undefined,
): Promise<PlannedImport[]> {
  const { source, timeZone, currency, language, parts } = readPreset(name);
  // Complaints about orders follow the orders; orders alone are never meant by "complaints".
  const wanted = parts.filter((part) => kind === "orders" || part.kind === "complaints");
  if (!wanted.some((part) => part.kind === kind)) throw otherKind(name, parts);
  const { id: shopId } = await withTenant(tenantId, (tx) => defaultShop(tx, shop));
  return wanted.map((part) => ({
    plan: { source, timeZone, currency, language, part, shopId, place: { path } },
    fileName: part.file,
  }));
}

async function fromFile(
  tenantId: string,
  kind: ImportKind,
  path: string,
  { mapping, shop, source }: ImportOptions,
): Promise<PlannedImport> {
  if ((await stat(path)).isDirectory()) throw folderNeedsPreset();
  const columns = mapping ? await mappingIn(mapping) : await proposedColumns(path, kind);
  const part = onePart(kind, columns);
  const plan = await withTenant(tenantId, (tx) => planFor(tx, part, { path }, { shop, source }));
  return { plan, fileName: basename(path) };
}

async function mappingIn(file: string): Promise<ColumnMapping> {
  const document = parseDocument(await readFile(file, "utf8"));
  const read = document.errors.length === 0 ? columnMapping.safeParse(document.toJS()) : undefined;
  if (read?.success) return read.data;
  throw new Invalid("mapping_not_valid", {
    zh: `${file} 不是“字段: 列名”的对应表。写法见 docs/importing.md。`,
    en: `${file} is no table of "field: column". See docs/importing.md for how to write it.`,
  });
}

async function proposedColumns(path: string, kind: ImportKind): Promise<ColumnMapping> {
  const reader = await readTable({ path });
  await reader.close();
  return proposeMapping(reader.header, kind).mapping;
}

function folderNeedsPreset(): Invalid {
  return new Invalid("folder_needs_preset", {
    zh: "这是一个文件夹。请指定其中的一个文件，或用 --preset 说明它来自哪里。",
    en: "This is a folder. Name one file in it, or say with --preset where it comes from.",
  });
}

function otherKind(name: string, parts: Preset["parts"]): Invalid {
  const kinds = [...new Set(parts.map(({ kind }) => kind))].join(", ");
  return new Invalid("preset_of_other_kind", {
    zh: `预设 ${name} 导入的是：${kinds}。请换成对应的命令。`,
    en: `The preset ${name} imports ${kinds}. Please use that command.`,
  });
}
