/** Typed words that survive a reload, one draft per complaint and kind ("message", "note", "accept", "keep_promise:<id>"). */
export function readDraft<Draft>(
  number: string,
  kind: string,
  storage: Storage = localStorage,
): Draft | null {
  const text = storage.getItem(draftName(number, kind));
  return text === null ? null : parsed<Draft>(text);
}

export function keepDraft(
  number: string,
  kind: string,
  draft: unknown,
  storage: Storage = localStorage,
): void {
  storage.setItem(draftName(number, kind), JSON.stringify(draft));
}

export function dropDraft(number: string, kind: string, storage: Storage = localStorage): void {
  storage.removeItem(draftName(number, kind));
}

function draftName(number: string, kind: string): string {
  return `mingjing.draft.${number}.${kind}`;
}

// A draft from an older release may have another form; losing it is better than a screen that does not open.
function parsed<Draft>(text: string): Draft | null {
  try {
    return JSON.parse(text) as Draft;
  } catch {
    return null;
  }
}
