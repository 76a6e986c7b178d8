import { type Link, readLink } from "../../complaint/links.ts";
import { now } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { NotPossibleNow, SignInNeeded } from "../../refusals.ts";

/** What a rating link opens. Read as of long ago, so that a link that is genuine but over can be told from one that is not ours. */
export function surveyLinkOf(house: House, token: string): Link & { surveyId: string } {
  const link = readLink(house.secret, token, "rate", new Date(0));
  if (!link?.surveyId)
    throw new SignInNeeded("link_not_valid", {
      zh: "这个评价链接不完整或无效，请从原来的消息里重新打开。",
      en: "This link is incomplete or not valid. Please open it from the message again.",
    });
  if (link.expiresAt > now().getTime()) return { ...link, surveyId: link.surveyId };
  throw new NotPossibleNow("survey_expired", {
    zh: "评价的时间已经过了，谢谢您。还有话想说，请联系商家客服。",
    en: "The time to rate is over, thank you. If there is something to say, please contact the shop.",
  });
}
