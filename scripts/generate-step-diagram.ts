import { readFile, writeFile } from "node:fs/promises";
import { stepNames, stepRule } from "../src/shared/complaint-steps.ts";

/** Prints the steps table into docs/architecture.md: the moves as a diagram, the deeds as a table. */
const page = "docs/architecture.md";
const text = await readFile(page, "utf8");
await writeFile(page, replaced(replaced(text, "diagram", diagram()), "deeds", deeds()));

function diagram(): string {
  const moves = stepNames.flatMap((step) => {
    const { from, to } = stepRule(step);
    return to ? from.map((state) => `  ${state} --> ${to}: ${step}`) : [];
  });
  return ["```mermaid", "stateDiagram-v2", "  [*] --> received", ...moves, "```"].join("\n");
}

function deeds(): string {
  const rows = stepNames.flatMap((step) => {
    const { from, to, by, event } = stepRule(step);
    return to ? [] : [`| \`${step}\` | \`${event}\` | ${by.join(", ")} | ${from.join(", ")} |`];
  });
  return ["| deed | event | by | in the states |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function replaced(document: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}: printed from the steps table -->`, `<!-- end of ${name} -->`];
  const [before, rest] = document.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for ${name}`);
  return `${before}${start}\n\n${content}\n\n${end}${after}`;
}
