import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type Aql,
  acceptBinomial,
  acceptHypergeometric,
  acceptPoisson,
  aqls,
  cellOf,
  codeLetter,
  type InspectionLevel,
  planForLot,
  qualityAccepted,
  type Strictness,
  singlePlan,
  strictnessAfter,
} from "./acceptance-sampling.ts";

const file = new URL("../../../../shared/stats/acceptance-sampling.json", import.meta.url);
const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;

describe.skipIf(!known)("published acceptance plans (skipped: no shared data)", () => {
  test.each<Letter>(known?.codeLetters ?? [])("lot $lotFrom to $lotTo at level $level", (row) => {
    expect(codeLetter(row.lotFrom, row.level)).toBe(row.codeLetter);
    expect(codeLetter(row.lotTo ?? 10_000_000, row.level)).toBe(row.codeLetter);
  });

  test.each<Plan>(known?.singlePlans ?? [])("$inspection $codeLetter at $aql", (row) => {
    expect(singlePlan(row.codeLetter, row.aql, row.inspection)).toEqual({
      codeLetter: row.effectiveLetter,
      sampleSize: row.sampleSize,
      accept: row.Ac,
      reject: row.Re,
    });
    const diagonal = "ABCDEFGHJKLMNPQR".indexOf(row.codeLetter) + aqls.indexOf(row.aql);
    expect(cellOf(diagonal, row.inspection)).toEqual(
      typeof row.cell === "string" ? row.cell.replace("arrow-", "") : row.cell,
    );
  });

  test("operating characteristics", () => {
    for (const row of known.operatingCharacteristic) {
      const { n, Ac, fractionDefective } = row;
      expectClose(acceptBinomial(n, Ac, fractionDefective), row.acceptBinomial);
      expectClose(acceptPoisson(n, Ac, fractionDefective), row.acceptPoisson);
      const defectives = Math.round(2_000 * fractionDefective);
      expectClose(acceptHypergeometric(n, Ac, 2_000, defectives), row.acceptHypergeometricLot2000);
    }
  });

  test("quality that is accepted nearly always, half the time, rarely", () => {
    for (const { n, Ac, p95Binomial, p50Binomial, p10Binomial } of known.qualityLevels) {
      expectClose(qualityAccepted(n, Ac, 0.95), p95Binomial);
      expectClose(qualityAccepted(n, Ac, 0.5), p50Binomial);
      expectClose(qualityAccepted(n, Ac, 0.1), p10Binomial);
    }
  });
});

describe.skipIf(!known)("published switching rules (skipped: no shared data)", () => {
  test.each<Switching>(
    (known?.switchingRules ?? []).filter(({ lots }: Switching) => /[AR]( [AR])+$/.test(lots)),
  )("$rule", ({ lots, result }) => {
    // What begins under tightened inspection comes after two rejected lots.
    const before = lots.startsWith("(tightened)") ? ["R", "R"] : [];
    const verdicts = [...before, ...lots.replace("(tightened) ", "").split(" ")];
    const found = verdicts.map((_, last) =>
      strictnessAfter(verdicts.slice(0, last + 1).map((lot) => (lot === "A" ? "accepted" : "rejected"))),
    );
    const [, wanted, after] = /^(\w+) after lot (\d+)$/.exec(result)!;
    const changed = before.length + Number(after) - 1;
    expect(found[changed]).toBe(wanted === "discontinue" ? "discontinued" : wanted);
    expect(found[changed - 1]).not.toBe(found[changed]);
  });
});

type Switching = { rule: string; lots: string; result: string };
type Letter = { lotFrom: number; lotTo: number | null; level: InspectionLevel; codeLetter: string };
type Plan = {
  inspection: Strictness;
  codeLetter: string;
  aql: Aql;
  cell: number | string;
  effectiveLetter: string;
  sampleSize: number;
  Ac: number;
  Re: number;
};

function expectClose(found: number, wanted: number): void {
  expect(Math.abs(found - wanted), `${found} for ${wanted}`).toBeLessThan(1e-9);
}

test("a lot smaller than the plan's sample is looked at whole", () => {
  expect(planForLot(60, "II", 0.65, "normal")).toMatchObject({ sampleSize: 20 });
  expect(planForLot(12, "II", 0.65, "normal")).toEqual({
    codeLetter: "F",
    sampleSize: 12,
    accept: 0,
    reject: 1,
  });
});

// From the change to tightened inspection on, lots count anew.
test.each([
  ["", "normal"],
  ["RAAAA", "normal"],
  ["RAAAAR", "normal"],
  ["AARA", "normal"],
  ["AARAR", "tightened"],
  ["RR", "tightened"],
  ["RRAAAA", "tightened"],
  ["RRAAAAA", "normal"],
  ["RRAAAAAR", "normal"],
  ["RRRARRA", "tightened"],
  ["RRRARRAR", "tightened"],
  ["RRRARRARR", "discontinued"],
] as const)("after the verdicts %s inspection is %s", (lots, wanted) => {
  expect(strictnessAfter([...lots].map((lot) => (lot === "A" ? "accepted" : "rejected")))).toBe(wanted);
});
