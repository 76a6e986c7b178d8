import type { z } from "zod";
import type { portalRoutes } from "../../shared/api/portal-routes.ts";
import type { Command, Customer } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import { type Link, readLink } from "../complaint/links.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { inTransaction, now, type Tx, withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { ownTenant } from "../people/tenant.ts";
import { NotPossibleNow, SignInNeeded } from "../refusals.ts";

type Shown = z.input<typeof portalRoutes.readSurvey.answer>;
type Rating = z.output<typeof portalRoutes.rate.body>;

/** What the survey behind a link asks about. */
export async function readSurvey(house: House, token: string): Promise<Shown> {
  const link = surveyLinkOf(house, token);
  return withTenant(link.tenantId, async (tx) => {
    const survey = await surveyOf(tx, link);
    const { name_zh: nameZh, name_en: nameEn } = await ownTenant(tx);
    const { number, title } = survey;
    return { number, title, isAnswered: survey.answered_at !== null, nameZh, nameEn };
  });
}

/** The customer's rating: once. */
export async function rateComplaint(
  house: House,
  { token, score, words }: Rating,
  command: Command | undefined,
): Promise<{ score: number }> {
  const link = surveyLinkOf(house, token);
  const { tenantId, complaintId } = link;
  const customer: Customer = { kind: "customer", id: link.customerId, tenantId, complaintId, command };
  return inTransaction(customer, async (tx) => {
    const { id, number } = await surveyOf(tx, link);
    const complaint = await accessComplaint(tx, customer, number, "rate");
    const rated = await tx
      .updateTable("survey")
      .set({ score, words: words ?? null, answered_at: tx.now })
      .where("id", "=", id)
      .where("answered_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!rated) throw answeredAlready();
    await recordEvent(tx, customer, complaint, "rate", {
      surveyId: id,
      score,
      wordsDigest: words && contentDigest(complaint.description_salt, words),
    });
    return { score };
  });
}

// Read as of long ago, so that a link that is genuine but over can be told from one that is not ours.
function surveyLinkOf(house: House, token: string): Link {
  const link = readLink(house.secret, token, "rate", new Date(0));
  if (!link)
    throw new SignInNeeded("link_not_valid", {
      zh: "这个评价链接不完整或无效，请从原来的消息里重新打开。",
      en: "This link is incomplete or not valid. Please open it from the message again.",
    });
  if (link.expiresAt > now().getTime()) return link;
  throw new NotPossibleNow("survey_expired", {
    zh: "评价的时间已经过了，谢谢您。还有话想说，请联系商家客服。",
    en: "The time to rate is over, thank you. If there is something to say, please contact the shop.",
  });
}

async function surveyOf(tx: Tx, { surveyId, complaintId }: Link) {
  return tx
    .selectFrom("survey")
    .innerJoin("complaint", "complaint.id", "survey.complaint_id")
    .select(["survey.id", "survey.answered_at", "complaint.number", "complaint.title"])
    .where("survey.id", "=", surveyId ?? "")
    .where("survey.complaint_id", "=", complaintId)
    .executeTakeFirstOrThrow();
}

function answeredAlready(): NotPossibleNow {
  return new NotPossibleNow("survey_answered", {
    zh: "您已经评价过了，谢谢。",
    en: "You have rated this already, thank you.",
  });
}
