-- What a person of a grade may grant in one day, and to one customer within some days, beside the limit of each option.
-- No row: only the limits of single options bind.
CREATE TABLE grade_allowance (
  tenant_id uuid NOT NULL,
  grade_code text NOT NULL,
  day_minor bigint CHECK (day_minor >= 0),
  customer_minor bigint CHECK (customer_minor >= 0),
  customer_days integer NOT NULL DEFAULT 90 CHECK (customer_days BETWEEN 1 AND 3650),
  PRIMARY KEY (tenant_id, grade_code),
  FOREIGN KEY (tenant_id, grade_code) REFERENCES grade
);

-- What a shop may give beyond what the law and its own promises demand, within a period.
CREATE TABLE goodwill_budget (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  shop_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  limit_minor bigint NOT NULL CHECK (limit_minor >= 0),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, shop_id, starts_on),
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop,
  CHECK (starts_on <= ends_on)
);

-- The part of an option's cost that neither law nor promise demands.
ALTER TABLE remedy_option ADD COLUMN goodwill_minor bigint NOT NULL DEFAULT 0
  CHECK (goodwill_minor BETWEEN 0 AND cost_minor);

-- Whose authority stands behind an offer, and how much of it is taken. Reserved while the customer chooses (the dearest
-- option), spent once they have chosen (that option), released when the offer ends otherwise.
CREATE TABLE remedy_grant (
  tenant_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  shop_id uuid,
  granted_by uuid NOT NULL,
  -- Null: within the sender's own limits.
  approval_id uuid,
  granted_at timestamptz NOT NULL,
  -- The house's own calendar day.
  granted_on date NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  goodwill_minor bigint NOT NULL CHECK (goodwill_minor BETWEEN 0 AND amount_minor),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  state text NOT NULL CHECK (state IN ('reserved', 'spent', 'released')),
  PRIMARY KEY (tenant_id, offer_id),
  FOREIGN KEY (tenant_id, offer_id) REFERENCES remedy_offer,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer,
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop,
  FOREIGN KEY (tenant_id, granted_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, approval_id) REFERENCES approval
);
CREATE INDEX remedy_grant_day ON remedy_grant (tenant_id, granted_by, granted_on) WHERE state <> 'released';
CREATE INDEX remedy_grant_customer ON remedy_grant (tenant_id, customer_id, granted_on) WHERE state <> 'released';
CREATE INDEX remedy_grant_shop ON remedy_grant (tenant_id, shop_id, granted_on) WHERE state <> 'released';

-- Who must say yes, in which order: for offers with an option of this kind (null: any) that costs at least so much.
CREATE TABLE approval_chain (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  remedy_kind text,
  from_minor bigint NOT NULL CHECK (from_minor >= 0),
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, remedy_kind, from_minor)
);
CREATE TABLE approval_chain_step (
  tenant_id uuid NOT NULL,
  chain_id uuid NOT NULL,
  position integer NOT NULL,
  grade_code text NOT NULL,
  people integer NOT NULL CHECK (people BETWEEN 1 AND 3),
  PRIMARY KEY (tenant_id, chain_id, position),
  FOREIGN KEY (tenant_id, chain_id) REFERENCES approval_chain ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, grade_code) REFERENCES grade
);

-- The chain as it stood when approval was asked, and each person's word on it.
ALTER TABLE approval ADD COLUMN position integer NOT NULL DEFAULT 1;
-- The journal's length when it was asked: facts that came later were not what was asked about.
ALTER TABLE approval ADD COLUMN asked_version integer NOT NULL DEFAULT 0;
CREATE TABLE approval_step (
  tenant_id uuid NOT NULL,
  approval_id uuid NOT NULL,
  position integer NOT NULL,
  grade_code text NOT NULL,
  people integer NOT NULL CHECK (people BETWEEN 1 AND 3),
  -- The grade it stands with since nobody answered in time.
  climbed_to text,
  climbed_at timestamptz,
  PRIMARY KEY (tenant_id, approval_id, position),
  FOREIGN KEY (tenant_id, approval_id) REFERENCES approval,
  FOREIGN KEY (tenant_id, grade_code) REFERENCES grade,
  FOREIGN KEY (tenant_id, climbed_to) REFERENCES grade,
  CHECK ((climbed_to IS NULL) = (climbed_at IS NULL))
);
-- One word per person and approval: a second step needs a second person.
CREATE TABLE approval_vote (
  tenant_id uuid NOT NULL,
  approval_id uuid NOT NULL,
  voter_id uuid NOT NULL,
  position integer NOT NULL,
  -- Whose authority they used: their own, or that of a colleague who is away.
  authority_of uuid NOT NULL,
  decision text NOT NULL CHECK (decision IN ('approved', 'refused')),
  reason text NOT NULL,
  via text NOT NULL CHECK (via IN ('console', 'link')),
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, approval_id, voter_id),
  UNIQUE (tenant_id, approval_id, authority_of),
  FOREIGN KEY (tenant_id, approval_id, position) REFERENCES approval_step,
  FOREIGN KEY (tenant_id, voter_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, authority_of) REFERENCES staff
);

