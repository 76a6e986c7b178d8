-- Checkpoints: a signed Merkle root over the events since the checkpoint before, at the end of each of the house's days and
-- whenever one is asked for. The body is kept byte for byte as it was signed.
CREATE TABLE checkpoint (
  tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenant,
  position integer NOT NULL CHECK (position > 0),
  -- The day it closes; null when it was asked for.
  day date,
  body text NOT NULL,
  signature text NOT NULL,
  made_at timestamptz NOT NULL,
  -- The answer of a time-stamp authority (RFC 3161), as it came.
  stamp bytea,
  stamped_at timestamptz,
  PRIMARY KEY (tenant_id, position),
  CHECK ((stamp IS NULL) = (stamped_at IS NULL))
);
CREATE UNIQUE INDEX checkpoint_day ON checkpoint (tenant_id, day) WHERE day IS NOT NULL;

-- Which events a checkpoint covers: a run of one complaint's chain, with their hashes (32 bytes each) as they then were.
CREATE TABLE checkpoint_segment (
  tenant_id uuid NOT NULL DEFAULT current_tenant(),
  stream uuid NOT NULL,
  from_version integer NOT NULL CHECK (from_version > 0),
  to_version integer NOT NULL,
  position integer NOT NULL,
  first_leaf integer NOT NULL,
  hashes bytea NOT NULL,
  PRIMARY KEY (tenant_id, stream, from_version),
  FOREIGN KEY (tenant_id, stream) REFERENCES complaint (tenant_id, id),
  FOREIGN KEY (tenant_id, position) REFERENCES checkpoint,
  CHECK (to_version >= from_version),
  CHECK (length(hashes) = 32 * (to_version - from_version + 1))
);
CREATE UNIQUE INDEX checkpoint_segment_leaf ON checkpoint_segment (tenant_id, position, first_leaf);

-- While a hold stands, nothing of the complaint is erased, neither by request nor by retention.
CREATE TABLE legal_hold (
  tenant_id uuid NOT NULL DEFAULT current_tenant(),
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  reason text NOT NULL,
  placed_by uuid NOT NULL,
  placed_at timestamptz NOT NULL,
  released_by uuid,
  released_at timestamptz,
  release_reason text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint (tenant_id, id),
  FOREIGN KEY (tenant_id, placed_by) REFERENCES staff (tenant_id, id),
  FOREIGN KEY (tenant_id, released_by) REFERENCES staff (tenant_id, id),
  CHECK ((released_at IS NULL) = (released_by IS NULL AND release_reason IS NULL))
);
CREATE UNIQUE INDEX legal_hold_standing ON legal_hold (tenant_id, complaint_id) WHERE released_at IS NULL;

-- A customer asks to see or to erase their data.
CREATE TABLE data_request (
  tenant_id uuid NOT NULL DEFAULT current_tenant(),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('copy', 'erasure')),
  customer_id uuid NOT NULL,
  -- The complaint on whose page it was asked.
  complaint_id uuid NOT NULL,
  -- How the house knows that it is they who ask; null until it does.
  identity text CHECK (identity IN ('contact_matched', 'checked_by_staff')),
  state text NOT NULL CHECK (state IN ('open', 'done', 'refused')),
  asked_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  warned_at timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  reason text,
  -- { erased: […], kept: […] } of an erasure that was done: kinds, counts, rules and dates.
  outcome jsonb,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint (tenant_id, id),
  FOREIGN KEY (tenant_id, answered_by) REFERENCES staff (tenant_id, id),
  CHECK ((state = 'open') = (answered_at IS NULL)),
  CHECK (state <> 'done' OR identity IS NOT NULL),
  CHECK (state <> 'refused' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX data_request_open ON data_request (tenant_id, customer_id, kind) WHERE state = 'open';
CREATE INDEX data_request_desk ON data_request (tenant_id, state, due_at, id);
CREATE INDEX data_request_customer ON data_request (tenant_id, customer_id, asked_at);

-- Who looked behind the mask, at what, for what purpose.
CREATE TABLE reveal (
  tenant_id uuid NOT NULL DEFAULT current_tenant(),
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  field text NOT NULL CHECK (field IN ('name', 'phone', 'email')),
  purpose text NOT NULL CHECK (purpose IN ('call_back', 'delivery', 'identity', 'legal', 'other')),
  note text,
  revealed_by uuid NOT NULL,
  revealed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint (tenant_id, id),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id),
  FOREIGN KEY (tenant_id, revealed_by) REFERENCES staff (tenant_id, id),
  CHECK (purpose <> 'other' OR note IS NOT NULL)
);
CREATE INDEX reveal_recent ON reveal (tenant_id, revealed_at DESC, id DESC);

