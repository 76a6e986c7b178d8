-- How appeals are ruled in this house: days, levels, repeats. No row: the pack's. A version is never changed.
CREATE TABLE appeal_policy (
  tenant_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  policy jsonb NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, version),
  FOREIGN KEY (tenant_id) REFERENCES tenant,
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);
SELECT wall('appeal_policy');
REVOKE UPDATE ON appeal_policy FROM mingjing_app;

-- The evaluated person does not agree. Ruled by somebody who neither graded nor had a part; late, it climbs a level.
CREATE TABLE appeal (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  evaluation_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  policy_version integer NOT NULL CHECK (policy_version >= 0),
  level integer NOT NULL CHECK (level > 0),
  words text NOT NULL,
  raised_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  overdue_at timestamptz,
  state text NOT NULL CHECK (state IN ('open', 'ruled', 'withdrawn')),
  outcome text CHECK (outcome IN ('upheld', 'changed')),
  reason text,
  ruled_by uuid,
  ruled_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, evaluation_id, position),
  FOREIGN KEY (tenant_id, evaluation_id) REFERENCES evaluation,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, ruled_by) REFERENCES staff,
  CHECK (ruled_by <> staff_id),
  CHECK ((state = 'ruled') = (outcome IS NOT NULL AND ruled_by IS NOT NULL AND ruled_at IS NOT NULL AND reason IS NOT NULL))
);
CREATE UNIQUE INDEX appeal_open ON appeal (tenant_id, evaluation_id) WHERE state = 'open';
CREATE INDEX appeal_desk ON appeal (tenant_id, due_at, id) WHERE state = 'open';
CREATE INDEX appeal_ruled ON appeal (tenant_id, ruled_at DESC, id DESC) WHERE state = 'ruled';
CREATE INDEX appeal_staff ON appeal (tenant_id, staff_id, raised_at DESC, id DESC);
COMMENT ON COLUMN appeal.words IS 'words';
COMMENT ON COLUMN appeal.reason IS 'words';
SELECT wall('appeal');

-- Each criterion that is appealed, with the places that speak for it, and how it was ruled.
CREATE TABLE appeal_point (
  tenant_id uuid NOT NULL,
  appeal_id uuid NOT NULL,
  criterion_code text NOT NULL,
  complaint_id uuid NOT NULL,
  words text NOT NULL,
  places jsonb NOT NULL DEFAULT '[]',
  ruling text CHECK (ruling IN ('upheld', 'changed')),
  ruled_value text,
  ruled_not_applicable boolean,
  reason text,
  PRIMARY KEY (tenant_id, appeal_id, criterion_code),
  FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeal,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  CHECK ((ruling IS NULL) = (reason IS NULL)),
  CHECK ((ruling IS NOT DISTINCT FROM 'changed') = (ruled_not_applicable IS NOT NULL)),
  CHECK (ruled_value IS NULL OR ruling = 'changed')
);
COMMENT ON COLUMN appeal_point.words IS 'words';
COMMENT ON COLUMN appeal_point.reason IS 'words';
SELECT wall('appeal_point');

-- What became of an appeal, deed by deed.
CREATE TABLE appeal_event (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  appeal_id uuid NOT NULL,
  type text NOT NULL CHECK (type IN ('raised', 'climbed', 'late', 'ruled', 'withdrawn')),
  level integer NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeal
);
CREATE INDEX appeal_event_appeal ON appeal_event (tenant_id, appeal_id, at, id);
SELECT wall('appeal_event');
REVOKE UPDATE ON appeal_event FROM mingjing_app;

-- A score that was corrected. The evaluation stays as it was submitted; the latest correction is the score in force.
CREATE TABLE evaluation_correction (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  evaluation_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  appeal_id uuid NOT NULL,
  score_before double precision NOT NULL,
  score_after double precision NOT NULL,
  had_critical boolean NOT NULL,
  has_critical boolean NOT NULL,
  -- [{ criterionCode, before: { value, isNotApplicable }, after: { value, isNotApplicable } }]
  answers jsonb NOT NULL,
  corrected_by uuid NOT NULL,
  corrected_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, evaluation_id, position),
  FOREIGN KEY (tenant_id, evaluation_id) REFERENCES evaluation,
  FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeal,
  FOREIGN KEY (tenant_id, corrected_by) REFERENCES staff
);
SELECT wall('evaluation_correction');
REVOKE UPDATE ON evaluation_correction FROM mingjing_app;

