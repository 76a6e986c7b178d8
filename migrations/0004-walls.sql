-- Every tenant table is walled off; the owner too (FORCE). A table without a policy shows nothing to the application.
DO $$
DECLARE name text;
BEGIN
  FOR name IN
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', name);
    -- A row belongs to the tenant of its transaction; nobody has to say so, and nobody can say otherwise.
    EXECUTE format('ALTER TABLE %I ALTER COLUMN tenant_id SET DEFAULT current_tenant()', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingjing_app', name);
  END LOOP;
END $$;

-- The two look-ups made before a tenant is set run as the owner, who alone may see all tenants' addresses.
CREATE POLICY owner_finds_tenants ON tenant FOR SELECT TO CURRENT_USER USING (true);
-- A new tenant is made with app.tenant set to its own id, by the owner only.
REVOKE INSERT ON tenant FROM mingjing_app;

-- What is written stays written.
REVOKE UPDATE ON journal, settings_event, note, triage_suggestion, triage_decision, finding, responsibility, file, complaint_source_facts FROM mingjing_app;
REVOKE UPDATE ON message FROM mingjing_app;
GRANT UPDATE (seen_at) ON message TO mingjing_app;

GRANT DELETE ON idempotency, attempt, attachment, grade_limit, import_row_error TO mingjing_app;
REVOKE ALL ON FUNCTION tenant_of_slug(text), tenant_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenant_of_slug(text), tenant_ids() TO mingjing_app;

-- The archive is read-only: a closed complaint changes only by being reopened.
CREATE FUNCTION guard_archive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'closed' AND NEW.state = 'closed'
    AND (to_jsonb(NEW) - '{version,journal_version,journal_hash}'::text[])
      IS DISTINCT FROM (to_jsonb(OLD) - '{version,journal_version,journal_hash}'::text[]) THEN
    RAISE EXCEPTION 'complaint % is archived and read-only', OLD.number USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER complaint_archive BEFORE UPDATE ON complaint FOR EACH ROW EXECUTE FUNCTION guard_archive();

-- Live screens listen here: "<tenant> <complaint> <event id> <type>", a hint to read again, never content.
CREATE FUNCTION announce_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('journal', concat_ws(' ', NEW.tenant_id, NEW.stream, NEW.id, NEW.type));
  RETURN NULL;
END $$;
CREATE TRIGGER journal_live AFTER INSERT ON journal FOR EACH ROW EXECUTE FUNCTION announce_event();
