import { argv, stdout } from "node:process";
import { closeDatabase, openDatabase } from "../../src/server/db/database.ts";
import type { ImportPlan } from "../../src/server/intake/import/import-plan.ts";
import { runImport } from "../../src/server/intake/import/run-import.ts";

// A process of its own that works on a run and says how far it is, so that a test can kill it in the middle.
const [, , appUrl = "", tenantId = "", runId = ""] = argv;
openDatabase(appUrl);
await runImport(tenantId, runId, (plan: ImportPlan) => ("path" in plan.place ? plan.place.path : ""), {
  onProgress: ({ rowsDone }) => stdout.write(`${rowsDone}\n`),
});
await closeDatabase();
