import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { channel, severity } from "../../shared/api/fields.ts";
import { clock } from "../../shared/api/staff-view.ts";
import { BrokenPack, packsFolder } from "../text/read-pack.ts";
import { clockLimit, loadClockPolicy } from "./clock-policy.ts";

describe("the policy shipped", () => {
  test.each([
    ["first_response", "chat", "normal", { minutes: 0.5, calendar: "desk", warnMinutesBefore: 0.125 }],
    ["first_response", "portal", "normal", { minutes: 240, calendar: "desk", warnMinutesBefore: 60 }],
    ["first_response", "portal", "critical", { minutes: 15, calendar: "always", warnMinutesBefore: 3.75 }],
    ["resolution", "phone", "low", { minutes: 63 * 60, calendar: "office", warnMinutesBefore: 945 }],
    ["resolution", "platform", "normal", { minutes: 48 * 60, calendar: "always", warnMinutesBefore: 720 }],
  ] as const)("%s on %s at %s", (kind, channel, severity, limit) => {
    expect(clockLimit({ kind, channel, severity })).toMatchObject(limit);
  });

  test("knows every kind on every channel, and nothing graver may take longer", () => {
    for (const kind of clock.shape.kind.options.filter((each) => each !== "silence")) {
      for (const each of channel.options) {
        const hours = severity.options.map((grade) =>
          wallClockHours(clockLimit({ kind, channel: each, severity: grade })),
        );
        expect(hours, `${kind} on ${each}`).toEqual(hours.toSorted((a, b) => b - a));
      }
    }
  });
});

// Roughly: a desk day has 12 hours and an office day 9, five days of seven.
function wallClockHours({ minutes, calendar }: ReturnType<typeof clockLimit>): number {
  const daysPerMinute = { desk: 1 / 720, office: 7 / 5 / 540, always: 1 / 1_440 };
  return minutes * daysPerMinute[calendar] * 24;
}

describe("a policy with a mistake", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "clock-policy-"));
    mkdirSync(path.join(folder, "clocks"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([
    ["low: 2h desk", "low: 2 desk", "clocks.acknowledge.everyChannel.low"],
    ["low: 2h desk", "low: 0h desk", "clocks.acknowledge.everyChannel.low"],
    ["low: 2h desk", "low: 2h moon", "clocks.acknowledge.everyChannel.low"],
    ["low: 2h desk, ", "", "clocks.acknowledge.everyChannel"],
    ["chat:", "chatt:", "chatt"],
    ["warnShare: 0.25", "warnShare: 25", "clocks.acknowledge.warnShare"],
  ])("%s written as %s is refused, naming %s", (right, wrong, named) => {
    const pack = readFileSync(path.join(packsFolder, "clocks/default.yaml"), "utf8");
    writeFileSync(path.join(folder, "clocks/default.yaml"), pack.replace(right, wrong));
    expect(() => loadClockPolicy(folder)).toThrow(BrokenPack);
    expect(() => loadClockPolicy(folder)).toThrow(named);
  });
});
