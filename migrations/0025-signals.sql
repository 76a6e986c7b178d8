-- A trouble that many share, as the machine sees it, and what people made of it.

CREATE TABLE signal (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  -- What people call it by: 1, 2, 3 … in each house.
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('batch', 'sku', 'supplier', 'warehouse', 'carrier_region', 'shop', 'agent', 'campaign', 'topic', 'series')),
  -- What it is about, by its kind: { sku, batch }, { sku }, { supplier }, { carrier, province }, { words: […] } …
  subject jsonb NOT NULL,
  title text NOT NULL,
  raised_at timestamptz NOT NULL,
  -- Of what the engine watches: the stratum, and the input that raised it.
  stratum integer,
  raised_seq bigint,
  observed integer NOT NULL CHECK (observed >= 0),
  expected numeric NOT NULL CHECK (expected >= 0),
  log_evidence numeric NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'confirmed', 'rejected', 'merged')),
  merged_into uuid,
  judged_by uuid,
  judged_at timestamptz,
  judged_reason text,
  is_drill boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  FOREIGN KEY (tenant_id, merged_into) REFERENCES signal,
  FOREIGN KEY (tenant_id, judged_by) REFERENCES staff,
  CHECK ((state = 'open') = (judged_at IS NULL)),
  CHECK ((state = 'merged') = (merged_into IS NOT NULL))
);
CREATE INDEX signal_stratum_of ON signal (tenant_id, stratum) WHERE stratum IS NOT NULL;
CREATE INDEX signal_latest ON signal (tenant_id, raised_at DESC, id DESC);
CREATE INDEX signal_open ON signal (tenant_id, raised_at DESC, id DESC) WHERE state = 'open';

-- The complaints a signal rests on, and those that came later about the same.
CREATE TABLE signal_complaint (
  tenant_id uuid NOT NULL,
  signal_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, signal_id, complaint_id),
  FOREIGN KEY (tenant_id, signal_id) REFERENCES signal,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint
);
CREATE INDEX signal_complaint_of ON signal_complaint (tenant_id, complaint_id);

-- The engine that watches is a fold over these inputs, in their order: read again they give the same signals to the bit.

-- What is watched, by the number the engine knows it by.
CREATE TABLE signal_stratum (
  tenant_id uuid NOT NULL REFERENCES tenant,
  number integer NOT NULL CHECK (number >= 0),
  kind text NOT NULL,
  subject jsonb NOT NULL,
  PRIMARY KEY (tenant_id, number),
  UNIQUE (tenant_id, kind, subject)
);

CREATE TABLE signal_input (
  tenant_id uuid NOT NULL REFERENCES tenant,
  seq bigint NOT NULL CHECK (seq > 0),
  -- Days since 1970-01-01 in the house's time zone.
  day integer NOT NULL,
  -- stratum { reach, family }; shipment { strata, expected, daysAgo }; complaint { strata, customer }; delays { delay, weekdayFactors }
  type text NOT NULL CHECK (type IN ('stratum', 'shipment', 'complaint', 'delays')),
  data jsonb NOT NULL,
  PRIMARY KEY (tenant_id, seq)
);

-- All the engine knew after an input, so that only what came later is folded again.
CREATE TABLE signal_snapshot (
  tenant_id uuid NOT NULL REFERENCES tenant,
  seq bigint NOT NULL,
  engine bytea NOT NULL,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, seq)
);

-- Customers by a number below 2^32.
CREATE TABLE signal_customer (
  tenant_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  number bigint NOT NULL CHECK (number BETWEEN 0 AND 4294967295),
  PRIMARY KEY (tenant_id, customer_id),
  UNIQUE (tenant_id, number),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer
);

-- Which complaints were counted for what. A complaint whose order becomes known later is counted then.
CREATE TABLE signal_counted (
  tenant_id uuid NOT NULL,
  stratum integer NOT NULL,
  complaint_id uuid NOT NULL,
  counted_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, stratum, complaint_id),
  FOREIGN KEY (tenant_id, stratum) REFERENCES signal_stratum (tenant_id, number),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint
);
CREATE INDEX signal_counted_of ON signal_counted (tenant_id, complaint_id);

-- With which order each complaint was looked at; another order later, and it is looked at again.
CREATE TABLE signal_watched (
  tenant_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  order_id uuid,
  order_line integer,
  PRIMARY KEY (tenant_id, complaint_id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint
);

-- Complaints per order line of a product while all is well, learned each night.
CREATE TABLE signal_baseline (
  tenant_id uuid NOT NULL REFERENCES tenant,
  sku text NOT NULL,
  rate double precision NOT NULL CHECK (rate > 0),
  learned_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, sku)
);

-- Shipped orders become exposure once.
ALTER TABLE orders ADD COLUMN is_watched boolean NOT NULL DEFAULT false;
CREATE INDEX orders_unwatched ON orders (tenant_id, shipped_at) WHERE shipped_at IS NOT NULL AND NOT is_watched;
-- A batch that a customer names without an order.
CREATE INDEX batch_code ON batch (tenant_id, code);
-- The sale it came from, as the shop names it.
ALTER TABLE orders ADD COLUMN campaign text;

SELECT wall(name) FROM unnest(ARRAY['signal_stratum', 'signal_input', 'signal_snapshot', 'signal_customer', 'signal_counted', 'signal_watched', 'signal_baseline']) AS name;
REVOKE UPDATE ON signal_stratum, signal_input, signal_snapshot, signal_customer, signal_counted FROM mingjing_app;
GRANT DELETE ON signal_snapshot TO mingjing_app;

SELECT wall('signal');
SELECT wall('signal_complaint');
REVOKE UPDATE ON signal_complaint FROM mingjing_app;

-- Up to when complaints were looked through for what no key names: words on many lips, weeks of categories and provinces.
CREATE TABLE signal_look (
  tenant_id uuid NOT NULL REFERENCES tenant,
  what text NOT NULL CHECK (what IN ('topics', 'series')),
  up_to timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, what)
);
SELECT wall('signal_look');

-- Exercises: made-up complaints through a copy of the engine. Nobody complained, nothing of it is counted anywhere.
CREATE TABLE signal_drill (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  sku text NOT NULL,
  batch text NOT NULL,
  started_by uuid NOT NULL,
  started_at timestamptz NOT NULL,
  -- Null: so many complaints were not enough.
  signal_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, started_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, signal_id) REFERENCES signal
);
CREATE INDEX signal_drill_latest ON signal_drill (tenant_id, started_at DESC, id DESC);

CREATE TABLE signal_drill_complaint (
  tenant_id uuid NOT NULL,
  drill_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  words text NOT NULL,
  -- What the engine knew of the batch once it was told.
  observed integer NOT NULL,
  expected numeric NOT NULL,
  log_evidence numeric NOT NULL,
  is_raising boolean NOT NULL,
  PRIMARY KEY (tenant_id, drill_id, position),
  FOREIGN KEY (tenant_id, drill_id) REFERENCES signal_drill
);
SELECT wall('signal_drill');
SELECT wall('signal_drill_complaint');
REVOKE UPDATE ON signal_drill, signal_drill_complaint FROM mingjing_app;