-- How long the house keeps what, counted from the complaint's end. No row: it is kept.
CREATE TABLE retention_rule (
  tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenant,
  kind text NOT NULL CHECK (kind IN ('words', 'contact', 'trading')),
  -- '' for all categories; a rule for one category goes before it.
  category text NOT NULL DEFAULT '',
  days integer NOT NULL CHECK (days BETWEEN 30 AND 36500),
  changed_by uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, kind, category),
  FOREIGN KEY (tenant_id, changed_by) REFERENCES staff (tenant_id, id),
  CHECK (kind = 'words' OR category = '')
);

-- A list that a person has seen and confirmed, worked through by a job.
CREATE TABLE retention_run (
  tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenant,
  id uuid NOT NULL,
  -- What was ended and due at this moment is erased; what becomes due later waits for another run.
  listed_at timestamptz NOT NULL,
  listed integer NOT NULL,
  erased integer NOT NULL DEFAULT 0,
  skipped integer NOT NULL DEFAULT 0,
  confirmed_by uuid NOT NULL,
  confirmed_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, confirmed_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX retention_run_recent ON retention_run (tenant_id, confirmed_at DESC, id DESC);

-- When personal data were lawfully erased; what and by which rule stands in the journal.
ALTER TABLE complaint ADD words_erased_at timestamptz;
ALTER TABLE customer ADD erased_at timestamptz;
ALTER TABLE orders ADD traces_erased_at timestamptz;
ALTER TABLE attachment ADD erased_at timestamptz;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['checkpoint', 'checkpoint_segment', 'legal_hold', 'data_request', 'reveal', 'retention_rule', 'retention_run'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO mingjing_app', name);
  END LOOP;
END $$;
GRANT UPDATE (stamp, stamped_at) ON checkpoint TO mingjing_app;
GRANT UPDATE (released_by, released_at, release_reason) ON legal_hold TO mingjing_app;
GRANT UPDATE (identity, state, warned_at, answered_by, answered_at, reason, outcome) ON data_request TO mingjing_app;
GRANT UPDATE, DELETE ON retention_rule TO mingjing_app;
GRANT UPDATE (erased, skipped, finished_at) ON retention_run TO mingjing_app;

-- A person's words are the columns that say so in their comment: later tables with a complaint_id join by the same mark.
COMMENT ON COLUMN complaint.description IS 'words';
COMMENT ON COLUMN complaint.description_salt IS 'words';
COMMENT ON COLUMN complaint.demand_words IS 'words';
COMMENT ON COLUMN complaint.restatement IS 'words';
COMMENT ON COLUMN complaint_source_facts.facts IS 'words';
COMMENT ON COLUMN message.body IS 'words';
COMMENT ON COLUMN message.salt IS 'words';
COMMENT ON COLUMN note.body IS 'words';
COMMENT ON COLUMN note.salt IS 'words';
COMMENT ON COLUMN triage_suggestion.reasons IS 'words';
COMMENT ON COLUMN department_request.question IS 'words';
COMMENT ON COLUMN department_request.answer IS 'words';
COMMENT ON COLUMN finding.claim IS 'words';
COMMENT ON COLUMN finding.fact IS 'words';
COMMENT ON COLUMN remedy_offer.explanation IS 'words';
COMMENT ON COLUMN remedy_offer.answer_words IS 'words';
COMMENT ON COLUMN approval.reason IS 'words';
COMMENT ON COLUMN approval.decision_reason IS 'words';
COMMENT ON COLUMN survey.words IS 'words';
COMMENT ON COLUMN hand_over.words IS 'words';
COMMENT ON COLUMN hand_over.answer_words IS 'words';
COMMENT ON COLUMN attachment.name IS 'words';
COMMENT ON COLUMN legal_hold.reason IS 'words';
COMMENT ON COLUMN legal_hold.release_reason IS 'words';
COMMENT ON COLUMN reveal.note IS 'words';
COMMENT ON COLUMN request_notice.taken_up_words IS 'words';
COMMENT ON COLUMN evidence.about IS 'words';
COMMENT ON COLUMN related_person.name IS 'words';
COMMENT ON COLUMN related_person.relation IS 'words';
COMMENT ON COLUMN related_person.influence IS 'words';
COMMENT ON COLUMN signal_objection.words IS 'words';
COMMENT ON COLUMN signal_objection.review_words IS 'words';

-- The application may not change what was written; it may only have all words of one ended complaint erased at once.
CREATE FUNCTION erase_words(wanted uuid, moment timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE place record;
BEGIN
  IF EXISTS (SELECT FROM legal_hold WHERE tenant_id = current_tenant() AND complaint_id = wanted AND released_at IS NULL)
    OR NOT EXISTS (SELECT FROM complaint WHERE tenant_id = current_tenant() AND id = wanted AND state IN ('closed', 'withdrawn', 'merged')) THEN
    RAISE EXCEPTION 'complaint % is open or held: nothing of it is erased', wanted USING ERRCODE = 'check_violation';
  END IF;
  UPDATE photo_reading reading SET camera = NULL, text = NULL, hints = '[]' FROM attachment mine
    WHERE reading.tenant_id = current_tenant() AND mine.tenant_id = current_tenant() AND mine.complaint_id = wanted AND mine.digest = reading.digest
      AND NOT EXISTS (SELECT FROM attachment other WHERE other.tenant_id = current_tenant() AND other.digest = mine.digest
        AND other.complaint_id IS DISTINCT FROM wanted AND other.erased_at IS NULL);
  FOR place IN
    SELECT c.relname AS name, CASE c.relname WHEN 'complaint' THEN 'id' ELSE 'complaint_id' END AS key,
      string_agg(format('%1$I = CASE WHEN %1$I IS NOT NULL THEN %2$L::%3$s END', a.attname,
        CASE WHEN a.atttypid = 'jsonb'::regtype THEN '[]' ELSE '' END, a.atttypid::regtype), ', ') AS emptied
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND col_description(c.oid, a.attnum) = 'words'
    GROUP BY c.relname
  LOOP
    EXECUTE format('UPDATE %I SET %s WHERE tenant_id = current_tenant() AND %I = $1', place.name, place.emptied, place.key)
      USING wanted;
  END LOOP;
  -- Lists and links still need something to show.
  UPDATE complaint SET title = '已依法删除 · lawfully erased', words_erased_at = moment WHERE tenant_id = current_tenant() AND id = wanted;
  UPDATE complaint_search SET words = '' WHERE tenant_id = current_tenant() AND complaint_id = wanted;
  UPDATE attachment SET erased_at = moment WHERE tenant_id = current_tenant() AND complaint_id = wanted;
END $$;
REVOKE ALL ON FUNCTION erase_words(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_words(uuid, timestamptz) TO mingjing_app;

-- The archive stays read-only but for lawful erasure, which empties and never rewrites.
CREATE OR REPLACE FUNCTION guard_archive() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := '{version,journal_version,journal_hash}';
BEGIN
  IF NEW.description = '' AND coalesce(NEW.demand_words, '') = '' AND coalesce(NEW.restatement, '') = '' AND NEW.title IN ('已依法删除 · lawfully erased', OLD.title) THEN
    free := free || '{title,description,description_salt,demand_words,restatement,words_erased_at}'::text[];
  END IF;
  IF OLD.state = 'closed' AND NEW.state = 'closed' AND (to_jsonb(NEW) - free) IS DISTINCT FROM (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'complaint % is archived and read-only', OLD.number USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
