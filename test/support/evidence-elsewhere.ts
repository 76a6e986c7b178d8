import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";

type Verdict = { code: number | null; answer: { isIntact: boolean; complaint?: string; place?: string } };

/**
 * Checks a package as a third party would: its own script, in an empty folder, with nothing but Node and no environment.
 * @param script the package whose script is trusted; the changed one's would be the forger's.
 */
export async function verifyElsewhere(bytes: Uint8Array, script = bytes): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), "elsewhere-"));
  try {
    await writeFile(join(folder, "verify.mjs"), unzipSync(script)["verify.mjs"]!);
    await writeFile(join(folder, "package.zip"), bytes);
    return await runCheck(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The package with one bit of the first byte of these contents turned over. */
export function withOneByteChanged(bytes: Buffer, contents: string | Buffer): Buffer {
  const at = bytes.indexOf(contents);
  if (at === -1) throw new Error("the package does not hold these contents");
  const changed = Buffer.from(bytes);
  changed[at] = changed[at]! ^ 1;
  return changed;
}

function runCheck(folder: string): Promise<Verdict> {
  const options = { cwd: folder, env: {}, timeout: 30_000 };
  return new Promise((resolve, reject) => {
    const check = execFile(process.execPath, ["verify.mjs", "package.zip"], options, (_, stdout, stderr) => {
      if (stdout === "") reject(new Error(`the check said nothing: ${stderr}`));
      else resolve({ code: check.exitCode, answer: JSON.parse(stdout) });
    });
  });
}
