/**
 * Runs every bench and keeps what they measure in bench/latest.json: `npm run bench`.
 * The figures are those of this machine; the ratios between them hold on others too.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Figures } from "./figures.ts";

const here = import.meta.dirname;
const benches = {
  "judge-category": [],
  "judge-promises": [],
  "judge-wording": [],
  "find-wording": ["--expose-gc"],
  "evaluate-entitlements": [],
  inspect: [],
  "inspect-history": [],
  "list-inspections": [],
  "list-evaluations": [],
  report: ["--expose-gc"],
  "read-tables": ["--expose-gc"],
  signals: [],
  "weekly-series": [],
  "signal-engine": ["--expose-gc"],
  "live-signal": [],
};

const figures: Record<string, Figures> = {};
for (const [bench, nodeOptions] of Object.entries(benches)) {
  console.log(`\n${bench}`);
  figures[bench] = run(bench, nodeOptions);
  console.table(figures[bench]);
}
writeFileSync(
  path.join(here, "latest.json"),
  `${JSON.stringify({ measuredAt: new Date().toISOString(), commit: commit(), machine: machine(), figures, ratios: ratios(figures) }, null, 2)}\n`,
);

function run(bench: string, nodeOptions: string[]): Figures {
  const output = execFileSync(process.execPath, [...nodeOptions, path.join(here, `${bench}.ts`), "--json"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output);
}

function commit(): string {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8", cwd: here }).trim();
}

function machine() {
  return {
    cpu: os.cpus()[0]?.model ?? "unknown",
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 1024 ** 3),
    node: process.version,
    system: `${os.platform()} ${os.arch()}`,
  };
}

// How far ours is ahead of what anybody could take instead.
function ratios(all: Record<string, Figures>) {
  return {
    "promises: F1 of the rules to chrono-node": ratio(
      all["judge-promises"],
      "rules, test",
      "  chrono-node, test",
      "f1",
    ),
    "wording: F1 of refusals found to a list of words": ratio(
      all["judge-wording"],
      "refusal_without_alternative, held_out",
      "  list of words: refusal_without_alternative, held_out",
      "f1",
    ),
    "category: rules to naive Bayes, both levels": ratio(
      all["judge-category"],
      "rules, held-out public texts",
      "  naive Bayes on characters and pairs",
      "bothLevels",
    ),
  };
}

/** Null where a bench had no data to measure one of them. */
function ratio(figures: Figures | undefined, ours: string, baseline: string, figure: string): number | null {
  const of = (row: string) => {
    const value = figures?.[row];
    return typeof value === "object" ? value[figure] : undefined;
  };
  const [measured, against] = [of(ours), of(baseline)];
  return measured !== undefined && against ? Number((measured / against).toFixed(2)) : null;
}
