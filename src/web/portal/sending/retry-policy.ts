import { Problem } from "../api/problem.ts";

const firstDelayMs = 1_000;
const longestDelayMs = 20_000;

/** Twice as long after each try, up to twenty seconds; spread by `chance` so that not everybody returns at once. */
export function retryDelay(triesBefore: number, chance = Math.random()): number {
  const delay = Math.min(firstDelayMs * 2 ** triesBefore, longestDelayMs);
  return Math.round(delay * (0.75 + chance / 4));
}

/** No word from the house itself: the deed may have been done, so the same one is tried again under the same key. */
export function isInDoubt(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || proxyFaults.includes(error.status));
}

const proxyFaults = [502, 503, 504];
