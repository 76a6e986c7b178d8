import { frameMs, type Loudness } from "../../gateways/recordings/loudness.ts";
import { speakingRate } from "./speaking-rate.ts";
import { whoSpeaks } from "./who-speaks.ts";

type Mark = { kind: "silence" | "overlap"; fromMs: number; toMs: number };

/** What a recording sounds like. Of one channel it is only known when nobody speaks, and how fast. */
export type Analysis = {
  durationMs: number;
  channels: 1 | 2;
  silenceMs: number;
  longestSilenceMs: number;
  leftOnlyMs: number | null;
  rightOnlyMs: number | null;
  overlapMs: number | null;
  leftInterruptions: number | null;
  rightInterruptions: number | null;
  leftRate: number | null;
  rightRate: number | null;
  marks: Mark[];
  peaks: number[][];
};

export function analyseRecording({ durationMs, mean, greatest }: Loudness): Analysis {
  const [left = [], right] = mean.map(whoSpeaks);
  const silences = stretches(left, (index) => !left[index] && !right?.[index], durationMs);
  const overlaps = right ? stretches(left, (index) => Boolean(left[index] && right[index]), durationMs) : [];
  const silenceMs = total(silences);
  return {
    durationMs,
    channels: right ? 2 : 1,
    silenceMs,
    longestSilenceMs: Math.max(0, ...silences.map(lengthOf)),
    ...(right ? sides(left, right, durationMs, silenceMs, total(overlaps)) : oneSide),
    leftRate: mean[0] ? speakingRate(mean[0], left) : null,
    rightRate: mean[1] && right ? speakingRate(mean[1], right) : null,
    marks: marksOf(silences, overlaps),
    peaks: greatest.map(shapeOf),
  };
}

type Stretch = { fromMs: number; toMs: number };

function stretches(frames: boolean[], isIn: (index: number) => boolean, durationMs: number): Stretch[] {
  const found: Stretch[] = [];
  for (let start = 0; start < frames.length; start++) {
    if (!isIn(start)) continue;
    let end = start;
    while (end < frames.length && isIn(end)) end += 1;
    found.push({ fromMs: start * frameMs, toMs: Math.min(end * frameMs, durationMs) });
    start = end;
  }
  return found;
}

const oneSide = {
  leftOnlyMs: null,
  rightOnlyMs: null,
  overlapMs: null,
  leftInterruptions: null,
  rightInterruptions: null,
};

function sides(left: boolean[], right: boolean[], durationMs: number, silenceMs: number, overlapMs: number) {
  const leftOnlyMs = total(stretches(left, (index) => Boolean(left[index] && !right[index]), durationMs));
  return {
    leftOnlyMs,
    // The rest, so that the four parts always make up the whole.
    rightOnlyMs: durationMs - silenceMs - overlapMs - leftOnlyMs,
    overlapMs,
    leftInterruptions: interruptions(left, right),
    rightInterruptions: interruptions(right, left),
  };
}

// Somebody begins while the other has been speaking, and both go on.
function interruptions(one: boolean[], other: boolean[]): number {
  let count = 0;
  for (let index = overlapFrames; index < one.length; index++) {
    const begins = one[index] && !one[index - 1];
    if (!begins) continue;
    const wasSpeaking = other.slice(index - overlapFrames, index).every(Boolean);
    const bothGoOn = [one, other].every((side) => side.slice(index, index + overlapFrames).every(Boolean));
    if (wasSpeaking && bothGoOn) count += 1;
  }
  return count;
}

const overlapFrames = 300 / frameMs;

function lengthOf({ fromMs, toMs }: Stretch): number {
  return toMs - fromMs;
}

function total(found: Stretch[]): number {
  return found.reduce((sum, stretch) => sum + lengthOf(stretch), 0);
}

const longSilenceMs = 10_000;
const longOverlapMs = 500;
const mostMarks = 500;

function marksOf(silences: Stretch[], overlaps: Stretch[]): Mark[] {
  const marks: Mark[] = [
    ...silences
      .filter((stretch) => lengthOf(stretch) > longSilenceMs)
      .map((stretch) => ({ kind: "silence" as const, ...stretch })),
    ...overlaps
      .filter((stretch) => lengthOf(stretch) > longOverlapMs)
      .map((stretch) => ({ kind: "overlap" as const, ...stretch })),
  ];
  return marks
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, mostMarks)
    .toSorted((a, b) => a.fromMs - b.fromMs);
}

const mostPoints = 4_000;

function shapeOf(greatest: Float32Array): number[] {
  const width = Math.ceil(greatest.length / mostPoints);
  const points: number[] = [];
  for (let start = 0; start < greatest.length; start += width) {
    const highest = greatest.subarray(start, start + width).reduce((max, value) => Math.max(max, value), 0);
    points.push(Math.min(1, Math.round(highest * 1_000) / 1_000));
  }
  return points;
}
