import type { Problem } from "../api/problem.ts";

/** One photo or file on its way to the house. */
export type Upload = {
  key: string;
  file: File;
  /** Milliseconds since 1970; the order they are shown in. */
  chosenAt: number;
  state: "waiting" | "sending" | "paused" | "done" | "failed";
  /** 0 to 1. */
  share: number;
  /** The house's name for it, once it is there. */
  id: string | null;
  problem: Problem | null;
};

export const mostUploads = 9;
// Two photos at once fill a phone's line; more would all crawl.
const mostAtOnce = 2;

/** As it lies on the shelf: at the house already when it has an id. */
export function uploadOf({
  key,
  file,
  chosenAt,
  id,
}: Pick<Upload, "key" | "file" | "chosenAt" | "id">): Upload {
  return { key, file, chosenAt, id, state: id ? "done" : "waiting", share: id ? 1 : 0, problem: null };
}

/** The files there is still room for. */
export function fitting(uploads: readonly Upload[], files: readonly File[]): File[] {
  return files.slice(0, mostUploads - uploads.length);
}

/** The uploads to start now. */
export function startable(uploads: readonly Upload[]): Upload[] {
  const underWay = uploads.filter(({ state }) => state === "sending" || state === "paused").length;
  return uploads.filter(({ state }) => state === "waiting").slice(0, Math.max(0, mostAtOnce - underWay));
}

export function withChange(uploads: readonly Upload[], key: string, change: Partial<Upload>): Upload[] {
  return uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload));
}

/** "done": everything chosen is at the house, and the deed that names it can go. */
export function standing(uploads: readonly Upload[]): "done" | "busy" | "failed" {
  if (uploads.some(({ state }) => state === "failed")) return "failed";
  return uploads.every(({ state }) => state === "done") ? "done" : "busy";
}

export function idsOf(uploads: readonly Upload[]): string[] {
  return uploads.flatMap(({ id }) => (id ? [id] : []));
}
