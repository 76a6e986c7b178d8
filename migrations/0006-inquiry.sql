-- Inquiry in depth: forms for departments, suppliers without an account, evidence and its custody, findings that need a
-- second signature, causes, recovery from who is responsible, and the people around a customer.

-- A house's own wording of a request. The packs' templates hold until a house has a version of the same code.
CREATE TABLE request_template (
  tenant_id uuid NOT NULL REFERENCES tenant,
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  version integer NOT NULL CHECK (version > 0),
  department_code text NOT NULL,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  question_zh text NOT NULL,
  question_en text NOT NULL,
  due_hours numeric(6, 2) NOT NULL CHECK (due_hours > 0),
  -- [{ code, zh, en, kind, isRequired, unit, choices }]
  fields jsonb NOT NULL,
  -- [{ zh, en }]
  evidence jsonb NOT NULL,
  is_active boolean NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, code, version),
  FOREIGN KEY (tenant_id, department_code) REFERENCES department (tenant_id, code),
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);

-- How strictly a house finds out. No row: the defaults of each column.
CREATE TABLE inquiry_setting (
  tenant_id uuid NOT NULL REFERENCES tenant,
  -- From this severity on a finding counts with a second person's signature only; null: never.
  second_signature_from text DEFAULT 'critical' CHECK (second_signature_from IN ('low', 'normal', 'high', 'critical')),
  -- Office hours a late request waits for somebody to take it up before it climbs on.
  climb_hours integer NOT NULL DEFAULT 2 CHECK (climb_hours BETWEEN 1 AND 72),
  PRIMARY KEY (tenant_id)
);

-- Who leads a department, and so hears of its late answers first.
ALTER TABLE department ADD COLUMN lead_id uuid;
ALTER TABLE department ADD FOREIGN KEY (tenant_id, lead_id) REFERENCES staff;

-- A door for one supplier to one question: signed, with an end, and closed at a word.
CREATE TABLE supplier_link (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  request_id uuid NOT NULL,
  supplier text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  opened_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, request_id) REFERENCES department_request,
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff,
  CHECK (expires_at > made_at)
);
CREATE INDEX supplier_link_request ON supplier_link (tenant_id, request_id, made_at DESC);

ALTER TABLE department_request
  ADD COLUMN template_code text,
  -- 0: as the pack has it.
  ADD COLUMN template_version integer,
  -- The form as it was asked: a later version of the template changes no question that is on its way.
  ADD COLUMN form jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN evidence_wanted jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN entries jsonb,
  ADD COLUMN answered_by_link uuid,
  ADD CHECK ((template_code IS NULL) = (template_version IS NULL)),
  ADD FOREIGN KEY (tenant_id, answered_by_link) REFERENCES supplier_link;
ALTER TABLE department_request DROP CONSTRAINT department_request_check;
ALTER TABLE department_request ADD CONSTRAINT department_request_answer CHECK (
  (state = 'answered') = (answer IS NOT NULL AND answered_at IS NOT NULL AND num_nonnulls(answered_by, answered_by_link) = 1)
);

-- Files of the case that went along with a question.
CREATE TABLE request_file (
  tenant_id uuid NOT NULL,
  request_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, request_id, attachment_id),
  FOREIGN KEY (tenant_id, request_id) REFERENCES department_request,
  FOREIGN KEY (tenant_id, attachment_id) REFERENCES attachment
);

-- Reminders and the way up of a late answer. A notice to a person stands until they take it up.
CREATE TABLE request_notice (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  request_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('before_due', 'at_due', 'escalated')),
  -- 1: the department's lead, 2: the asker's supervisor, 3: the head of operations; 0 for reminders.
  level integer NOT NULL CHECK (level BETWEEN 0 AND 3),
  to_staff_id uuid,
  at timestamptz NOT NULL,
  taken_up_at timestamptz,
  taken_up_words text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, request_id, kind, level),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, request_id) REFERENCES department_request,
  FOREIGN KEY (tenant_id, to_staff_id) REFERENCES staff,
  CHECK ((kind = 'escalated') = (to_staff_id IS NOT NULL AND level > 0)),
  CHECK ((taken_up_at IS NULL) = (taken_up_words IS NULL))
);
CREATE INDEX request_notice_waiting ON request_notice (tenant_id, to_staff_id, at, id)
  WHERE kind = 'escalated' AND taken_up_at IS NULL;

-- What a file proves and whence it came, beside who gave it when (attachment) and its hash (file).
CREATE TABLE evidence (
  tenant_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  source text NOT NULL CHECK (source IN ('customer_upload', 'department', 'supplier', 'staff', 'order_system', 'carrier_trace',
    'lab_report', 'batch_certificate', 'page_snapshot', 'chat_record', 'call_recording', 'other')),
  about text,
  described_by uuid,
  described_at timestamptz,
  PRIMARY KEY (tenant_id, attachment_id),
  FOREIGN KEY (tenant_id, attachment_id) REFERENCES attachment,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, described_by) REFERENCES staff
);
CREATE INDEX evidence_complaint ON evidence (tenant_id, complaint_id);

