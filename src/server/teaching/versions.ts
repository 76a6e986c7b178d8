import { NotPossibleNow } from "../refusals.ts";

/** One text of the house's teaching in its latest version. `version` 0: as it comes with the product. */
export type Latest<Content> = { content: Content; version: number; isOwn: boolean; isUsed: boolean };

/** What comes with the product, with the house's own versions in its place. */
export function withGiven<Content extends { code: string }>(
  given: Content[],
  own: { content: Content; version: number; isUsed: boolean }[],
): Latest<Content>[] {
  const replaced = new Set(own.map(({ content }) => content.code));
  return [
    ...given
      .filter(({ code }) => !replaced.has(code))
      .map((content) => ({ content, version: 0, isOwn: false, isUsed: true })),
    ...own.map((row) => ({ ...row, isOwn: true })),
  ];
}

export function refuseStale(latest: { version: number } | undefined, seenVersion: number): void {
  const version = latest?.version ?? 0;
  if (version === seenVersion) return;
  throw new NotPossibleNow(
    "stale_version",
    {
      zh: "同事刚刚改过这份内容，请看过新版本后再保存。",
      en: "A colleague has just changed this. Look at the new version and save again.",
    },
    { seenVersion, version },
  );
}
