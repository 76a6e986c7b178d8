import { frameMs } from "../../gateways/recordings/loudness.ts";

/**
 * In which frames somebody speaks. What is speech is told from the recording's own quiet and loud: a telephone line hums,
 * and people speak low or loud.
 */
export function whoSpeaks(mean: Float32Array): boolean[] {
  const levels = Array.from(mean, decibels);
  const sorted = levels.toSorted((a, b) => a - b);
  const quiet = Math.max(quietest, at(sorted, 0.1));
  const loud = at(sorted, 0.95);
  if (loud - quiet < leastContrast) return levels.map(() => loud > evenSpeech);
  const threshold = Math.max(quiet + leastContrast, quiet + (loud - quiet) * 0.4);
  return withoutBlips(
    bridged(
      levels.map((level) => level > threshold),
      pauseMs / frameMs,
    ),
    blipMs / frameMs,
  );
}

const quietest = -75;
const leastContrast = 6;
/** Of a channel without quiet or loud: above this it is speech all through. */
const evenSpeech = -40;
/** Between words nobody has stopped speaking; a click is no word. */
const pauseMs = 240;
const blipMs = 60;

export function decibels(level: number): number {
  return 20 * Math.log10(Math.max(level, 1e-6));
}

function at(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? quietest;
}

function bridged(speaks: boolean[], longest: number): boolean[] {
  return changedRuns(speaks, (run) => !run.value && run.length <= longest && !run.isAtEdge);
}

function withoutBlips(speaks: boolean[], longest: number): boolean[] {
  return changedRuns(speaks, (run) => run.value && run.length < longest);
}

type Run = { value: boolean; length: number; isAtEdge: boolean };

function changedRuns(values: boolean[], isChanged: (run: Run) => boolean): boolean[] {
  const changed = [...values];
  for (let start = 0; start < values.length; ) {
    const value = values[start] ?? false;
    let end = start;
    while (end < values.length && values[end] === value) end += 1;
    const isAtEdge = start === 0 || end === values.length;
    if (isChanged({ value, length: end - start, isAtEdge })) changed.fill(!value, start, end);
    start = end;
  }
  return changed;
}
