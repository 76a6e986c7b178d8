-- The war room of an alert: what is known, who does what, what is said outside, who was told, who leads, what was learned.

-- A statement: words for the outside. It leaves only as the version that both legal and PR have approved.
CREATE TABLE alert_statement (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  alert_id uuid NOT NULL,
  -- Statements of an alert by number: 1, 2, 3 …
  number integer NOT NULL CHECK (number > 0),
  purpose text NOT NULL CHECK (purpose IN ('reply', 'notice', 'public', 'regulator')),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, alert_id, number),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, withdrawn_by) REFERENCES staff,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);

CREATE TABLE alert_statement_version (
  tenant_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  zh text NOT NULL,
  en text,
  -- SHA-256 of both texts: what the log of the alert names.
  digest text NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, statement_id, version),
  FOREIGN KEY (tenant_id, statement_id) REFERENCES alert_statement,
  FOREIGN KEY (tenant_id, drafted_by) REFERENCES staff
);

-- One for legal and one for PR, of two people who did not write it.
CREATE TABLE alert_statement_approval (
  tenant_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  version integer NOT NULL,
  side text NOT NULL CHECK (side IN ('legal', 'pr')),
  approved_by uuid NOT NULL,
  approved_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, statement_id, version, side),
  UNIQUE (tenant_id, statement_id, version, approved_by),
  FOREIGN KEY (tenant_id, statement_id, version) REFERENCES alert_statement_version,
  FOREIGN KEY (tenant_id, approved_by) REFERENCES staff
);

-- Every time it left: where to, in which language.
CREATE TABLE alert_statement_use (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  version integer NOT NULL,
  lang text NOT NULL CHECK (lang IN ('zh', 'en')),
  path text NOT NULL CHECK (path IN ('reply', 'mass_action', 'opinion_reply', 'published', 'regulator')),
  -- The complaint, the mass action, the opinion; null when it was published.
  about_id uuid,
  used_by uuid NOT NULL,
  used_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, statement_id, version) REFERENCES alert_statement_version,
  FOREIGN KEY (tenant_id, used_by) REFERENCES staff,
  CHECK ((path = 'published') = (about_id IS NULL))
);
CREATE INDEX alert_statement_use_of ON alert_statement_use (tenant_id, statement_id, used_at);

-- A newer version or a withdrawal waits until an approval, or a use, that is being written is done: each sees the other.
CREATE FUNCTION lock_statement(tenant uuid, statement uuid) RETURNS alert_statement LANGUAGE plpgsql AS $$
DECLARE found alert_statement;
BEGIN
  SELECT * INTO found FROM alert_statement s WHERE s.tenant_id = tenant AND s.id = statement FOR UPDATE;
  RETURN found;
END $$;

CREATE FUNCTION is_statement_cleared(tenant uuid, statement uuid, wanted integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT s.withdrawn_at IS NULL
    AND wanted = (SELECT max(v.version) FROM alert_statement_version v WHERE v.tenant_id = tenant AND v.statement_id = statement)
    AND 2 = (SELECT count(*) FROM alert_statement_approval a
             WHERE a.tenant_id = tenant AND a.statement_id = statement AND a.version = wanted)
  FROM alert_statement s WHERE s.tenant_id = tenant AND s.id = statement
$$;

CREATE FUNCTION guard_statement_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE latest integer;
BEGIN
  IF (lock_statement(NEW.tenant_id, NEW.statement_id)).withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'a withdrawn statement has no further version' USING ERRCODE = 'check_violation';
  END IF;
  SELECT coalesce(max(v.version), 0) INTO latest FROM alert_statement_version v
    WHERE v.tenant_id = NEW.tenant_id AND v.statement_id = NEW.statement_id;
  IF NEW.version <> latest + 1 THEN
    RAISE EXCEPTION 'versions of a statement follow one another' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER alert_statement_version_follows BEFORE INSERT ON alert_statement_version FOR EACH ROW EXECUTE FUNCTION guard_statement_version();

CREATE FUNCTION guard_statement_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE latest integer;
BEGIN
  IF (lock_statement(NEW.tenant_id, NEW.statement_id)).withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'a withdrawn statement is not approved' USING ERRCODE = 'check_violation';
  END IF;
  SELECT max(v.version) INTO latest FROM alert_statement_version v
    WHERE v.tenant_id = NEW.tenant_id AND v.statement_id = NEW.statement_id;
  IF NEW.version <> latest THEN
    RAISE EXCEPTION 'only the latest version of a statement is approved' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM alert_statement_version v WHERE v.tenant_id = NEW.tenant_id
             AND v.statement_id = NEW.statement_id AND v.drafted_by = NEW.approved_by) THEN
    RAISE EXCEPTION 'nobody approves a statement they wrote' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM staff WHERE staff.tenant_id = NEW.tenant_id AND staff.id = NEW.approved_by AND staff.is_active) THEN
    RAISE EXCEPTION 'whoever has left approves nothing' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER alert_statement_approved BEFORE INSERT ON alert_statement_approval FOR EACH ROW EXECUTE FUNCTION guard_statement_approval();

