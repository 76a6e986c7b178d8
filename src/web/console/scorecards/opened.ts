export type Opened =
  | { as: "preview"; code: string; version: number }
  | { as: "draft"; code: string; version: number; seenRevision: number }
  | { as: "new"; code: string; zh: string; en: string };
