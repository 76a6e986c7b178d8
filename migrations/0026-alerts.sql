-- An alert: a trouble that many share, dealt with together. Everything that is done in it stands in its own chain of events.

CREATE TABLE alert (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  -- What people call it by: A1, A2 … in each house.
  number text NOT NULL CHECK (number ~ '^A[1-9][0-9]*$'),
  title text NOT NULL,
  summary text NOT NULL DEFAULT '',
  level text NOT NULL CHECK (level IN ('blue', 'yellow', 'orange', 'red')),
  state text NOT NULL CHECK (state IN ('candidate', 'confirmed', 'closed', 'dismissed')),
  is_drill boolean NOT NULL DEFAULT false,
  -- The plan it was confirmed under.
  plan_code text,
  plan_version integer,
  -- Null: raised by the house itself.
  opened_by uuid,
  opened_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  event_count integer NOT NULL DEFAULT 0,
  event_hash text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  FOREIGN KEY (tenant_id, opened_by) REFERENCES staff,
  CHECK ((plan_code IS NULL) = (plan_version IS NULL)),
  CHECK (state <> 'confirmed' OR confirmed_at IS NOT NULL),
  CHECK ((state IN ('closed', 'dismissed')) = (closed_at IS NOT NULL))
);
CREATE INDEX alert_latest ON alert (tenant_id, opened_at DESC, id DESC);
CREATE INDEX alert_open ON alert (tenant_id, opened_at DESC, id DESC) WHERE closed_at IS NULL;

-- What it is about: the same kinds and subjects as a signal's. While an alert is open nothing else may be about the same.
CREATE TABLE alert_scope (
  tenant_id uuid NOT NULL,
  alert_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  kind text NOT NULL CHECK (kind IN ('batch', 'sku', 'supplier', 'warehouse', 'carrier_region', 'shop', 'agent', 'campaign', 'topic', 'series')),
  subject jsonb NOT NULL,
  is_drill boolean NOT NULL,
  -- Follows its alert.
  is_open boolean NOT NULL DEFAULT true,
  PRIMARY KEY (tenant_id, alert_id, position),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert
);
CREATE UNIQUE INDEX alert_scope_once ON alert_scope (tenant_id, kind, subject, is_drill) WHERE is_open;

CREATE TABLE alert_signal (
  tenant_id uuid NOT NULL,
  alert_id uuid NOT NULL,
  signal_id uuid NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, alert_id, signal_id),
  UNIQUE (tenant_id, signal_id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, signal_id) REFERENCES signal
);

-- A complaint belongs to one alert at most. Detached ones keep their row, with who said so and why.
CREATE TABLE alert_complaint (
  tenant_id uuid NOT NULL,
  alert_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  attached_at timestamptz NOT NULL,
  how text NOT NULL CHECK (how IN ('rule', 'person')),
  attached_by uuid,
  detached_at timestamptz,
  detached_by uuid,
  detached_reason text,
  PRIMARY KEY (tenant_id, alert_id, complaint_id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, attached_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, detached_by) REFERENCES staff,
  CHECK ((how = 'person') = (attached_by IS NOT NULL)),
  CHECK ((detached_at IS NULL) = (detached_by IS NULL) AND (detached_at IS NULL) = (detached_reason IS NULL))
);
CREATE UNIQUE INDEX alert_complaint_once ON alert_complaint (tenant_id, complaint_id) WHERE detached_at IS NULL;

-- The decision log: append-only, each event chained to the one before it like a complaint's journal. `data` names rows, codes
-- and digests; words of people stand in the tables of what they wrote.
CREATE TABLE alert_event (
  tenant_id uuid NOT NULL,
  alert_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  id uuid NOT NULL,
  type text NOT NULL CHECK (type ~ '^[a-z][a-z_]{1,59}$'),
  data jsonb NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  at timestamptz NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (tenant_id, alert_id, position),
  UNIQUE (tenant_id, id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert
);

SELECT wall('alert');
SELECT wall('alert_scope');
SELECT wall('alert_signal');
SELECT wall('alert_complaint');
SELECT wall('alert_event');
REVOKE UPDATE ON alert_signal, alert_event FROM mingjing_app;
REVOKE UPDATE ON alert_scope FROM mingjing_app;
GRANT UPDATE (is_open) ON alert_scope TO mingjing_app;
REVOKE UPDATE ON alert_complaint FROM mingjing_app;
GRANT UPDATE (detached_at, detached_by, detached_reason) ON alert_complaint TO mingjing_app;

-- A scope is open as long as its alert is.
CREATE FUNCTION close_alert_scope() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE alert_scope s SET is_open = NEW.closed_at IS NULL WHERE s.tenant_id = NEW.tenant_id AND s.alert_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER alert_scope_follows AFTER UPDATE OF closed_at ON alert FOR EACH ROW
  WHEN (OLD.closed_at IS DISTINCT FROM NEW.closed_at) EXECUTE FUNCTION close_alert_scope();
