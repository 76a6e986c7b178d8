-- What a person judges a conversation by. The forms that come with the product are kept here as version 0 when first used, so
-- that every evaluation goes on asking what it asked.
CREATE TABLE scorecard (
  tenant_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, code),
  FOREIGN KEY (tenant_id) REFERENCES tenant
);
SELECT wall('scorecard');
REVOKE UPDATE ON scorecard FROM mingjing_app;
-- Two people who draft the same scorecard at once wait for each other at its row.
GRANT UPDATE (opened_at) ON scorecard TO mingjing_app;

CREATE TABLE scorecard_version (
  tenant_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL CHECK (version >= 0),
  form jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'in_review', 'published')),
  -- Counts the savings of a draft: two windows do not overwrite each other.
  revision integer NOT NULL CHECK (revision > 0),
  -- Null for what comes with the product.
  author_id uuid,
  made_at timestamptz NOT NULL,
  sent_at timestamptz,
  -- Why the reviewer sent it back the last time.
  returned_words text,
  published_by uuid,
  published_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  PRIMARY KEY (tenant_id, code, version),
  FOREIGN KEY (tenant_id, code) REFERENCES scorecard,
  FOREIGN KEY (tenant_id, author_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, published_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, withdrawn_by) REFERENCES staff,
  CHECK ((version = 0) = (author_id IS NULL)),
  CHECK ((state = 'published') = (published_at IS NOT NULL)),
  CHECK (state <> 'in_review' OR sent_at IS NOT NULL),
  CHECK (published_by <> author_id),
  CHECK (state <> 'published' OR version = 0 OR published_by IS NOT NULL),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK (withdrawn_at IS NULL OR state = 'published')
);
CREATE UNIQUE INDEX scorecard_open_draft ON scorecard_version (tenant_id, code) WHERE state <> 'published';
SELECT wall('scorecard_version');

-- What was published is locked: the evaluations rest on it.
CREATE FUNCTION keep_published_scorecard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'published' AND (NEW.form, NEW.state, NEW.author_id, NEW.published_by, NEW.published_at)
      IS DISTINCT FROM (OLD.form, OLD.state, OLD.author_id, OLD.published_by, OLD.published_at) THEN
    RAISE EXCEPTION 'a published scorecard is not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_published_scorecard BEFORE UPDATE ON scorecard_version
  FOR EACH ROW EXECUTE FUNCTION keep_published_scorecard();

-- One person's judgement of one conversation by one version of one scorecard.
CREATE TABLE evaluation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  -- Who is evaluated: the main agent of the conversation when the evaluation began.
  staff_id uuid,
  evaluator_id uuid NOT NULL,
  scorecard_code text NOT NULL,
  scorecard_version integer NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('sample', 'double_blind', 'calibration', 'spot')),
  sample_item_id uuid,
  is_blind boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'submitted')),
  revision integer NOT NULL CHECK (revision > 0),
  -- As submitted; what was corrected afterwards stands elsewhere, beside it.
  score double precision CHECK (score BETWEEN 0 AND 100),
  has_critical boolean,
  started_at timestamptz NOT NULL,
  saved_at timestamptz NOT NULL,
  submitted_at timestamptz,
  -- From when the evaluated person may read it.
  released_at timestamptz,
  worked_seconds integer NOT NULL DEFAULT 0 CHECK (worked_seconds >= 0),
  -- Until when work has been counted: two windows count no second twice.
  counted_until timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, evaluator_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, scorecard_code, scorecard_version) REFERENCES scorecard_version,
  CHECK (evaluator_id <> staff_id),
  CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)),
  CHECK ((state = 'submitted') = (has_critical IS NOT NULL)),
  CHECK ((score IS NOT NULL) = (state = 'submitted')),
  CHECK (released_at IS NULL OR state = 'submitted'),
  CHECK (purpose NOT IN ('sample', 'double_blind') OR sample_item_id IS NOT NULL)
);
CREATE UNIQUE INDEX evaluation_of_item ON evaluation (tenant_id, evaluator_id, sample_item_id)
  WHERE sample_item_id IS NOT NULL;
CREATE UNIQUE INDEX evaluation_open_spot ON evaluation (tenant_id, evaluator_id, conversation_id)
  WHERE purpose = 'spot' AND state = 'draft';
CREATE INDEX evaluation_conversation ON evaluation (tenant_id, conversation_id, submitted_at);
CREATE INDEX evaluation_item ON evaluation (tenant_id, sample_item_id) WHERE sample_item_id IS NOT NULL;
CREATE INDEX evaluation_submitted ON evaluation (tenant_id, submitted_at DESC, id DESC) WHERE state = 'submitted';
CREATE INDEX evaluation_staff ON evaluation (tenant_id, staff_id, submitted_at DESC, id DESC)
  WHERE state = 'submitted';
CREATE INDEX evaluation_evaluator ON evaluation (tenant_id, evaluator_id, submitted_at DESC, id DESC);
CREATE INDEX evaluation_draft ON evaluation (tenant_id, evaluator_id, started_at) WHERE state = 'draft';
SELECT wall('evaluation');

-- Once submitted it stands as it is; only when the evaluated person may read it is still to come.
CREATE FUNCTION keep_submitted_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'submitted' AND (to_jsonb(NEW) - 'released_at') IS DISTINCT FROM (to_jsonb(OLD) - 'released_at') THEN
    RAISE EXCEPTION 'a submitted evaluation is not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_submitted_evaluation BEFORE UPDATE ON evaluation
  FOR EACH ROW EXECUTE FUNCTION keep_submitted_evaluation();

CREATE TABLE evaluation_answer (
  tenant_id uuid NOT NULL,
  evaluation_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  criterion_code text NOT NULL,
  -- yes | no, or the code of a scale's point; null while unanswered and when it does not apply.
  value text,
  is_not_applicable boolean NOT NULL,
  comment text,
  -- [{ messageId, start, end } | { attachmentId, seconds }]; characters are counted in UTF-16 as the text was shown.
  places jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (tenant_id, evaluation_id, criterion_code),
  FOREIGN KEY (tenant_id, evaluation_id) REFERENCES evaluation,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  CHECK (NOT (is_not_applicable AND value IS NOT NULL))
);
CREATE INDEX evaluation_answer_complaint ON evaluation_answer (tenant_id, complaint_id);
CREATE INDEX evaluation_complaint ON evaluation (tenant_id, complaint_id);
COMMENT ON COLUMN evaluation_answer.comment IS 'words';
SELECT wall('evaluation_answer');

CREATE FUNCTION keep_submitted_answer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE is_open boolean;
BEGIN
  SELECT state = 'draft' INTO is_open FROM evaluation
    WHERE tenant_id = NEW.tenant_id AND id = NEW.evaluation_id;
  -- Lawful erasure empties the words of a judgement that stands.
  IF NOT is_open AND (TG_OP = 'INSERT' OR (to_jsonb(NEW) - 'comment') IS DISTINCT FROM (to_jsonb(OLD) - 'comment')
      OR NEW.comment <> '') THEN
    RAISE EXCEPTION 'the answers of a submitted evaluation are not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_submitted_answer BEFORE INSERT OR UPDATE ON evaluation_answer
  FOR EACH ROW EXECUTE FUNCTION keep_submitted_answer();
