import type { Complaint } from "../../complaint/complaint.ts";
import { followLink } from "../../complaint/follow-link.ts";
import type { Tx } from "../../db/database.ts";
import type { GatewayOrder } from "../../gateways/orders/gateway-order.ts";
import type { House } from "../../house.ts";
import { ownTenant } from "../../people/tenant.ts";
import type { Wording } from "../../refusals.ts";

export type SmsTemplate = "offer_ready" | "new_time" | "please_confirm" | "closes_soon";

/** Where a text message goes and what it says, made when it is sent: neither number nor link is kept with the order. */
export async function smsFor(tx: Tx, house: House, complaint: Complaint, { detail }: GatewayOrder) {
  const { phone } = await tx
    .selectFrom("customer")
    .select("phone")
    .where("id", "=", complaint.customer_id)
    .executeTakeFirstOrThrow();
  const { name_zh, name_en } = await ownTenant(tx);
  const { url } = followLink(house, complaint);
  const words = smsWords[detail.template as SmsTemplate];
  const text =
    complaint.language === "en" ? `[${name_en}] ${words.en} ${url}` : `【${name_zh}】${words.zh}${url}`;
  return { ...(phone && { phone }), text };
}

const smsWords: Record<SmsTemplate, Wording> = {
  offer_ready: {
    zh: "您的投诉处理方案已备好，请查看并选择：",
    en: "We have prepared options for your complaint. Please choose:",
  },
  new_time: {
    zh: "答应您的事时间有调整，新的时间请见：",
    en: "There is a new time for what we promised you:",
  },
  please_confirm: {
    zh: "答应您的事已全部办妥，请确认是否解决：",
    en: "Everything we promised is done. Please tell us whether all is well:",
  },
  closes_soon: {
    zh: "还没收到您的答复，投诉即将按规则结案，如未解决请告诉我们：",
    en: "We have not heard from you, and your complaint closes soon. If it is not put right, tell us:",
  },
};
