-- Automatic inspection: the house's own versions of the rules, what each found in each conversation, and runs over history.

-- The packs' rules hold as version 0 until a house publishes a version of the same code.
CREATE TABLE inspection_rule_version (
  tenant_id uuid NOT NULL REFERENCES tenant,
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  version integer NOT NULL CHECK (version > 0),
  -- { check: { kind, … }, severity, weight, channels, categories, isActive }
  definition jsonb NOT NULL,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  -- What the draft would have changed in the past month; writing on it again takes the trial away.
  trial jsonb,
  tried_by uuid,
  tried_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  PRIMARY KEY (tenant_id, code, version),
  FOREIGN KEY (tenant_id, written_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, tried_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, published_by) REFERENCES staff,
  CHECK (num_nonnulls(trial, tried_by, tried_at) IN (0, 3)),
  CHECK (num_nonnulls(published_by, published_at) IN (0, 2)),
  CHECK (published_at IS NULL OR trial IS NOT NULL),
  CHECK (published_by <> written_by)
);
CREATE UNIQUE INDEX inspection_rule_draft ON inspection_rule_version (tenant_id, code) WHERE published_at IS NULL;

-- What was in force when a conversation was judged cannot be rewritten afterwards.
CREATE FUNCTION guard_inspection_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'inspection rule % version % is published', OLD.code, OLD.version USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inspection_rule_locked BEFORE UPDATE ON inspection_rule_version
  FOR EACH ROW EXECUTE FUNCTION guard_inspection_rule();

-- A conversation as inspected last: which rules it was held against, and how many it broke. The facts by which lists
-- are filtered stand here again, so that one index answers.
CREATE TABLE inspection (
  tenant_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  staff_id uuid,
  shop_id uuid,
  channel text NOT NULL,
  ended_at timestamptz NOT NULL,
  -- A digest over the rules and versions that give the current results.
  rule_set_version text NOT NULL,
  inspected_at timestamptz NOT NULL,
  met_count integer NOT NULL CHECK (met_count >= 0),
  broken_count integer NOT NULL CHECK (broken_count >= 0),
  not_applicable_count integer NOT NULL CHECK (not_applicable_count >= 0),
  has_critical boolean NOT NULL,
  PRIMARY KEY (tenant_id, conversation_id),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop,
  CHECK (NOT has_critical OR broken_count > 0)
);
CREATE INDEX inspection_recent ON inspection (tenant_id, ended_at DESC, conversation_id DESC);
CREATE INDEX inspection_broken ON inspection (tenant_id, ended_at DESC, conversation_id DESC) WHERE broken_count > 0;
CREATE INDEX inspection_staff ON inspection (tenant_id, staff_id, ended_at DESC, conversation_id DESC);
CREATE INDEX inspection_shop ON inspection (tenant_id, shop_id, ended_at DESC, conversation_id DESC);
CREATE INDEX inspection_channel ON inspection (tenant_id, channel, ended_at DESC, conversation_id DESC);
CREATE INDEX inspection_complaint ON inspection (tenant_id, complaint_id);

-- What one version of one rule found in one conversation. A newer version adds its own row and the older one stays readable.
CREATE TABLE inspection_result (
  tenant_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  rule_code text NOT NULL,
  -- 0: as the pack has it.
  rule_version integer NOT NULL CHECK (rule_version >= 0),
  outcome text NOT NULL CHECK (outcome IN ('met', 'broken', 'not_applicable')),
  severity text NOT NULL CHECK (severity IN ('low', 'normal', 'high', 'critical')),
  weight integer NOT NULL CHECK (weight BETWEEN 0 AND 100),
  -- Who did it: of a broken rule the author, else whom the conversation counts for.
  staff_id uuid,
  shop_id uuid,
  channel text NOT NULL,
  -- [{ messageId, start, end } or { eventVersion }], the first the one to look at. No words of anybody stand here.
  places jsonb NOT NULL DEFAULT '[]',
  reason_code text NOT NULL,
  reason_values jsonb NOT NULL DEFAULT '{}',
  is_current boolean NOT NULL DEFAULT true,
  ended_at timestamptz NOT NULL,
  found_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, conversation_id, rule_code, rule_version),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop
);
CREATE UNIQUE INDEX inspection_result_current ON inspection_result (tenant_id, conversation_id, rule_code) WHERE is_current;
CREATE INDEX inspection_result_rule ON inspection_result
  (tenant_id, rule_code, outcome, ended_at DESC, conversation_id DESC) INCLUDE (staff_id, shop_id, channel) WHERE is_current;
CREATE INDEX inspection_result_rates ON inspection_result
  (tenant_id, ended_at) INCLUDE (rule_code, outcome, staff_id, shop_id, channel) WHERE is_current;

-- Inspecting a stretch of history: goes on where it stood after whatever interrupted it.
CREATE TABLE inspection_run (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz NOT NULL,
  -- Empty: all rules in force.
  rule_codes text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'cancelled')),
  conversations_total integer,
  conversations_done integer NOT NULL DEFAULT 0,
  -- Ended chapters that nobody had registered yet.
  registered integer NOT NULL DEFAULT 0,
  messages_read bigint NOT NULL DEFAULT 0,
  broken_found integer NOT NULL DEFAULT 0,
  -- Behind this conversation the work goes on.
  reached_at timestamptz,
  reached_id uuid,
  started_by_kind text NOT NULL,
  started_by_id text NOT NULL,
  started_at timestamptz NOT NULL,
  worked_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK (to_at > from_at),
  CHECK ((state IN ('done', 'cancelled')) = (finished_at IS NOT NULL))
);
CREATE INDEX inspection_run_recent ON inspection_run (tenant_id, started_at DESC, id DESC);

SELECT wall('inspection_rule_version');
SELECT wall('inspection');
SELECT wall('inspection_result');
SELECT wall('inspection_run');
