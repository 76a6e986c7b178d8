import { RE2JS } from "re2js";

/** A pattern of the packs, compiled. Every text it finds holds one of the anchors, and one word of each of the needs. */
export type ReadPattern = {
  expression: RE2JS;
  isWholeWord: boolean;
  anchors: string[];
  needs: string[][];
};

/** Squeezed text has lost its blanks and whatever else hides words. */
export type TextForm = "plain" | "squeezed";

/**
 * Patterns are RE2 (https://github.com/google/re2/wiki/Syntax) with four marks of our own: `…` a short gap inside one
 * clause, `……` a longer one inside the sentence, `N` a number, `<坏>` around the whole a word that stands by itself.
 */
export function readPattern(written: string, over: TextForm): ReadPattern {
  const isWholeWord = /^<.+>$/.test(written);
  const words = isWholeWord ? written.slice(1, -1) : written;
  return { expression: compiledAnyOf([words], over), isWholeWord, ...needsOf(words) };
}

/** One expression for all of them, for words that only have to be there. */
export function compiledAnyOf(patterns: string[], over: TextForm): RE2JS {
  return RE2JS.compile(patterns.map((pattern) => sourceOf(pattern, over)).join("|"));
}

function sourceOf(pattern: string, over: TextForm): string {
  const isChinese = /\p{Script=Han}/u.test(pattern);
  const gap = isChinese ? 8 : 30;
  const source = pattern
    .replaceAll("……", `[^。!?;\\n]{0,${gap * 3}}?`)
    .replaceAll("…", `[^。!?;,\\n]{0,${gap}}?`)
    .replaceAll("N", "[0-9.一二两三四五六七八九十百千半]{1,8}")
    .replaceAll(/\((?!\?)/g, "(?:");
  // "late" must not be found in "chocolate"; Chinese has no such edges, and squeezed text has lost them.
  return isChinese || over === "squeezed" ? source : `\\b(?:${source})(?:\\b|$)`;
}

/** No anchors when no words can be named; such a pattern would have to be tried on every text. */
function needsOf(pattern: string): Pick<ReadPattern, "anchors" | "needs"> {
  const options = readOptions(pattern.match(markOfPattern) ?? []);
  const [only] = options;
  const needs = options.length === 1 && only ? only.toSorted(byUse) : [best(options)];
  return { anchors: needs[0] ?? [], needs: needs.slice(1) };
}

// Escapes and classes are one mark each; a sign before a quantifier stands apart from the signs before it.
const markOfPattern =
  /\\.|\[[^\]]*\]|[{][^}]*[}]|\(\?:|……|[…()|?*+$^.N]|[^\\[\]{}…()|?*+$^.N](?![?*+{])|[\s\S]/gu;

type Options = string[][][];

// What each option must hold: a list of choices of words, of which the best is taken.
function readOptions(marks: string[]): Options {
  const options: Options = [[]];
  let literal = "";
  const finish = () => {
    if (literal !== "") options.at(-1)?.push([literal]);
    literal = "";
  };
  for (let mark = marks.shift(); mark !== undefined && mark !== ")"; mark = marks.shift()) {
    if (isQuantifier(marks[0]) && mark !== "(" && mark !== "(?:") {
      finish();
      marks.shift();
    } else if (mark === "(" || mark === "(?:") {
      finish();
      const inside = best(readOptions(marks));
      if (isQuantifier(marks[0])) marks.shift();
      else if (inside.length > 0) options.at(-1)?.push(inside);
    } else if (mark === "|") {
      finish();
      options.push([]);
    } else if (isLiteral(mark)) literal += mark;
    else finish();
  }
  finish();
  return options;
}

function isQuantifier(mark: string | undefined): boolean {
  return mark !== undefined && /^(?:[?*+]|\{)/.test(mark);
}

function isLiteral(mark: string): boolean {
  return !/^(?:\\|\[|\{|…|[$^.N?*+])/.test(mark);
}

// One choice for each option; an option without any leaves the whole without.
function best(options: Options): string[] {
  const choices = options.map((option) => option.toSorted(byUse)[0] ?? []);
  return choices.some((choice) => choice.length === 0) ? [] : choices.flat();
}

function byUse(a: string[], b: string[]): number {
  return shortest(b) - shortest(a) || a.length - b.length;
}

function shortest(anchors: string[]): number {
  return Math.min(...anchors.map((anchor) => (inEveryMessage.has(anchor) ? 0 : anchor.length)));
}

const inEveryMessage = new Set([..."您你我亲是的了不没有给就会", "我们", "you", "we", "the"]);
