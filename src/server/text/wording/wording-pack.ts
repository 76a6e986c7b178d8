import { readdirSync } from "node:fs";
import path from "node:path";
import type { RE2JS } from "re2js";
import { z } from "zod";
import type { Wording } from "../../refusals.ts";
import { packsFolder, readPack } from "../read-pack.ts";
import { type AnchorIndex, anchorIndex } from "./anchor-index.ts";
import { compiledAnyOf, readPattern, type TextForm } from "./read-pattern.ts";
import { scopeNames } from "./scopes.ts";
import { type WordingKind, type WordingSeverity, wordingKinds } from "./wording-finding.ts";
import type { WordingPattern } from "./wording-pattern.ts";

export type WordingPack = {
  version: number;
  /** What is told of a finding of this kind when a rule rather than a pattern found it. */
  kinds: Map<WordingKind, { severity: WordingSeverity; reason: Wording; suggestion: Wording }>;
  plain: AnchorIndex;
  squeezed: AnchorIndex;
};

let standard: WordingPack | undefined;

/** The patterns that come with the product, compiled once. */
export function standardWording(): WordingPack {
  standard ??= loadWording(packsFolder);
  return standard;
}

function loadWording(folder: string): WordingPack {
  const files = readdirSync(path.join(folder, "wording"))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => readPack(wordingFile, folder, `wording/${file}`));
  return {
    version: Math.max(...files.map(({ version }) => version)),
    kinds: new Map(files.map((file) => [file.kind, file])),
    plain: anchorIndex(files.filter(({ over }) => over === "plain").flatMap(patternsOf)),
    squeezed: anchorIndex(files.filter(({ over }) => over === "squeezed").flatMap(patternsOf)),
  };
}

function patternsOf(file: WordingFile): WordingPattern[] {
  return file.patterns.flatMap((pattern) => {
    const shared = {
      id: `${file.kind}/${pattern.id}`,
      kind: file.kind,
      severity: pattern.severity ?? file.severity,
      reason: pattern.reason ?? file.reason,
      suggestion: pattern.suggestion ?? file.suggestion,
      unless: pattern.unless ?? file.unless,
      except: anyOf([...file.except, ...pattern.except], file.over),
      exceptAnywhere: anyOf([...file.exceptAnywhere, ...pattern.exceptAnywhere], file.over),
    };
    return pattern.say.map((words) => ({ ...shared, ...readPattern(words, file.over) }));
  });
}

function anyOf(patterns: string[], over: TextForm): RE2JS | undefined {
  return patterns.length === 0 ? undefined : compiledAnyOf(patterns, over);
}

const inBoth = z.strictObject({ zh: z.string(), en: z.string() });
const severity = z.enum(["block", "warn", "hint"]);
const scopes = z.array(z.enum(scopeNames));
const pattern = z
  .string()
  .min(1)
  .refine(isPattern, "this pattern cannot be read, or has no words to look for");

const wordingFile = z.strictObject({
  kind: z.enum(wordingKinds),
  version: z.int().positive(),
  severity,
  reason: inBoth,
  suggestion: inBoth,
  over: z.enum(["plain", "squeezed"]).default("plain"),
  unless: scopes.default([]),
  except: z.array(pattern).default([]),
  exceptAnywhere: z.array(pattern).default([]),
  patterns: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z_]+$/),
        severity: severity.optional(),
        reason: inBoth.optional(),
        suggestion: inBoth.optional(),
        unless: scopes.optional(),
        except: z.array(pattern).default([]),
        exceptAnywhere: z.array(pattern).default([]),
        say: z.array(pattern),
      }),
    )
    .default([]),
});
type WordingFile = z.infer<typeof wordingFile>;

function isPattern(words: string): boolean {
  try {
    return readPattern(words, "plain").anchors.length > 0;
  } catch {
    return false;
  }
}
