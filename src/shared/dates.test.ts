import { describe, expect, test } from "vitest";
import {
  formatClockTime,
  formatDay,
  formatDeadline,
  formatDuration,
  formatMoment,
  formatRemaining,
  type Reader,
} from "./dates.ts";

const shanghai: Reader = { lang: "zh-CN", timeZone: "Asia/Shanghai" };
const shanghaiEnglish: Reader = { lang: "en", timeZone: "Asia/Shanghai" };
const newYork: Reader = { lang: "en", timeZone: "America/New_York" };

const now = new Date("2026-11-10T14:00:00+08:00");

describe("a moment", () => {
  test.each([
    ["2026-11-10T14:30:00+08:00", "今天 14:30", "today 14:30"],
    ["2026-11-10T00:00:00+08:00", "今天 00:00", "today 00:00"],
    ["2026-11-09T23:59:59+08:00", "昨天 23:59", "yesterday 23:59"],
    ["2026-11-11T00:00:00+08:00", "明天 00:00", "tomorrow 00:00"],
    ["2026-11-11T09:00:00+08:00", "明天 09:00", "tomorrow 09:00"],
    ["2026-11-12T09:00:00+08:00", "11月12日 周四 09:00", "Thu 12 Nov 09:00"],
    ["2026-11-08T09:00:00+08:00", "11月8日 周日 09:00", "Sun 8 Nov 09:00"],
    ["2027-01-04T09:00:00+08:00", "2027年1月4日 周一 09:00", "Mon 4 Jan 2027 09:00"],
    ["2025-12-31T09:00:00+08:00", "2025年12月31日 周三 09:00", "Wed 31 Dec 2025 09:00"],
  ])("%s reads %s and %s", (at, zh, en) => {
    expect(formatMoment(new Date(at), now, shanghai)).toBe(zh);
    expect(formatMoment(new Date(at), now, shanghaiEnglish)).toBe(en);
  });

  test("just before New Year, next year's first day is tomorrow", () => {
    const newYearsEve = new Date("2026-12-31T23:50:00+08:00");
    expect(formatMoment(new Date("2027-01-01T09:00:00+08:00"), newYearsEve, shanghai)).toBe("明天 09:00");
  });

  test("is written in the reader's zone, not the writer's", () => {
    const at = new Date("2026-11-11T09:00:00+08:00");
    expect(formatMoment(at, now, newYork)).toBe("today 20:00");
    expect(formatClockTime(at, shanghai)).toBe("09:00");
  });

  test("the days around a clock change are still yesterday and tomorrow", () => {
    const dayOfChange = new Date("2026-11-01T12:00:00-05:00");
    expect(formatDay(new Date("2026-10-31T00:30:00-04:00"), dayOfChange, newYork)).toBe("yesterday");
    expect(formatDay(new Date("2026-11-02T23:30:00-05:00"), dayOfChange, newYork)).toBe("tomorrow");
  });
});

describe("a deadline", () => {
  test.each([
    ["2026-11-10T14:30:00+08:00", "今天 14:30 前", "before 14:30 today"],
    ["2026-11-12T09:00:00+08:00", "11月12日 周四 09:00 前", "before 09:00 on Thu 12 Nov"],
    ["2026-11-11T00:00:00+08:00", "今天 24:00 前", "before the end of today"],
    ["2026-11-13T00:00:00+08:00", "11月12日 周四 24:00 前", "before the end of Thu 12 Nov"],
    ["2027-01-01T00:00:00+08:00", "12月31日 周四 24:00 前", "before the end of Thu 31 Dec"],
  ])("%s reads %s and %s", (at, zh, en) => {
    expect(formatDeadline(new Date(at), now, shanghai)).toBe(zh);
    expect(formatDeadline(new Date(at), now, shanghaiEnglish)).toBe(en);
  });
});

describe("a duration", () => {
  const second = 1_000;
  const minute = 60 * second;
  const hour = 60 * minute;
  const day = 24 * hour;

  test.each([
    [0, "0 秒", "0 seconds"],
    [999, "0 秒", "0 seconds"],
    [30 * second, "30 秒", "30 seconds"],
    [minute, "1 分钟", "1 minute"],
    [90 * second, "1 分钟 30 秒", "1 minute 30 seconds"],
    [2 * hour, "2 小时", "2 hours"],
    [hour + 59 * second, "1 小时", "1 hour"],
    [2 * hour + 5 * minute, "2 小时 5 分钟", "2 hours 5 minutes"],
    [day + hour + 59 * minute, "1 天 1 小时", "1 day 1 hour"],
    [45 * day, "45 天", "45 days"],
  ])("%d ms reads %s and %s", (milliseconds, zh, en) => {
    expect(formatDuration(milliseconds, "zh-CN")).toBe(zh);
    expect(formatDuration(milliseconds, "en")).toBe(en);
  });

  test.each([
    [25 * minute, "还有 25 分钟", "25 minutes left"],
    [-2 * hour, "已超时 2 小时", "2 hours overdue"],
    [0, "已到时间", "due now"],
  ])("%d ms before the due time reads %s and %s", (left, zh, en) => {
    const dueAt = new Date(now.getTime() + left);
    expect(formatRemaining(dueAt, now, "zh-CN")).toBe(zh);
    expect(formatRemaining(dueAt, now, "en")).toBe(en);
  });
});
