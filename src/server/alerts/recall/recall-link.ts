import { sql } from "kysely";
import { signLink } from "../../complaint/links.ts";
import type { House } from "../../house.ts";

type Recalled = { tenantId: string; slug: string; orderId: string; customerId: string; sentAt: Date };

// Who finds the message months later can still answer; the recall's end shuts the page anyway.
const days = 180;

/** Straight to what is recalled of one order, for whoever the order's phone belongs to. The same message has the same link. */
export function recallLink(house: House, { slug, sentAt, ...recalled }: Recalled): string {
  const token = signLink(house.secret, {
    purpose: "order",
    tenantId: recalled.tenantId,
    complaintId: recalled.orderId,
    customerId: recalled.customerId,
    expiresAt: sentAt.getTime() + days * 86_400_000,
  });
  return `${house.config.publicUrl}/s/${slug}/recall#${token}`;
}

/** What a buyer reads after an alert's words: where to choose what they get. */
export function withRecallLink(words: string, link: string): string {
  return `${words} 查看召回、选择退换：${link}`;
}

/** Whether an order (by its id's column) is on the list of the open recall of an alert. */
export function isRecalled(alertId: string | null, orderId: string) {
  return sql<boolean>`EXISTS (SELECT FROM recall k JOIN recall_line l ON l.tenant_id = k.tenant_id AND l.recall_id = k.id
    WHERE k.alert_id = ${alertId}::uuid AND k.closed_at IS NULL AND l.order_id = ${sql.ref(orderId)})`;
}
