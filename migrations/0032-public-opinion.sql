-- Public opinion: what is said of the house elsewhere, watched for, tied to complaints and orders, and answered with two yeses.

-- Where it comes from: a system that calls us, signed, or a feed that we pull.
CREATE TABLE opinion_source (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('webhook', 'feed')),
  -- What people call the place: 黑猫投诉, 微博 …
  name text NOT NULL,
  url text,
  sealed_secret text,
  is_active boolean NOT NULL DEFAULT true,
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  last_came_at timestamptz,
  next_pull_at timestamptz,
  -- Why the last pull brought nothing: a code.
  failure text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name),
  FOREIGN KEY (tenant_id, added_by) REFERENCES staff,
  CHECK ((kind = 'feed') = (url IS NOT NULL) AND (kind = 'webhook') = (sealed_secret IS NOT NULL))
);

CREATE TABLE opinion_list (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  version integer NOT NULL CHECK (version > 0),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number)
);

-- Every version stays: what an item was found by can always be said.
CREATE TABLE opinion_list_version (
  tenant_id uuid NOT NULL,
  list_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  name text NOT NULL,
  words text[] NOT NULL CHECK (cardinality(words) BETWEEN 1 AND 100),
  patterns text[] NOT NULL CHECK (cardinality(patterns) <= 20),
  -- Names of places; none: all of them.
  sources text[] NOT NULL,
  owner_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, list_id, version),
  FOREIGN KEY (tenant_id, list_id) REFERENCES opinion_list,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff,
  CHECK (ends_on >= starts_on)
);

CREATE TABLE opinion_item (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  source text NOT NULL,
  address text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  author text,
  posted_at timestamptz NOT NULL,
  came_at timestamptz NOT NULL,
  came_by text NOT NULL CHECK (came_by IN ('webhook', 'file', 'feed')),
  mood text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('low', 'normal', 'high', 'critical')),
  -- The earliest item in nearly the same words.
  copy_of uuid,
  alert_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  UNIQUE (tenant_id, address),
  FOREIGN KEY (tenant_id, copy_of) REFERENCES opinion_item,
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  CHECK (address ~ '^https?://')
);
CREATE INDEX opinion_item_latest ON opinion_item (tenant_id, posted_at DESC, id DESC);
CREATE INDEX opinion_item_came ON opinion_item (tenant_id, came_at DESC);
CREATE INDEX opinion_item_copies ON opinion_item (tenant_id, copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE opinion_hit (
  tenant_id uuid NOT NULL,
  item_id uuid NOT NULL,
  list_id uuid NOT NULL,
  list_version integer NOT NULL,
  found text[] NOT NULL,
  PRIMARY KEY (tenant_id, item_id, list_id),
  FOREIGN KEY (tenant_id, item_id) REFERENCES opinion_item,
  FOREIGN KEY (tenant_id, list_id, list_version) REFERENCES opinion_list_version
);
CREATE INDEX opinion_hit_of ON opinion_hit (tenant_id, list_id, item_id);

-- Whom or what of ours it is about, and by which words that was seen.
CREATE TABLE opinion_match (
  tenant_id uuid NOT NULL,
  item_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  reason text NOT NULL CHECK (reason IN ('order_number', 'complaint_number', 'complaint_of_order', 'product_name', 'batch_code')),
  found text NOT NULL,
  order_id uuid,
  complaint_id uuid,
  sku text,
  batch text,
  PRIMARY KEY (tenant_id, item_id, position),
  FOREIGN KEY (tenant_id, item_id) REFERENCES opinion_item,
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  CHECK (num_nonnulls(order_id, complaint_id, sku) = 1)
);
CREATE INDEX opinion_match_complaint ON opinion_match (tenant_id, complaint_id) WHERE complaint_id IS NOT NULL;
CREATE INDEX opinion_match_order ON opinion_match (tenant_id, order_id) WHERE order_id IS NOT NULL;

-- Suddenly more voices than usual; one open burst a list.
CREATE TABLE opinion_burst (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  list_id uuid NOT NULL,
  began_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  -- Voices since it began, and how many there would have been.
  observed integer NOT NULL,
  expected double precision NOT NULL,
  log_evidence double precision NOT NULL,
  alert_id uuid NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, list_id) REFERENCES opinion_list,
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert
);
CREATE UNIQUE INDEX opinion_burst_open ON opinion_burst (tenant_id, list_id) WHERE ended_at IS NULL;
CREATE INDEX opinion_burst_latest ON opinion_burst (tenant_id, list_id, seen_at DESC);