CREATE TABLE delegation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  from_staff_id uuid NOT NULL,
  to_staff_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  reason text NOT NULL,
  made_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, from_staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, to_staff_id) REFERENCES staff,
  CHECK (from_staff_id <> to_staff_id),
  CHECK (starts_at < ends_at)
);
CREATE INDEX delegation_to ON delegation (tenant_id, to_staff_id, ends_at) WHERE ended_at IS NULL;
CREATE INDEX delegation_from ON delegation (tenant_id, from_staff_id, ends_at);

-- A link by which one person decides one approval, once.
CREATE TABLE approval_link (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  approval_id uuid NOT NULL,
  approver_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, approval_id) REFERENCES approval,
  FOREIGN KEY (tenant_id, approver_id) REFERENCES staff
);

-- Colleagues whom the complaint is about: they take no part in deciding it.
CREATE TABLE involved_staff (
  tenant_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  named_by uuid NOT NULL,
  named_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, complaint_id, staff_id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, named_by) REFERENCES staff
);

-- Somebody says that a signal about a customer is wrong; another person looks at it.
CREATE TABLE signal_objection (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  signal text NOT NULL,
  raised_for text NOT NULL CHECK (raised_for IN ('customer', 'staff')),
  words text NOT NULL,
  raised_by uuid NOT NULL,
  raised_at timestamptz NOT NULL,
  verdict text CHECK (verdict IN ('upheld', 'dismissed')),
  review_words text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer,
  FOREIGN KEY (tenant_id, raised_by) REFERENCES staff,
  FOREIGN KEY (tenant_id, reviewed_by) REFERENCES staff,
  CHECK (reviewed_by <> raised_by),
  CHECK ((verdict IS NULL) = (reviewed_at IS NULL)),
  CHECK ((verdict IS NULL) = (reviewed_by IS NULL))
);
CREATE UNIQUE INDEX signal_objection_open ON signal_objection (tenant_id, customer_id, signal) WHERE verdict IS NULL;
CREATE INDEX signal_objection_customer ON signal_objection (tenant_id, customer_id, raised_at DESC);

-- How many pieces can still be sent, by the goods' own code. No row: nobody has said.
CREATE TABLE stock (
  tenant_id uuid NOT NULL REFERENCES tenant,
  sku text NOT NULL,
  quantity integer NOT NULL CHECK (quantity >= 0),
  counted_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, sku)
);

