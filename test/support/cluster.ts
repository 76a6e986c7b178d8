import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../src/server/db/embedded-postgres/start-embedded-postgres.ts";
import { migrate } from "../../src/server/db/migrate.ts";
import { ROLE_PASSWORDS } from "./database.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The superuser's address of the migrated database that freshDatabase() copies. */
    templateUrl: string;
  }
}

// Nothing in a test database outlives the run, so nothing needs to reach the disk.
const IN_A_HURRY = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

/** One PostgreSQL for the whole run, with the tables already in it. */
export default async function startTestCluster(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), "mingjing-test-"));
  // mkdtemp closes the folder to everybody else, also to the user that PostgreSQL runs as when we are root.
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {}, settings: IN_A_HURRY });

  const remove = async () => {
    await postgres.stop();
    for (const folder of [dataDir, dirname(postgres.place.cluster)])
      await rm(folder, { recursive: true, force: true });
  };
  try {
    await migrate({ adminUrl: postgres.adminUrl, ...ROLE_PASSWORDS });
  } catch (error) {
    await remove();
    throw error;
  }

  project.provide("templateUrl", postgres.adminUrl);
  return remove;
}
