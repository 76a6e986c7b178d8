import { z } from "zod";
import { phrase } from "./parse-phrase.ts";
import { packsFolder, readPack } from "./read-pack.ts";
import type { ReadText } from "./read-text.ts";
import { findHits, type Hit, type Signal, signalsOf } from "./signals.ts";

export interface MoodJudgement {
  mood: string;
  confidence: number;
  words: string[];
}

/** The customer's mood, gravest first where several are heard; `calm` when none is. */
export function judgeMood(text: ReadText, moods = standardMoods()): MoodJudgement {
  const hits = findHits(text, moods.signals);
  const heard = moods.gravestFirst.map((mood) => ({
    ...mood,
    hits: hits.filter((hit) => hit.label === mood.code),
  }));
  const gravest = heard.find(({ hits, from }) => strength(hits) >= from);
  if (!gravest || gravest.from === 0) return { mood: "calm", confidence: 0.6, words: [] };
  const confidence = certainty(strength(gravest.hits) / gravest.from);
  return { mood: gravest.code, confidence, words: gravest.hits.map((hit) => hit.words) };
}

interface Moods {
  gravestFirst: { code: string; from: number }[];
  signals: Signal[];
}

function strength(hits: Hit[]): number {
  return hits.reduce((sum, hit) => sum + hit.weight, 0);
}

// Words that just reach the mood are right a little more often than not.
function certainty(timesEnough: number): number {
  return Math.round((1 - 0.45 / timesEnough) * 100) / 100;
}

let standard: Moods | undefined;

function standardMoods(): Moods {
  standard ??= loadMoods(packsFolder);
  return standard;
}

function loadMoods(folder: string): Moods {
  const { moods } = readPack(moodsFile, folder, "taxonomy/moods.yaml");
  return {
    gravestFirst: moods.map(({ code, from }) => ({ code, from })),
    signals: moods.flatMap(({ code, strong, slight }) => [
      ...signalsOf(code, 3, strong),
      ...signalsOf(code, 1, slight),
    ]),
  };
}

const moodsFile = z.strictObject({
  moods: z.array(
    z.strictObject({
      code: z.string(),
      zh: z.string(),
      en: z.string(),
      from: z.number().nonnegative(),
      strong: z.array(phrase),
      slight: z.array(phrase),
    }),
  ),
});
