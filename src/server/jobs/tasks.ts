/**
 * Work that happens later, by name: what each task is told. Row ids only; the task reads the rest when it runs, since the
 * world may have moved on. Every task is safe to run twice.
 */
export type TaskPayloads = {
  /** Something happened to a complaint: start what follows from it. */
  react: { stream: string; version: number; event: string };
  /** A service clock's warning or due moment has come. */
  strike_clock: { clockId: string; what: "warn" | "breach" };
  /** The silence after "is all well?" is long enough to announce closing, or to close. */
  silence: { stream: string; chapter: number; what: "announce" | "close" };
  run_import: { runId: string };
  sweep: object;
};
export type TaskName = keyof TaskPayloads;
