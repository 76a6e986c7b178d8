-- Acting on many at once: what, on whom, who said yes, and what became of each.

CREATE TABLE mass_action (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('notice', 'coupon', 'refund', 'exchange')),
  -- Of a notice: the way it goes.
  channel text CHECK (channel IN ('sms', 'mail', 'in_app')),
  title text NOT NULL,
  -- What each recipient reads.
  words text NOT NULL,
  amount_minor bigint NOT NULL DEFAULT 0 CHECK (amount_minor >= 0),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  alert_id uuid,
  -- What an alert's action says is a statement that legal and PR have approved, word for word.
  statement_id uuid,
  statement_version integer,
  -- Which orders: codes and hours, no person.
  segment jsonb NOT NULL,
  -- A safety notice goes to those who want no messages too, with the reason on record.
  is_safety boolean NOT NULL DEFAULT false,
  safety_reason text,
  per_second integer NOT NULL CHECK (per_second BETWEEN 1 AND 1000),
  state text NOT NULL CHECK (state IN ('draft', 'awaiting_approval', 'approved', 'running', 'paused', 'done', 'stopped', 'cancelled')),
  -- SHA-256 over everything that is approved: words, sum, and the list of recipients.
  digest text NOT NULL,
  prepared_by uuid NOT NULL,
  prepared_at timestamptz NOT NULL,
  started_at timestamptz,
  ended_at timestamptz,
  -- Why it stands still: a code, or a person's words.
  halted_reason text,
  -- Who works on it just now, by PostgreSQL's own clock.
  lease_token uuid,
  lease_until timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, statement_id, statement_version) REFERENCES alert_statement_version,
  FOREIGN KEY (tenant_id, prepared_by) REFERENCES staff,
  CHECK ((alert_id IS NULL) = (statement_id IS NULL) AND (statement_id IS NULL) = (statement_version IS NULL)),
  CHECK ((kind IN ('notice', 'exchange')) = (amount_minor = 0)),
  CHECK ((kind = 'notice') = (channel IS NOT NULL)),
  CHECK (is_safety = (safety_reason IS NOT NULL))
);
CREATE INDEX mass_action_latest ON mass_action (tenant_id, prepared_at DESC, id DESC);
CREATE INDEX mass_action_alert ON mass_action (tenant_id, alert_id) WHERE alert_id IS NOT NULL;

CREATE TABLE mass_action_recipient (
  tenant_id uuid NOT NULL,
  action_id uuid NOT NULL,
  -- The order of contact.
  position integer NOT NULL CHECK (position > 0),
  customer_id uuid NOT NULL,
  order_id uuid NOT NULL,
  has_complained boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('left_out', 'waiting', 'asked', 'accepted', 'done', 'failed', 'unknown')),
  left_out_reason text CHECK (left_out_reason IN ('no_phone', 'no_mail', 'no_account', 'opted_out', 'more_than_paid')),
  gateway_id uuid,
  -- A new round has a new idempotency key; it begins only when the round before is known to have done nothing.
  round integer NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  next_try_at timestamptz,
  reference text,
  failure text,
  settled_at timestamptz,
  PRIMARY KEY (tenant_id, action_id, position),
  -- Nobody twice.
  UNIQUE (tenant_id, action_id, customer_id, order_id),
  FOREIGN KEY (tenant_id, action_id) REFERENCES mass_action,
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer,
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders,
  FOREIGN KEY (tenant_id, gateway_id) REFERENCES gateway,
  CHECK ((state = 'left_out') = (left_out_reason IS NOT NULL))
);
CREATE INDEX mass_action_recipient_next ON mass_action_recipient (tenant_id, action_id, position)
  WHERE state IN ('waiting', 'asked', 'accepted');
CREATE INDEX mass_action_recipient_state ON mass_action_recipient (tenant_id, action_id, state, position);

-- What a gateway moved, beside its statement.
CREATE INDEX mass_action_recipient_moved ON mass_action_recipient (tenant_id, gateway_id, settled_at) WHERE state = 'done';

