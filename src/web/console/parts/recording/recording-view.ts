import type { components } from "../../../../shared/api/schema.gen.ts";

export type RecordingView = components["schemas"]["Recording"];
