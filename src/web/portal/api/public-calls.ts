import type { Lang } from "../../../shared/lang.ts";
import { answerOf, client, once } from "./client.ts";
import type {
  Acknowledgement,
  FoundOrder,
  FoundRecalls,
  House,
  LinkedApproval,
  LinkedDecision,
  LinkedVerdict,
  MoreTold,
  NewComplaint,
  Rating,
  RecallAnswer,
  Survey,
} from "./types.ts";

/** What anybody may ask, without a link. */

export function readHouse(slug: string): Promise<House> {
  return answerOf(client.GET("/api/portal/houses/{slug}", { params: { path: { slug } } }));
}

export function findOrder(
  slug: string,
  body: { orderNumber: string; phoneTail: string },
): Promise<FoundOrder> {
  return answerOf(client.POST("/api/portal/houses/{slug}/find-order", { params: { path: { slug } }, body }));
}

export function findComplaint(slug: string, body: { number: string; phoneTail: string }) {
  return answerOf(
    client.POST("/api/portal/houses/{slug}/find-complaint", { params: { path: { slug } }, body }),
  );
}

/** What of an order is recalled, with the token that lets the finder answer. */
export async function findRecalls(
  slug: string,
  lang: Lang,
  entered: { orderNumber: string; phoneTail: string },
): Promise<FoundRecalls> {
  const { orderToken } = await findOrder(slug, entered);
  return readRecalls(slug, lang, orderToken);
}

/** What is recalled of the order that a link stands for. */
export async function readRecalls(slug: string, lang: Lang, orderToken: string): Promise<FoundRecalls> {
  const params = { path: { slug } };
  const body = { orderToken, lang: lang === "en" ? ("en" as const) : ("zh" as const) };
  const { recalls } = await answerOf(client.POST("/api/portal/houses/{slug}/my-recall", { params, body }));
  return { orderToken, recalls };
}

export function answerRecall(
  slug: string,
  body: RecallAnswer,
): Promise<Pick<RecallAnswer, "choice" | "goods">> {
  return answerOf(
    client.POST("/api/portal/houses/{slug}/my-recall/answer", { params: { path: { slug } }, body }),
  );
}

export function fileComplaint(slug: string, body: NewComplaint, key: string): Promise<Acknowledgement> {
  return answerOf(
    client.POST("/api/portal/houses/{slug}/complaints", {
      params: { path: { slug } },
      headers: once(key),
      body,
    }),
  );
}

export function readSurvey(token: string): Promise<Survey> {
  return answerOf(client.GET("/api/portal/survey", { params: { query: { token } } }));
}

export function rate(body: Rating, key: string): Promise<{ score: number }> {
  return answerOf(client.POST("/api/portal/survey", { headers: once(key), body }));
}

export function tellMore(body: MoreTold, key: string): Promise<{ score: number }> {
  return answerOf(client.POST("/api/portal/survey/more", { headers: once(key), body }));
}

export function readLinkedApproval(token: string): Promise<LinkedApproval> {
  return answerOf(client.POST("/api/portal/approval/read", { body: { token } }));
}

export function decideLinkedApproval(body: LinkedVerdict, key: string): Promise<LinkedDecision> {
  return answerOf(client.POST("/api/portal/approval/decide", { headers: once(key), body }));
}
