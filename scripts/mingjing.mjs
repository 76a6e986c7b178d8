#!/usr/bin/env node
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./set-up/root.mjs";

/** The command line, on Node 24 whichever Node started this. */
const node24 = join(root, "node_modules", "node", "bin", "node");
const main = join(root, "src", "server", "main.ts");
// What Node made of the sources at one start is read again at the next.
const compiled = join(root, "node_modules", ".cache", "compile");
const child = spawn(node24, [main, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { NODE_COMPILE_CACHE: compiled, ...process.env },
});

// Ctrl-C reaches the child by itself; what is sent to us alone is passed on, and we stay until it has ended.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.once("error", () => {
  console.error("请先运行 npm ci。Run npm ci first.");
  process.exitCode = 1;
});
child.once("exit", (code) => {
  process.exitCode = code ?? 1;
});
