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
  -- The input that raised it.
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

SELECT wall('signal');
SELECT wall('signal_complaint');
REVOKE UPDATE ON signal_complaint FROM mingjing_app;
