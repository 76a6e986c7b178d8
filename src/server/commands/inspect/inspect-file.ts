import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { inspectConversation } from "../../quality/inspection/inspect-conversation.ts";
import type { InspectionRule } from "../../quality/inspection/rules/rule.ts";
import { standardRules } from "../../quality/inspection/rules/rule-pack.ts";
import { Invalid } from "../../refusals.ts";
import { openProgress } from "../import/progress.ts";
import type { Terminal } from "../terminal.ts";
import { conversationOfLine } from "./conversation-line.ts";
import { linesOf } from "./lines-of.ts";
import { type Earlier, type FileResult, readEarlier } from "./read-earlier.ts";
import { countRules, type RuleCounts, showRuleCounts } from "./rule-counts.ts";

export type FileOptions = { out: string; rules?: string[] };

/** Inspects a file line by line. What an earlier call wrote stands; this one goes on behind it. */
export async function inspectFile(
  terminal: Terminal,
  path: string,
  { out, rules: codes }: FileOptions,
  signal: AbortSignal,
): Promise<void> {
  const rules = chosenRules(codes);
  const counts: RuleCounts = new Map();
  const rowsTotal = await countLines(path);
  const earlier = await readEarlier(out, ({ results }) => countRules(counts, results));
  const progress = openProgress(terminal, path);
  let rowsDone = earlier.lines;
  async function* results() {
    for await (const result of inspectedLines(path, rules, earlier)) {
      countRules(counts, result.results);
      rowsDone += 1;
      progress.show({ rowsDone, rowsTotal });
      yield `${JSON.stringify(result)}\n`;
      if (signal.aborted) return;
    }
  }
  try {
    await pipeline(Readable.from(results()), createWriteStream(out, { flags: "a" }));
  } finally {
    progress.close();
  }
  showRuleCounts(terminal, counts);
  if (rowsDone < rowsTotal)
    terminal.say({
      zh: "已停止，再运行同一命令即接着做。",
      en: "Stopped; the same command goes on from here.",
    });
}

function chosenRules(codes: string[] | undefined): InspectionRule[] {
  const unknown = codes?.find((code) => !standardRules().some((rule) => rule.code === code));
  if (unknown)
    throw new Invalid("rule_not_found", {
      zh: `没有这条规则：${unknown}。可选：${ruleCodes()}`,
      en: `There is no rule ${unknown}. There are: ${ruleCodes()}`,
    });
  return codes ? standardRules().filter(({ code }) => codes.includes(code)) : standardRules();
}

function ruleCodes(): string {
  return standardRules()
    .map(({ code }) => code)
    .join(", ");
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  for await (const _line of linesOf(path)) count += 1;
  return count;
}

async function* inspectedLines(
  path: string,
  rules: InspectionRule[],
  { lines, lastId }: Earlier,
): AsyncGenerator<FileResult> {
  let row = 0;
  for await (const { text, lineNumber } of linesOf(path)) {
    row += 1;
    if (row < lines) continue;
    const { conversation, hasEvents } = conversationOfLine(text, lineNumber);
    if (row === lines) refuseOther(conversation.id, lastId);
    else yield resultOf(conversation, hasEvents ? rules : rules.filter(looksAtWords));
  }
}

function refuseOther(id: string, lastId: string | null): void {
  if (id === lastId) return;
  throw new Invalid("results_of_another_file", {
    zh: "结果文件里已有另一个文件的结果，请换一个 --out。",
    en: "The results file holds the results of another file; name another --out.",
  });
}

const wordChecks: string[] = ["greeting", "first_response", "next_response", "wording"];

// A file of words alone says nothing of deeds: what was not written down was not left undone.
function looksAtWords({ check }: InspectionRule): boolean {
  return wordChecks.includes(check.kind);
}

function resultOf(
  conversation: Parameters<typeof inspectConversation>[0],
  rules: InspectionRule[],
): FileResult {
  const results = inspectConversation(conversation, rules).map(({ rule, ...finding }) => ({
    rule: rule.code,
    version: rule.version,
    ...finding,
  }));
  return { id: conversation.id, results };
}
