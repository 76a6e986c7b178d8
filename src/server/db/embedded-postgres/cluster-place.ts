import { chown, cp, mkdir, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Wording } from "../../refusals.ts";
import { SetUpProblem } from "../../set-up-problem.ts";
import { canReach } from "./can-reach.ts";
import { packagedBinaries } from "./packaged-binaries.ts";
import { runAs, type SystemUser } from "./run-as.ts";
import { ensureSystemUser } from "./system-user.ts";

export interface ClusterPlace {
  binaries: string;
  cluster: string;
  /** The user PostgreSQL runs as, when that is not ourselves. */
  owner?: SystemUser;
}

const PLACE_FOR_ROOT = "/var/lib/mingjing";

/** Where the programs and the data are, and whose they are: beside each other in the data folder wherever that works. */
export async function findClusterPlace(
  dataDir: string,
  log: (wording: Wording) => void,
): Promise<ClusterPlace> {
  const home = await rememberedHome(dataDir);
  if (process.getuid?.() !== 0) return placeForOrdinaryUser(dataDir, home);

  const beside = join(dataDir, "postgres");
  const owner = (await ownerOf(home ? join(home, "cluster") : beside)) ?? (await ensureSystemUser());
  const binaries = await packagedBinaries();
  if (home) return placeIn(home, binaries, owner);

  const isReachable = (await canReach(owner, binaries)) && (await canReach(owner, dataDir));
  if (isReachable) return { binaries, cluster: beside, owner };
  if (await ownerOf(beside)) throw closedToPostgres(dataDir);
  return placeIn(await newHome(dataDir, owner, log), binaries, owner);
}

async function placeForOrdinaryUser(dataDir: string, home: string | undefined): Promise<ClusterPlace> {
  const cluster = home ? join(home, "cluster") : join(dataDir, "postgres");
  const clusterOwner = await ownerOf(cluster);
  if (home || (clusterOwner && clusterOwner.uid !== process.getuid?.())) throw madeByRoot(cluster);
  return { binaries: await packagedBinaries(), cluster };
}

/** Copies the programs once for each version, so that an update brings the new ones along. */
async function placeIn(home: string, packaged: string, owner: SystemUser): Promise<ClusterPlace> {
  const binaries = join(home, `programs-${await versionOf(packaged)}`);
  const isCopied = await stat(join(binaries, "complete")).catch(() => undefined);
  if (!isCopied) {
    await cp(packaged, binaries, { recursive: true, force: true, verbatimSymlinks: true });
    // Where npm installed with a strict umask, the copies too would be closed to that user.
    await runAs(undefined, "chown", ["-R", `${owner.uid}:${owner.gid}`, binaries]);
    await writeFile(join(binaries, "complete"), "");
  }
  return { binaries, cluster: join(home, "cluster"), owner };
}

async function versionOf(packaged: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(dirname(packaged), "package.json"), "utf8"));
  return manifest.version;
}

async function newHome(dataDir: string, owner: SystemUser, log: (wording: Wording) => void): Promise<string> {
  await mkdir(PLACE_FOR_ROOT, { recursive: true, mode: 0o755 });
  const home = await mkdtemp(join(PLACE_FOR_ROOT, `${basename(dirname(dataDir))}-`));
  await chown(home, owner.uid, owner.gid);
  await writeFile(pointerIn(dataDir), home);
  log({
    zh: `其他用户进不了 ${dataDir}，数据库改存放在 ${home}（记录在 ${pointerIn(dataDir)}）。`,
    en: `Other users cannot enter ${dataDir}, so the database lives in ${home} (noted in ${pointerIn(dataDir)}).`,
  });
  return home;
}

async function rememberedHome(dataDir: string): Promise<string | undefined> {
  const home = await readFile(pointerIn(dataDir), "utf8").catch(() => undefined);
  if (!home) return undefined;
  if (!(await stat(home).catch(() => undefined))) throw homeIsGone(home, pointerIn(dataDir));
  return home;
}

function pointerIn(dataDir: string) {
  return join(dataDir, "postgres-is-at");
}

async function ownerOf(folder: string): Promise<SystemUser | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found && { uid: found.uid, gid: found.gid };
}

function homeIsGone(home: string, pointer: string) {
  return new SetUpProblem({
    zh: `数据库原来在 ${home}，现在那里没有了。请把它恢复到原处；若要从空数据库重新开始，请删除 ${pointer}。`,
    en: `The database was in ${home}, which is gone. Put it back, or delete ${pointer} to begin with an empty database.`,
  });
}

function closedToPostgres(dataDir: string) {
  return new SetUpProblem({
    zh: `数据库在 ${dataDir}，但运行它的用户现在进不了这个文件夹。请给它的各级上级文件夹加上进入权限（chmod o+x），再试一次。`,
    en: `The database is in ${dataDir}, but the user it runs as can no longer enter that folder. Allow entering it and the folders above (chmod o+x) and try again.`,
  });
}

function madeByRoot(cluster: string) {
  return new SetUpProblem({
    zh: `${cluster} 中的数据库属于另一个用户（首次启动可能用了 root）。请用首次启动时的用户运行，或用 DATA_DIR 指定另一个数据文件夹。`,
    en: `The database in ${cluster} belongs to another user (the first start may have been as root). Run as the user of the first start, or choose another folder with DATA_DIR.`,
  });
}
