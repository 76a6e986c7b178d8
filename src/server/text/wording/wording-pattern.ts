import type { RE2JS } from "re2js";
import type { Wording } from "../../refusals.ts";
import type { ReadPattern } from "./read-pattern.ts";
import type { ScopeName } from "./scopes.ts";
import type { WordingKind, WordingSeverity } from "./wording-finding.ts";

/** One pattern of the packs, ready to be tried where one of its anchors stands. */
export type WordingPattern = ReadPattern & {
  id: string;
  kind: WordingKind;
  severity: WordingSeverity;
  reason: Wording;
  suggestion: Wording;
  unless: ScopeName[];
  /** Words that cancel it in the same sentence, and anywhere in the message. */
  except?: RE2JS;
  exceptAnywhere?: RE2JS;
};
