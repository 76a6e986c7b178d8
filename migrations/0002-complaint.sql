CREATE TABLE complaint (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  number text NOT NULL,
  -- Counts the changes of state and fields; a command names the version it saw.
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL,
  -- How often it was opened: reopening begins the next chapter.
  chapter integer NOT NULL DEFAULT 1,
  channel text NOT NULL,
  source text,
  source_id text,
  language text NOT NULL DEFAULT 'zh',
  shop_id uuid,
  customer_id uuid NOT NULL,
  order_id uuid,
  order_line integer,
  title text NOT NULL,
  description text NOT NULL,
  description_salt bytea NOT NULL,
  demand text,
  demand_words text,
  happened_at timestamptz,
  restatement text,
  restatement_confirmed_at timestamptz,
  category text,
  second_category text,
  severity text NOT NULL DEFAULT 'normal',
  fast_lane text[] NOT NULL DEFAULT '{}',
  owner_id uuid,
  waiting_for text CHECK (waiting_for IN ('customer', 'department', 'approval')),
  merged_into uuid,
  received_at timestamptz NOT NULL,
  accepted_at timestamptz,
  confirming_at timestamptz,
  closed_at timestamptz,
  closed_how text CHECK (closed_how IN ('confirmed', 'silence')),
  journal_version integer NOT NULL DEFAULT 0,
  journal_hash text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop,
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer,
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, merged_into) REFERENCES complaint,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL AND closed_how IS NOT NULL)),
  CHECK ((state = 'merged') = (merged_into IS NOT NULL))
);
CREATE UNIQUE INDEX complaint_source ON complaint (tenant_id, channel, source, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX complaint_queue ON complaint (tenant_id, state, received_at, id);
CREATE INDEX complaint_owner ON complaint (tenant_id, owner_id, state);
CREATE INDEX complaint_order ON complaint (tenant_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX complaint_customer ON complaint (tenant_id, customer_id);

-- What an imported complaint's source said beside its words: product, shop, category, status, rating, columns nobody mapped.
CREATE TABLE complaint_source_facts (
  tenant_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  -- { column name: text }
  facts jsonb NOT NULL,
  PRIMARY KEY (tenant_id, complaint_id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint
);

-- Chinese words cut by us, so that PostgreSQL needs no dictionary.
CREATE TABLE complaint_search (
  tenant_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (tenant_id, complaint_id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint
);
CREATE INDEX complaint_search_words ON complaint_search USING gin (words);

-- Append-only: the application may insert and read, never change or delete.
CREATE TABLE journal (
  tenant_id uuid NOT NULL,
  stream uuid NOT NULL,
  version integer NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  data jsonb NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  at timestamptz NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (tenant_id, stream, version),
  UNIQUE (tenant_id, id),
  FOREIGN KEY (tenant_id, stream) REFERENCES complaint (tenant_id, id)
);
CREATE INDEX journal_time ON journal (tenant_id, at, id);

CREATE TABLE file (
  tenant_id uuid NOT NULL REFERENCES tenant,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  bytes bigint NOT NULL,
  media_type text NOT NULL,
  width integer,
  height integer,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, digest)
);

CREATE TABLE message (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  kind text NOT NULL CHECK (kind IN ('message', 'acknowledgement', 'notice')),
  author_kind text NOT NULL,
  author_id text NOT NULL,
  body text NOT NULL,
  salt bytea NOT NULL,
  channel text NOT NULL,
  at timestamptz NOT NULL,
  seen_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint
);
CREATE INDEX message_conversation ON message (tenant_id, complaint_id, at, id);

-- Internal notes live apart: no query for a customer names this table.
CREATE TABLE note (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  author_id uuid NOT NULL,
  body text NOT NULL,
  salt bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, author_id) REFERENCES staff
);
CREATE INDEX note_complaint ON note (tenant_id, complaint_id, at, id);

CREATE TABLE triage_suggestion (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  category text NOT NULL,
  second_category text NOT NULL,
  severity text NOT NULL,
  demand text NOT NULL,
  confidence real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  reasons jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint
);
CREATE INDEX triage_suggestion_complaint ON triage_suggestion (tenant_id, complaint_id, made_at DESC);

-- What a person decided, beside what was suggested: the pair is what later learning reads.
CREATE TABLE triage_decision (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  suggestion_id uuid,
  category text NOT NULL,
  second_category text NOT NULL,
  severity text NOT NULL,
  demand text,
  decided_by uuid NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, suggestion_id) REFERENCES triage_suggestion,
  FOREIGN KEY (tenant_id, decided_by) REFERENCES staff
);
CREATE INDEX triage_decision_complaint ON triage_decision (tenant_id, complaint_id, decided_at DESC);

CREATE TABLE department_request (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  department_id uuid NOT NULL,
  question text NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'answered', 'cancelled')),
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, department_id) REFERENCES department,
  FOREIGN KEY (tenant_id, asked_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, answered_by) REFERENCES staff,
  CHECK ((state = 'answered') = (answer IS NOT NULL AND answered_by IS NOT NULL AND answered_at IS NOT NULL))
);
CREATE INDEX department_request_complaint ON department_request (tenant_id, complaint_id, asked_at);
CREATE INDEX department_request_desk ON department_request (tenant_id, department_id, state, due_at, id);