CREATE FUNCTION guard_statement_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_statement(NEW.tenant_id, NEW.statement_id);
  IF NOT is_statement_cleared(NEW.tenant_id, NEW.statement_id, NEW.version) THEN
    RAISE EXCEPTION 'a statement leaves only as both legal and PR approved it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER alert_statement_used BEFORE INSERT ON alert_statement_use FOR EACH ROW EXECUTE FUNCTION guard_statement_use();

-- Pasted by hand a draft does not leave either: what goes out is held against every version that is not cleared.
CREATE FUNCTION bare_words(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(regexp_replace(said, '[[:space:][:punct:]，。！？、；：“”‘’（）《》【】…—]', '', 'g'))
$$;
CREATE FUNCTION holds_uncleared_statement(tenant uuid, said text) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH draft AS (
    SELECT bare_words(t.words) AS bare, is_statement_cleared(tenant, v.statement_id, v.version) AS is_cleared
    FROM alert_statement_version v
    CROSS JOIN LATERAL (VALUES (v.zh), (v.en)) AS t (words)
    WHERE v.tenant_id = tenant AND t.words IS NOT NULL
  )
  SELECT EXISTS (
    SELECT FROM draft d
    WHERE NOT d.is_cleared AND length(d.bare) >= 8 AND position(d.bare IN bare_words(said)) > 0
      AND NOT EXISTS (SELECT FROM draft c WHERE c.is_cleared AND position(d.bare IN c.bare) > 0)
  )
$$;
CREATE FUNCTION guard_message_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.direction = 'out' AND holds_uncleared_statement(NEW.tenant_id, NEW.body) THEN
    RAISE EXCEPTION 'a statement leaves only as both legal and PR approved it' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_not_cleared';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER message_statement BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION guard_message_statement();

-- What is known, each with where it comes from. What turned out otherwise is superseded, never deleted.
CREATE TABLE alert_fact (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  alert_id uuid NOT NULL,
  words text NOT NULL,
  source_kind text NOT NULL CHECK (source_kind IN ('complaint', 'order', 'department', 'file', 'person')),
  -- The number of the complaint or order, the name of the department, file or person.
  source text NOT NULL,
  certainty text NOT NULL CHECK (certainty IN ('confirmed', 'reported', 'refuted')),
  said_by uuid NOT NULL,
  said_at timestamptz NOT NULL,
  superseded_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, said_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, superseded_by) REFERENCES alert_fact
);
CREATE INDEX alert_fact_of ON alert_fact (tenant_id, alert_id, said_at DESC);

CREATE TABLE alert_task (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  alert_id uuid NOT NULL,
  title text NOT NULL,
  owner_id uuid NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  reminded_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  note text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, set_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, ended_by) REFERENCES staff,
  -- By nobody when a drill ends by itself.
  CHECK ((state = 'open') = (ended_at IS NULL) AND (ended_by IS NULL OR ended_at IS NOT NULL))
);
CREATE INDEX alert_task_of ON alert_task (tenant_id, alert_id, due_at);

