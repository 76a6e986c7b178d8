/**
 * How often weekly rules call in series without an outbreak, and how many outbreaks they see: `node bench/weekly-series.ts`.
 *
 * The series are those published after Noufaily et al. (2013), 42 scenarios of ten each, watched for their last 49 weeks. FPR: the
 * share of weeks without an outbreak that call; POD: the share of outbreaks called while they last.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { judgePoint } from "../src/server/alerts/detectors/farrington.ts";
import { showFigures } from "./figures.ts";
import { likelihoodRatios } from "./likelihood-ratio.ts";
import { bayesBound, fourWeeks, fourWeeksBound, robertKochBound } from "./same-weeks.ts";
import { cusums, earsBound } from "./weekly-rules.ts";

const folder = join(import.meta.dirname, "../../shared/signals/simulation");
const firstWeek = 576;
const lastWeek = 624;

type Outbreak = { added: Map<number, number>; weeks: number[]; start: number };

if (!existsSync(folder)) console.log("skipped: no shared data");
else showFigures(Object.fromEntries(Object.entries(rules()).map(([name, rule]) => [name, scoreOf(rule)])));

/** Which weeks call, as indexes from 0. */
type Rule = (series: number[]) => Set<number>;

function rules(): Record<string, Rule> {
  const ears = (method: "C1" | "C2" | "C3", alpha: number): Rule =>
    calling((series, at) => {
      const bound = earsBound(series, at, { method, baseline: 7, minSigma: 0, alpha });
      return bound !== null && series[at]! > bound;
    });
  return {
    "Farrington, improved": calling((series, at) => judgePoint(series, at, 52)?.isAlarm ?? false),
    "EARS C1": ears("C1", 0.001),
    "EARS C2": ears("C2", 0.001),
    "EARS C3": ears("C3", 0.025),
    "Bayes, two years": calling(
      (series, at) =>
        series[at]! > bayesBound(series, at, 52, { years: 2, halfWindow: 4, thisYear: true, alpha: 0.01 }),
    ),
    "RKI, two years": calling(
      (series, at) =>
        series[at]! > robertKochBound(series, at, 52, { years: 2, halfWindow: 4, thisYear: false }),
    ),
    "CDC, four weeks": calling(
      (series, at) =>
        fourWeeks(series, at) > fourWeeksBound(series, at, 52, { years: 4, halfWindow: 1, alpha: 0.01 }),
    ),
    "Likelihood ratio, Poisson, 5": (series) => {
      const from = firstWeek - 1;
      const mean = series.slice(0, from).reduce((sum, count) => sum + count, 0) / from;
      const settings = { mean, alpha: 0, limit: 5, theta: null, lags: { least: 0, most: 26 } };
      const ratios = likelihoodRatios(series.slice(from), settings);
      return new Set(ratios.flatMap((ratio, index) => (ratio >= settings.limit ? [from + index] : [])));
    },
    "CUSUM, Rossi, k = 1.04, h = 2.26": (series) => {
      const from = firstWeek - 1;
      const settings = { transformation: "rossi", slack: 1.04, limit: 2.26, alpha: 0 } as const;
      const sums = cusums(series, from, settings);
      return new Set(sums.flatMap((sum, index) => (sum >= settings.limit ? [from + index] : [])));
    },
  };
}

function calling(isCalled: (series: number[], at: number) => boolean): Rule {
  return (series) => new Set(watched().filter((at) => isCalled(series, at)));
}

function watched(): number[] {
  return Array.from({ length: lastWeek - firstWeek + 1 }, (_week, index) => firstWeek - 1 + index);
}

function scoreOf(rule: Rule): { falseShare: number; found: number } {
  let falseCalls = 0;
  let found = 0;
  const all = readSeries();
  for (const { quiet, outbreak } of all) {
    falseCalls += rule(quiet).size;
    const called = rule(quiet.map((count, at) => count + (outbreak.added.get(at + 1) ?? 0)));
    const last = Math.max(...outbreak.weeks);
    if ([...called].some((at) => at + 1 >= outbreak.start && at + 1 <= last)) found += 1;
  }
  const share = (part: number, whole: number) => Number((part / whole).toFixed(4));
  return { falseShare: share(falseCalls, all.length * watched().length), found: share(found, all.length) };
}

function readSeries(): { quiet: number[]; outbreak: Outbreak }[] {
  const outbreaks = new Map<string, Outbreak>();
  for (const [scenario, rep, kind, , start, week, cases] of rowsOf("additions.csv")) {
    const key = `${scenario},${rep}`;
    const outbreak: Outbreak = outbreaks.get(key) ?? { added: new Map(), weeks: [], start: 0 };
    outbreaks.set(key, outbreak);
    outbreak.added.set(Number(week), (outbreak.added.get(Number(week)) ?? 0) + Number(cases));
    if (kind !== "current") continue;
    outbreak.start = Number(start);
    outbreak.weeks.push(Number(week));
  }
  return rowsOf("series_null.csv").map(([scenario, rep, ...counts]) => ({
    quiet: counts.map(Number),
    outbreak: outbreaks.get(`${scenario},${rep}`)!,
  }));
}

function rowsOf(name: string): string[][] {
  const [, ...lines] = readFileSync(join(folder, name), "utf8").trim().split("\n");
  return lines.map((line) => line.trim().split(","));
}
