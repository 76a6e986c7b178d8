import type { StaffView } from "../../../shared/api/staff-view.ts";
import { termsZh } from "../locales/terms.zh.ts";

export type Party = NonNullable<StaffView["responsibility"]>["shares"][number]["party"];

/** Who can be responsible, in the order offered. */
export const parties = Object.keys(termsZh.party) as Party[];
