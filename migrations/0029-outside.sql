-- A regulator's matter has a way of its own by where it is handled, and an early report is due halfway to its day.
ALTER TABLE regulator_matter
  ADD COLUMN kind text NOT NULL DEFAULT 'other' CHECK (kind IN ('hotline_12315', 'odr', 'mediation', 'other')),
  ADD COLUMN report_due_at timestamptz,
  -- What shows the outcome: the number of the paper, or where it is filed.
  ADD COLUMN proof text CHECK (length(proof) BETWEEN 1 AND 300),
  ADD CHECK (proof IS NULL OR outcome IS NOT NULL);
COMMENT ON COLUMN regulator_matter.proof IS 'words';
CREATE INDEX regulator_matter_open ON regulator_matter (tenant_id, due_at, id) WHERE outcome IS NULL;
CREATE INDEX regulator_matter_ended ON regulator_matter (tenant_id, closed_at, id) WHERE outcome IS NOT NULL;

-- The early report to the regulator: what was sent, by whom. Once per matter.
CREATE TABLE regulator_report (
  tenant_id uuid NOT NULL,
  matter_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  report text NOT NULL CHECK (length(report) BETWEEN 1 AND 2000),
  reported_by uuid NOT NULL,
  reported_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, matter_id),
  FOREIGN KEY (tenant_id, matter_id) REFERENCES regulator_matter,
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (tenant_id, reported_by) REFERENCES staff
);
COMMENT ON COLUMN regulator_report.report IS 'words';
SELECT wall('regulator_report');
