import type { StaffView } from "../../../shared/api/staff-view.ts";
import type { Urgency } from "../../ui/urgency.ts";

/** How pressing a clock is by the server's verdict; the countdown may only make it graver. */
export function urgencyOfVerdict(verdict: StaffView["clocks"][number]["verdict"]): Urgency {
  if (verdict === "breached" || verdict === "missed") return "breached";
  return verdict === "at_risk" ? "atRisk" : "calm";
}
