import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

/** Builds the pages when anything they are made of has changed. */
export async function buildWeb() {
  const madeOf = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === madeOf) return;
  console.log("正在构建网页…… Building the pages …");

  for (const page of pages) {
    const { ok } = await run("vite", ["build", "--mode", page, "--logLevel", "warn"]);
    if (!ok) throw new Error(`网页构建失败：${page}。The pages could not be built: ${page}.`);
  }
  writeFileSync(stamp, madeOf);
}

const pages = ["console", "portal"];
const stamp = join(root, "dist", "web", "built-from");
const sources = [
  "src/web",
  "src/shared",
  "vite.config.ts",
  "scripts/compress-assets.ts",
  "package-lock.json",
];

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function filesIn(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(join(path, name)));
}
