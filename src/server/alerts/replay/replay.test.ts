import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { replay } from "./replay.ts";

const shared = join(import.meta.dirname, "../../../../../shared/signals");
const folders: string[] = [];
let out: string;

beforeEach(() => {
  out = join(folder(), "alarms.csv");
});

afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

describe.skipIf(!existsSync(shared))(
  "against the published shop and series (skipped: no shared data)",
  () => {
    test("the shop: as many faults found as by the recommended method, no later, and hardly a false signal", async () => {
      await replay(join(shared, "batches"), out);
      const { load, score } = await import(join(shared, "batches/score.mjs"));
      const reference = JSON.parse(readFileSync(join(shared, "batches/reference-results.json"), "utf8"));
      const { batchFaults, falseAlarmsPerWeek } = score(load(join(shared, "batches")), rowsOf(out));
      const recommended = reference.find(({ method }: { method: string }) => method === "e-BH c=1 FDR 0.1");
      // That method allows a tenth of its signals to be false, the engine a quarter, worst come to worst.
      expect(batchFaults.detected).toBeGreaterThanOrEqual(recommended.batchFaults.detected);
      expect(batchFaults.medianComplaintsAtAlarm).toBeLessThanOrEqual(
        recommended.batchFaults.medianComplaintsAtAlarm,
      );
      expect(batchFaults.medianDelayDays).toBeLessThanOrEqual(recommended.batchFaults.medianDelayDays);
      expect(falseAlarmsPerWeek).toBeLessThanOrEqual(0.1);
    });

    test("two of the ten weekly series of each scenario: the very alarms of R", async () => {
      await replay(partOf("simulation", ["series_null.csv", "additions.csv"]), out);
      const ours = rowsOf(out).map(({ variant, scenario, rep, week }) =>
        [variant, scenario, rep, week].join(),
      );
      const theirs = rowsOf(join(shared, "simulation/r_alarms.csv"))
        .filter(({ method, rep }) => method === "improved" && isOfTwo(rep))
        .flatMap(({ variant, scenario, rep, alarms = "" }) =>
          Array.from(alarms.matchAll(/1/g), ({ index }) => [variant, scenario, rep, 576 + index].join()),
        );
      expect(theirs.length).toBeGreaterThan(40);
      expect(ours.toSorted()).toEqual(theirs.toSorted());
    }, 120_000);
  },
);

describe("a shop of three batches", () => {
  test("six complaints about one of them are a signal, one about another is none", async () => {
    const { events, signals } = await replay(shop(), out);
    expect({ events, signals }).toEqual({ events: 7, signals: 1 });
    expect(rowsOf(out)).toEqual([{ day: "4", kind: "batch", id: "A-1" }]);
  });

  test.each([
    ["a batch nobody knows", "complaints.csv", "day,minute,batch\n3,10,Z-9\n", "没有批次 Z-9"],
    [
      "a day that is none",
      "complaints.csv",
      "day,minute,batch\n3,10,A-1\nsoon,1,A-1\n",
      "第 3 行读不懂（day 列）",
    ],
    ["a row too short", "shipments.csv", "batch,day,units\nA-1,0\n", "shipments.csv 第 2 行读不懂"],
    ["a batch twice", "batches.csv", `${head}A-1,A,P,W,0.01\nA-1,A,P,W,0.01\n`, "出现了两次"],
    ["no delays", "parameters.json", "{}", "complaintDelayDistribution"],
  ])("%s is said, and no file is written", async (_what, file, content, words) => {
    const folder = shop();
    writeFileSync(join(folder, file), content);
    await expect(replay(folder, out)).rejects.toMatchObject({
      wording: { zh: expect.stringContaining(words) },
    });
    expect(existsSync(out)).toBe(false);
  });
});

const head = "batch,sku,supplier,warehouse,baseline_rate_per_unit\n";

function shop(): string {
  const place = folder();
  const put = (file: string, content: string) => writeFileSync(join(place, file), content);
  put("batches.csv", `${head}A-1,A,P,W,0.001\nB-1,B,Q,W,0.001\nC-1,C,Q,V,0.001\n`);
  put("shipments.csv", "batch,day,units\nA-1,0,100\nB-1,0,100\nC-1,2,100\n");
  put(
    "complaints.csv",
    `day,minute,batch\n4,5,B-1\n${[2, 3, 4, 4, 5, 5].map((day) => `${day},9,A-1\n`).join("")}`,
  );
  put(
    "parameters.json",
    JSON.stringify({
      complaintDelayDistribution: [0, 0, 0.5, 0.3, 0.2],
      weekdayFactors: [1, 1, 1, 1, 1, 1, 1],
    }),
  );
  return place;
}

function partOf(of: string, files: string[]): string {
  const place = folder();
  for (const file of files) {
    const [columns, ...lines] = readFileSync(join(shared, of, file), "utf8")
      .trim()
      .split("\n");
    writeFileSync(
      join(place, file),
      [columns, ...lines.filter((line) => isOfTwo(line.split(",")[1]))].join("\n"),
    );
  }
  return place;
}

const isOfTwo = (rep: string | undefined) => rep === "1" || rep === "2";

function folder(): string {
  const place = mkdtempSync(join(tmpdir(), "replay-"));
  folders.push(place);
  return place;
}

function rowsOf(file: string): Record<string, string>[] {
  const [columns = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const names = columns.split(",");
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((value, index) => [names[index]!, value])),
  );
}
