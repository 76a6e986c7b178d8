/**
 * How well five kinds of wording are found in what agents really write: `node bench/judge-wording.ts`.
 *
 * `bench/labels/wording.csv` holds our labels of 300 public service turns by their ids; the texts lie in ../shared/data,
 * beside this repository, and are not part of it. Half of the turns were drawn at random, half among those with a word
 * that any of the rules might look for. All were labelled by reading, before the rules were run on them; errors on the
 * `dev` ones were then looked at, those on the `held_out` ones never were. The baseline is what a list of words finds.
 * None of the turns blames the customer: of that rule only false alarms can be counted here.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { wilson } from "../src/server/statistics/proportions.ts";
import { packsFolder, readPack } from "../src/server/text/read-pack.ts";
import { findWording } from "../src/server/text/wording/find-wording.ts";
import { type Figures, showFigures } from "./figures.ts";

const sharedData = path.join(import.meta.dirname, "../../shared/data");
type Turn = { split: string; text: string; labels: string[] };
type Judge = (text: string) => boolean;

const rules: Record<string, { ours: Judge; words: RegExp }> = {
  vague_time: { ours: finds("vague_time"), words: /尽快|稍后|马上|及时|第一时间|抓紧|一会儿?|回头/ },
  refusal_without_alternative: {
    ours: finds("refusal_without_alternative"),
    words: /不能|无法|不了|没办法|不支持|不行|不可以|没法/,
  },
  blame_customer: { ours: finds("blame_customer"), words: /您自己|您没|操作不当|使用不当|怎么不|因为您/ },
  absolute_promise: { ours: finds("absolute_promise"), words: /保证|绝对|一定|肯定|100%|百分之?百|永远/ },
  // Part of the inspection rather than of the wording engine: a list of phrases of its pack.
  apology: { ours: apologises(), words: /抱歉|对不起/ },
};

if (existsSync(sharedData)) {
  const turns = readTurns();
  showFigures({ ...figuresOf(turns, "held_out"), ...figuresOf(turns, "dev") });
} else {
  console.error("skipped: no shared data");
  showFigures({});
}

function finds(kind: string): Judge {
  return (text) => findWording(text).some((finding) => finding.kind === kind);
}

function apologises(): Judge {
  const pack = z.object({ rules: z.array(z.looseObject({ code: z.string() })) });
  const withPhrases = z.object({ check: z.object({ phrases: z.array(z.string()) }) });
  const rule = readPack(pack, packsFolder, "inspection/rules.yaml").rules.find(
    ({ code }) => code === "apology",
  );
  const { phrases } = withPhrases.parse(rule).check;
  return (text) => phrases.some((phrase) => text.toLowerCase().includes(phrase));
}

function figuresOf(turns: Turn[], split: string): Figures {
  const ofSplit = turns.filter((turn) => turn.split === split);
  return Object.fromEntries(
    Object.entries(rules).flatMap(([rule, { ours, words }]) => [
      [`${rule}, ${split}`, measure(ofSplit, rule, ours)],
      [`  list of words: ${rule}, ${split}`, measure(ofSplit, rule, (text) => words.test(text))],
    ]),
  );
}

/** With the bounds of the 95% Wilson interval; where there is nothing to divide by, the figure is missing. */
function measure(turns: Turn[], rule: string, judge: Judge) {
  const judged = turns.map(({ text, labels }) => ({ is: labels.includes(rule), found: judge(text) }));
  const hits = judged.filter(({ is, found }) => is && found).length;
  const found = judged.filter((turn) => turn.found).length;
  const positive = judged.filter(({ is }) => is).length;
  const isKnown = found > 0 && positive > 0 && hits > 0;
  return {
    turns: turns.length,
    positive,
    found,
    hits,
    ...(found > 0 && share("precision", hits, found)),
    ...(positive > 0 && share("recall", hits, positive)),
    ...(isKnown && { f1: rounded((2 * hits) / (found + positive)) }),
  };
}

function share(name: string, hits: number, size: number): Record<string, number> {
  const [low, high] = wilson(hits, size, 0.95);
  return { [name]: rounded(hits / size), [`${name}Low`]: rounded(low), [`${name}High`]: rounded(high) };
}

function rounded(figure: number): number {
  return Number(figure.toFixed(3));
}

function readTurns(): Turn[] {
  const textOf = textsByTurn();
  const file = readFileSync(path.join(import.meta.dirname, "labels/wording.csv"));
  return (parse(file, { columns: true }) as Record<string, string>[]).map(
    ({ split = "", turn = "", labels = "" }) => {
      const text = textOf.get(turn);
      if (text === undefined) throw new Error(`${turn} is not in ../shared/data`);
      return { split, text, labels: labels.split(" ") };
    },
  );
}

function textsByTurn(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const set of ["dialogs_jd", "dialogs_taobao"]) {
    const lines = readFileSync(path.join(sharedData, set, "dialogs.jsonl"), "utf8")
      .trim()
      .split("\n");
    for (const line of lines) {
      const dialog = JSON.parse(line) as { dialog_id: string; turns: { text: string }[] };
      dialog.turns.forEach(({ text }, index) => {
        texts.set(`${set}:${dialog.dialog_id}:${index}`, text);
      });
    }
  }
  const replies = parse(readFileSync(path.join(sharedData, "public_messages/replies.csv")), {
    columns: true,
  });
  for (const { id, reply } of replies as Record<string, string>[])
    texts.set(`public_messages/replies:${id}:0`, reply ?? "");
  return texts;
}
