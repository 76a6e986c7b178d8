import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

const generators = [
  "scripts/generate-tables.ts",
  "scripts/generate-api.ts",
  "scripts/generate-step-diagram.ts",
];
const generated = [
  "src/server/db/tables.gen.ts",
  "docs/openapi.json",
  "src/shared/api/schema.gen.ts",
  "docs/architecture.md",
];

/** Generates them anew and fails when that changes any. */
export async function compareGeneratedFiles() {
  const before = generated.map(contentOf);
  for (const generator of generators) {
    const { ok, output } = await run("node", [generator], { quiet: true });
    if (!ok) throw new Error(`${generator}: ${output}`);
  }
  const changed = generated.filter((file, index) => contentOf(file) !== before[index]);
  if (changed.length > 0)
    throw new Error(`${changed.join(", ")} had not been generated anew; commit what is there now.`);
}

function contentOf(file) {
  return readFileSync(join(root, file), "utf8");
}
