-- Periodic quality reports: what each said when it was made, who gets them by mail, and what became of each mail.

-- A report is frozen: made again for the same period it is another edition beside the first. Append-only.
CREATE TABLE report (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('day', 'week', 'month', 'quarter')),
  starts_on date NOT NULL,
  edition integer NOT NULL CHECK (edition > 0),
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  -- What was known by then is what it counts.
  cut_at timestamptz NOT NULL,
  model jsonb NOT NULL,
  -- SHA-256 over the model as canonical JSON.
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  -- Nobody where the schedule did it.
  made_by uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, kind, starts_on, edition),
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff,
  CHECK (from_at < until_at AND until_at <= cut_at)
);
CREATE INDEX report_recent ON report (tenant_id, cut_at DESC, id DESC);
CREATE INDEX report_recent_kind ON report (tenant_id, kind, cut_at DESC, id DESC);

-- Which reports the house makes by itself, at which hour of its own day, and what goes along with the mail.
CREATE TABLE report_schedule (
  tenant_id uuid NOT NULL REFERENCES tenant,
  kind text NOT NULL CHECK (kind IN ('day', 'week', 'month', 'quarter')),
  is_on boolean NOT NULL,
  hour integer NOT NULL CHECK (hour BETWEEN 0 AND 23),
  attachments text[] NOT NULL CHECK (attachments <@ ARRAY['pdf', 'docx', 'xlsx']),
  -- Periods that ended earlier were nobody's to make when the schedule was set up.
  since timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, kind)
);

CREATE TABLE report_recipient (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  -- A colleague, by whatever address they sign in with; or an address outside.
  staff_id uuid,
  email text,
  language text NOT NULL CHECK (language IN ('zh', 'en')),
  kinds text[] NOT NULL CHECK (kinds <@ ARRAY['day', 'week', 'month', 'quarter'] AND kinds <> '{}'),
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  -- They asked for no more reports themselves.
  opted_out_at timestamptz,
  removed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, added_by) REFERENCES staff,
  CHECK (num_nonnulls(staff_id, email) = 1)
);
CREATE UNIQUE INDEX report_recipient_staff ON report_recipient (tenant_id, staff_id) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX report_recipient_email ON report_recipient (tenant_id, lower(email)) WHERE removed_at IS NULL;

-- One mail of one report to one address.
CREATE TABLE report_delivery (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  recipient_id uuid NOT NULL,
  address text NOT NULL,
  language text NOT NULL CHECK (language IN ('zh', 'en')),
  attachments text[] NOT NULL,
  -- The same at every try, so that a mail sent twice by a crash is recognised as one.
  message_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'refused', 'given_up', 'opted_out')),
  tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  queued_at timestamptz NOT NULL,
  tried_at timestamptz,
  next_try_at timestamptz,
  -- What went wrong last: our code for it, and the other side's reply code.
  problem text,
  reply_code integer,
  sent_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, report_id, address),
  FOREIGN KEY (tenant_id, report_id) REFERENCES report,
  FOREIGN KEY (tenant_id, recipient_id) REFERENCES report_recipient,
  CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CHECK (state = 'waiting' OR next_try_at IS NULL)
);
CREATE INDEX report_delivery_of ON report_delivery (tenant_id, report_id, queued_at, id);
CREATE INDEX report_delivery_waiting ON report_delivery (tenant_id, next_try_at) WHERE state = 'waiting';

-- What a report counts, found by its time.
CREATE INDEX complaint_received ON complaint (tenant_id, received_at, id);
CREATE INDEX survey_asked ON survey (tenant_id, asked_at);
CREATE INDEX service_clock_judged ON service_clock (tenant_id, due_at);
CREATE INDEX promise_first_due ON promise (tenant_id, first_due_at);

SELECT wall('report');
SELECT wall('report_schedule');
SELECT wall('report_recipient');
SELECT wall('report_delivery');
REVOKE UPDATE ON report FROM mingjing_app;
