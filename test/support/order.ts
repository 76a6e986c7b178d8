import { randomUUID } from "node:crypto";
import type { TestHouse } from "./house.ts";

/** Puts an order with one thermos flask into a merchant's books, as an import would have. */
export async function anOrder(
  house: TestHouse,
  slug: string,
  { number, phone }: { number: string; phone: string | null },
): Promise<{ id: string; customerId: string }> {
  const { tenantId } = house.tenant(slug);
  const [id, customerId] = [randomUUID(), randomUUID()];
  await house.rows(
    "INSERT INTO customer (tenant_id, id, name, phone, created_at) VALUES ($1, $2, '王女士', $3, $4)",
    [tenantId, customerId, phone, house.now()],
  );
  await house.rows(
    `INSERT INTO orders (tenant_id, id, shop_id, number, customer_id, state, currency, total_minor, ordered_at, imported_at)
     SELECT $1, $2, shop.id, $3, $4, 'delivered', 'CNY', 12900, $5, $5 FROM shop WHERE shop.tenant_id = $1 LIMIT 1`,
    [tenantId, id, number, customerId, house.now()],
  );
  await house.rows(
    `INSERT INTO order_item (tenant_id, order_id, line, sku, name, quantity, price_minor, supplier)
     VALUES ($1, $2, 1, 'FLASK-500', '保温杯 500ml', 1, 12900, '宁远五金厂')`,
    [tenantId, id],
  );
  return { id, customerId };
}
