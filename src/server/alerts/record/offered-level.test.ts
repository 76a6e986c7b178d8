import { describe, expect, test } from "vitest";
import { alertPlan } from "../../../shared/api/alert-fields.ts";
import { packsFolder, readPack } from "../../text/read-pack.ts";
import { type Known, offeredLevel as levelBy } from "./offered-level.ts";

const given = readPack(alertPlan, packsFolder, "alerts/plans.yaml");
const offeredLevel = (known: Known) => levelBy(given, known);

const little = { severeGoods: false, injured: 0, customers: 3 };

describe("the level that is offered", () => {
  test.each([
    ["blue", little],
    ["yellow", { ...little, customers: 4 }],
    ["orange", { ...little, customers: 10 }],
    ["orange", { ...little, injured: 1 }],
    ["orange", { ...little, severeGoods: true }],
    ["red", { ...little, severeGoods: true, injured: 1 }],
    ["red", { ...little, injured: 3 }],
  ] as const)("%s where %o is known", (level, known) => {
    expect(offeredLevel(known)).toBe(level);
  });

  test("never falls when more is known", () => {
    const levels = ["blue", "yellow", "orange", "red"];
    const all = [false, true].flatMap((severeGoods) =>
      [0, 1, 2, 3].flatMap((injured) =>
        [0, 3, 4, 10, 50].map((customers) => ({ severeGoods, injured, customers })),
      ),
    );
    for (const known of all)
      for (const more of all) {
        const isMore =
          more.injured >= known.injured &&
          more.customers >= known.customers &&
          Number(more.severeGoods) >= Number(known.severeGoods);
        if (isMore)
          expect(levels.indexOf(offeredLevel(more))).toBeGreaterThanOrEqual(
            levels.indexOf(offeredLevel(known)),
          );
      }
  });
});
