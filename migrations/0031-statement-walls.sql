-- A draft of an alert's statement does not leave by a mass action: neither when it is prepared nor when it is approved or set
-- going, should the statement have been changed or withdrawn in between.
CREATE FUNCTION guard_mass_action_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF holds_uncleared_statement(NEW.tenant_id, NEW.words) THEN
    RAISE EXCEPTION 'a statement leaves only as both legal and PR approved it' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_not_cleared';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mass_action_statement BEFORE INSERT ON mass_action FOR EACH ROW EXECUTE FUNCTION guard_mass_action_statement();
CREATE TRIGGER mass_action_statement_again BEFORE UPDATE OF state ON mass_action FOR EACH ROW
  WHEN (OLD.state <> NEW.state AND NEW.state IN ('approved', 'running')) EXECUTE FUNCTION guard_mass_action_statement();
