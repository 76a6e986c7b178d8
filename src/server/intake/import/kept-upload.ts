import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { importsDir } from "../../config.ts";
import { newId } from "../../db/ids.ts";
import { receiveBytes } from "../../gateways/files/receive-bytes.ts";
import { tableLimits } from "../../gateways/tables/table.ts";
import type { House } from "../../house.ts";
import { NotFound } from "../../refusals.ts";
import type { ImportPlan } from "./import-plan.ts";

type Place = { config: Pick<House["config"], "dataDir"> };
export type KeptUpload = { uploadId: string; path: string; fileName: string; fileDigest: string };

const keptDays = 7;

/** Keeps an uploaded table for the import that follows, in a folder of its tenant, under a name of ours. */
export async function keepUpload(
  { config }: Place,
  tenantId: string,
  content: Readable,
  fileName: string,
): Promise<KeptUpload> {
  const folder = join(importsDir(config), tenantId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const uploadId = newId();
  const path = join(folder, uploadId);
  try {
    const { digest } = await receiveBytes(content, path, { maxBytes: tableLimits.fileBytes });
    await writeFile(`${path}.json`, JSON.stringify({ fileName, fileDigest: digest }));
    return { uploadId, path, fileName, fileDigest: digest };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Nothing can be imported from it after all. */
export async function removeUpload({ path }: KeptUpload): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.json`, { force: true });
}

/** @throws NotFound when it was never uploaded here, or is gone by now. */
export async function keptUpload(place: Place, tenantId: string, uploadId: string): Promise<KeptUpload> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uploadId)) throw uploadGone();
  const path = uploadPath(place, tenantId, uploadId);
  try {
    return { uploadId, path, ...JSON.parse(await readFile(`${path}.json`, "utf8")) };
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ENOENT" ? uploadGone() : error;
  }
}

export function uploadPath({ config }: Place, tenantId: string, uploadId: string): string {
  return join(importsDir(config), tenantId, uploadId);
}

/** Where a run's file lies on this machine. */
export function pathOfPlan(place: Place, tenantId: string, plan: ImportPlan): string {
  return "path" in plan.place ? plan.place.path : uploadPath(place, tenantId, plan.place.uploadId);
}

/** Removes what was uploaded more than a week ago. */
export async function removeOldUploads({ config }: Place, now: Date): Promise<void> {
  const oldest = now.getTime() - keptDays * 86_400_000;
  const names = await readdir(importsDir(config), { recursive: true, withFileTypes: true }).catch(noneYet);
  for (const file of names.filter((name) => name.isFile())) {
    const path = join(file.parentPath, file.name);
    if ((await stat(path)).mtimeMs < oldest) await rm(path, { force: true });
  }
}

function noneYet(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  throw error;
}

function uploadGone(): NotFound {
  return new NotFound("import_file_not_found", {
    zh: "没有找到这个文件（上传的文件保留 7 天）。请重新上传。",
    en: "This file is not here any more (uploads are kept for 7 days). Please upload it again.",
  });
}
