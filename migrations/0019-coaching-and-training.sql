-- Coaching: what was found about one colleague's work becomes a task with a coach, a lesson, an exercise, a talk and a re-check.
CREATE TABLE coaching_task (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  coach_id uuid NOT NULL,
  title text NOT NULL,
  aim text NOT NULL,
  state text NOT NULL CHECK (state IN ('learning', 'talking', 'acknowledging', 'rechecking', 'done', 'cancelled')),
  due_at timestamptz NOT NULL,
  -- { kind, title, body?, path?, courseCode? }
  lesson jsonb NOT NULL,
  lesson_read_at timestamptz,
  exercise_kind text NOT NULL CHECK (exercise_kind IN ('quiz', 'written')),
  quiz_code text,
  exercise_words text,
  exercise_answer text,
  answered_at timestamptz,
  passed_at timestamptz,
  talk_words text,
  talked_at timestamptz,
  answer_words text,
  acknowledged_at timestamptz,
  -- How many conversations after the talk are looked at, and by whom where people must judge them.
  recheck_size integer NOT NULL CHECK (recheck_size BETWEEN 5 AND 200),
  evaluator_id uuid,
  done_at timestamptz,
  cancel_words text,
  reminded_at timestamptz,
  climbed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, coach_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, evaluator_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff,
  CHECK (staff_id <> coach_id),
  CHECK ((exercise_kind = 'quiz') = (quiz_code IS NOT NULL)),
  CHECK ((exercise_kind = 'written') = (exercise_words IS NOT NULL)),
  CHECK ((state IN ('done', 'cancelled')) = (done_at IS NOT NULL)),
  CHECK ((state = 'cancelled') = (cancel_words IS NOT NULL))
);
CREATE INDEX coaching_task_open ON coaching_task (tenant_id, due_at, id) WHERE done_at IS NULL;
CREATE INDEX coaching_task_done ON coaching_task (tenant_id, done_at DESC, id DESC) WHERE done_at IS NOT NULL;
CREATE INDEX coaching_task_staff ON coaching_task (tenant_id, staff_id, made_at DESC);

-- One thing to get better at: a rule of inspection or a criterion of a scorecard, how often it went wrong before, and after.
CREATE TABLE coaching_finding (
  tenant_id uuid NOT NULL,
  task_id uuid NOT NULL,
  position integer NOT NULL,
  source text NOT NULL CHECK (source IN ('rule', 'criterion')),
  -- The scorecard the criterion stands in.
  scorecard_code text,
  code text NOT NULL,
  label_zh text NOT NULL,
  label_en text NOT NULL,
  -- Where it was seen; none for a pattern over several.
  conversation_id uuid,
  -- Counted when the task was made, over the conversations before it.
  before_total integer NOT NULL CHECK (before_total >= 0),
  before_broken integer NOT NULL CHECK (before_broken BETWEEN 0 AND before_total),
  -- Counted when the re-check ended.
  after_total integer CHECK (after_total >= 0),
  after_broken integer CHECK (after_broken BETWEEN 0 AND after_total),
  outcome text CHECK (outcome IN ('improved', 'unchanged', 'worse', 'too_few')),
  PRIMARY KEY (tenant_id, task_id, position),
  UNIQUE (tenant_id, task_id, source, code),
  FOREIGN KEY (tenant_id, task_id) REFERENCES coaching_task,
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
  CHECK ((source = 'criterion') = (scorecard_code IS NOT NULL)),
  CHECK ((outcome IS NULL) = (after_total IS NULL AND after_broken IS NULL))
);

-- What happened to a task, by whom and when. Append-only.
CREATE TABLE coaching_deed (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  deed text NOT NULL,
  -- Who did it; nobody where the house itself reminded or counted.
  staff_id uuid,
  words text,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES coaching_task,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff
);
CREATE INDEX coaching_deed_of ON coaching_deed (tenant_id, task_id, at, id);

-- When a repeated finding proposes coaching: broken so often among the last so many.
CREATE TABLE coaching_threshold (
  tenant_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  least_broken integer NOT NULL CHECK (least_broken BETWEEN 1 AND 200),
  of_last integer NOT NULL CHECK (of_last BETWEEN least_broken AND 200),
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, version),
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);

-- A person saw the proposal and decided against it, for a while.
CREATE TABLE coaching_dismissal (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  rule_code text NOT NULL,
  reason text NOT NULL,
  until timestamptz NOT NULL,
  dismissed_by uuid NOT NULL,
  dismissed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, dismissed_by) REFERENCES staff
);
CREATE INDEX coaching_dismissal_of ON coaching_dismissal (tenant_id, staff_id, rule_code);

-- Courses and quizzes: every version stays as it was learnt and taken.
CREATE TABLE course_version (
  tenant_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  course jsonb NOT NULL,
  is_used boolean NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, code, version),
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);

CREATE TABLE quiz_version (
  tenant_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  quiz jsonb NOT NULL,
  is_used boolean NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, code, version),
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);

-- Everybody of a role learns this course, also whoever joins later.
CREATE TABLE course_audience (
  tenant_id uuid NOT NULL,
  course_code text NOT NULL,
  role text NOT NULL,
  due_days integer NOT NULL CHECK (due_days BETWEEN 1 AND 365),
  is_used boolean NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, course_code, role),
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);

