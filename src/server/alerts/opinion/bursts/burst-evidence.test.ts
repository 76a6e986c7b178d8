import { describe, expect, test } from "vitest";
import { poissonDraw } from "../../../statistics/draws.ts";
import { seededRandom } from "../../../statistics/seeded-random.ts";
import { burstBar, burstEvidence, type DayVoices } from "./burst-evidence.ts";

const known = 35;

/** Voices day by day; on which day after the first five weeks, or the closing, a list looked at four times a day says burst. */
function burstOn(voices: readonly number[], closedOn?: number): number | undefined {
  const moments = voices.flatMap((_voices, day) => [0.25, 0.5, 0.75, 1].map((share) => ({ day, share })));
  const later = moments.filter(({ day }) => day >= (closedOn ?? known));
  return later.find(({ day, share }) => evidenceAt(voices, day, share, closedOn) >= burstBar)?.day;
}

/** Of the last day a share has passed, and of its voices too. An alert is closed at midnight, before the day's first voice. */
function evidenceAt(voices: readonly number[], today: number, share: number, closedOn?: number): number {
  const days: DayVoices[] = voices.slice(0, today + 1).map((all, day) => {
    const heard = day === today ? Math.floor(all * share) : all;
    return {
      daysAgo: today - day,
      voices: heard,
      since: closedOn === undefined || day >= closedOn ? heard : 0,
    };
  });
  const daysSinceClosed = closedOn === undefined ? undefined : today + share - closedOn;
  return burstEvidence({
    days: days.filter(({ daysAgo }) => daysAgo < 36),
    daysWatched: today + share,
    shareOfToday: share,
    ...(daysSinceClosed !== undefined && { daysSinceClosed }),
  }).logEvidence;
}

function daysOf(count: number, voices: number): number[] {
  return Array.from({ length: count }, () => voices);
}

const quiet = daysOf(known, 2);

describe("a burst of voices", () => {
  test("is hardly ever seen in three months as usual", () => {
    const next = seededRandom(11);
    const bursts = Array.from({ length: 500 }, () =>
      burstOn(Array.from({ length: known + 90 }, () => poissonDraw(next, 3))),
    );
    expect(bursts.filter((day) => day !== undefined).length).toBeLessThanOrEqual(1);
  });

  test("is seen on the day on which ten speak where two do", () => {
    expect(burstOn([...quiet, 14])).toBe(known);
  });

  test("is not seen where half as many again speak for weeks", () => {
    expect(burstOn([...quiet, ...daysOf(20, 3)])).toBeUndefined();
  });
});

describe("after its alert was closed", () => {
  const before = [...quiet, ...daysOf(5, 14)];
  const closing = before.length;

  test.each([1, 7, 14])("as loud as before for %i days is nothing new", (days) => {
    expect(burstOn([...before, ...daysOf(days, 14)], closing)).toBeUndefined();
  });

  test("three times as loud as ever is a burst of its own", () => {
    expect(burstOn([...before, ...daysOf(3, 45)], closing)).toBe(closing);
  });

  test("is forgotten after four weeks of quiet", () => {
    const later = [...before, ...daysOf(36, 2), 20];
    expect(burstOn(later, closing)).toBe(later.length - 1);
  });
});
