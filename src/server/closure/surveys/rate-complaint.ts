import type { z } from "zod";
import type { portalRoutes } from "../../../shared/api/portal-routes.ts";
import type { Command, Customer } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { surveyOf } from "./read-survey.ts";
import { surveyLinkOf } from "./survey-link-of.ts";

type Rating = z.output<typeof portalRoutes.rate.body>;

/** The customer's rating, at one touch: once. */
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

function answeredAlready(): NotPossibleNow {
  return new NotPossibleNow("survey_answered", {
    zh: "您已经评价过了，谢谢。",
    en: "You have rated this already, thank you.",
  });
}
