import type { operations } from "../../../shared/api/schema.gen.ts";

export type Approval =
  operations["listApprovals"]["responses"][200]["content"]["application/json"]["rows"][number];
