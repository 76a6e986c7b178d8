import { z } from "zod";
import { channel, severity } from "../../shared/api/fields.ts";
import { clock } from "../../shared/api/staff-view.ts";
import { packsFolder, readPack } from "../text/read-pack.ts";
import { type CalendarName, calendarNames } from "./calendar-pack.ts";

type ClockKind = z.infer<typeof clock>["kind"];

/** What is timed: which clock, for a complaint of which channel and severity. */
export type TimedMatter = {
  kind: ClockKind;
  channel: z.infer<typeof channel>;
  severity: z.infer<typeof severity>;
};

/** Minutes may be fractions (30 seconds = 0.5). `warnShare` is for times agreed with somebody: see `agreedTimes`. */
export type ClockLimit = {
  minutes: number;
  calendar: CalendarName;
  warnMinutesBefore: number;
  warnShare: number;
};

export type ClockPolicy = z.infer<typeof clockPolicy>;

export function clockLimit(matter: TimedMatter, policy: ClockPolicy = defaultPolicy()): ClockLimit {
  const { everyChannel, warnShare, channels } = policy.clocks[matter.kind];
  const { minutes, calendar } = (channels[matter.channel] ?? everyChannel)[matter.severity];
  return { minutes, calendar, warnMinutesBefore: minutes * warnShare, warnShare };
}

export function loadClockPolicy(folder: string): ClockPolicy {
  return readPack(clockPolicy, folder, "clocks/default.yaml");
}

let cached: ClockPolicy | undefined;

function defaultPolicy(): ClockPolicy {
  cached ??= loadClockPolicy(packsFolder);
  return cached;
}

const minutesPerUnit = { s: 1 / 60, m: 1, h: 60 };

const limit = z
  .string()
  .regex(/^[1-9]\d{0,4}[smh] [a-z]+$/, 'write a limit as "30s desk", "15m always" or "4h office"')
  .transform((text) => {
    const [time = "", calendar] = text.split(" ");
    const unit = time.slice(-1) as keyof typeof minutesPerUnit;
    return { minutes: Number(time.slice(0, -1)) * minutesPerUnit[unit], calendar };
  })
  .pipe(z.object({ minutes: z.number(), calendar: z.enum(calendarNames) }));

const bySeverity = z.record(severity, limit);

const limitsOfKind = z.strictObject({
  warnShare: z.number().min(0).max(1),
  everyChannel: bySeverity,
  channels: z.partialRecord(channel, bySeverity).default({}),
});

const clockPolicy = z.strictObject({ clocks: z.record(clock.shape.kind, limitsOfKind) });
