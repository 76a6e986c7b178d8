-- The application's two roles: one that works on complaints and never sees a password, one that signs people in and
-- never sees a complaint. Neither may bypass row-level security. They get their passwords at each migration.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mingjing_app') THEN
    CREATE ROLE mingjing_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mingjing_identity') THEN
    CREATE ROLE mingjing_identity NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$;

-- Set by SET LOCAL at the start of every transaction; no row is visible without it.
CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;

CREATE TABLE tenant (
  tenant_id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,38}$'),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Asia/Shanghai',
  currency text NOT NULL DEFAULT 'CNY' CHECK (currency ~ '^[A-Z]{3}$'),
  silence_days integer NOT NULL DEFAULT 3 CHECK (silence_days BETWEEN 1 AND 90),
  reopen_days integer NOT NULL DEFAULT 30 CHECK (reopen_days BETWEEN 1 AND 365),
  created_at timestamptz NOT NULL
);

-- The one look-up that happens before the tenant is known: which house does this address belong to?
CREATE FUNCTION tenant_of_slug(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$ SELECT tenant_id FROM public.tenant WHERE slug = wanted $$;

-- For work that visits every tenant in turn (the clock, the demo, an operator's command).
CREATE FUNCTION tenant_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$ SELECT tenant_id FROM public.tenant ORDER BY tenant_id $$;

CREATE TABLE shop (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code)
);

CREATE TABLE department (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  code text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code)
);

CREATE TABLE grade (
  tenant_id uuid NOT NULL REFERENCES tenant,
  code text NOT NULL,
  rank integer NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  PRIMARY KEY (tenant_id, code),
  UNIQUE (tenant_id, rank)
);

-- The most one option of a kind may cost when a person of this grade grants it alone. No row: not theirs to grant.
CREATE TABLE grade_limit (
  tenant_id uuid NOT NULL,
  grade_code text NOT NULL,
  remedy_kind text NOT NULL,
  limit_minor bigint NOT NULL CHECK (limit_minor >= 0),
  PRIMARY KEY (tenant_id, grade_code, remedy_kind),
  FOREIGN KEY (tenant_id, grade_code) REFERENCES grade
);

CREATE TABLE staff (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  grade_code text NOT NULL,
  department_id uuid,
  is_active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, email),
  FOREIGN KEY (tenant_id, grade_code) REFERENCES grade,
  FOREIGN KEY (tenant_id, department_id) REFERENCES department
);

CREATE TABLE api_key (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  name text NOT NULL,
  secret_hash text NOT NULL,
  scopes text[] NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES staff
);

-- The journal of what happens to people and settings, beside the complaints' own journal.
CREATE TABLE settings_event (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  type text NOT NULL,
  data jsonb NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

-- A command sent twice answers twice with the same words and is done once.
CREATE TABLE idempotency (
  tenant_id uuid NOT NULL REFERENCES tenant,
  actor text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  digest text NOT NULL,
  answer jsonb,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, actor, key)
);
CREATE INDEX idempotency_age ON idempotency (tenant_id, at);

-- Failed and repeated tries per door and visitor, shared by all nodes.
CREATE TABLE attempt (
  tenant_id uuid NOT NULL REFERENCES tenant,
  door text NOT NULL,
  visitor text NOT NULL,
  window_start timestamptz NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (tenant_id, door, visitor, window_start)
);

CREATE TABLE customer (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  name text,
  phone text,
  email text,
  tier text NOT NULL DEFAULT 'standard',
  source_id text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX customer_source ON customer (tenant_id, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX customer_phone ON customer (tenant_id, phone) WHERE phone IS NOT NULL;

CREATE TABLE batch (
  tenant_id uuid NOT NULL REFERENCES tenant,
  sku text NOT NULL,
  code text NOT NULL,
  supplier text,
  made_on date,
  PRIMARY KEY (tenant_id, sku, code)
);

CREATE TABLE orders (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  shop_id uuid NOT NULL,
  number text NOT NULL,
  customer_id uuid NOT NULL,
  state text NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  total_minor bigint NOT NULL CHECK (total_minor >= 0),
  freight_minor bigint NOT NULL DEFAULT 0 CHECK (freight_minor >= 0),
  ordered_at timestamptz NOT NULL,
  paid_at timestamptz,
  shipped_at timestamptz,
  delivered_at timestamptz,
  promised_at timestamptz,
  province text,
  city text,
  imported_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, shop_id, number),
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop,
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer
);
CREATE INDEX orders_number ON orders (tenant_id, number);
CREATE INDEX orders_customer ON orders (tenant_id, customer_id, ordered_at DESC);

CREATE TABLE order_item (
  tenant_id uuid NOT NULL,
  order_id uuid NOT NULL,
  line integer NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  quantity integer NOT NULL CHECK (quantity > 0),
  price_minor bigint NOT NULL CHECK (price_minor >= 0),
  category text,
  supplier text,
  batch_code text,
  PRIMARY KEY (tenant_id, order_id, line),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders,
  FOREIGN KEY (tenant_id, sku, batch_code) REFERENCES batch
);
CREATE INDEX order_item_batch ON order_item (tenant_id, sku, batch_code) WHERE batch_code IS NOT NULL;

CREATE TABLE parcel (
  tenant_id uuid NOT NULL,
  order_id uuid NOT NULL,
  position integer NOT NULL,
  carrier text NOT NULL,
  tracking_number text,
  warehouse text,
  shipped_at timestamptz,
  delivered_at timestamptz,
  -- [{ at, place, text }], oldest first: what the carrier reported.
  trace jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (tenant_id, order_id, position),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders
);
CREATE INDEX parcel_tracking ON parcel (tenant_id, tracking_number) WHERE tracking_number IS NOT NULL;
