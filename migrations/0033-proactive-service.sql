-- Trouble foreseen and told before anybody asks: how long parcels take, what is in their way, who is written to, and whether it helped.

-- What will slow parcels down, imported: weather over a province, a holiday over all of them.
CREATE TABLE disruption (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('weather', 'holiday')),
  -- Null: everywhere.
  province text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  effect_hours integer NOT NULL CHECK (effect_hours BETWEEN 1 AND 720),
  words text NOT NULL,
  imported_by uuid NOT NULL,
  imported_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  -- The same file twice changes nothing.
  UNIQUE NULLS NOT DISTINCT (tenant_id, kind, province, starts_at, ends_at),
  FOREIGN KEY (tenant_id, imported_by) REFERENCES staff,
  CHECK (ends_at > starts_at)
);

-- Learned from the parcels, and learned anew: the chance to arrive in each step of the way, of those still on it.
CREATE TABLE transit_lane (
  tenant_id uuid NOT NULL REFERENCES tenant,
  -- Empty: all of them together, on which those with few parcels lean.
  carrier text NOT NULL,
  origin text NOT NULL,
  province text NOT NULL,
  parcels integer NOT NULL,
  on_the_way integer NOT NULL,
  -- Of those with a promised time: how many arrived later, or have not by then.
  promised integer NOT NULL,
  late integer NOT NULL,
  usual_hours real NOT NULL,
  recent_hours real NOT NULL,
  usual_chances real[] NOT NULL,
  recent_chances real[] NOT NULL,
  learned_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, carrier, origin, province)
);

-- What is foreseen for each parcel on its way with a promised time.
CREATE TABLE parcel_forecast (
  tenant_id uuid NOT NULL,
  order_id uuid NOT NULL,
  carrier text NOT NULL,
  origin text NOT NULL,
  province text NOT NULL,
  promised_at timestamptz NOT NULL,
  -- How likely it comes later than promised.
  late_chance real NOT NULL CHECK (late_chance BETWEEN 0 AND 1),
  -- By when it is there, with the stated certainty.
  expected_by timestamptz NOT NULL,
  disruption_id uuid,
  foreseen_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, order_id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders,
  FOREIGN KEY (tenant_id, disruption_id) REFERENCES disruption
);
CREATE INDEX parcel_forecast_late ON parcel_forecast (tenant_id, late_chance DESC, order_id);

-- A mass action that tells before anybody asks; the action holds the words, the approval and what became of each.
CREATE TABLE proactive_campaign (
  tenant_id uuid NOT NULL,
  action_id uuid NOT NULL,
  -- 'late_parcel', or the alert whose goods they bought.
  cause text NOT NULL,
  hold_out_share real NOT NULL CHECK (hold_out_share BETWEEN 0 AND 0.5),
  seed text NOT NULL,
  follow_days integer NOT NULL CHECK (follow_days BETWEEN 1 AND 60),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, action_id),
  FOREIGN KEY (tenant_id, action_id) REFERENCES mass_action
);

-- Once per order ever for the same cause, in one group or the other.
CREATE TABLE proactive_order (
  tenant_id uuid NOT NULL,
  order_id uuid NOT NULL,
  cause text NOT NULL,
  action_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('told', 'held_out')),
  late_chance real,
  expected_by timestamptz,
  PRIMARY KEY (tenant_id, order_id, cause),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders,
  FOREIGN KEY (tenant_id, action_id) REFERENCES proactive_campaign
);
CREATE INDEX proactive_order_of ON proactive_order (tenant_id, action_id);

-- Transit times are learned from what was shipped lately.
CREATE INDEX orders_shipped ON orders (tenant_id, shipped_at) WHERE shipped_at IS NOT NULL;

-- What each reads where the time is their own, and until when it is true.
ALTER TABLE mass_action_recipient ADD COLUMN words text;
ALTER TABLE mass_action ADD COLUMN good_until timestamptz;
ALTER TABLE mass_action_recipient DROP CONSTRAINT mass_action_recipient_left_out_reason_check;
ALTER TABLE mass_action_recipient ADD CONSTRAINT mass_action_recipient_left_out_reason_check
  CHECK (left_out_reason IN ('no_phone', 'no_mail', 'no_account', 'opted_out', 'more_than_paid', 'arrived', 'asked_already', 'past_its_time'));
-- Overtaken while it waited: the parcel came, or the customer asked.
GRANT UPDATE (left_out_reason) ON mass_action_recipient TO mingjing_app;

-- A notice of a late parcel gives nothing away and takes nothing down: one other person's yes is enough. All else needs two.
CREATE FUNCTION approvals_needed(tenant uuid, action uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN EXISTS (
    SELECT FROM proactive_campaign c JOIN mass_action a ON a.tenant_id = c.tenant_id AND a.id = c.action_id
    WHERE c.tenant_id = tenant AND c.action_id = action AND c.cause = 'late_parcel' AND a.kind = 'notice' AND NOT a.is_safety
  ) THEN 1 ELSE 2 END
$$;

CREATE OR REPLACE FUNCTION guard_mass_action() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE approvals integer;
BEGIN
  IF OLD.state IN ('done', 'stopped', 'cancelled') AND NEW.state NOT IN (OLD.state, 'running') THEN
    RAISE EXCEPTION 'an action that % does not become %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state IN ('approved', 'running') THEN
    SELECT count(*) INTO approvals FROM mass_action_approval a
      WHERE a.tenant_id = NEW.tenant_id AND a.action_id = NEW.id AND a.digest = NEW.digest AND a.approver_id <> NEW.prepared_by;
    IF approvals < approvals_needed(NEW.tenant_id, NEW.id) THEN
      RAISE EXCEPTION 'an action runs with two approvals of its very content' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.state = 'running' AND NEW.statement_id IS NOT NULL
    AND NOT is_statement_cleared(NEW.tenant_id, NEW.statement_id, NEW.statement_version) THEN
    RAISE EXCEPTION 'a statement leaves only as both legal and PR approved it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

SELECT wall(name) FROM unnest(ARRAY['disruption', 'transit_lane', 'parcel_forecast', 'proactive_campaign', 'proactive_order']) AS name;
REVOKE UPDATE ON disruption, proactive_campaign, proactive_order FROM mingjing_app;
GRANT DELETE ON transit_lane, parcel_forecast TO mingjing_app;
GRANT UPDATE (effect_hours, words, withdrawn_at) ON disruption TO mingjing_app;
GRANT UPDATE (action_id, part, late_chance, expected_by) ON proactive_order TO mingjing_app;

-- Whom an order's notice reached, or was kept from, stays: only what never went out is taken over by a later campaign.
CREATE FUNCTION guard_proactive_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM mass_action a WHERE a.tenant_id = OLD.tenant_id AND a.id = OLD.action_id AND a.state NOT IN ('stopped', 'cancelled'))
    OR EXISTS (SELECT FROM mass_action_recipient r WHERE r.tenant_id = OLD.tenant_id AND r.action_id = OLD.action_id
      AND r.order_id = OLD.order_id AND r.state NOT IN ('waiting', 'left_out')) THEN
    RAISE EXCEPTION 'an order is told of one cause once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proactive_order_once BEFORE UPDATE ON proactive_order FOR EACH ROW EXECUTE FUNCTION guard_proactive_order();
