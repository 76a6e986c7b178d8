import type { SupplyAnswer, SupplyField } from "../api/types.ts";

/** What stands in the fields as it was typed; yes and no as words. */
export type Typed = Record<string, string>;
type Entries = NonNullable<SupplyAnswer["entries"]>;

/** Whether a field may be sent as it stands. */
export function isFilledIn(field: SupplyField, typed = ""): boolean {
  if (typed.trim() === "") return !field.isRequired;
  return field.kind !== "number" || Number.isFinite(Number(typed.normalize("NFKC")));
}

/** What is sent: each field in its own kind, empty ones left out. */
export function entriesFrom(fields: readonly SupplyField[], typed: Typed): Entries {
  const filled = fields.filter(({ code }) => (typed[code] ?? "").trim() !== "");
  return Object.fromEntries(filled.map((field) => [field.code, entryOf(field, typed[field.code]!.trim())]));
}

function entryOf({ kind }: SupplyField, typed: string): string | number | boolean {
  if (kind === "number") return Number(typed.normalize("NFKC"));
  return kind === "yes_no" ? typed === "yes" : typed;
}
