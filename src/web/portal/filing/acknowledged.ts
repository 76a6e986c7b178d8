import type { Acknowledgement } from "../api/types.ts";
import { keep, kept } from "../device-store.ts";

/** The last acknowledgement in this tab, so that a reload of the page after sending still shows the number. */
export function keepAcknowledgement(slug: string, acknowledgement: Acknowledgement): void {
  keep(sessionStorage, `sent.${slug}`, acknowledgement);
}

export function keptAcknowledgement(slug: string): Acknowledgement | null {
  return kept(sessionStorage, `sent.${slug}`) as Acknowledgement | null;
}
