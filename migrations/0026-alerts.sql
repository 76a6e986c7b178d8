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
-- An alert that is joined to another takes its signals along.
GRANT UPDATE (alert_id) ON alert_signal TO mingjing_app;
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

-- Whom an alert of each level calls, how and by when, in the words of the house; version 0 is what comes with the product.
CREATE TABLE alert_plan (
  tenant_id uuid NOT NULL REFERENCES tenant,
  version integer NOT NULL CHECK (version > 0),
  plan jsonb NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, version),
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);

-- Where somebody is reached when they are called. It works once they have typed in the code that was sent to it.
CREATE TABLE staff_address (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('push', 'sms', 'voice', 'mail')),
  address text NOT NULL,
  check_state text NOT NULL CHECK (check_state IN ('asked', 'working', 'failed')),
  -- Each code that was sent is another one; after five wrong ones a new one is needed.
  code_round integer NOT NULL DEFAULT 1,
  code_sent_at timestamptz NOT NULL,
  wrong_codes integer NOT NULL DEFAULT 0,
  problem text,
  checked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, staff_id, channel),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  CHECK (check_state <> 'working' OR checked_at IS NOT NULL)
);

-- Who stands in for somebody, and when somebody is away.
CREATE TABLE staff_cover (
  tenant_id uuid NOT NULL REFERENCES tenant,
  staff_id uuid NOT NULL,
  deputy_id uuid,
  absent_from timestamptz,
  absent_until timestamptz,
  PRIMARY KEY (tenant_id, staff_id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, deputy_id) REFERENCES staff,
  CHECK (deputy_id <> staff_id),
  CHECK ((absent_from IS NULL) = (absent_until IS NULL) AND absent_from < absent_until)
);

-- A test of the whole chain of calls: everybody's first is called with harmless words.
CREATE TABLE call_test (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  plan_version integer NOT NULL,
  -- Null: the weekly one.
  started_by uuid,
  started_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, started_by) REFERENCES staff
);
CREATE INDEX call_test_latest ON call_test (tenant_id, started_at DESC, id DESC);

-- One call of one party (legal, public relations …): it goes from person to person until somebody of it answers.
CREATE TABLE alert_call (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  -- What it is about: exactly one of these.
  alert_id uuid,
  complaint_id uuid,
  test_id uuid,
  plan_version integer NOT NULL,
  level text NOT NULL CHECK (level IN ('blue', 'yellow', 'orange', 'red')),
  party text NOT NULL,
  started_at timestamptz NOT NULL,
  -- By then somebody of the party must have answered.
  due_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('calling', 'answered', 'unanswered', 'ended')),
  -- Who has been called, in order; the last of them is being called now.
  called uuid[] NOT NULL DEFAULT '{}',
  rung_at timestamptz,
  climbs_at timestamptz,
  -- Called anew from the first person on, by hand.
  round integer NOT NULL DEFAULT 1,
  answered_at timestamptz,
  answered_by uuid,
  answered_how text CHECK (answered_how IN ('page', 'link', 'key')),
  is_overdue boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, test_id) REFERENCES call_test,
  FOREIGN KEY (tenant_id, answered_by) REFERENCES staff,
  CHECK (num_nonnulls(alert_id, complaint_id, test_id) = 1),
  CHECK ((state = 'answered') = (answered_at IS NOT NULL)),
  CHECK ((answered_at IS NULL) = (answered_by IS NULL) AND (answered_at IS NULL) = (answered_how IS NULL))
);
CREATE UNIQUE INDEX alert_call_party ON alert_call (tenant_id, alert_id, party) WHERE alert_id IS NOT NULL;
CREATE UNIQUE INDEX alert_call_complaint ON alert_call (tenant_id, complaint_id, party) WHERE complaint_id IS NOT NULL;
CREATE INDEX alert_call_test ON alert_call (tenant_id, test_id) WHERE test_id IS NOT NULL;
CREATE INDEX alert_call_calling ON alert_call (tenant_id, started_at) WHERE state = 'calling';

-- One way of reaching one person for one call; the key of what goes out is its id, so that it goes out once.
CREATE TABLE alert_send (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  round integer NOT NULL,
  -- 0: the call itself; otherwise the position of the event of the alert that those who were called are told of.
  news integer NOT NULL DEFAULT 0,
  staff_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('in_page', 'push', 'sms', 'voice', 'mail')),
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'needless')),
  due_at timestamptz NOT NULL,
  gateway_id uuid,
  tries integer NOT NULL DEFAULT 0,
  sent_at timestamptz,
  problem text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, call_id, round, news, staff_id, channel),
  FOREIGN KEY (tenant_id, call_id) REFERENCES alert_call,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, gateway_id) REFERENCES gateway,
  CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX alert_send_staff ON alert_send (tenant_id, staff_id, call_id);

SELECT wall('alert_plan');
SELECT wall('staff_address');
SELECT wall('staff_cover');
SELECT wall('call_test');
SELECT wall('alert_call');
SELECT wall('alert_send');
REVOKE UPDATE ON alert_plan, call_test FROM mingjing_app;

-- The drill of the whole: the alert it opened, and whom it would have told.
ALTER TABLE signal_drill
  ADD COLUMN alert_id uuid,
  ADD COLUMN buyers integer CHECK (buyers >= 0),
  ADD FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  ADD CHECK ((alert_id IS NULL) = (buyers IS NULL));
CREATE INDEX signal_drill_alert ON signal_drill (tenant_id, alert_id) WHERE alert_id IS NOT NULL;
