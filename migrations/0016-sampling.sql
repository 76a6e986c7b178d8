-- Samples for people to judge: what is drawn by which plan, and what each draw took from which frame.

-- A plan's latest version is in force; what was drawn keeps the version it was drawn by.
CREATE TABLE sampling_plan (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  is_active boolean NOT NULL,
  -- When a recurring plan is drawn next; null for one drawn by hand.
  next_draw_at timestamptz,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant,
  CHECK (is_active OR next_draw_at IS NULL)
);
CREATE INDEX sampling_plan_recent ON sampling_plan (tenant_id, made_at DESC, id DESC);

CREATE TABLE sampling_plan_version (
  tenant_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  -- { name, recurrence, period, filter, method, size, doubleShare, inspectorIds, overlap }
  plan jsonb NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, plan_id, version),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES sampling_plan,
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff
);

-- One draw. The seed, the frame's digest and the plan's version say it all: whoever repeats it gets the same conversations.
CREATE TABLE sample_draw (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  plan_version integer NOT NULL,
  seed text NOT NULL,
  frame_from timestamptz NOT NULL,
  frame_to timestamptz NOT NULL,
  frame_size integer NOT NULL CHECK (frame_size > 0),
  -- SHA-256 over the sorted ids of the frame's conversations, one a line.
  frame_digest text NOT NULL,
  -- [{ key, labelZh, labelEn, frameSize, sampleSize }]
  strata jsonb NOT NULL,
  sample_size integer NOT NULL CHECK (sample_size BETWEEN 1 AND frame_size),
  -- { codeLetter, accept, reject, inspection } of an acceptance plan.
  acceptance jsonb,
  drawn_by_kind text NOT NULL,
  drawn_by_id text NOT NULL,
  drawn_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  -- Drawing again until one likes the sample is not possible.
  UNIQUE (tenant_id, plan_id, frame_from, frame_to),
  FOREIGN KEY (tenant_id, plan_id, plan_version) REFERENCES sampling_plan_version,
  CHECK (frame_to > frame_from)
);
CREATE INDEX sample_draw_recent ON sample_draw (tenant_id, drawn_at DESC, id DESC);

-- What was drawn never changes; who judges it, and whether they have, does.
CREATE TABLE sample_item (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  draw_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  stratum text NOT NULL,
  inclusion_probability double precision NOT NULL CHECK (inclusion_probability > 0 AND inclusion_probability <= 1),
  -- The item of an earlier draw that took the same conversation: judged there, counted in both. Nobody works on this one.
  counted_from uuid,
  assigned_to uuid,
  -- A second inspector who judges it without knowing the first one's answer.
  second_assigned_to uuid,
  -- 'done' once everybody it is assigned to has submitted.
  state text NOT NULL CHECK (state IN ('waiting', 'done')),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, draw_id, conversation_id),
  FOREIGN KEY (tenant_id, draw_id) REFERENCES sample_draw,
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
  FOREIGN KEY (tenant_id, counted_from) REFERENCES sample_item,
  FOREIGN KEY (tenant_id, assigned_to) REFERENCES staff,
  FOREIGN KEY (tenant_id, second_assigned_to) REFERENCES staff,
  CHECK (second_assigned_to <> assigned_to),
  CHECK (second_assigned_to IS NULL OR assigned_to IS NOT NULL),
  CHECK (counted_from IS NULL OR assigned_to IS NULL)
);
CREATE INDEX sample_item_conversation ON sample_item (tenant_id, conversation_id);
CREATE INDEX sample_item_first ON sample_item (tenant_id, assigned_to, id) WHERE state = 'waiting';
CREATE INDEX sample_item_second ON sample_item (tenant_id, second_assigned_to, id) WHERE state = 'waiting';

SELECT wall(name) FROM unnest(ARRAY['sampling_plan', 'sampling_plan_version', 'sample_draw', 'sample_item']) AS name;
REVOKE UPDATE ON sampling_plan_version, sample_draw, sample_item FROM mingjing_app;
GRANT UPDATE (assigned_to, second_assigned_to, state) ON sample_item TO mingjing_app;
