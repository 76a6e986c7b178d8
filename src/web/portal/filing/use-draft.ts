import { useEffect, useState } from "react";
import { type Draft, emptyDraft, forgetDraft, keepDraft, keptDraft } from "./draft.ts";

export type DraftInHand = {
  draft: Draft;
  change(part: Partial<Draft>): void;
  clear(): void;
  /** False when this browser keeps nothing. */
  isKept: boolean;
};

/** The house's draft on this device, kept with every stroke. */
export function useDraft(slug: string): DraftInHand {
  const [draft, setDraft] = useState(() => keptDraft(localStorage, slug, new Date()) ?? emptyDraft());
  const [isKept, setKept] = useState(true);

  useEffect(() => {
    setKept(keepDraft(localStorage, slug, draft, new Date()));
  }, [slug, draft]);

  return {
    draft,
    isKept,
    change: (part) => setDraft((now) => ({ ...now, ...part })),
    clear() {
      setDraft(emptyDraft());
      forgetDraft(localStorage, slug);
    },
  };
}
