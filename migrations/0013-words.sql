-- A person's words of later tables, erased with the rest of their complaint (0011).
COMMENT ON COLUMN win_back.plan IS 'words';
COMMENT ON COLUMN win_back.outcome_words IS 'words';
