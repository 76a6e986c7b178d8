import type { components } from "../../../shared/api/schema.gen.ts";

export type Template = components["schemas"]["RequestTemplate"];
