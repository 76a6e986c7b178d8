import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildWeb } from "./set-up/build-web.mjs";
import { compareGeneratedFiles } from "./set-up/compare-generated-files.mjs";
import { installBrowser } from "./set-up/install-browser.mjs";
import { installDependencies } from "./set-up/install-dependencies.mjs";
import { root } from "./set-up/root.mjs";
import { run } from "./set-up/run.mjs";

/**
 * Sets up and tests everything; `--static` only reads the code. Every stage runs, whatever failed before it, and the
 * last line counts: each test, and each other stage as one.
 */
const staticStages = {
  packages: () => succeeds(installDependencies),
  types: () => exits("node", ["node_modules/typescript-7/bin/tsc", "-p", "."]),
  lint: () => exits("biome", ["ci", "--error-on-warnings"]),
  "dependency rules": () => exits("depcruise", ["--config", ".dependency-cruiser.cjs", "src"]),
  "unused code": () => exits("knip", []),
};
const dynamicStages = {
  "generated files": () => succeeds(compareGeneratedFiles),
  build: () => succeeds(buildWeb),
  "portal size": () => exits("node", ["scripts/measure-portal.mjs"]),
  tests: () => vitest("unit"),
  browser: () => succeeds(installBrowser),
  journeys: () => vitest("journeys"),
};

const stages = process.argv.includes("--static") ? staticStages : { ...staticStages, ...dynamicStages };
const total = { passed: 0, failed: 0 };
for (const [name, stage] of Object.entries(stages)) {
  const start = performance.now();
  const { passed, failed, output = "" } = await stage();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (failed > 0 && output) console.log(output.trimEnd());
  console.log(`${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function exits(program, args) {
  const { ok, output } = await run(program, args, { quiet: true });
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

async function succeeds(work) {
  try {
    await work();
    return { passed: 1, failed: 0 };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
}

async function vitest(project) {
  const report = join(root, "test-results", `${project}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile=${report}`];
  const { ok } = await run("vitest", ["run", "--project", project, ...reporters]);
  return counted(report, ok);
}

// A file that does not load and an error outside of any test fail the run without counting as a failed test.
function counted(report, ok) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests || (ok ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1, output: "vitest wrote no report" };
  }
}
