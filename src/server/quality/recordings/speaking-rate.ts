import { frameMs } from "../../gateways/recordings/loudness.ts";
import { decibels } from "./who-speaks.ts";

/**
 * Syllables a second while speaking, by counting the peaks of loudness: each syllable has one. An estimate: it follows who
 * speaks faster and slower, not what a person would count.
 */
export function speakingRate(mean: Float32Array, speaks: boolean[]): number | null {
  const spokenSeconds = (speaks.filter(Boolean).length * frameMs) / 1_000;
  if (spokenSeconds < leastSeconds) return null;
  const rate = peaksOf(smoothed(mean), speaks) / spokenSeconds;
  return Math.round(rate * 10) / 10;
}

const leastSeconds = 3;
const leastRise = 2;
const closest = 100 / frameMs;

function smoothed(mean: Float32Array): number[] {
  return Array.from(mean, (value, index) =>
    decibels(((mean[index - 1] ?? value) + value + (mean[index + 1] ?? value)) / 3),
  );
}

// A peak counts once the loudness has risen to it from a dip and falls again by as much.
function peaksOf(levels: number[], speaks: boolean[]): number {
  let peaks = 0;
  let dip = Number.POSITIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  levels.forEach((level, index) => {
    if (!speaks[index]) {
      [dip, top] = [level, Number.NEGATIVE_INFINITY];
      return;
    }
    if (level > top && level - dip >= leastRise) top = level;
    if (top - level >= leastRise && index - last >= closest) {
      peaks += 1;
      [dip, top, last] = [level, Number.NEGATIVE_INFINITY, index];
    }
    dip = Math.min(dip, level);
  });
  return peaks;
}
