-- Promises come from options and from what is written to customers; the message that holds one is its source.
ALTER TABLE promise ALTER COLUMN option_id DROP NOT NULL;
ALTER TABLE promise ADD COLUMN source text NOT NULL DEFAULT 'option' CHECK (source IN ('option', 'message'));
ALTER TABLE promise ADD COLUMN message_id uuid;
-- Whose work it is, where the words named a department; the owner answers for it all the same.
ALTER TABLE promise ADD COLUMN department_id uuid;
ALTER TABLE promise ADD COLUMN made_at timestamptz;
-- Since when the customer knows, by rule, that it comes later than promised.
ALTER TABLE promise ADD COLUMN told_late_at timestamptz;
-- Why it was taken back with the customer's knowledge.
ALTER TABLE promise ADD COLUMN release_note_id uuid;
ALTER TABLE promise ADD FOREIGN KEY (tenant_id, message_id) REFERENCES message;
ALTER TABLE promise ADD FOREIGN KEY (tenant_id, department_id) REFERENCES department;
ALTER TABLE promise ADD FOREIGN KEY (tenant_id, release_note_id) REFERENCES note;
ALTER TABLE promise ADD CONSTRAINT promise_has_its_source
  CHECK ((source = 'option') = (option_id IS NOT NULL) AND (source = 'message') = (message_id IS NOT NULL));

CREATE INDEX promise_desk ON promise (tenant_id, due_at, id) WHERE state = 'open';
CREATE INDEX promise_broken ON promise (tenant_id, first_due_at DESC, id DESC) WHERE was_broken;
CREATE INDEX promise_message ON promise (tenant_id, message_id) WHERE message_id IS NOT NULL;

-- Where a promise comes from cannot change afterwards; its first hour least of all.
CREATE FUNCTION guard_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.source, NEW.option_id, NEW.message_id, NEW.first_due_at)
    IS DISTINCT FROM (OLD.source, OLD.option_id, OLD.message_id, OLD.first_due_at) THEN
    RAISE EXCEPTION 'promise % stays as it was given', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.was_broken AND NOT NEW.was_broken THEN
    RAISE EXCEPTION 'promise % was broken, for good', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER promise_given BEFORE UPDATE ON promise FOR EACH ROW EXECUTE FUNCTION guard_promise();

-- The clock of a promise that was taken back says neither met nor missed.
ALTER TABLE service_clock ADD COLUMN is_void boolean NOT NULL DEFAULT false;
ALTER TABLE service_clock DROP CONSTRAINT service_clock_check1;
ALTER TABLE service_clock ADD CONSTRAINT service_clock_verdict
  CHECK ((stopped_at IS NULL) = (is_met IS NULL AND NOT is_void) AND NOT (is_void AND is_met IS NOT NULL));

-- After how many days without a word from us a customer hears where the case stands; 0 for never.
ALTER TABLE tenant ADD COLUMN progress_days integer NOT NULL DEFAULT 3 CHECK (progress_days BETWEEN 0 AND 30);
