import type { Selectable } from "kysely";
import type { Alert as AlertRow } from "../../db/tables.gen.ts";

export const alertLevels = ["blue", "yellow", "orange", "red"] as const;
export type AlertLevel = (typeof alertLevels)[number];

export const alertStates = ["candidate", "confirmed", "closed", "dismissed"] as const;
export type AlertState = (typeof alertStates)[number];

/** What signals and alerts can be about; each kind with its own form of subject. */
export const subjectKinds = [
  "batch",
  "sku",
  "supplier",
  "warehouse",
  "carrier_region",
  "shop",
  "agent",
  "campaign",
  "topic",
  "series",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];
export type AlertScope = { kind: SubjectKind; subject: Record<string, unknown> };

export type Alert = Omit<Selectable<AlertRow>, "level" | "state"> & { level: AlertLevel; state: AlertState };
