-- Who of the staff sold an order or advised on it, as the shop's own books say. Null: nobody, or somebody who is not here.
ALTER TABLE orders ADD COLUMN served_by uuid;
ALTER TABLE orders ADD FOREIGN KEY (tenant_id, served_by) REFERENCES staff;
