import { callForFastLane } from "../alerts/calling/call-for-fast-lane.ts";
import { queueWatch } from "../alerts/live/watch.ts";
import { attachByRule } from "../alerts/record/attach-by-rule.ts";
import { heedRegulator } from "../alerts/record/heed-regulator.ts";
import { offerForComplaint } from "../alerts/record/tell-offer.ts";
import { askWhenAllKept } from "../closure/ask-confirmation.ts";
import { suggestRepeats } from "../closure/repeats/suggest-repeats.ts";
import { withTenant } from "../db/database.ts";
import { sendSmsAbout } from "../fulfilment/execution/send-sms.ts";
import { queueLastCall } from "../fulfilment/ledger/tell-late.ts";
import type { House } from "../house.ts";
import { remindDepartment } from "../inquiry/late/remind.ts";
import { reassess } from "../law/assessment/reassess.ts";
import { inspectEnded } from "../quality/inspection/inspect-ended.ts";
import { climbApproval } from "../remedy/approval/climb-approval.ts";
import { withdrawOutdated } from "../remedy/approval/withdraw-outdated.ts";
import { measureComplaint } from "../reporting/measuring/measure-complaints.ts";
import { makeSuggestion } from "../triage/make-suggestion.ts";
import type { TaskPayloads } from "./tasks.ts";

type Happened = TaskPayloads["react"] & { tenantId: string };
type Reaction = (house: House, happened: Happened) => Promise<void>;

/** What follows from an event, by its type. Each reaction is safe to run twice: it looks at the world before it acts. */
const reactions: Record<string, Reaction[]> = {
  complaint_received: [watchSignals, (_house, happened) => makeSuggestion(happened), lookForRepeats, attach],
  order_linked: [watchSignals, attach],
  complaint_fast_laned: [callSenior, offerHigher],
  regulator_matter_recorded: [heed],
  clock_warned: [
    (_house, happened) => remindDepartment(happened),
    (_house, happened) => queueLastCall(happened),
  ],
  promise_kept: [askWhenAllKept],
  clock_breached: [climbApproval, (_house, happened) => remindDepartment(happened)],
  finding_recorded: [withdrawOutdated, assessAgain],
  finding_signed: [assessAgain],
  responsibility_revised: [withdrawOutdated],
  complaint_triaged: [withdrawOutdated, assessAgain, lookForRepeats, attach],
  facts_recorded: [withdrawOutdated, assessAgain],
  entitlements_assessed: [withdrawOutdated],
  remedy_offered: [sendSmsAbout],
  promise_revised: [sendSmsAbout],
  promise_late_told: [sendSmsAbout],
  confirmation_asked: [sendSmsAbout],
  silence_announced: [sendSmsAbout],
  complaint_confirmed: [inspect],
  complaint_closed_by_silence: [inspect],
  complaint_withdrawn: [inspect],
};

function watchSignals(_house: House, { tenantId }: Happened): Promise<void> {
  return withTenant(tenantId, queueWatch);
}

function inspect(_house: House, happened: Happened): Promise<void> {
  return inspectEnded(happened);
}

function attach(_house: House, happened: Happened): Promise<void> {
  return attachByRule(happened);
}

function heed(_house: House, happened: Happened): Promise<void> {
  return heedRegulator(happened);
}

function offerHigher(_house: House, happened: Happened): Promise<void> {
  return offerForComplaint(happened);
}

function callSenior(_house: House, happened: Happened): Promise<void> {
  return callForFastLane(happened);
}

function lookForRepeats(_house: House, happened: Happened): Promise<void> {
  return suggestRepeats(happened);
}

function assessAgain(_house: House, happened: Happened): Promise<void> {
  return reassess(happened);
}

export async function react(house: House, happened: Happened): Promise<void> {
  for (const reaction of reactions[happened.event] ?? []) await reaction(house, happened);
  // Nearly every deed tells the customer something or moves the complaint on: all of them are measured.
  await measureComplaint(happened);
}
