import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const themes = { light: colours('[data-theme="light"]'), dark: colours('[data-theme="dark"]') };

const papers = ["--paper", "--surface", "--surface-hover", "--surface-selected"];
const words = Object.keys(themes.light).filter((name) =>
  /^--(ink|brand$|calm$|good$|at-risk$|breached$|info$|state-|severity-)/.test(name),
);
const pairs = [
  ...words.flatMap((word) => papers.map((paper) => [word, paper, 4.5] as const)),
  ["--ink", "--surface-sunk", 4.5],
  ["--ink-3", "--surface-sunk", 4.5],
  ["--on-brand", "--brand", 4.5],
  ["--on-brand", "--brand-strong", 4.5],
  ["--brand", "--brand-soft", 4.5],
  ["--note", "--note-soft", 4.5],
  ["--ink", "--note-soft", 4.5],
  ["--good", "--good-soft", 4.5],
  ["--at-risk", "--at-risk-soft", 4.5],
  ["--breached", "--breached-soft", 4.5],
  ["--info", "--info-soft", 4.5],
  ["--calm", "--calm-soft", 4.5],
  ["--line-strong", "--surface", 3],
  ["--line-strong", "--paper", 3],
  ["--note-line", "--surface", 3],
] as const;

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(pairs)("%s on %s reaches a contrast of %d", (front, back, least) => {
    expect(contrast(themes[theme][front]!, themes[theme][back]!)).toBeGreaterThanOrEqual(least);
  });
});

test("both themes name the same colours", () => {
  expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light));
});

function colours(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)![1]!;
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** WCAG 2.2, relative luminance. */
function contrast(front: string, back: string): number {
  const [light, dark] = [luminance(front), luminance(back)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
