import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The superuser's password, made at the first start and readable by the owner of the data folder only. */
export async function ensurePassword(dataDir: string): Promise<string> {
  const file = join(dataDir, "postgres-password");
  const password = randomBytes(24).toString("base64url");

  try {
    await writeFile(file, password, { mode: 0o600, flag: "wx" });
    return password;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return readFile(file, "utf8");
  }
}
