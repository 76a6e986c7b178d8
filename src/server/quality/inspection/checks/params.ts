import type { CheckKind, InspectionCheck } from "../../../../shared/api/inspection-rule.ts";

/** What a check of this kind is told to look for. */
export type Params<Kind extends CheckKind> = Extract<InspectionCheck, { kind: Kind }>;
