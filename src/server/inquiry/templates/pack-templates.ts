import { z } from "zod";
import { newTemplate, type RequestTemplate } from "../../../shared/api/inquiry-fields.ts";
import { packsFolder, readPack } from "../../text/read-pack.ts";

let cached: RequestTemplate[] | undefined;

/** The templates that came with the product: version 0 of each. */
export function packTemplates(): RequestTemplate[] {
  cached ??= loadTemplates(packsFolder);
  return cached;
}

export function loadTemplates(folder: string): RequestTemplate[] {
  const { templates } = readPack(pack, folder, "requests/templates.yaml");
  return templates.map((template) => ({ ...template, version: 0, madeBy: null, madeAt: null }));
}

const pack = z.strictObject({ templates: z.array(newTemplate) });
