import { randomUUID } from "node:crypto";
import type { TestHouse } from "./house.ts";

type TestOrder = {
  number: string;
  phone: string | null;
  customerName?: string;
  itemName?: string;
  traceText?: string;
};

/** Puts an order with one thermos flask, delivered yesterday, into a merchant's books, as an import would have. */
export async function anOrder(
  house: TestHouse,
  slug: string,
  { number, phone, customerName = "王女士", itemName = "保温杯 500ml", traceText = "已签收" }: TestOrder,
): Promise<{ id: string; customerId: string }> {
  const { tenantId } = house.tenant(slug);
  const [id, customerId] = [randomUUID(), randomUUID()];
  const yesterday = new Date(house.now().getTime() - 86_400_000);
  await house.rows(
    "INSERT INTO customer (tenant_id, id, name, phone, created_at) VALUES ($1, $2, $3, $4, $5)",
    [tenantId, customerId, customerName, phone, house.now()],
  );
  await house.rows(
    `INSERT INTO orders (tenant_id, id, shop_id, number, customer_id, state, currency, total_minor, ordered_at, delivered_at, imported_at)
     SELECT $1, $2, shop.id, $3, $4, 'delivered', 'CNY', 12900, $5, $6, $5 FROM shop WHERE shop.tenant_id = $1 LIMIT 1`,
    [tenantId, id, number, customerId, house.now(), yesterday],
  );
  await house.rows(
    `INSERT INTO batch (tenant_id, sku, code, supplier, made_on)
     VALUES ($1, 'FLASK-500', 'B2608-3', '宁远五金厂', '2026-08-03') ON CONFLICT DO NOTHING`,
    [tenantId],
  );
  await house.rows(
    `INSERT INTO order_item (tenant_id, order_id, line, sku, name, quantity, price_minor, supplier, batch_code)
     VALUES ($1, $2, 1, 'FLASK-500', $3, 1, 12900, '宁远五金厂', 'B2608-3')`,
    [tenantId, id, itemName],
  );
  await house.rows(
    `INSERT INTO parcel (tenant_id, order_id, position, carrier, tracking_number, warehouse, delivered_at, trace)
     VALUES ($1, $2, 1, '飞燕快递', $3, '义乌仓', $4, $5)`,
    [
      tenantId,
      id,
      `FY${number}`,
      yesterday,
      JSON.stringify([{ at: yesterday, place: "杭州", text: traceText }]),
    ],
  );
  return { id, customerId };
}