CREATE TABLE finding (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  claim text NOT NULL,
  fact text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('confirmed', 'refuted', 'unclear')),
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES staff
);
CREATE INDEX finding_complaint ON finding (tenant_id, complaint_id, recorded_at);

-- A ruling is never changed; a later one, resting on a new finding, stands in its place.
CREATE TABLE responsibility (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  finding_id uuid NOT NULL,
  -- [{ party, percent, reason }], percents sum to 100
  shares jsonb NOT NULL,
  ruled_by uuid NOT NULL,
  ruled_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, finding_id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, finding_id) REFERENCES finding,
  FOREIGN KEY (tenant_id, ruled_by) REFERENCES staff
);
CREATE INDEX responsibility_complaint ON responsibility (tenant_id, complaint_id, ruled_at DESC);

CREATE TABLE remedy_offer (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  chapter integer NOT NULL,
  round integer NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'awaiting_approval', 'approved', 'refused', 'offered', 'accepted', 'countered', 'declined', 'withdrawn', 'undone')),
  explanation text NOT NULL,
  prepared_by uuid NOT NULL,
  prepared_at timestamptz NOT NULL,
  offered_at timestamptz,
  answered_at timestamptz,
  answered_by_kind text,
  -- Where an agent heard the answer (phone, chat …); null when the customer answered on their own page.
  answer_source text,
  answer_words text,
  chosen_option_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, complaint_id, round),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, prepared_by) REFERENCES staff,
  CHECK ((state = 'accepted') <= (chosen_option_id IS NOT NULL))
);
-- A chapter settles once, and has one offer in play.
CREATE UNIQUE INDEX remedy_offer_settled ON remedy_offer (tenant_id, complaint_id, chapter) WHERE state = 'accepted';
CREATE UNIQUE INDEX remedy_offer_in_play ON remedy_offer (tenant_id, complaint_id)
  WHERE state IN ('draft', 'awaiting_approval', 'approved', 'offered');

CREATE TABLE remedy_option (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  offer_id uuid NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  content text NOT NULL,
  -- [{ text, hours, by }]: each becomes a promise when the option is chosen.
  steps jsonb NOT NULL,
  cost_minor bigint NOT NULL CHECK (cost_minor >= 0),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, offer_id, position),
  FOREIGN KEY (tenant_id, offer_id) REFERENCES remedy_offer
);
ALTER TABLE remedy_offer ADD FOREIGN KEY (tenant_id, chosen_option_id) REFERENCES remedy_option (tenant_id, id);

CREATE TABLE approval (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  reason text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  decision text CHECK (decision IN ('approved', 'refused', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, offer_id) REFERENCES remedy_offer,
  FOREIGN KEY (tenant_id, asked_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, decided_by) REFERENCES staff,
  CHECK (decided_by IS NULL OR decision = 'withdrawn' OR decided_by <> asked_by),
  CHECK ((decision IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX approval_open ON approval (tenant_id, offer_id) WHERE decision IS NULL;
CREATE INDEX approval_waiting ON approval (tenant_id, due_at, id) WHERE decision IS NULL;

CREATE TABLE promise (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  option_id uuid NOT NULL,
  position integer NOT NULL,
  deed text NOT NULL,
  owner_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  -- The hour first given; later times do not wash it away.
  first_due_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'kept', 'cancelled')),
  was_broken boolean NOT NULL DEFAULT false,
  proof_kind text CHECK (proof_kind IN ('text', 'number', 'file')),
  proof_text text,
  kept_by uuid,
  kept_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, option_id, position),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, option_id) REFERENCES remedy_option,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff,
  CHECK ((state = 'kept') = (proof_kind IS NOT NULL AND kept_at IS NOT NULL))
);
CREATE INDEX promise_complaint ON promise (tenant_id, complaint_id, due_at);
CREATE INDEX promise_open ON promise (tenant_id, owner_id, due_at) WHERE state = 'open';