-- The chain of custody: through whose hands a file went.
CREATE TABLE custody (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  deed text NOT NULL CHECK (deed IN ('received', 'previewed', 'opened', 'handed_on')),
  by_kind text NOT NULL,
  by_id text NOT NULL,
  -- handed_on: to whom, such as a department's or a supplier link's id.
  to_kind text CHECK (to_kind IN ('department', 'supplier')),
  to_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, attachment_id) REFERENCES attachment,
  CHECK ((deed = 'handed_on') = (to_kind IS NOT NULL AND to_id IS NOT NULL))
);
CREATE INDEX custody_attachment ON custody (tenant_id, attachment_id, at, id);

-- What a picture holds besides its pixels, kept apart from it: what the camera wrote, and the words that can be read.
CREATE TABLE photo_reading (
  tenant_id uuid NOT NULL,
  digest text NOT NULL,
  camera jsonb,
  text_state text NOT NULL CHECK (text_state IN ('waiting', 'read', 'nothing', 'failed', 'no_reader')),
  text text,
  -- [{ kind: order_number | batch | date, value, words }]
  hints jsonb NOT NULL DEFAULT '[]',
  read_at timestamptz,
  PRIMARY KEY (tenant_id, digest),
  FOREIGN KEY (tenant_id, digest) REFERENCES file
);

CREATE TABLE finding_evidence (
  tenant_id uuid NOT NULL,
  finding_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('for', 'against')),
  PRIMARY KEY (tenant_id, finding_id, attachment_id),
  FOREIGN KEY (tenant_id, finding_id) REFERENCES finding,
  FOREIGN KEY (tenant_id, attachment_id) REFERENCES attachment
);

-- Whoever records a finding has signed it; here stand the others.
CREATE TABLE finding_signature (
  tenant_id uuid NOT NULL,
  finding_id uuid NOT NULL,
  signed_by uuid NOT NULL,
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, finding_id, signed_by),
  FOREIGN KEY (tenant_id, finding_id) REFERENCES finding,
  FOREIGN KEY (tenant_id, signed_by) REFERENCES staff
);

ALTER TABLE responsibility
  -- Codes of the cause tree, such as transport/crushed and process/no_rule.
  ADD COLUMN immediate_cause text,
  ADD COLUMN root_cause text;

-- What a house adds to the packs' cause tree.
CREATE TABLE cause (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  level text NOT NULL CHECK (level IN ('immediate', 'root')),
  group_code text NOT NULL CHECK (group_code ~ '^[a-z][a-z0-9_]{1,39}$'),
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  is_active boolean NOT NULL DEFAULT true,
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, level, group_code, code),
  FOREIGN KEY (tenant_id, added_by) REFERENCES staff
);

-- What the responsible party is asked to pay back of what the case cost.
CREATE TABLE recovery (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  responsibility_id uuid NOT NULL,
  party text NOT NULL CHECK (party IN ('supplier', 'logistics', 'platform', 'third_party')),
  counterparty text NOT NULL,
  ground text NOT NULL,
  state text NOT NULL CHECK (state IN ('drafted', 'sent', 'agreed', 'partly_agreed', 'refused', 'received', 'written_off')),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  claimed_minor bigint NOT NULL CHECK (claimed_minor > 0),
  agreed_minor bigint CHECK (agreed_minor BETWEEN 0 AND claimed_minor),
  received_minor bigint NOT NULL DEFAULT 0 CHECK (received_minor >= 0),
  reference text,
  last_words text,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  sent_at timestamptz,
  answered_at timestamptz,
  settled_at timestamptz,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, responsibility_id) REFERENCES responsibility,
  FOREIGN KEY (tenant_id, drafted_by) REFERENCES staff,
  CHECK (received_minor <= coalesce(agreed_minor, 0)),
  CHECK ((state IN ('drafted', 'sent')) <= (agreed_minor IS NULL)),
  CHECK ((state = 'received') <= (received_minor = agreed_minor AND agreed_minor > 0))
);
CREATE INDEX recovery_complaint ON recovery (tenant_id, complaint_id, drafted_at);
CREATE INDEX recovery_desk ON recovery (tenant_id, state, changed_at DESC, id);

-- Relatives, friends, a lawyer: who has a say in what the customer decides.
CREATE TABLE related_person (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  name text NOT NULL,
  relation text NOT NULL,
  influence text NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, added_by) REFERENCES staff
);
CREATE INDEX related_person_complaint ON related_person (tenant_id, complaint_id, added_at);

-- The same walls as around every table of the house (0004).
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['request_template', 'inquiry_setting', 'supplier_link', 'request_file', 'request_notice', 'evidence',
    'custody', 'photo_reading', 'finding_evidence', 'finding_signature', 'cause', 'recovery', 'related_person']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', name);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN tenant_id SET DEFAULT current_tenant()', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingjing_app', name);
  END LOOP;
END $$;

REVOKE UPDATE ON request_template, request_file, custody, finding_evidence, finding_signature FROM mingjing_app;
