import type { components } from "../../../shared/api/schema.gen.ts";

export type DeskRequest = components["schemas"]["DeskRequest"];
