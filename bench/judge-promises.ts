/**
 * How well promises are found in what agents write: `node bench/judge-promises.ts`.
 *
 * `bench/labels/promises.jsonl` holds messages we wrote and labelled. Errors on the `dev` ones were looked at while the
 * rules were written; the `test` ones were written before the rules and never looked at for them. A promise counts as
 * found when spans overlap; a time is right within the tolerance its words allow. The baseline, chrono-node, takes
 * every time it recognises for a promise.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as chrono from "chrono-node";
import { findPromises } from "../src/server/text/promises/find-promises.ts";
import { showFigures } from "./figures.ts";

type Label = { span: [number, number]; due: string | null; toleranceMinutes: number };
type Message = { split: "dev" | "test"; base: string; text: string; promises: Label[] };
type Found = { span: [number, number]; due: Date | null };
type Finder = (text: string, base: Date) => Found[];

const messages = readFileSync(path.join(import.meta.dirname, "labels/promises.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Message);
const ofSplit = (split: Message["split"]) => messages.filter((message) => message.split === split);

showFigures({
  "rules, test": measure(ofSplit("test"), findPromises),
  "  chrono-node, test": measure(ofSplit("test"), chronoNode),
  "rules, dev (tuned on)": measure(ofSplit("dev"), findPromises),
});

function measure(examples: Message[], find: Finder) {
  const scores = examples.map((message) => score(message, find(message.text, new Date(message.base))));
  const sum = (key: keyof ReturnType<typeof score>) => scores.reduce((total, each) => total + each[key], 0);
  const precision = sum("hits") / sum("found");
  const recall = sum("hits") / sum("promised");
  return {
    messages: examples.length,
    promises: sum("promised"),
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded((2 * precision * recall) / (precision + recall)),
    dueRight: rounded(sum("dueRight") / sum("hits")),
  };
}

// Each label is met by one finding at most.
function score({ promises }: Message, found: Found[]) {
  const free = [...found];
  const pairs = promises.flatMap((label) => {
    const at = free.findIndex(({ span }) => span[0] < label.span[1] && label.span[0] < span[1]);
    return at < 0 ? [] : free.splice(at, 1).map((hit) => ({ label, hit }));
  });
  return {
    promised: promises.length,
    found: found.length,
    hits: pairs.length,
    dueRight: pairs.filter(({ label, hit }) => isRight(label, hit.due)).length,
  };
}

function isRight({ due, toleranceMinutes }: Label, found: Date | null): boolean {
  if (due === null || found === null) return due === found;
  return Math.abs(new Date(due).getTime() - found.getTime()) <= toleranceMinutes * 60_000;
}

function chronoNode(text: string, base: Date): Found[] {
  const parser = /\p{Script=Han}/u.test(text) ? chrono.zh.hans : chrono.en;
  const inShanghai = { instant: base, timezone: 480 };
  return parser.parse(text, inShanghai, { forwardDate: true }).map(({ index, text: words, start, end }) => ({
    span: [index, index + words.length],
    due: (end ?? start).date(),
  }));
}

function rounded(share: number): number {
  return Number(share.toFixed(3));
}
