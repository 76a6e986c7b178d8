import { sql } from "kysely";

/**
 * Whether complaint `c` is inside part `s` of an alert's scope, in SQL. Goods are those of the complaint's own line of the
 * order; where no line is known, of any of it. A topic matches when one of its words is written.
 */
export const insideScope = sql<boolean>`(CASE s.kind
  WHEN 'shop' THEN c.shop_id::text = s.subject ->> 'shopId'
  WHEN 'agent' THEN EXISTS (
    SELECT FROM orders o WHERE o.tenant_id = c.tenant_id AND o.id = c.order_id AND o.served_by::text = s.subject ->> 'staffId')
  WHEN 'topic' THEN EXISTS (
    SELECT FROM jsonb_array_elements_text(s.subject -> 'words') word
     WHERE strpos(lower(c.title || ' ' || c.description), lower(word)) > 0)
  WHEN 'series' THEN coalesce(c.category = s.subject ->> 'category', s.subject ->> 'category' IS NULL)
    AND (s.subject ->> 'province' IS NULL OR EXISTS (
      SELECT FROM orders o WHERE o.tenant_id = c.tenant_id AND o.id = c.order_id AND o.province = s.subject ->> 'province'))
    AND num_nonnulls(s.subject ->> 'category', s.subject ->> 'province') > 0
  WHEN 'campaign' THEN EXISTS (
    SELECT FROM orders o WHERE o.tenant_id = c.tenant_id AND o.id = c.order_id AND o.campaign = s.subject ->> 'campaign')
  WHEN 'warehouse' THEN EXISTS (
    SELECT FROM parcel p WHERE p.tenant_id = c.tenant_id AND p.order_id = c.order_id
       AND p.warehouse = s.subject ->> 'warehouse')
  WHEN 'carrier_region' THEN EXISTS (
    SELECT FROM parcel p JOIN orders o ON o.tenant_id = p.tenant_id AND o.id = p.order_id
     WHERE p.tenant_id = c.tenant_id AND p.order_id = c.order_id AND p.carrier = s.subject ->> 'carrier'
       AND o.province = s.subject ->> 'province')
  ELSE EXISTS (
    SELECT FROM order_item i WHERE i.tenant_id = c.tenant_id AND i.order_id = c.order_id
       AND (c.order_line IS NULL OR i.line = c.order_line)
       AND CASE s.kind
         WHEN 'batch' THEN i.sku = s.subject ->> 'sku' AND i.batch_code = s.subject ->> 'batch'
         WHEN 'sku' THEN i.sku = s.subject ->> 'sku'
         WHEN 'supplier' THEN i.supplier = s.subject ->> 'supplier'
         ELSE false END)
  END)`;
