-- Goods held back: taken off sale, no longer shipped, or a whole batch on hold. Two people say yes, a gateway or a person
-- does it, and each can be taken back with a reason.

CREATE TABLE goods_hold (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('delisting', 'stop_shipping', 'batch_hold')),
  sku text NOT NULL,
  -- null: of all batches.
  batch text,
  alert_id uuid,
  reason text NOT NULL,
  state text NOT NULL CHECK (state IN ('awaiting_approval', 'cancelled', 'under_way', 'in_force', 'lifting', 'lifted')),
  -- null while it is under way: the owner does it and brings the proof.
  gateway_id uuid,
  attempts integer NOT NULL DEFAULT 0,
  next_try_at timestamptz,
  -- Why the gateway did not do it.
  failure text,
  owner_id uuid NOT NULL,
  due_at timestamptz,
  prepared_by uuid NOT NULL,
  prepared_at timestamptz NOT NULL,
  in_force_at timestamptz,
  proof text,
  proof_file uuid,
  lift_reason text,
  lifted_by uuid,
  lifted_at timestamptz,
  lift_proof text,
  lift_proof_file uuid,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES alert,
  FOREIGN KEY (tenant_id, gateway_id) REFERENCES gateway,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, prepared_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, lifted_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, proof_file) REFERENCES attachment,
  FOREIGN KEY (tenant_id, lift_proof_file) REFERENCES attachment,
  CHECK (kind <> 'batch_hold' OR batch IS NOT NULL),
  CHECK ((lift_reason IS NULL) = (lifted_by IS NULL)),
  CHECK (state NOT IN ('in_force', 'lifting', 'lifted') OR proof IS NOT NULL),
  CHECK (state NOT IN ('lifting', 'lifted') OR lift_reason IS NOT NULL),
  CHECK ((state = 'lifted') = (lifted_at IS NOT NULL AND lift_proof IS NOT NULL))
);
-- The same goods are not held twice in the same way.
CREATE UNIQUE INDEX goods_hold_once ON goods_hold (tenant_id, kind, sku, coalesce(batch, ''))
  WHERE state NOT IN ('cancelled', 'lifted');
CREATE INDEX goods_hold_latest ON goods_hold (tenant_id, prepared_at DESC, id DESC);
CREATE INDEX goods_hold_alert ON goods_hold (tenant_id, alert_id) WHERE alert_id IS NOT NULL;

-- Two people, neither of whom prepared it.
CREATE TABLE goods_hold_approval (
  tenant_id uuid NOT NULL,
  hold_id uuid NOT NULL,
  approver_id uuid NOT NULL,
  approved_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, hold_id, approver_id),
  FOREIGN KEY (tenant_id, hold_id) REFERENCES goods_hold,
  FOREIGN KEY (tenant_id, approver_id) REFERENCES staff
);

CREATE TABLE goods_hold_event (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  hold_id uuid NOT NULL,
  type text NOT NULL,
  words text,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, hold_id) REFERENCES goods_hold
);
CREATE INDEX goods_hold_event_of ON goods_hold_event (tenant_id, hold_id, at, id);

CREATE FUNCTION guard_goods_hold_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE hold goods_hold;
BEGIN
  SELECT * INTO hold FROM goods_hold h WHERE h.tenant_id = NEW.tenant_id AND h.id = NEW.hold_id FOR UPDATE;
  IF hold.prepared_by = NEW.approver_id OR hold.state <> 'awaiting_approval' THEN
    RAISE EXCEPTION 'goods are held by the word of others than the preparer, while it is asked for' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goods_hold_approved BEFORE INSERT ON goods_hold_approval FOR EACH ROW EXECUTE FUNCTION guard_goods_hold_approval();

CREATE FUNCTION guard_goods_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('cancelled', 'lifted') AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'a hold that is % stays so', OLD.state USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'awaiting_approval' AND NEW.state NOT IN ('awaiting_approval', 'cancelled')
    AND (SELECT count(*) FROM goods_hold_approval a WHERE a.tenant_id = NEW.tenant_id AND a.hold_id = NEW.id
      AND a.approver_id <> NEW.prepared_by) < 2 THEN
    RAISE EXCEPTION 'goods are held when two others have approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goods_hold_state BEFORE UPDATE OF state ON goods_hold FOR EACH ROW EXECUTE FUNCTION guard_goods_hold();

SELECT wall(name) FROM unnest(ARRAY['goods_hold', 'goods_hold_approval', 'goods_hold_event']) AS name;
REVOKE UPDATE ON goods_hold, goods_hold_approval, goods_hold_event FROM mingjing_app;
GRANT UPDATE (state, gateway_id, attempts, next_try_at, failure, owner_id, due_at, in_force_at, proof, proof_file,
  lift_reason, lifted_by, lifted_at, lift_proof, lift_proof_file, version) ON goods_hold TO mingjing_app;

-- An upload that proves what no complaint is about: goods held, goods destroyed in a recall. It is kept like a file of a case.
ALTER TABLE attachment ADD is_proof boolean NOT NULL DEFAULT false, ADD CHECK (NOT (is_proof AND complaint_id IS NOT NULL));

-- The customer's picture of goods destroyed.
ALTER TABLE recall_answer ADD photo uuid, ADD FOREIGN KEY (tenant_id, photo) REFERENCES attachment;

-- Exchanged once, whoever decided it.
ALTER TABLE mass_action_recipient DROP CONSTRAINT mass_action_recipient_left_out_reason_check;
ALTER TABLE mass_action_recipient ADD CONSTRAINT mass_action_recipient_left_out_reason_check
  CHECK (left_out_reason IN ('no_phone', 'no_mail', 'no_account', 'opted_out', 'more_than_paid', 'arrived', 'asked_already', 'past_its_time', 'made_good_already'));