-- Decisions and minutes, in the words of whoever wrote them down.
CREATE TABLE alert_entry (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  alert_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('decision', 'minute')),
  words text NOT NULL,
  why text,
  present uuid[] NOT NULL DEFAULT '{}',
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, written_by) REFERENCES staff,
  CHECK ((kind = 'decision') = (why IS NOT NULL))
);
CREATE INDEX alert_entry_of ON alert_entry (tenant_id, alert_id, written_at DESC);

CREATE TABLE alert_check (
  tenant_id uuid NOT NULL,
  alert_id uuid NOT NULL,
  -- As the plan names it.
  code text NOT NULL,
  state text NOT NULL CHECK (state IN ('done', 'skipped')),
  reason text,
  checked_by uuid NOT NULL,
  checked_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, alert_id, code),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, checked_by) REFERENCES staff,
  CHECK (state = 'done' OR reason IS NOT NULL)
);

CREATE TABLE alert_authority (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  alert_id uuid NOT NULL,
  authority text NOT NULL,
  person text,
  phone text,
  -- The duty by which it is told, as the law pack names it.
  duty text,
  told_at timestamptz NOT NULL,
  words text NOT NULL,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, written_by) REFERENCES staff
);
CREATE INDEX alert_authority_of ON alert_authority (tenant_id, alert_id, told_at DESC);

-- Who leads: the last one who accepted. Nobody gives it away without the other's yes.
CREATE TABLE alert_handover (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  alert_id uuid NOT NULL,
  -- Null: nobody led before.
  from_id uuid,
  to_id uuid NOT NULL,
  words text NOT NULL,
  offered_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn')),
  answered_at timestamptz,
  answer text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, from_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, to_id) REFERENCES staff,
  CHECK (from_id <> to_id),
  CHECK ((state = 'offered') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX alert_handover_open ON alert_handover (tenant_id, alert_id) WHERE state = 'offered';
CREATE INDEX alert_handover_of ON alert_handover (tenant_id, alert_id, offered_at DESC);

-- What was learned; every version stays.
CREATE TABLE alert_review (
  tenant_id uuid NOT NULL,
  alert_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  happened text NOT NULL,
  good text NOT NULL,
  bad text NOT NULL,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, alert_id, version),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, written_by) REFERENCES staff
);

CREATE TABLE alert_measure (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  alert_id uuid NOT NULL,
  words text NOT NULL,
  owner_id uuid NOT NULL,
  due_on date NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'done')),
  proof text,
  effect text,
  done_by uuid,
  done_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, set_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, done_by) REFERENCES staff,
  CHECK ((state = 'done') = (done_at IS NOT NULL) AND (done_at IS NULL) = (proof IS NULL))
);
CREATE INDEX alert_measure_of ON alert_measure (tenant_id, alert_id, due_on);

SELECT wall(name) FROM unnest(ARRAY['alert_statement', 'alert_statement_version', 'alert_statement_approval', 'alert_statement_use',
  'alert_fact', 'alert_task', 'alert_entry', 'alert_check', 'alert_authority', 'alert_handover', 'alert_review', 'alert_measure']) AS name;
REVOKE UPDATE ON alert_statement, alert_statement_version, alert_statement_approval, alert_statement_use, alert_fact, alert_task,
  alert_entry, alert_check, alert_authority, alert_handover, alert_review, alert_measure FROM mingjing_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON alert_statement TO mingjing_app;
GRANT UPDATE (superseded_by) ON alert_fact TO mingjing_app;
GRANT UPDATE (state, reminded_at, ended_by, ended_at, note, due_at, owner_id) ON alert_task TO mingjing_app;
GRANT UPDATE (state, answered_at, answer) ON alert_handover TO mingjing_app;
GRANT UPDATE (state, proof, effect, done_by, done_at) ON alert_measure TO mingjing_app;
