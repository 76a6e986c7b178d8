import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Wording } from "../../refusals.ts";
import { SetUpProblem } from "../../set-up-problem.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import { postgresFailure } from "./postgres-failure.ts";
import { runAs } from "./run-as.ts";

const MAJOR_VERSION = "18";
export const SUPERUSER = "mingjing_admin";

/** Creates the database files at the first start. */
export async function ensureCluster(place: ClusterPlace, password: string, log: (wording: Wording) => void) {
  const version = await readFile(join(place.cluster, "PG_VERSION"), "utf8").catch(unlessMissing);
  if (version === undefined) {
    log({ zh: "正在创建数据库……", en: "Creating the database …" });
    return createCluster(place, password);
  }
  if (version.trim() !== MAJOR_VERSION) throw otherVersion(place.cluster, version.trim());
}

function unlessMissing(error: NodeJS.ErrnoException) {
  if (error.code === "ENOENT") return undefined;
  throw error;
}

/** Built beside its place and then renamed, so that a start that was cut short leaves no half a cluster. */
async function createCluster(place: ClusterPlace, password: string) {
  const unfinished = `${place.cluster}.unfinished`;
  const passwordFile = join(unfinished, "password");
  const data = join(unfinished, "cluster");
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  for (const path of [passwordFile, unfinished]) await giveTo(place, path);

  const args = [...INITDB_OPTIONS, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, `--pgdata=${data}`];
  const { code, output } = await runAs(place.owner, join(place.binaries, "bin", "initdb"), args);
  if (code !== 0) throw await afterRemoving(unfinished, postgresFailure(place.cluster, output));

  await rename(data, place.cluster);
  await rm(unfinished, { recursive: true });
}

const INITDB_OPTIONS = [
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
  "--no-instructions",
];

async function giveTo({ owner }: ClusterPlace, path: string) {
  if (owner) await chown(path, owner.uid, owner.gid);
}

async function afterRemoving(folder: string, problem: SetUpProblem) {
  await rm(folder, { recursive: true, force: true });
  return problem;
}

function otherVersion(cluster: string, version: string) {
  return new SetUpProblem({
    zh: `${cluster} 中的数据来自 PostgreSQL ${version}，内置的是 ${MAJOR_VERSION}。请用 PostgreSQL ${version} 的 pg_dump 导出后再导入，或用 DATABASE_URL 指向它。`,
    en: `The data in ${cluster} was made by PostgreSQL ${version}; the built-in one is ${MAJOR_VERSION}. Dump it with pg_dump ${version} and load it anew, or point DATABASE_URL at it.`,
  });
}
