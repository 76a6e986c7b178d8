import type { operations } from "../../../shared/api/schema.gen.ts";

export type HandOver =
  operations["listHandOvers"]["responses"][200]["content"]["application/json"]["rows"][number];
