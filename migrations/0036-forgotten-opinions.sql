-- What somebody said of the house elsewhere is personal data too: it is forgotten on request and when its time is over. The
-- address stays, so that the same post is not taken in anew.
ALTER TABLE opinion_item ADD COLUMN erased_at timestamptz;

ALTER TABLE retention_rule DROP CONSTRAINT retention_rule_kind_check;
ALTER TABLE retention_rule ADD CHECK (kind IN ('words', 'contact', 'trading', 'opinion'));

-- Empties and never rewrites. Of an open alert nothing is forgotten.
CREATE FUNCTION erase_opinions(wanted uuid[], moment timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  UPDATE opinion_item i SET title = '已依法删除 · lawfully erased', body = '', author = NULL, erased_at = moment
  WHERE i.tenant_id = current_tenant() AND i.id = ANY(wanted) AND i.erased_at IS NULL
    AND NOT EXISTS (SELECT FROM alert a WHERE a.tenant_id = i.tenant_id AND a.id = i.alert_id AND a.closed_at IS NULL)
$$;
REVOKE ALL ON FUNCTION erase_opinions(uuid[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_opinions(uuid[], timestamptz) TO mingjing_app;

-- An alert that joins another takes its bursts along.
GRANT UPDATE (alert_id) ON opinion_burst TO mingjing_app;
