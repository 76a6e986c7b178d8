-- How a scene is handled (SOP), who has read it; and the meetings in which cases are looked at together.

CREATE TABLE procedure (
  tenant_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, code),
  FOREIGN KEY (tenant_id) REFERENCES tenant
);

-- Version 0 is what comes with the product; a house's own versions follow. A published version never changes.
CREATE TABLE procedure_version (
  tenant_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL CHECK (version >= 0),
  -- { zh: { title, aim, steps }, en: …, categories, stages }
  content jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'in_review', 'published')),
  revision integer NOT NULL CHECK (revision > 0),
  -- Why it was changed, for those who read it again.
  change_words text,
  -- Null for what comes with the product.
  author_id uuid,
  made_at timestamptz NOT NULL,
  returned_words text,
  approved_by uuid,
  published_at timestamptz,
  PRIMARY KEY (tenant_id, code, version),
  FOREIGN KEY (tenant_id, code) REFERENCES procedure,
  FOREIGN KEY (tenant_id, author_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, approved_by) REFERENCES staff,
  CHECK ((version = 0) = (author_id IS NULL)),
  CHECK ((state = 'published') = (published_at IS NOT NULL)),
  CHECK (approved_by <> author_id),
  CHECK (state <> 'published' OR version = 0 OR approved_by IS NOT NULL)
);
CREATE UNIQUE INDEX procedure_open_draft ON procedure_version (tenant_id, code) WHERE state <> 'published';

CREATE FUNCTION keep_published_procedure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'published' THEN
    RAISE EXCEPTION 'procedure % version % is published', OLD.code, OLD.version USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_published_procedure BEFORE UPDATE ON procedure_version
  FOR EACH ROW EXECUTE FUNCTION keep_published_procedure();

-- Who says they have read which version, and when. Append-only.
CREATE TABLE procedure_reading (
  tenant_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  staff_id uuid NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, code, version, staff_id),
  FOREIGN KEY (tenant_id, code, version) REFERENCES procedure_version,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff
);

-- Somebody who has not read a procedure in force was reminded. Append-only.
CREATE TABLE procedure_reminder (
  tenant_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  staff_id uuid NOT NULL,
  reminded_at timestamptz NOT NULL,
  -- Null where the house itself reminded.
  reminded_by uuid,
  PRIMARY KEY (tenant_id, code, version, staff_id, reminded_at),
  FOREIGN KEY (tenant_id, code, version) REFERENCES procedure_version,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, reminded_by) REFERENCES staff
);

CREATE TABLE case_review (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  frame_from timestamptz NOT NULL,
  frame_to timestamptz NOT NULL,
  meets_at timestamptz NOT NULL,
  led_by uuid NOT NULL,
  attendee_ids uuid[] NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'held')),
  version integer NOT NULL DEFAULT 1,
  minutes text,
  held_at timestamptz,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, led_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff,
  CHECK (frame_to > frame_from),
  CHECK ((state = 'held') = (held_at IS NOT NULL AND minutes IS NOT NULL))
);
CREATE INDEX case_review_recent ON case_review (tenant_id, meets_at DESC, id DESC);

-- What is talked about, why it was chosen, and what was decided.
CREATE TABLE case_review_item (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  review_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  -- By which rule it stands on the agenda; 'chosen' where a person put it there.
  chosen_by text NOT NULL CHECK (chosen_by IN
    ('worst_score', 'critical_error', 'broken_rule', 'overturned_appeal', 'praised', 'chosen')),
  -- The figures of the choice: { score }, { ruleCode, count } …
  facts jsonb NOT NULL,
  conversation_id uuid,
  complaint_id uuid,
  decision text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, review_id, position),
  FOREIGN KEY (tenant_id, review_id) REFERENCES case_review,
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  CHECK ((conversation_id IS NULL) = (complaint_id IS NULL))
);
COMMENT ON COLUMN case_review_item.decision IS 'words';

CREATE TABLE case_review_action (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  review_id uuid NOT NULL,
  item_id uuid,
  what text NOT NULL,
  owner_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  done_at timestamptz,
  proof text,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, review_id) REFERENCES case_review,
  FOREIGN KEY (tenant_id, item_id) REFERENCES case_review_item,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff,
  CHECK ((done_at IS NULL) = (proof IS NULL))
);
CREATE INDEX case_review_action_open ON case_review_action (tenant_id, due_at, id) WHERE done_at IS NULL;
CREATE INDEX case_review_action_of ON case_review_action (tenant_id, review_id, due_at);

SELECT wall(name) FROM unnest(ARRAY['procedure', 'procedure_version', 'procedure_reading', 'procedure_reminder',
  'case_review', 'case_review_item', 'case_review_action']) AS name;
REVOKE UPDATE ON procedure_reading, procedure_reminder FROM mingjing_app;
