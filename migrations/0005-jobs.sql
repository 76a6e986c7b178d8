-- The job queue (graphile-worker) keeps tenants and row ids only, no words of customers; the application's role works on it
-- in the same transaction as the deed. The library switches on row-level security and leaves the policy to us.
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind = 'r' LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON graphile_worker.%I TO mingjing_app', name);
    IF name <> 'migrations' THEN
      EXECUTE format('ALTER TABLE graphile_worker.%I ENABLE ROW LEVEL SECURITY', name);
      EXECUTE format('CREATE POLICY application ON graphile_worker.%I TO mingjing_app USING (true) WITH CHECK (true)', name);
    END IF;
  END LOOP;
END $$;
GRANT USAGE ON SCHEMA graphile_worker TO mingjing_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO mingjing_app;
GRANT SELECT ON ALL TABLES IN SCHEMA graphile_worker TO mingjing_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO mingjing_app;
