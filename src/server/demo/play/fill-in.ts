import { signLink } from "../../complaint/links.ts";
import type { Tx } from "../../db/database.ts";
import type { DemoRefs, DemoRoute, RouteDeed } from "../deed.ts";
import type { Played } from "./played.ts";

/** What a deed's plan leaves open, read from the house as it stands: which offer, which promise, which version. */
export type Filled = { params: Record<string, string>; body: Record<string, unknown> };

export async function fillIn(tx: Tx, story: Played, deed: RouteDeed<DemoRoute>): Promise<Filled> {
  const params: Record<string, string> = { number: story.complaint.number };
  const subject = subjectOf[deed.do];
  if (subject) params.id = await subject(tx, story.complaint.id, deed.refs);

  const body: Record<string, unknown> = { ...deed.body, version: await versionOf(tx, story.complaint.id) };
  for (const [field, find] of Object.entries(fields[deed.do] ?? {}))
    body[field] = await find(tx, story, deed.refs);
  return { params, body };
}

type Find = (tx: Tx, complaintId: string, refs: DemoRefs) => Promise<string>;
type FindField = (tx: Tx, story: Played, refs: DemoRefs) => Promise<unknown>;

const latestOffer: Find = async (tx, complaintId) =>
  (
    await tx
      .selectFrom("remedy_offer")
      .select("id")
      .where("complaint_id", "=", complaintId)
      .orderBy("round", "desc")
      .limit(1)
      .executeTakeFirstOrThrow()
  ).id;

const request: Find = async (tx, complaintId, refs) =>
  (
    await tx
      .selectFrom("department_request")
      .select("id")
      .where("complaint_id", "=", complaintId)
      .orderBy("asked_at")
      .orderBy("id")
      .offset(refs.request ?? 0)
      .limit(1)
      .executeTakeFirstOrThrow()
  ).id;

const saidPromise: Find = async (tx, complaintId) =>
  (
    await tx
      .selectFrom("promise")
      .select("id")
      .where("complaint_id", "=", complaintId)
      .where("source", "=", "message")
      .orderBy("made_at", "desc")
      .limit(1)
      .executeTakeFirstOrThrow()
  ).id;

const promise: Find = async (tx, complaintId, refs) =>
  (
    await tx
      .selectFrom("promise")
      .select("id")
      .where("complaint_id", "=", complaintId)
      .where("state", "<>", "cancelled")
      .where("option_id", "=", (of) =>
        of
          .selectFrom("remedy_offer")
          .select("chosen_option_id")
          .where("complaint_id", "=", complaintId)
          .where("state", "=", "accepted")
          .orderBy("round", "desc")
          .limit(1),
      )
      .orderBy("position")
      .offset(refs.promise ?? 0)
      .limit(1)
      .executeTakeFirstOrThrow()
  ).id;

const waitingApproval: Find = async (tx, complaintId) =>
  (
    await tx
      .selectFrom("approval")
      .select("id")
      .where("complaint_id", "=", complaintId)
      .where("decision", "is", null)
      .executeTakeFirstOrThrow()
  ).id;

const openHandOver: Find = async (tx, complaintId) =>
  (
    await tx
      .selectFrom("hand_over")
      .select("id")
      .where("complaint_id", "=", complaintId)
      .where("state", "=", "offered")
      .executeTakeFirstOrThrow()
  ).id;

const latestFinding: Find = async (tx, complaintId) =>
  (
    await tx
      .selectFrom("finding")
      .select("id")
      .where("complaint_id", "=", complaintId)
      .orderBy("recorded_at", "desc")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirstOrThrow()
  ).id;

/** The row behind `:id` in the route's path. */
const subjectOf: Partial<Record<DemoRoute, Find>> = {
  cancelRequest: request,
  answerRequest: request,
  requestApproval: latestOffer,
  sendOffer: latestOffer,
  recordChoice: latestOffer,
  approveOffer: waitingApproval,
  refuseOffer: waitingApproval,
  signFinding: latestFinding,
  keepPromise: (tx, complaintId, refs) => (refs.isSaid ? saidPromise : promise)(tx, complaintId, refs),
  revisePromise: promise,
  takeHandOver: openHandOver,
  declineHandOver: openHandOver,
};

const option: FindField = async (tx, { complaint }, refs) => {
  const offerId = await latestOffer(tx, complaint.id, refs);
  return (
    await tx
      .selectFrom("remedy_option")
      .select("id")
      .where("offer_id", "=", offerId)
      .orderBy("position")
      .offset(refs.option ?? 0)
      .limit(1)
      .executeTakeFirstOrThrow()
  ).id;
};

const finding: FindField = (tx, { complaint }, refs) => latestFinding(tx, complaint.id, refs);

const suggestion: FindField = async (tx, { complaint }) =>
  (
    await tx
      .selectFrom("triage_suggestion")
      .select("id")
      .where("complaint_id", "=", complaint.id)
      .orderBy("made_at", "desc")
      .limit(1)
      .executeTakeFirst()
  )?.id;

const survey: FindField = async (tx, { complaint, house, stage }) => {
  const { id, expires_at } = await tx
    .selectFrom("survey")
    .select(["id", "expires_at"])
    .where("complaint_id", "=", complaint.id)
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return signLink(house.secret, {
    purpose: "rate",
    tenantId: stage.tenantId,
    complaintId: complaint.id,
    customerId: complaint.customer_id,
    surveyId: id,
    expiresAt: expires_at.getTime(),
  });
};

const offerId: FindField = (tx, { complaint }, refs) => latestOffer(tx, complaint.id, refs);
const colleague: FindField = async (_tx, { stage }, refs) =>
  refs.staffEmail ? stage.staffIds[refs.staffEmail] : undefined;

/** The fields of each route's body that the plan cannot know. */
const fields: Partial<Record<DemoRoute, Record<string, FindField>>> = {
  triageComplaint: { suggestionId: suggestion, ownerId: colleague },
  askDepartment: { departmentId: async (_tx, { stage }, refs) => stage.departmentIds[refs.department ?? ""] },
  ruleResponsibility: { findingId: finding },
  recordChoice: { optionId: option },
  chooseOption: { offerId, optionId: option },
  counterOffer: { offerId },
  declineOffer: { offerId },
  offerHandOver: { toStaffId: colleague },
  mergeComplaint: { into: async (_tx, { numbers }, refs) => numbers.get(refs.into ?? "") },
  rate: { token: survey },
};

async function versionOf(tx: Tx, complaintId: string): Promise<number> {
  return (
    await tx.selectFrom("complaint").select("version").where("id", "=", complaintId).executeTakeFirstOrThrow()
  ).version;
}
