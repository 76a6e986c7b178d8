import type { CustomerView } from "../../../shared/api/customer-view.ts";
import type { Tx } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { ownTenant } from "../../people/tenant.ts";
import { closesAt, reopenUntil } from "../closing-times.ts";
import type { Complaint } from "../complaint.ts";
import { closingOf } from "./closing.ts";
import { customerMessages, sharedFiles } from "./conversation.ts";
import { customerOrderView } from "./order.ts";
import { customerPayouts, smsWish } from "./payouts.ts";
import { customerOffers, customerPromises } from "./remedies.ts";
import { customerRights } from "./rights.ts";
import { nextHour, ownSteps } from "./rules.ts";
import { latestSurvey, surveyView } from "./survey.ts";
import { customerTimeline } from "./timeline.ts";
import { waitingPoints } from "./waiting-points.ts";

/** A complaint as its customer may see it: whatever is not put together here stays inside the house. */
export async function presentForCustomer(tx: Tx, house: House, complaint: Complaint): Promise<CustomerView> {
  const tenant = await ownTenant(tx);
  const owner = await ownerOf(tx, complaint.owner_id);
  const files = await sharedFiles(tx, complaint.id);
  const { offer, chosenOption } = await customerOffers(tx, complaint);
  const promises = await customerPromises(tx, complaint.id);
  const survey = await latestSurvey(tx, complaint);
  const closing = await closingOf(tx, complaint);
  const until = {
    closesAt: await closesAt(tx, complaint, tenant.silence_days),
    reopenUntil: reopenUntil(complaint, tenant.reopen_days),
  };
  return {
    ...head(complaint),
    house: {
      slug: tenant.slug,
      nameZh: tenant.name_zh,
      nameEn: tenant.name_en,
      timeZone: tenant.time_zone,
    },
    openSteps: ownSteps(complaint, {
      ...until,
      objectUntil: closing.objection ? null : closing.objectUntil,
      isUnderReview: closing.objection?.outcome === null,
      canRate: survey?.canRate ?? false,
      now: tx.now,
    }),
    ownerName: owner?.name ?? null,
    next: nextHour({
      state: complaint.state,
      closesAt: until.closesAt,
      promises: promises.filter(({ state }) => state === "open").map(({ dueAt }) => new Date(dueAt)),
      clocks: await runningClocks(tx, complaint.id),
    }),
    order: complaint.order_id ? await customerOrderView(tx, complaint.order_id) : null,
    messages: await customerMessages(tx, complaint.id, owner, files),
    attachments: files.map(({ view }) => view),
    offer,
    chosenOption,
    rights: offer || chosenOption ? await customerRights(tx, complaint.id) : [],
    promises,
    payouts: await customerPayouts(tx, complaint.id),
    wantsSms: await smsWish(tx, complaint),
    survey: survey && surveyView(house, complaint, survey),
    letters: closing.letters,
    objection: closing.objection,
    objectUntil: iso(closing.objectUntil),
    regulators: closing.regulators,
    closesAt: iso(until.closesAt),
    reopenUntil: iso(until.reopenUntil),
    timeline: await customerTimeline(tx, complaint.id, {
      owner,
      promises,
      chosenOption,
      language: complaint.language,
      waitingPoints: await waitingPoints(tx, complaint, tenant.time_zone),
    }),
  };
}

function head(complaint: Complaint) {
  return {
    number: complaint.number,
    version: complaint.version,
    state: complaint.state,
    title: complaint.title,
    description: complaint.description,
    demand: complaint.demand as CustomerView["demand"],
    receivedAt: complaint.received_at.toISOString(),
    restatement: complaint.restatement,
    restatementConfirmedAt: iso(complaint.restatement_confirmed_at),
  };
}

async function ownerOf(tx: Tx, ownerId: string | null): Promise<{ id: string; name: string } | null> {
  if (!ownerId) return null;
  return tx.selectFrom("staff").select(["id", "name"]).where("id", "=", ownerId).executeTakeFirstOrThrow();
}

async function runningClocks(tx: Tx, complaintId: string) {
  return tx
    .selectFrom("service_clock")
    .select(["kind", "due_at as dueAt"])
    .where("complaint_id", "=", complaintId)
    .where("kind", "in", ["first_response", "resolution"])
    .where("stopped_at", "is", null)
    .execute();
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
