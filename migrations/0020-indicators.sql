-- What indicators count: read from a complaint's events and messages, written anew whenever one of them is added. A derived
-- table: emptied and read again from the journal it is the same. Where the complaint is found stands here again, so that one
-- index answers a month.
CREATE TABLE measured_fact (
  tenant_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('round', 'first_response', 'clock_first_response', 'clock_resolution', 'satisfaction',
    'effort', 'opened', 'ended', 'promise', 'messages')),
  -- The event, message, clock, survey or promise it was read from.
  source_id uuid NOT NULL,
  -- The very message to look at, where there is one.
  message_id uuid,
  chapter integer NOT NULL CHECK (chapter > 0),
  -- Whose it is; null where nobody had taken the complaint.
  staff_id uuid,
  shop_id uuid,
  channel text NOT NULL,
  category text,
  severity text NOT NULL,
  at timestamptz NOT NULL,
  -- The day and the minute of the day by the house's clock.
  day date NOT NULL,
  minute smallint NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  -- Seconds, a score, a count, or 1 for yes and 0 for no; null where a round was never answered.
  value double precision,
  is_reopened boolean NOT NULL DEFAULT false,
  is_repeated boolean NOT NULL DEFAULT false,
  is_escalated boolean NOT NULL DEFAULT false,
  is_handed_over boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, complaint_id, kind, source_id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop,
  CHECK (kind = 'round' OR value IS NOT NULL)
);
CREATE INDEX measured_fact_day ON measured_fact (tenant_id, kind, day);
CREATE INDEX measured_fact_staff ON measured_fact (tenant_id, kind, staff_id, at DESC, source_id DESC);
SELECT wall('measured_fact');
GRANT DELETE ON measured_fact TO mingjing_app;

-- What work does to people. Apart from what indicators count, so that none can ever be made of it.
CREATE TABLE care_fact (
  tenant_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('abuse', 'work')),
  source_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  day date NOT NULL,
  minute smallint NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  -- abuse: the mood heard. work: null.
  mood text,
  -- work: how many messages were written in this hour.
  messages integer NOT NULL DEFAULT 0 CHECK (messages >= 0),
  PRIMARY KEY (tenant_id, complaint_id, kind, source_id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  CHECK ((kind = 'abuse') = (mood IS NOT NULL))
);
CREATE INDEX care_fact_staff ON care_fact (tenant_id, staff_id, day);
SELECT wall('care_fact');
GRANT DELETE ON care_fact TO mingjing_app;

-- A house's own indicators, or its own versions of those that come with the product. A version is never changed.
CREATE TABLE indicator_version (
  tenant_id uuid NOT NULL REFERENCES tenant,
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  version integer NOT NULL CHECK (version > 0),
  definition jsonb NOT NULL,
  is_used boolean NOT NULL,
  -- The first day it holds; each version later than the one before, so that no two hold at once.
  from_day date NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, code, version),
  UNIQUE (tenant_id, code, from_day),
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);
SELECT wall('indicator_version');
REVOKE UPDATE ON indicator_version FROM mingjing_app;

-- When breaks and another rota are proposed, and whom one can turn to.
CREATE TABLE care_rules (
  tenant_id uuid NOT NULL REFERENCES tenant,
  version integer NOT NULL CHECK (version > 0),
  rules jsonb NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, version),
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);
SELECT wall('care_rules');
REVOKE UPDATE ON care_rules FROM mingjing_app;

-- Through which day a person has seen their own figures of care: only what they have seen do others see before its time.
CREATE TABLE care_seen (
  tenant_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  through_day date NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, staff_id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff
);
SELECT wall('care_seen');
