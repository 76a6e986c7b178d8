-- Gateways: how a house reaches the outside, what it ordered there, and what moved. The other side's word is kept apart
-- from ours, so that the two can be compared.

CREATE TABLE gateway (
  tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenant,
  id uuid NOT NULL,
  name text NOT NULL,
  -- null: for every shop that has none of its own.
  shop_id uuid,
  kinds text[] NOT NULL CHECK (cardinality(kinds) > 0),
  url text NOT NULL,
  -- Sealed with the house's secret; the open form is kept nowhere.
  sealed_secret text NOT NULL,
  is_active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  -- The last day whose statement was compared.
  reconciled_until date,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop
);

CREATE TABLE gateway_order (
  tenant_id uuid NOT NULL DEFAULT current_tenant(),
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('refund', 'reship', 'exchange', 'coupon', 'freight', 'return_label', 'sms', 'delisting')),
  option_id uuid,
  promise_id uuid,
  position integer NOT NULL DEFAULT 1,
  amount_minor bigint NOT NULL DEFAULT 0 CHECK (amount_minor >= 0),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- Codes and row ids that the request is made from; no person's words.
  detail jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL CHECK (state IN ('waiting', 'planned', 'by_hand', 'sent', 'unknown', 'confirmed', 'failed', 'compensating', 'compensated', 'cancelled')),
  gateway_id uuid,
  -- A new round has a new idempotency key; it begins only when the round before is known to have moved nothing.
  round integer NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  next_try_at timestamptz,
  sent_at timestamptz,
  accepted_at timestamptz,
  arrives_by timestamptz,
  settled_at timestamptz,
  reference text,
  failure text,
  stuck_reason text CHECK (stuck_reason IN ('refused', 'no_answer', 'too_slow', 'wrong_amount', 'contradicted', 'not_reversed')),
  stuck_at timestamptz,
  assigned_to uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, option_id, position),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, option_id) REFERENCES remedy_option,
  FOREIGN KEY (tenant_id, promise_id) REFERENCES promise,
  FOREIGN KEY (tenant_id, gateway_id) REFERENCES gateway,
  FOREIGN KEY (tenant_id, assigned_to) REFERENCES staff,
  CHECK ((stuck_reason IS NULL) = (stuck_at IS NULL)),
  -- Only a remedy that was chosen moves anything of value.
  CHECK ((kind IN ('sms', 'delisting')) = (option_id IS NULL)),
  CHECK (amount_minor = 0 OR kind IN ('refund', 'coupon', 'freight')),
  CHECK (state NOT IN ('sent', 'unknown', 'compensating') OR gateway_id IS NOT NULL)
);
CREATE INDEX gateway_order_complaint ON gateway_order (tenant_id, complaint_id, created_at);
CREATE INDEX gateway_order_promise ON gateway_order (tenant_id, promise_id) WHERE promise_id IS NOT NULL;
CREATE INDEX gateway_order_stuck ON gateway_order (tenant_id, stuck_at, id) WHERE stuck_at IS NOT NULL;
CREATE INDEX gateway_order_under_way ON gateway_order (tenant_id, created_at, id)
  WHERE state IN ('waiting', 'planned', 'by_hand', 'sent', 'unknown', 'compensating');

-- Value that moved, once per round and direction, whoever told us and how often.
CREATE TABLE gateway_movement (
  tenant_id uuid NOT NULL DEFAULT current_tenant(),
  order_id uuid NOT NULL,
  round integer NOT NULL,
  direction text NOT NULL CHECK (direction IN ('out', 'back')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  gateway_id uuid,
  reference text,
  learned_from text NOT NULL CHECK (learned_from IN ('answer', 'callback', 'inquiry', 'statement', 'person')),
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, order_id, round, direction),
  FOREIGN KEY (tenant_id, order_id) REFERENCES gateway_order,
  FOREIGN KEY (tenant_id, gateway_id) REFERENCES gateway
);
CREATE INDEX gateway_movement_gateway ON gateway_movement (tenant_id, gateway_id, at);

-- The other side's statement as it came; the same file twice adds nothing.
CREATE TABLE gateway_statement_line (
  tenant_id uuid NOT NULL DEFAULT current_tenant(),
  gateway_id uuid NOT NULL,
  key text NOT NULL,
  reference text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('out', 'back')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, gateway_id, key, reference, direction),
  FOREIGN KEY (tenant_id, gateway_id) REFERENCES gateway
);

CREATE TABLE gateway_mismatch (
  tenant_id uuid NOT NULL DEFAULT current_tenant(),
  id uuid NOT NULL,
  gateway_id uuid NOT NULL,
  key text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('out', 'back')),
  order_id uuid,
  what text NOT NULL CHECK (what IN ('missing_there', 'missing_here', 'double', 'amount')),
  ours_minor bigint,
  theirs_minor bigint,
  currency text NOT NULL,
  found_at timestamptz NOT NULL,
  settled_at timestamptz,
  -- null while settled_at is set: the statement itself came right later.
  settled_by uuid,
  settled_reason text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, gateway_id) REFERENCES gateway,
  FOREIGN KEY (tenant_id, order_id) REFERENCES gateway_order,
  FOREIGN KEY (tenant_id, settled_by) REFERENCES staff
);
-- A person's explanation holds: what was settled is not found again.
CREATE UNIQUE INDEX gateway_mismatch_once ON gateway_mismatch (tenant_id, gateway_id, key, direction, what)
  WHERE settled_at IS NULL OR settled_by IS NOT NULL;
