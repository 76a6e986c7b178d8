import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BrokenPack, packsFolder } from "./read-pack.ts";
import { loadTaxonomy, standardTaxonomy } from "./taxonomy.ts";

const { categories, categorySignals, demands, fastLane } = standardTaxonomy();
const labels = categories.flatMap(({ code, seconds }) => seconds.map((second) => `${code}/${second.code}`));

test("every second-level category has signals of its own", () => {
  expect(labels.filter((label) => !categorySignals.some((signal) => signal.label === label))).toEqual([]);
});

test("codes are unique and names are given in both languages", () => {
  expect(new Set(labels).size).toBe(labels.length);
  expect(new Set(demands.map(({ code }) => code)).size).toBe(demands.length);
  expect(new Set(fastLane.map(({ code }) => code)).size).toBe(fastLane.length);
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "packs-"));
  cpSync(path.join(packsFolder, "taxonomy"), path.join(folder, "taxonomy"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ["categories.yaml", "severity: normal", "severity: dreadful", "categories[0].seconds[0].severity"],
  ["categories.yaml", "code: broken", "code: smashed", "goods_quality/broken"],
  ["category-signals.yaml", "[", "[(没关, ", 'categories["goods_quality/broken"].strong[0]'],
  ["fast-lane.yaml", "severity: critical", "severty: critical", "rules[0].severity"],
  ["fast-lane.yaml", "food_health_safety/illness", "food/illness", "food/illness"],
  ["demands.yaml", "code: refund", "code: [", "demands.yaml"],
])("a mistake in %s is named with its place: %s → %s", (file, from, to, place) => {
  const pack = path.join(folder, "taxonomy", file);
  writeFileSync(pack, readFileSync(pack, "utf8").replace(from, to));
  expect(() => loadTaxonomy(folder)).toThrow(BrokenPack);
  expect(() => loadTaxonomy(folder)).toThrow(place);
});

test("a pack that is not there is named", () => {
  rmSync(path.join(folder, "taxonomy/demands.yaml"));
  expect(() => loadTaxonomy(folder)).toThrow(/demands\.yaml/);
});
