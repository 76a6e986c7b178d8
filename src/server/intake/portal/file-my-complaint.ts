import type { z } from "zod";
import type { portalRoutes } from "../../../shared/api/portal-routes.ts";
import type { Customer } from "../../actor.ts";
import { readLink } from "../../complaint/links.ts";
import { normalisePhone } from "../../customers/phone.ts";
import { now } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { Invalid, type Wording } from "../../refusals.ts";
import { fileComplaint } from "../file-complaint.ts";
import type { NewComplaint } from "../new-complaint.ts";

type Filed = z.output<typeof portalRoutes.fileMyComplaint.body>;
type Answer = z.input<typeof portalRoutes.fileMyComplaint.answer>;

/** A customer files on the merchant's page, for an order they have shown to be theirs, or without one. */
export async function fileMyComplaint(house: House, visitor: Customer, filed: Filed): Promise<Answer> {
  const { orderToken, orderLine, name, phone, email, ...complaint } = filed;
  const about: Pick<NewComplaint, "order" | "orderLine" | "customer"> = orderToken
    ? { order: { id: orderOf(house, visitor, orderToken) }, orderLine, customer: {} }
    : { customer: contactFrom({ name, phone, email }) };

  const received = await fileComplaint(house, visitor, { ...complaint, ...about, channel: "portal" });
  return { ...received, token: new URL(received.followUrl).hash.slice(1) };
}

function orderOf(house: House, { tenantId }: Customer, orderToken: string): string {
  const link = readLink(house.secret, orderToken, "order", now());
  if (link?.tenantId === tenantId) return link.complaintId;
  throw wrong("/orderToken", "order_link_expired", {
    zh: "距离上次查找订单已经过了一段时间，请再填一次订单号和手机号后四位。",
    en: "It has been a while since you looked up your order. Please enter its number and your phone's last four digits again.",
  });
}

// Without an order, the phone is what the complaint is found again by.
function contactFrom({ name, phone, email }: { name?: string; phone?: string; email?: string }) {
  const kept = phone === undefined ? undefined : normalisePhone(phone);
  if (phone !== undefined && !kept)
    throw wrong("/phone", "phone_not_valid", {
      zh: "这个电话号码不对，请核对。",
      en: "This is not a phone number. Please check it.",
    });
  if (!kept && !email)
    throw wrong("/phone", "missing", {
      zh: "请留下电话，方便我们联系您，您也可以凭它查询进度。",
      en: "Please leave a phone number, so that we can reach you and you can look up your complaint.",
    });
  return { name, phone: kept, email };
}

function wrong(at: string, code: string, wording: Wording): Invalid {
  return new Invalid(code === "missing" ? "contact_missing" : code, wording, { fields: [{ at, code }] });
}
