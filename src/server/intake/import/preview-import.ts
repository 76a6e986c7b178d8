import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { houseRoutes } from "../../../shared/api/house-routes.ts";
import type { Staff } from "../../actor.ts";
import { safeFileName } from "../../gateways/files/safe-file-name.ts";
import { proposeMapping } from "../../gateways/tables/column-mapping.ts";
import { type ImportKind, importFields } from "../../gateways/tables/import-rows/fields.ts";
import { readTable } from "../../gateways/tables/read-table.ts";
import { type TableReader, tableLimits } from "../../gateways/tables/table.ts";
import type { House } from "../../house.ts";
import { Invalid } from "../../refusals.ts";
import { type KeptUpload, keepUpload, removeUpload } from "./kept-upload.ts";
import { refuseForeignKind } from "./refuse-foreign-kind.ts";

type Preview = z.input<typeof houseRoutes.previewImport.answer>;

const sampleRows = 8;
const sampleCharacters = 200;

/** Takes the one file of a multipart request, keeps it for the import, and shows what it holds and which column may be what. */
export async function previewImport(house: House, actor: Staff, request: FastifyRequest): Promise<Preview> {
  // One byte more than is allowed, so that the keeper sees a file that is too large and says so.
  const part = await request.file({ limits: { fileSize: tableLimits.fileBytes + 1 } });
  if (!part) throw fileMissing();
  const kind = kindOf(part.fields.kind);
  refuseForeignKind(actor, kind);

  const kept = await keepUpload(house, actor.tenantId, part.file, safeFileName(part.filename));
  try {
    return await previewOf(kept, kind);
  } catch (error) {
    await removeUpload(kept);
    throw error;
  }
}

async function previewOf(kept: KeptUpload, kind: ImportKind): Promise<Preview> {
  const reader = await readTable({ path: kept.path });
  try {
    return {
      fileId: kept.uploadId,
      fileName: kept.fileName,
      kind,
      encoding: reader.encoding,
      columns: reader.header,
      sample: await sampleOf(reader),
      mapping: proposeMapping(reader.header, kind).mapping,
      fields: fieldsOf(kind),
    };
  } finally {
    await reader.close();
  }
}

function kindOf(field: unknown): ImportKind {
  return (field as { value?: unknown } | undefined)?.value === "orders" ? "orders" : "complaints";
}

async function sampleOf({ header, rows }: TableReader): Promise<string[][]> {
  const sample: string[][] = [];
  for await (const { cells } of rows) {
    sample.push(header.map((_column, index) => shortened(cells[index] ?? "")));
    if (sample.length === sampleRows) break;
  }
  return sample;
}

function shortened(cell: string): string {
  const characters = [...cell.slice(0, 2 * sampleCharacters)];
  return characters.length > sampleCharacters ? `${characters.slice(0, sampleCharacters).join("")}…` : cell;
}

function fieldsOf(kind: ImportKind): Preview["fields"] {
  return Object.entries(importFields(kind)).map(([field, { zh, en, required }]) => ({
    field,
    zh,
    en,
    isRequired: required,
  }));
}

function fileMissing(): Invalid {
  return new Invalid("file_missing", {
    zh: "没有收到文件，请选择文件后再上传。",
    en: "No file arrived. Please choose one and upload it again.",
  });
}
