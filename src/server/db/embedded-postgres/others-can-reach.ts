import { realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";

const OTHERS_MAY_ENTER = 0o001;

/** True when a user without rights may enter the folder and every folder above it. */
export async function othersCanReach(folder: string): Promise<boolean> {
  return canEnterAll(await realpath(folder));
}

async function canEnterAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & OTHERS_MAY_ENTER) === 0) return false;
  return folder === dirname(folder) || canEnterAll(dirname(folder));
}
