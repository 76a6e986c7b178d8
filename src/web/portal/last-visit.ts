import { keep, kept } from "./device-store.ts";

/** The house this device was at last: where somebody with an expired link can find their complaint again. */
export type LastVisit = { slug: string; nameZh: string; nameEn: string };

export function rememberVisit({ slug, nameZh, nameEn }: LastVisit): void {
  keep(localStorage, "last-visit", { slug, nameZh, nameEn });
}

export function lastVisit(): LastVisit | null {
  return kept(localStorage, "last-visit") as LastVisit | null;
}
