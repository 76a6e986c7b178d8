-- Where a shop sells decides whose rules apply to it. A shop without a row sells on a platform of somebody else.
CREATE TABLE shop_channel (
  tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenant,
  shop_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('platform_third_party', 'platform_self_operated', 'own_site', 'live_stream', 'social_private', 'second_hand_platform')),
  PRIMARY KEY (tenant_id, shop_id),
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop
);

-- What a person said of a fact that no record holds. A later answer stands in the place of an earlier one.
CREATE TABLE fact_answer (
  tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenant,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  fact text NOT NULL,
  value jsonb NOT NULL,
  -- Who knows it: staff themselves, or the customer, whose answer staff recorded.
  source text NOT NULL CHECK (source IN ('staff', 'customer')),
  -- Set for what is true of the goods whoever bought them: asked once, known for every later buyer.
  sku text,
  answered_by uuid NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, answered_by) REFERENCES staff
);
CREATE INDEX fact_answer_complaint ON fact_answer (tenant_id, complaint_id, answered_at, id);
CREATE INDEX fact_answer_goods ON fact_answer (tenant_id, sku, fact, answered_at, id) WHERE sku IS NOT NULL;

-- What the law and the house's own word grant, with the facts and the versions of the rules it rests on. Never changed: a
-- later one stands in its place.
CREATE TABLE assessment (
  tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenant,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  chapter integer NOT NULL,
  -- The facts of the record, before the house's own promises are laid upon them.
  facts jsonb NOT NULL,
  -- { fact: { source, by, at } }
  sources jsonb NOT NULL,
  result jsonb NOT NULL,
  -- { statute: version of the packs, layers: [{ ruleId, version }] }
  packs jsonb NOT NULL,
  -- Facts and rules in one: the same ground gives the same result and is not assessed twice.
  ground text NOT NULL,
  assessed_by_kind text NOT NULL,
  assessed_by_id text NOT NULL,
  assessed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint
);
CREATE INDEX assessment_complaint ON assessment (tenant_id, complaint_id, assessed_at DESC, id DESC);

-- What a house grants above the law: platform rules it is bound by, its own promises, its goodwill.
CREATE TABLE layer_rule (
  tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenant,
  id uuid NOT NULL,
  layer text NOT NULL CHECK (layer IN ('platform', 'promise', 'goodwill')),
  kind text NOT NULL CHECK (kind IN ('no_reason_days', 'fake_multiple', 'late_ship_pay', 'price_protection', 'free')),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  -- Null: every shop; every kind of goods.
  shop_id uuid,
  sku text,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop,
  FOREIGN KEY (tenant_id, created_by) REFERENCES staff
);

CREATE TABLE layer_rule_version (
  tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenant,
  rule_id uuid NOT NULL,
  version integer NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
  -- The typed promise, by the rule's kind.
  terms jsonb NOT NULL,
  -- [{ name, facts, expect }]: tried before publishing.
  cases jsonb NOT NULL,
  -- Purchases from this day on, and until this day.
  valid_from date NOT NULL,
  valid_to date,
  -- The version whose terms this one brings back.
  restores integer,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  published_by uuid,
  published_at timestamptz,
  PRIMARY KEY (tenant_id, rule_id, version),
  FOREIGN KEY (tenant_id, rule_id) REFERENCES layer_rule,
  FOREIGN KEY (tenant_id, written_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, published_by) REFERENCES staff,
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((state = 'draft') = (published_at IS NULL AND published_by IS NULL))
);
CREATE UNIQUE INDEX layer_rule_draft ON layer_rule_version (tenant_id, rule_id) WHERE state = 'draft';

-- What the same goods cost others later.
CREATE INDEX order_item_sku ON order_item (tenant_id, sku);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['shop_channel', 'fact_answer', 'assessment', 'layer_rule', 'layer_rule_version'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO mingjing_app', name);
  END LOOP;
END $$;
GRANT UPDATE ON shop_channel TO mingjing_app;
GRANT UPDATE (name_zh, name_en) ON layer_rule TO mingjing_app;
GRANT UPDATE (state, terms, cases, valid_from, valid_to, written_by, written_at, published_by, published_at) ON layer_rule_version TO mingjing_app;