-- Two people, neither of whom prepared it, each to the very content.
CREATE TABLE mass_action_approval (
  tenant_id uuid NOT NULL,
  action_id uuid NOT NULL,
  approver_id uuid NOT NULL,
  digest text NOT NULL,
  approved_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, action_id, approver_id),
  FOREIGN KEY (tenant_id, action_id) REFERENCES mass_action,
  FOREIGN KEY (tenant_id, approver_id) REFERENCES staff
);

CREATE TABLE mass_action_event (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  action_id uuid NOT NULL,
  type text NOT NULL,
  words text,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, action_id) REFERENCES mass_action
);
CREATE INDEX mass_action_event_of ON mass_action_event (tenant_id, action_id, at, id);

CREATE FUNCTION guard_mass_action_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE action mass_action;
BEGIN
  SELECT * INTO action FROM mass_action a WHERE a.tenant_id = NEW.tenant_id AND a.id = NEW.action_id FOR UPDATE;
  IF action.prepared_by = NEW.approver_id OR action.digest <> NEW.digest OR action.state <> 'awaiting_approval' THEN
    RAISE EXCEPTION 'an action is approved by others than its preparer, as it stands, while it awaits approval' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mass_action_approved BEFORE INSERT ON mass_action_approval FOR EACH ROW EXECUTE FUNCTION guard_mass_action_approval();

CREATE FUNCTION guard_mass_action() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE approvals integer;
BEGIN
  IF OLD.state IN ('done', 'stopped', 'cancelled') AND NEW.state NOT IN (OLD.state, 'running') THEN
    RAISE EXCEPTION 'an action that % does not become %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state IN ('approved', 'running') THEN
    SELECT count(*) INTO approvals FROM mass_action_approval a
      WHERE a.tenant_id = NEW.tenant_id AND a.action_id = NEW.id AND a.digest = NEW.digest AND a.approver_id <> NEW.prepared_by;
    IF approvals < 2 THEN
      RAISE EXCEPTION 'an action runs with two approvals of its very content' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.state = 'running' AND NEW.statement_id IS NOT NULL
    AND NOT is_statement_cleared(NEW.tenant_id, NEW.statement_id, NEW.statement_version) THEN
    RAISE EXCEPTION 'a statement leaves only as both legal and PR approved it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mass_action_state BEFORE UPDATE OF state, digest ON mass_action FOR EACH ROW EXECUTE FUNCTION guard_mass_action();

-- What went out does not go out again: only a round that is known to have done nothing is followed by another.
CREATE FUNCTION guard_mass_action_recipient() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('done', 'left_out') AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'a recipient that is % stays so', OLD.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.round <> OLD.round AND OLD.state <> 'failed' THEN
    RAISE EXCEPTION 'a new round begins after a failed one only' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mass_action_recipient_state BEFORE UPDATE ON mass_action_recipient FOR EACH ROW EXECUTE FUNCTION guard_mass_action_recipient();

SELECT wall(name) FROM unnest(ARRAY['mass_action', 'mass_action_recipient', 'mass_action_approval', 'mass_action_event']) AS name;
REVOKE UPDATE ON mass_action, mass_action_recipient, mass_action_approval, mass_action_event FROM mingjing_app;
GRANT UPDATE (state, started_at, ended_at, halted_reason, lease_token, lease_until, version) ON mass_action TO mingjing_app;
GRANT UPDATE (state, gateway_id, round, attempts, next_try_at, reference, failure, settled_at) ON mass_action_recipient TO mingjing_app;

-- The digest is written once, when the list stands.
CREATE FUNCTION seal_mass_action(action uuid, sealed text) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$ UPDATE public.mass_action SET digest = sealed WHERE tenant_id = public.current_tenant() AND id = action AND digest = '' $$;
REVOKE ALL ON FUNCTION seal_mass_action(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_mass_action(uuid, text) TO mingjing_app;