-- The answer to an item, in the end put there by hand. One that belongs to an alert is a statement of it, word for word.
CREATE TABLE opinion_reply (
  tenant_id uuid NOT NULL,
  item_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  words text NOT NULL,
  needs_legal boolean NOT NULL,
  statement_id uuid,
  statement_version integer,
  lang text CHECK (lang IN ('zh', 'en')),
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, item_id, version),
  FOREIGN KEY (tenant_id, item_id) REFERENCES opinion_item,
  FOREIGN KEY (tenant_id, statement_id, statement_version) REFERENCES alert_statement_version,
  FOREIGN KEY (tenant_id, drafted_by) REFERENCES staff,
  CHECK (num_nulls(statement_id, statement_version, lang) IN (0, 3))
);

CREATE TABLE opinion_reply_approval (
  tenant_id uuid NOT NULL,
  item_id uuid NOT NULL,
  version integer NOT NULL,
  side text NOT NULL CHECK (side IN ('pr', 'legal')),
  approved_by uuid NOT NULL,
  approved_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, item_id, version, side),
  UNIQUE (tenant_id, item_id, version, approved_by),
  FOREIGN KEY (tenant_id, item_id, version) REFERENCES opinion_reply,
  FOREIGN KEY (tenant_id, approved_by) REFERENCES staff
);

-- Put there by hand: where it stands.
CREATE TABLE opinion_reply_sent (
  tenant_id uuid NOT NULL,
  item_id uuid NOT NULL,
  version integer NOT NULL,
  link text NOT NULL CHECK (link ~ '^https?://'),
  sent_by uuid NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, item_id),
  FOREIGN KEY (tenant_id, item_id, version) REFERENCES opinion_reply,
  FOREIGN KEY (tenant_id, sent_by) REFERENCES staff
);

-- Everything about one item's answer happens one after the other.
CREATE FUNCTION lock_opinion(tenant uuid, item uuid) RETURNS opinion_item LANGUAGE plpgsql AS $$
DECLARE found opinion_item;
BEGIN
  SELECT * INTO found FROM opinion_item i WHERE i.tenant_id = tenant AND i.id = item FOR UPDATE;
  RETURN found;
END $$;

CREATE FUNCTION latest_opinion_reply(tenant uuid, item uuid) RETURNS opinion_reply LANGUAGE sql STABLE AS $$
  SELECT * FROM opinion_reply r WHERE r.tenant_id = tenant AND r.item_id = item ORDER BY r.version DESC LIMIT 1
$$;

CREATE FUNCTION guard_opinion_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_opinion(NEW.tenant_id, NEW.item_id);
  IF EXISTS (SELECT FROM opinion_reply_sent s WHERE s.tenant_id = NEW.tenant_id AND s.item_id = NEW.item_id) THEN
    RAISE EXCEPTION 'what was sent is not written anew' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.version <> coalesce((latest_opinion_reply(NEW.tenant_id, NEW.item_id)).version, 0) + 1 THEN
    RAISE EXCEPTION 'versions of a reply follow one another' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.statement_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM alert_statement_version v WHERE v.tenant_id = NEW.tenant_id AND v.statement_id = NEW.statement_id
      AND v.version = NEW.statement_version AND NEW.words = CASE NEW.lang WHEN 'en' THEN v.en ELSE v.zh END) THEN
    RAISE EXCEPTION 'a reply in an alert is its statement word for word' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER opinion_reply_follows BEFORE INSERT ON opinion_reply FOR EACH ROW EXECUTE FUNCTION guard_opinion_reply();