-- Several people score the same conversations alone, then side by side, then agree.
CREATE TABLE calibration_session (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  scorecard_code text NOT NULL,
  scorecard_version integer NOT NULL,
  moderator_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('invited', 'scoring', 'open', 'agreed')),
  due_at timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  opened_at timestamptz,
  minutes text,
  agreed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, scorecard_code, scorecard_version) REFERENCES scorecard_version,
  FOREIGN KEY (tenant_id, moderator_id) REFERENCES staff,
  CHECK ((state IN ('open', 'agreed')) = (opened_at IS NOT NULL)),
  CHECK ((state = 'agreed') = (agreed_at IS NOT NULL AND minutes IS NOT NULL))
);
CREATE INDEX calibration_session_recent ON calibration_session (tenant_id, made_at DESC, id DESC);
SELECT wall('calibration_session');

CREATE TABLE calibration_conversation (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  PRIMARY KEY (tenant_id, session_id, conversation_id),
  UNIQUE (tenant_id, session_id, position),
  FOREIGN KEY (tenant_id, session_id) REFERENCES calibration_session,
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation
);
SELECT wall('calibration_conversation');
REVOKE UPDATE ON calibration_conversation FROM mingjing_app;

-- One evaluation of each participant for each conversation, made when they are invited and kept from the others until it opens.
CREATE TABLE calibration_entry (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  evaluation_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, session_id, conversation_id, staff_id),
  UNIQUE (tenant_id, evaluation_id),
  FOREIGN KEY (tenant_id, session_id, conversation_id) REFERENCES calibration_conversation,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, evaluation_id) REFERENCES evaluation
);
CREATE INDEX calibration_entry_staff ON calibration_entry (tenant_id, staff_id, session_id);
SELECT wall('calibration_entry');
REVOKE UPDATE ON calibration_entry FROM mingjing_app;

CREATE TABLE calibration_agreement (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  criterion_code text NOT NULL,
  complaint_id uuid NOT NULL,
  value text,
  is_not_applicable boolean NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (tenant_id, session_id, conversation_id, criterion_code),
  FOREIGN KEY (tenant_id, session_id, conversation_id) REFERENCES calibration_conversation,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  CHECK (is_not_applicable = (value IS NULL))
);
COMMENT ON COLUMN calibration_agreement.reason IS 'words';
SELECT wall('calibration_agreement');
REVOKE UPDATE ON calibration_agreement FROM mingjing_app;

-- Somebody did well, and is told so: before all the house, or privately.
CREATE TABLE praise (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  source text NOT NULL CHECK (source IN ('evaluation', 'inspection', 'customer', 'colleague')),
  is_public boolean NOT NULL,
  words text NOT NULL,
  -- The customer's own words that are passed on with it, masked.
  customer_words text,
  given_by uuid NOT NULL,
  given_at timestamptz NOT NULL,
  seen_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, conversation_id, staff_id, given_by),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, given_by) REFERENCES staff,
  CHECK (given_by <> staff_id)
);
CREATE INDEX praise_public ON praise (tenant_id, given_at DESC, id DESC) WHERE is_public;
CREATE INDEX praise_staff ON praise (tenant_id, staff_id, given_at DESC, id DESC);
COMMENT ON COLUMN praise.words IS 'words';
COMMENT ON COLUMN praise.customer_words IS 'words';
SELECT wall('praise');

-- A conversation to learn from. Its messages are read masked where they stand, so that erasing them erases them here.
CREATE TABLE model_case (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  title text NOT NULL,
  why text NOT NULL,
  -- From title and why, segmented: what it is searched by.
  search_words text NOT NULL,
  category text,
  scenes text[] NOT NULL CHECK (cardinality(scenes) > 0),
  message_ids uuid[] NOT NULL CHECK (cardinality(message_ids) > 0),
  -- [{ messageId, start, end }]: hidden beside what is masked anyway.
  hidden jsonb NOT NULL DEFAULT '[]',
  state text NOT NULL CHECK (state IN ('nominated', 'published', 'declined', 'withdrawn')),
  nominated_by uuid NOT NULL,
  nominated_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  decision_words text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, nominated_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, decided_by) REFERENCES staff,
  CHECK (state <> 'published' OR decided_by <> nominated_by),
  CHECK ((state = 'nominated') = (decided_by IS NULL AND decided_at IS NULL))
);
CREATE UNIQUE INDEX model_case_once ON model_case (tenant_id, conversation_id) WHERE state IN ('nominated', 'published');
CREATE INDEX model_case_published ON model_case (tenant_id, decided_at DESC, id DESC) WHERE state = 'published';
CREATE INDEX model_case_waiting ON model_case (tenant_id, nominated_at, id) WHERE state = 'nominated';
COMMENT ON COLUMN model_case.title IS 'words';
COMMENT ON COLUMN model_case.why IS 'words';
COMMENT ON COLUMN model_case.search_words IS 'words';
COMMENT ON COLUMN model_case.decision_words IS 'words';
SELECT wall('model_case');