-- Offers made before there were grants stand behind whoever approved or prepared them.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['remedy_offer', 'remedy_option', 'approval', 'complaint', 'grade'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  INSERT INTO remedy_grant (tenant_id, offer_id, complaint_id, customer_id, shop_id, granted_by, approval_id, granted_at,
    granted_on, amount_minor, goodwill_minor, currency, state)
  SELECT o.tenant_id, o.id, o.complaint_id, c.customer_id, c.shop_id, coalesce(a.decided_by, o.prepared_by), a.id,
    coalesce(o.offered_at, o.prepared_at), coalesce(o.offered_at, o.prepared_at)::date,
    max(p.cost_minor) FILTER (WHERE o.state = 'offered' OR p.id = o.chosen_option_id), 0, min(p.currency),
    CASE o.state WHEN 'offered' THEN 'reserved' ELSE 'spent' END
  FROM remedy_offer o
  JOIN complaint c ON c.tenant_id = o.tenant_id AND c.id = o.complaint_id
  JOIN remedy_option p ON p.tenant_id = o.tenant_id AND p.offer_id = o.id
  LEFT JOIN approval a ON a.tenant_id = o.tenant_id AND a.offer_id = o.id AND a.decision = 'approved'
  WHERE o.state IN ('offered', 'accepted')
  GROUP BY o.tenant_id, o.id, o.complaint_id, c.customer_id, c.shop_id, a.decided_by, a.id;

  INSERT INTO approval_step (tenant_id, approval_id, position, grade_code, people)
  SELECT a.tenant_id, a.id, 1, (SELECT g.code FROM grade g WHERE g.tenant_id = a.tenant_id ORDER BY g.rank LIMIT 1), 1
  FROM approval a;
  FOREACH name IN ARRAY ARRAY['remedy_offer', 'remedy_option', 'approval', 'complaint', 'grade'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['grade_allowance', 'goodwill_budget', 'remedy_grant', 'approval_chain', 'approval_chain_step',
    'approval_step', 'approval_vote', 'delegation', 'approval_link', 'involved_staff', 'signal_objection', 'stock'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', name);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN tenant_id SET DEFAULT current_tenant()', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingjing_app', name);
  END LOOP;
END $$;

-- What was offered, granted and said stays as it was.
REVOKE UPDATE ON remedy_option, remedy_grant, approval_vote, involved_staff FROM mingjing_app;
GRANT UPDATE (state, amount_minor, goodwill_minor) ON remedy_grant TO mingjing_app;
GRANT DELETE ON approval_chain, approval_chain_step TO mingjing_app;

-- The last lock, whatever path led here: nobody's authority covers more than their grade's limit for each option, and an
-- approval that was asked must have been given.
CREATE FUNCTION guard_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM remedy_option o
    LEFT JOIN staff s ON s.tenant_id = o.tenant_id AND s.id = NEW.granted_by AND s.is_active
    LEFT JOIN grade_limit l ON l.tenant_id = o.tenant_id AND l.grade_code = s.grade_code AND l.remedy_kind = o.kind
    WHERE o.tenant_id = NEW.tenant_id AND o.offer_id = NEW.offer_id
      AND (l.limit_minor IS NULL OR o.cost_minor > l.limit_minor OR o.cost_minor > NEW.amount_minor)
  ) THEN
    RAISE EXCEPTION 'offer % is above the limit of whoever grants it', NEW.offer_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> 'reserved' OR NOT EXISTS (
    SELECT FROM remedy_offer o
    WHERE o.tenant_id = NEW.tenant_id AND o.id = NEW.offer_id AND CASE
      WHEN NEW.approval_id IS NULL THEN o.state = 'draft'
      ELSE o.state = 'awaiting_approval' AND EXISTS (
        SELECT FROM approval a JOIN approval_vote v ON v.tenant_id = a.tenant_id AND v.approval_id = a.id
        WHERE a.tenant_id = o.tenant_id AND a.id = NEW.approval_id AND a.offer_id = o.id AND a.decision = 'approved'
          AND v.authority_of = NEW.granted_by AND v.decision = 'approved')
    END
  ) THEN
    RAISE EXCEPTION 'offer % was not granted', NEW.offer_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER remedy_grant_guard BEFORE INSERT ON remedy_grant FOR EACH ROW EXECUTE FUNCTION guard_grant();

CREATE FUNCTION guard_grant_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'released' OR NEW.amount_minor > OLD.amount_minor OR (OLD.state = 'spent' AND NEW.state = 'reserved') THEN
    RAISE EXCEPTION 'the grant of offer % only shrinks', NEW.offer_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER remedy_grant_change BEFORE UPDATE ON remedy_grant FOR EACH ROW EXECUTE FUNCTION guard_grant_change();

-- An offer goes out, and is accepted, on a grant only.
CREATE FUNCTION guard_offer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state NOT IN ('offered', 'accepted') OR (TG_OP = 'UPDATE' AND OLD.state = NEW.state) THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT FROM remedy_grant g WHERE g.tenant_id = NEW.tenant_id AND g.offer_id = NEW.id AND g.state = 'reserved'
  ) OR (NEW.state = 'accepted' AND NOT EXISTS (
    SELECT FROM remedy_option o WHERE o.tenant_id = NEW.tenant_id AND o.offer_id = NEW.id AND o.id = NEW.chosen_option_id
  )) THEN
    RAISE EXCEPTION 'offer % was not granted', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER remedy_offer_guard BEFORE INSERT OR UPDATE ON remedy_offer FOR EACH ROW EXECUTE FUNCTION guard_offer();

-- The grant follows its offer, whichever room ends it.
CREATE FUNCTION follow_offer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'accepted' AND OLD.state = 'offered' THEN
    UPDATE remedy_grant g SET state = 'spent', amount_minor = o.cost_minor, goodwill_minor = o.goodwill_minor
    FROM remedy_option o
    WHERE g.tenant_id = NEW.tenant_id AND g.offer_id = NEW.id AND o.tenant_id = NEW.tenant_id AND o.id = NEW.chosen_option_id;
  ELSIF NEW.state IN ('refused', 'countered', 'declined', 'withdrawn', 'undone') AND OLD.state IN ('offered', 'accepted') THEN
    UPDATE remedy_grant SET state = 'released' WHERE tenant_id = NEW.tenant_id AND offer_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER remedy_offer_followed AFTER UPDATE OF state ON remedy_offer FOR EACH ROW EXECUTE FUNCTION follow_offer();

-- Options are written with the draft and never after.
CREATE FUNCTION guard_option() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM remedy_offer o WHERE o.tenant_id = NEW.tenant_id AND o.id = NEW.offer_id AND o.state = 'draft') THEN
    RAISE EXCEPTION 'offer % is no draft any more', NEW.offer_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER remedy_option_guard BEFORE INSERT ON remedy_option FOR EACH ROW EXECUTE FUNCTION guard_option();