CREATE TABLE course_assignment (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  course_code text NOT NULL,
  course_version integer NOT NULL CHECK (course_version >= 0),
  -- Of that version: how many lessons, and the quiz that ends it.
  lesson_count integer NOT NULL CHECK (lesson_count > 0),
  quiz_code text,
  staff_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  -- Nobody where the audience of a role did it.
  assigned_by uuid,
  assigned_at timestamptz NOT NULL,
  reminded_at timestamptz,
  completed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, assigned_by) REFERENCES staff
);
CREATE UNIQUE INDEX course_assignment_open ON course_assignment (tenant_id, course_code, staff_id) WHERE completed_at IS NULL;
CREATE INDEX course_assignment_staff ON course_assignment (tenant_id, staff_id, assigned_at DESC);
CREATE INDEX course_assignment_due ON course_assignment (tenant_id, due_at, id);

CREATE TABLE lesson_read (
  tenant_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  lesson integer NOT NULL CHECK (lesson >= 0),
  read_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, assignment_id, lesson),
  FOREIGN KEY (tenant_id, assignment_id) REFERENCES course_assignment
);

-- One try at a quiz: what was drawn, until when, what was answered.
CREATE TABLE quiz_attempt (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  quiz_code text NOT NULL,
  quiz_version integer NOT NULL CHECK (quiz_version >= 0),
  staff_id uuid NOT NULL,
  seed text NOT NULL,
  -- [{ code, options: [position as drawn] }]
  drawn jsonb NOT NULL,
  -- { question code: [option position] }
  answers jsonb NOT NULL,
  started_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  submitted_at timestamptz,
  -- Time ran out; what had been saved counts.
  is_timed_out boolean NOT NULL DEFAULT false,
  points integer CHECK (points >= 0),
  most_points integer NOT NULL CHECK (most_points > 0),
  is_passed boolean,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  CHECK ((submitted_at IS NULL) = (points IS NULL AND is_passed IS NULL)),
  CHECK (points <= most_points)
);
CREATE UNIQUE INDEX quiz_attempt_open ON quiz_attempt (tenant_id, quiz_code, staff_id) WHERE submitted_at IS NULL;
CREATE INDEX quiz_attempt_of ON quiz_attempt (tenant_id, quiz_code, submitted_at DESC, id DESC);
CREATE INDEX quiz_attempt_staff ON quiz_attempt (tenant_id, staff_id, quiz_code, started_at DESC);

-- What each drawn question earned: the figures of the questions are read from these. Append-only.
CREATE TABLE quiz_answer (
  tenant_id uuid NOT NULL,
  attempt_id uuid NOT NULL,
  question_code text NOT NULL,
  chosen integer[] NOT NULL,
  points integer NOT NULL CHECK (points BETWEEN 0 AND most_points),
  most_points integer NOT NULL CHECK (most_points > 0),
  PRIMARY KEY (tenant_id, attempt_id, question_code),
  FOREIGN KEY (tenant_id, attempt_id) REFERENCES quiz_attempt
);

-- Somebody more tries than the quiz allows, granted by a trainer. Append-only.
CREATE TABLE extra_attempt (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  quiz_code text NOT NULL,
  staff_id uuid NOT NULL,
  reason text NOT NULL,
  granted_by uuid NOT NULL,
  granted_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, granted_by) REFERENCES staff
);
CREATE INDEX extra_attempt_of ON extra_attempt (tenant_id, staff_id, quiz_code);

-- What a certificate says somebody may look after, how it is earned, and which cases ask for it. Append-only versions.
CREATE TABLE mark_version (
  tenant_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  -- { code, zh, en, courseCode, quizCode, validDays, needsSignature }
  mark jsonb NOT NULL,
  -- Cases that ask for it: of any of these severities or categories, or with a regulator. None: no case does.
  severities text[] NOT NULL,
  categories text[] NOT NULL,
  for_regulator boolean NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, code, version),
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);

CREATE TABLE certificate (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  mark_code text NOT NULL,
  staff_id uuid NOT NULL,
  attempt_id uuid,
  earned_at timestamptz NOT NULL,
  -- In force from the signature on, where one is needed.
  signed_by uuid,
  issued_at timestamptz,
  expires_at timestamptz,
  reminded_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, attempt_id) REFERENCES quiz_attempt,
  FOREIGN KEY (tenant_id, signed_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, revoked_by) REFERENCES staff,
  CHECK (signed_by <> staff_id),
  CHECK ((issued_at IS NULL) = (expires_at IS NULL)),
  CHECK (expires_at > issued_at),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL AND revoke_reason IS NULL))
);
CREATE UNIQUE INDEX certificate_attempt ON certificate (tenant_id, mark_code, attempt_id);
CREATE INDEX certificate_staff ON certificate (tenant_id, staff_id, mark_code, expires_at DESC);
CREATE INDEX certificate_expiry ON certificate (tenant_id, expires_at, id);

-- A supervisor let somebody without the mark look after one complaint, and why. Append-only.
CREATE TABLE mark_override (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  mark_code text NOT NULL,
  reason text NOT NULL,
  overridden_by uuid NOT NULL,
  overridden_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, overridden_by) REFERENCES staff,
  CHECK (overridden_by <> staff_id)
);
CREATE INDEX mark_override_of ON mark_override (tenant_id, complaint_id, staff_id);
COMMENT ON COLUMN mark_override.reason IS 'words';

SELECT wall(name) FROM unnest(ARRAY['coaching_task', 'coaching_finding', 'coaching_deed', 'coaching_threshold',
  'coaching_dismissal', 'course_version', 'quiz_version', 'course_audience', 'course_assignment', 'lesson_read',
  'quiz_attempt', 'quiz_answer', 'extra_attempt', 'mark_version', 'certificate', 'mark_override']) AS name;
REVOKE UPDATE ON coaching_deed, coaching_threshold, coaching_dismissal, course_version, quiz_version, lesson_read, quiz_answer,
  extra_attempt, mark_version FROM mingjing_app;