CREATE TABLE survey (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  chapter integer NOT NULL,
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  score integer CHECK (score BETWEEN 1 AND 5),
  words text,
  answered_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, complaint_id, chapter),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  CHECK ((score IS NULL) = (answered_at IS NULL))
);

-- A file on a complaint. Without complaint_id it is an upload not yet used by any deed.
CREATE TABLE attachment (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  digest text NOT NULL,
  name text NOT NULL,
  complaint_id uuid,
  message_id uuid,
  note_id uuid,
  request_id uuid,
  promise_id uuid,
  -- Shown to the customer: their own files and those in messages to them.
  is_shared boolean NOT NULL DEFAULT false,
  uploaded_by_kind text NOT NULL,
  uploaded_by_id text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, digest) REFERENCES file,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, message_id) REFERENCES message,
  FOREIGN KEY (tenant_id, note_id) REFERENCES note,
  FOREIGN KEY (tenant_id, request_id) REFERENCES department_request,
  FOREIGN KEY (tenant_id, promise_id) REFERENCES promise,
  CHECK (NOT (is_shared AND note_id IS NOT NULL))
);
CREATE INDEX attachment_complaint ON attachment (tenant_id, complaint_id, uploaded_at);
CREATE INDEX attachment_unused ON attachment (tenant_id, uploaded_at) WHERE complaint_id IS NULL;

CREATE TABLE hand_over (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  from_staff_id uuid NOT NULL,
  to_staff_id uuid NOT NULL,
  words text NOT NULL,
  state text NOT NULL CHECK (state IN ('offered', 'taken', 'declined')),
  offered_at timestamptz NOT NULL,
  answered_at timestamptz,
  answer_words text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, from_staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, to_staff_id) REFERENCES staff,
  CHECK (from_staff_id <> to_staff_id)
);
CREATE UNIQUE INDEX hand_over_open ON hand_over (tenant_id, complaint_id) WHERE state = 'offered';
CREATE INDEX hand_over_receiver ON hand_over (tenant_id, to_staff_id) WHERE state = 'offered';

CREATE TABLE service_clock (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('acknowledge', 'first_response', 'resolution', 'promise', 'department', 'approval', 'silence')),
  -- What it times when that is not the complaint itself: a promise, a request, an approval.
  subject_id uuid,
  chapter integer NOT NULL,
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  warn_at timestamptz NOT NULL,
  warned_at timestamptz,
  breached_at timestamptz,
  stopped_at timestamptz,
  is_met boolean,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  CHECK (warn_at <= due_at),
  CHECK ((stopped_at IS NULL) = (is_met IS NULL))
);
CREATE UNIQUE INDEX service_clock_running ON service_clock (tenant_id, complaint_id, kind, coalesce(subject_id, complaint_id)) WHERE stopped_at IS NULL;
CREATE INDEX service_clock_due ON service_clock (tenant_id, due_at) WHERE stopped_at IS NULL;

CREATE TABLE import_run (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('complaints', 'orders')),
  file_name text NOT NULL,
  file_digest text NOT NULL,
  settings jsonb NOT NULL,
  is_dry_run boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  rows_total integer,
  rows_done integer NOT NULL DEFAULT 0,
  rows_added integer NOT NULL DEFAULT 0,
  rows_known integer NOT NULL DEFAULT 0,
  rows_refused integer NOT NULL DEFAULT 0,
  failure jsonb,
  started_by_kind text NOT NULL,
  started_by_id text NOT NULL,
  started_at timestamptz NOT NULL,
  -- Set with every batch: a run that claims to be running and stands still has lost its process.
  worked_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX import_run_recent ON import_run (tenant_id, started_at DESC, id);

CREATE TABLE import_row_error (
  tenant_id uuid NOT NULL,
  run_id uuid NOT NULL,
  row_number integer NOT NULL,
  position integer NOT NULL,
  column_name text,
  message_zh text NOT NULL,
  message_en text NOT NULL,
  value text,
  PRIMARY KEY (tenant_id, run_id, row_number, position),
  FOREIGN KEY (tenant_id, run_id) REFERENCES import_run
);
