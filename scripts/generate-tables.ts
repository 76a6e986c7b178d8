import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { startEmbeddedPostgres } from "../src/server/db/embedded-postgres/start-embedded-postgres.ts";
import { migrate } from "../src/server/db/migrate.ts";

/** Writes src/server/db/tables.gen.ts from the migrations, by way of a fresh PostgreSQL. */
const dataDir = await mkdtemp(join(tmpdir(), "mingjing-tables-"));
await chmod(dataDir, 0o711);
const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
try {
  await migrate({ adminUrl: postgres.adminUrl, appPassword: "not-used", identityPassword: "not-used" });
  await promisify(execFile)("kysely-codegen", [
    "--dialect=postgres",
    `--url=${postgres.adminUrl}`,
    "--out-file=src/server/db/tables.gen.ts",
    "--include-pattern=public.*",
    "--exclude-pattern=public.migration",
    '--type-mapping={"int8":"number"}',
  ]);
} finally {
  await postgres.stop();
  for (const folder of [dataDir, dirname(postgres.place.cluster)])
    await rm(folder, { recursive: true, force: true });
}
