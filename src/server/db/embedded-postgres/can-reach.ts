import { realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { SystemUser } from "./run-as.ts";

/** True when the user may enter the folder and every folder above it. */
export async function canReach(user: SystemUser, folder: string): Promise<boolean> {
  return canEnterAll(user, await realpath(folder));
}

async function canEnterAll(user: SystemUser, folder: string): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  const mayEnter = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & mayEnter) === 0) return false;
  return folder === dirname(folder) || canEnterAll(user, dirname(folder));
}
