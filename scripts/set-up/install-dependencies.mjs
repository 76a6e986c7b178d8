import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

/** Installs the packages when they are missing or older than the lock file. */
export async function installDependencies() {
  if (isInstalled()) return;
  console.log("正在安装依赖，首次约需一两分钟…… Installing packages; the first time takes a minute or two …");

  const { ok } = await npm(["ci", "--include=dev", "--loglevel=error", "--no-audit", "--no-fund"]);
  if (!ok) {
    throw new Error(
      "依赖安装失败（原因见上）。请检查网络与 npm 的 registry 设置后重试。\n" +
        "The packages could not be installed (see above). Check the network and npm's registry setting, then try again.",
    );
  }
  if (!existsSync(node24)) {
    throw new Error(
      "未能取得 Node 24：npm 可能关闭了安装脚本（ignore-scripts）。请运行 npm rebuild --ignore-scripts=false 后重试。\n" +
        "Node 24 is missing: npm may have install scripts turned off (ignore-scripts). Run npm rebuild --ignore-scripts=false, then try again.",
    );
  }
}

const node24 = join(root, "node_modules", "node", "bin", "node");

// npm writes this file last, so it tells when a whole installation ended.
const lastInstallation = join(root, "node_modules", ".package-lock.json");

function isInstalled() {
  if (!existsSync(lastInstallation) || !existsSync(node24)) return false;
  const isWholeInstallation = existsSync(join(root, "node_modules", "vite"));
  return (
    isWholeInstallation &&
    statSync(lastInstallation).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs
  );
}

// Text recognition runs on the processor: its runtime's script would fetch a graphics library of hundreds of megabytes.
// npm 11 leaves the script out by package.json; older ones run it, and it obeys these (the second name is its older one).
const env = { ONNXRUNTIME_NODE_INSTALL: "skip", ONNXRUNTIME_NODE_INSTALL_CUDA: "skip" };

function npm(args) {
  const npmItself = process.env.npm_execpath;
  return npmItself ? run(process.execPath, [npmItself, ...args], { env }) : run("npm", args, { env });
}
