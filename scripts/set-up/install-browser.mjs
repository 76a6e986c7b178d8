import { existsSync } from "node:fs";
import { findChromium } from "./find-chromium.mjs";
import { run } from "./run.mjs";

/** Sees to a Chromium and to Chinese fonts for the journeys: from the system's packages where we may install them. */
export async function installBrowser() {
  const missing = [
    ...(findChromium() ? [] : ["chromium"]),
    ...((await hasChineseFont()) ? [] : ["fonts-noto-cjk"]),
  ];
  if (missing.length === 0) return;

  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (mayInstall) {
    await run("apt-get", ["update", "-qq"]);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing]);
  }
  if (!findChromium()) {
    throw new Error(
      "浏览器测试需要 Chromium、Chrome 或 Edge。Debian/Ubuntu：sudo apt-get install chromium fonts-noto-cjk；macOS：安装 Google Chrome；也可用 CHROMIUM_PATH 指定。\n" +
        "The journeys need Chromium, Chrome or Edge. Debian/Ubuntu: sudo apt-get install chromium fonts-noto-cjk; macOS: install Google Chrome; or set CHROMIUM_PATH.",
    );
  }
}

async function hasChineseFont() {
  if (process.platform !== "linux") return true;
  const { ok, output } = await run("fc-list", [":lang=zh", "family"], { quiet: true });
  return ok && output.trim() !== "";
}
