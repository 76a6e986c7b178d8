import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import type { Handlers } from "../../http/handlers.ts";
import { languageOf } from "../../http/language.ts";
import { cancelImport } from "./cancel-import.ts";
import { importErrorsCsv } from "./import-errors.ts";
import { importView } from "./import-view.ts";
import { listImports, runById } from "./list-imports.ts";
import { previewImport } from "./preview-import.ts";
import { startImport } from "./start-import.ts";

export function importHandlers(house: House) {
  return {
    previewImport: ({ actor, request }) => previewImport(house, actor, request),
    startImport: ({ actor, body }) => startImport(house, actor, body),
    listImports: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listImports(tx, query)),
    readImport: ({ actor, params }) =>
      withTenant(actor.tenantId, async (tx) => importView(await runById(tx, params.id))),
    readImportErrors: async ({ actor, params, request, reply }) => {
      const csv = await importErrorsCsv(actor.tenantId, params.id, languageOf(request));
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="import-errors.csv"')
        .send(csv);
    },
    cancelImport: ({ actor, params }) => cancelImport(actor, params.id),
  } satisfies Partial<Handlers>;
}
