-- The walls of 0004 around one new table, for this and later migrations: SELECT wall('name').
CREATE FUNCTION wall(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', name);
  EXECUTE format('ALTER TABLE %I ALTER COLUMN tenant_id SET DEFAULT current_tenant()', name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingjing_app', name);
END $$;
REVOKE ALL ON FUNCTION wall(text) FROM PUBLIC;

-- What quality looks at: one chapter of one complaint, ended, with the facts by which it is found, sampled and compared.
-- Read from the complaint, its journal and its messages; registering it again changes nothing else.
CREATE TABLE conversation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  chapter integer NOT NULL,
  -- The main agent: who wrote most of the messages to the customer, else whoever owned it at the end.
  staff_id uuid,
  shop_id uuid,
  channel text NOT NULL,
  category text,
  second_category text,
  severity text NOT NULL,
  opened_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  ended_how text NOT NULL CHECK (ended_how IN ('confirmed', 'silence', 'withdrawn')),
  messages_in integer NOT NULL CHECK (messages_in >= 0),
  messages_out integer NOT NULL CHECK (messages_out >= 0),
  -- From opening to the first message of a person; null when nobody wrote.
  first_response_seconds integer CHECK (first_response_seconds >= 0),
  -- The longest time a message of the customer waited for an answer of a person.
  longest_silence_seconds integer CHECK (longest_silence_seconds >= 0),
  -- The gravest mood heard in the customer's words.
  mood text NOT NULL,
  is_reopened boolean NOT NULL,
  is_fast_lane boolean NOT NULL,
  cost_minor bigint NOT NULL CHECK (cost_minor >= 0),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, complaint_id, chapter),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff,
  FOREIGN KEY (tenant_id, shop_id) REFERENCES shop,
  CHECK (ended_at >= opened_at),
  CHECK ((cost_minor = 0) OR (currency IS NOT NULL))
);
CREATE INDEX conversation_ended ON conversation (tenant_id, ended_at DESC, id DESC);
CREATE INDEX conversation_staff ON conversation (tenant_id, staff_id, ended_at DESC, id DESC);
SELECT wall('conversation');