CREATE INDEX gateway_mismatch_open ON gateway_mismatch (tenant_id, found_at, id) WHERE settled_at IS NULL;

-- What an option is made of for the outside: [{ kind, amountMinor, step, afterReturn }]. Empty: as its kind says.
ALTER TABLE remedy_option ADD COLUMN parts jsonb NOT NULL DEFAULT '[]';
-- Text messages about one's own complaint; the customer's page turns them off.
ALTER TABLE customer ADD COLUMN wants_sms boolean NOT NULL DEFAULT true;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['gateway', 'gateway_order', 'gateway_movement', 'gateway_statement_line', 'gateway_mismatch'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO mingjing_app', name);
  END LOOP;
END $$;
GRANT UPDATE ON gateway TO mingjing_app;
-- What is to move, for whom and why is written once.
GRANT UPDATE (state, gateway_id, round, attempts, next_try_at, sent_at, accepted_at, arrives_by, settled_at, reference, failure, stuck_reason, stuck_at, assigned_to)
  ON gateway_order TO mingjing_app;
GRANT UPDATE (settled_at, settled_by, settled_reason) ON gateway_mismatch TO mingjing_app;

-- An order of value comes from the option that was chosen, and all orders of an option together never exceed it.
CREATE FUNCTION guard_gateway_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE chosen remedy_option;
BEGIN
  IF NEW.option_id IS NULL THEN RETURN NEW; END IF;
  PERFORM FROM remedy_offer offer
    WHERE offer.tenant_id = NEW.tenant_id AND offer.complaint_id = NEW.complaint_id
      AND offer.chosen_option_id = NEW.option_id AND offer.state = 'accepted'
    FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a gateway order comes from a chosen option only' USING ERRCODE = 'check_violation';
  END IF;
  SELECT * INTO chosen FROM remedy_option o WHERE o.tenant_id = NEW.tenant_id AND o.id = NEW.option_id;
  IF NEW.currency <> chosen.currency OR NEW.amount_minor + coalesce((
      SELECT sum(amount_minor) FROM gateway_order o WHERE o.tenant_id = NEW.tenant_id AND o.option_id = NEW.option_id
    ), 0) > chosen.cost_minor THEN
    RAISE EXCEPTION 'the orders of an option exceed what was decided' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER gateway_order_decided BEFORE INSERT ON gateway_order FOR EACH ROW EXECUTE FUNCTION guard_gateway_order();

-- A confirmed order does not go out again, and nothing goes out twice under one key.
CREATE FUNCTION guard_gateway_order_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.round < OLD.round
    OR (OLD.state = 'confirmed' AND NEW.state NOT IN ('confirmed', 'compensating'))
    OR (OLD.state = 'cancelled' AND NEW.state <> 'cancelled')
    OR (NEW.state = 'planned' AND OLD.state NOT IN ('planned', 'waiting') AND NEW.round = OLD.round) THEN
    RAISE EXCEPTION 'a gateway order does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER gateway_order_state BEFORE UPDATE OF state, round ON gateway_order FOR EACH ROW EXECUTE FUNCTION guard_gateway_order_state();

-- What moved never exceeds what its order says, and nothing comes back that did not go out.
CREATE FUNCTION guard_gateway_movement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ordered gateway_order; moved bigint;
BEGIN
  SELECT * INTO ordered FROM gateway_order o WHERE o.tenant_id = NEW.tenant_id AND o.id = NEW.order_id FOR UPDATE;
  SELECT coalesce(sum(CASE m.direction WHEN 'out' THEN m.amount_minor ELSE -m.amount_minor END), 0) INTO moved
    FROM gateway_movement m WHERE m.tenant_id = NEW.tenant_id AND m.order_id = NEW.order_id;
  moved := moved + CASE NEW.direction WHEN 'out' THEN NEW.amount_minor ELSE -NEW.amount_minor END;
  IF NEW.currency <> ordered.currency OR moved > ordered.amount_minor OR moved < 0 THEN
    RAISE EXCEPTION 'what moved exceeds what was ordered' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER gateway_movement_ordered BEFORE INSERT ON gateway_movement FOR EACH ROW EXECUTE FUNCTION guard_gateway_movement();

-- At the end of each transaction: confirmed means all of it moved, compensated means none of it stayed moved.
CREATE FUNCTION guard_gateway_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moved bigint;
BEGIN
  SELECT coalesce(sum(CASE m.direction WHEN 'out' THEN m.amount_minor ELSE -m.amount_minor END), 0) INTO moved
    FROM gateway_movement m WHERE m.tenant_id = NEW.tenant_id AND m.order_id = NEW.id;
  IF (NEW.state = 'confirmed' AND moved <> NEW.amount_minor) OR (NEW.state IN ('compensated', 'cancelled') AND moved <> 0) THEN
    RAISE EXCEPTION 'a % gateway order of % has moved %', NEW.state, NEW.amount_minor, moved USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER gateway_order_balance AFTER INSERT OR UPDATE ON gateway_order
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_gateway_balance();
