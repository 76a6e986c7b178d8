-- How long a customer may object to a result; within how many days a second complaint may be the same matter; after how
-- many days without an order a customer counts as gone; how severe a case must be to be asked a second time, and when.
ALTER TABLE tenant
  ADD COLUMN objection_days integer NOT NULL DEFAULT 15 CHECK (objection_days BETWEEN 1 AND 365),
  ADD COLUMN repeat_days integer NOT NULL DEFAULT 90 CHECK (repeat_days BETWEEN 1 AND 730),
  ADD COLUMN gone_days integer NOT NULL DEFAULT 60 CHECK (gone_days BETWEEN 7 AND 730);

ALTER TABLE survey
  -- 'closing' asks when the complaint is closed, 'later' some days afterwards whether it held.
  ADD COLUMN kind text NOT NULL DEFAULT 'closing' CHECK (kind IN ('closing', 'later')),
  ADD COLUMN form_code text,
  ADD COLUMN form_version integer,
  ADD COLUMN effort integer CHECK (effort BETWEEN 1 AND 5),
  -- { question: choice }
  ADD COLUMN answers jsonb NOT NULL DEFAULT '{}',
  -- The rest is told once, after the score.
  ADD COLUMN told_more_at timestamptz,
  DROP CONSTRAINT survey_tenant_id_complaint_id_chapter_key,
  ADD UNIQUE (tenant_id, complaint_id, chapter, kind),
  ADD CHECK (told_more_at IS NULL OR answered_at IS NOT NULL),
  ADD CHECK (effort IS NULL OR told_more_at IS NOT NULL);

-- A house's own survey forms in place of those that come with the product. A version is never changed.
CREATE TABLE survey_form (
  tenant_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  form jsonb NOT NULL,
  is_used boolean NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, code, version),
  FOREIGN KEY (tenant_id) REFERENCES tenant,
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);

-- What the customer says of each kept promise where not all of them content: one is as it should be, another is not.
CREATE TABLE promise_verdict (
  tenant_id uuid NOT NULL,
  promise_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  is_content boolean NOT NULL,
  said_by_kind text NOT NULL,
  -- Where an agent heard it; null when the customer said so on their own page.
  source text,
  said_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, promise_id),
  FOREIGN KEY (tenant_id, promise_id) REFERENCES promise,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint
);
CREATE INDEX promise_verdict_complaint ON promise_verdict (tenant_id, complaint_id);

-- The letter itself is the attachment, whose digest the journal holds.
CREATE TABLE decision_letter (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  chapter integer NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  attachment_id uuid NOT NULL,
  -- The articles it rests on.
  citations text[] NOT NULL,
  object_until timestamptz NOT NULL,
  issued_by uuid NOT NULL,
  issued_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, complaint_id, position),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, attachment_id) REFERENCES attachment,
  FOREIGN KEY (tenant_id, issued_by) REFERENCES staff
);

-- The customer objects to a result. Their words and the answer stand in the conversation, or in a note when staff heard them.
CREATE TABLE objection (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  chapter integer NOT NULL,
  message_id uuid,
  note_id uuid,
  raised_by_kind text NOT NULL,
  source text,
  raised_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  overdue_at timestamptz,
  outcome text CHECK (outcome IN ('upheld', 'changed')),
  answer_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, complaint_id, chapter),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, message_id) REFERENCES message,
  FOREIGN KEY (tenant_id, note_id) REFERENCES note,
  FOREIGN KEY (tenant_id, answer_id) REFERENCES message,
  FOREIGN KEY (tenant_id, decided_by) REFERENCES staff,
  CHECK ((message_id IS NULL) <> (note_id IS NULL)),
  CHECK ((outcome IS NULL) = (decided_by IS NULL AND decided_at IS NULL))
);
CREATE INDEX objection_desk ON objection (tenant_id, due_at, id) WHERE outcome IS NULL;
CREATE INDEX objection_decided ON objection (tenant_id, decided_at DESC, id DESC) WHERE outcome IS NOT NULL;

-- A second complaint about one matter: found by rule, confirmed by a person.
CREATE TABLE repeat_link (
  tenant_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  earlier_id uuid NOT NULL,
  -- same_order, same_goods, same_category
  reasons text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('suggested', 'confirmed', 'dismissed')),
  suggested_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  PRIMARY KEY (tenant_id, complaint_id, earlier_id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, earlier_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, decided_by) REFERENCES staff,
  CHECK (complaint_id <> earlier_id),
  CHECK ((state = 'suggested') = (decided_by IS NULL AND decided_at IS NULL))
);
CREATE INDEX repeat_link_earlier ON repeat_link (tenant_id, earlier_id);

-- The complaint is in external dispute: a regulator or mediator has it too, with a number and a day of its own.
CREATE TABLE regulator_matter (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  authority text NOT NULL,
  matter_number text NOT NULL,
  received_at timestamptz NOT NULL,
  working_days integer NOT NULL CHECK (working_days BETWEEN 1 AND 90),
  due_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('settled', 'not_settled', 'withdrawn', 'no_action', 'penalty')),
  closed_by uuid,
  closed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, complaint_id, authority, matter_number),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, closed_by) REFERENCES staff,
  CHECK ((outcome IS NULL) = (closed_by IS NULL AND closed_at IS NULL))
);
ALTER TABLE service_clock DROP CONSTRAINT service_clock_kind_check,
  ADD CONSTRAINT service_clock_kind_check CHECK (kind IN
    ('acknowledge', 'first_response', 'resolution', 'promise', 'department', 'approval', 'silence', 'regulator'));

-- Who wants to hear no offers from us. Answers to their own complaint still reach them.
CREATE TABLE contact_opt_out (
  tenant_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, customer_id),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer,
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES staff
);

-- Somebody tries to win a lost customer back.
CREATE TABLE win_back (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('complained', 'silent')),
  complaint_id uuid,
  order_id uuid,
  plan text NOT NULL,
  owner_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('came_back', 'declined', 'unreachable', 'opted_out')),
  outcome_words text,
  done_by uuid,
  done_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, done_by) REFERENCES staff,
  CHECK ((outcome IS NULL) = (done_at IS NULL AND done_by IS NULL)),
  CHECK ((kind = 'complained') = (complaint_id IS NOT NULL))
);
CREATE UNIQUE INDEX win_back_open ON win_back (tenant_id, customer_id) WHERE outcome IS NULL;
CREATE INDEX win_back_due ON win_back (tenant_id, due_at, id) WHERE outcome IS NULL;
CREATE INDEX win_back_done ON win_back (tenant_id, done_at DESC, id DESC) WHERE outcome IS NOT NULL;
COMMENT ON COLUMN win_back.plan IS 'words';
COMMENT ON COLUMN win_back.outcome_words IS 'words';

-- The same walls as around every table of the house (0004).
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['survey_form', 'promise_verdict', 'decision_letter', 'objection', 'repeat_link', 'regulator_matter',
    'contact_opt_out', 'win_back']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', name);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN tenant_id SET DEFAULT current_tenant()', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingjing_app', name);
  END LOOP;
END $$;
REVOKE UPDATE ON survey_form, promise_verdict, decision_letter, contact_opt_out FROM mingjing_app;
