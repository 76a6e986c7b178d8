import type { z } from "zod";
import type { portalRoutes } from "../../../shared/api/portal-routes.ts";
import { customerOrderView } from "../../complaint/customer-view/order.ts";
import { signLink } from "../../complaint/links.ts";
import { phoneEndsIn } from "../../customers/phone.ts";
import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { NotFound } from "../../refusals.ts";

type Found = z.input<typeof portalRoutes.findMyOrder.answer>;

const tokenHours = 4;

/**
 * An order, to somebody who knows its number and how its phone ends. One query decides, so that an unknown number, a
 * wrong ending and another merchant's order take the same time and get the same answer.
 */
export async function findMyOrder(
  house: House,
  tenantId: string,
  { orderNumber, phoneTail }: { orderNumber: string; phoneTail: string },
): Promise<Found> {
  return withTenant(tenantId, async (tx) => {
    const order = await tx
      .selectFrom("orders")
      .innerJoin("customer", "customer.id", "orders.customer_id")
      .select(["orders.id", "orders.customer_id"])
      .where("orders.number", "=", orderNumber)
      .where(phoneEndsIn(phoneTail))
      .orderBy("orders.ordered_at", "desc")
      .limit(1)
      .executeTakeFirst();
    if (!order) throw noSuchOrder();

    const orderToken = signLink(house.secret, {
      purpose: "order",
      tenantId,
      complaintId: order.id,
      customerId: order.customer_id,
      expiresAt: tx.now.getTime() + tokenHours * 3_600_000,
    });
    return { orderToken, order: await customerOrderView(tx, order.id) };
  });
}

function noSuchOrder(): NotFound {
  return new NotFound("order_not_matched", {
    zh: "没有找到相符的订单，请核对订单号和手机号后四位。",
    en: "No order matches. Please check the order number and the last four digits of the phone.",
  });
}
