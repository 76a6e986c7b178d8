import { randomUUID } from "node:crypto";
import type { TestHouse } from "./house.ts";

type Bought = {
  number: string;
  phone?: string;
  sku: string;
  name: string;
  category?: string;
  priceMinor: number;
  quantity?: number;
  orderedAt: string;
  /** Null: still on its way. */
  deliveredAt?: string | null;
};

/** Puts an order of one kind of goods into a merchant's books, bought and delivered when the test says. */
export async function bought(house: TestHouse, slug: string, order: Bought): Promise<void> {
  const { tenantId } = house.tenant(slug);
  const { number, phone = "13900001234", sku, name, priceMinor, quantity = 1, orderedAt } = order;
  const [id, customerId] = [randomUUID(), randomUUID()];
  const deliveredAt = order.deliveredAt === undefined ? orderedAt : order.deliveredAt;
  await house.rows(
    "INSERT INTO customer (tenant_id, id, name, phone, created_at) VALUES ($1, $2, '王女士', $3, $4)",
    [tenantId, customerId, phone, orderedAt],
  );
  await house.rows(
    `INSERT INTO orders (tenant_id, id, shop_id, number, customer_id, state, currency, total_minor, ordered_at, paid_at, shipped_at, delivered_at, imported_at)
     SELECT $1, $2, shop.id, $3, $4, 'delivered', 'CNY', $5, $6, $6, $6, $7, $6 FROM shop WHERE shop.tenant_id = $1 LIMIT 1`,
    [tenantId, id, number, customerId, priceMinor * quantity, orderedAt, deliveredAt],
  );
  await house.rows(
    "INSERT INTO order_item (tenant_id, order_id, line, sku, name, quantity, price_minor, category) VALUES ($1, $2, 1, $3, $4, $5, $6, $7)",
    [tenantId, id, sku, name, quantity, priceMinor, order.category ?? null],
  );
}