CREATE FUNCTION guard_opinion_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_opinion(NEW.tenant_id, NEW.item_id);
  IF NEW.version <> (latest_opinion_reply(NEW.tenant_id, NEW.item_id)).version THEN
    RAISE EXCEPTION 'only the latest version of a reply is approved' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM opinion_reply r WHERE r.tenant_id = NEW.tenant_id AND r.item_id = NEW.item_id
             AND r.drafted_by = NEW.approved_by) THEN
    RAISE EXCEPTION 'nobody approves a reply they wrote' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM staff s WHERE s.tenant_id = NEW.tenant_id AND s.id = NEW.approved_by AND s.is_active) THEN
    RAISE EXCEPTION 'whoever has left approves nothing' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER opinion_reply_approved BEFORE INSERT ON opinion_reply_approval FOR EACH ROW EXECUTE FUNCTION guard_opinion_approval();

CREATE FUNCTION guard_opinion_sent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  item opinion_item;
  reply opinion_reply;
  sides integer;
BEGIN
  item := lock_opinion(NEW.tenant_id, NEW.item_id);
  reply := latest_opinion_reply(NEW.tenant_id, NEW.item_id);
  SELECT count(*) INTO sides FROM opinion_reply_approval a
    WHERE a.tenant_id = NEW.tenant_id AND a.item_id = NEW.item_id AND a.version = NEW.version AND (a.side = 'pr' OR reply.needs_legal);
  IF NEW.version <> reply.version OR sides < 1 + reply.needs_legal::integer THEN
    RAISE EXCEPTION 'a reply leaves only as it was approved' USING ERRCODE = 'check_violation';
  END IF;
  IF item.alert_id IS NOT NULL AND reply.statement_id IS NULL THEN
    RAISE EXCEPTION 'a reply in an alert is its statement word for word' USING ERRCODE = 'check_violation';
  END IF;
  IF reply.statement_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM alert_statement s WHERE s.tenant_id = NEW.tenant_id AND s.id = reply.statement_id AND s.alert_id = item.alert_id
      AND is_statement_cleared(NEW.tenant_id, reply.statement_id, reply.statement_version)) THEN
    RAISE EXCEPTION 'a statement leaves only as both legal and PR approved it' USING ERRCODE = 'check_violation';
  END IF;
  IF holds_uncleared_statement(NEW.tenant_id, reply.words) THEN
    RAISE EXCEPTION 'a statement leaves only as both legal and PR approved it' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_not_cleared';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER opinion_reply_leaves BEFORE INSERT ON opinion_reply_sent FOR EACH ROW EXECUTE FUNCTION guard_opinion_sent();

SELECT wall(name) FROM unnest(ARRAY['opinion_source', 'opinion_list', 'opinion_list_version', 'opinion_item', 'opinion_hit',
  'opinion_match', 'opinion_burst', 'opinion_reply', 'opinion_reply_approval', 'opinion_reply_sent']) AS name;
REVOKE UPDATE ON opinion_source, opinion_list, opinion_list_version, opinion_item, opinion_hit, opinion_match, opinion_burst,
  opinion_reply, opinion_reply_approval, opinion_reply_sent FROM mingjing_app;
GRANT UPDATE (is_active, last_came_at, next_pull_at, failure, version) ON opinion_source TO mingjing_app;
GRANT UPDATE (version) ON opinion_list TO mingjing_app;
GRANT UPDATE (alert_id) ON opinion_item TO mingjing_app;
GRANT UPDATE (seen_at, observed, expected, log_evidence, ended_at) ON opinion_burst TO mingjing_app;
