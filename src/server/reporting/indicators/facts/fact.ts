import type { FactKind } from "../../../../shared/api/performance-fields.ts";

/** One thing an indicator may count. */
export type Fact = {
  kind: Exclude<FactKind, "quality" | "inspection">;
  sourceId: string;
  messageId: string | null;
  chapter: number;
  staffId: string | null;
  at: Date;
  value: number | null;
  isReopened?: boolean;
  isRepeated?: boolean;
  isEscalated?: boolean;
  isHandedOver?: boolean;
};
