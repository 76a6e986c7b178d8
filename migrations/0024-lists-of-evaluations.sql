-- The list of evaluations by purpose and by form, however seldom one of them is used: before, all were read to find few.
CREATE INDEX evaluation_purpose ON evaluation (tenant_id, purpose, submitted_at DESC, id DESC) WHERE state = 'submitted';
CREATE INDEX evaluation_scorecard ON evaluation (tenant_id, scorecard_code, submitted_at DESC, id DESC) WHERE state = 'submitted';
-- The items of a draw in the order of their ids, which the list reads page by page.
CREATE INDEX sample_item_draw ON sample_item (tenant_id, draw_id, id);
-- Conversations in which nothing was broken, where there are few of them.
CREATE INDEX inspection_unbroken ON inspection (tenant_id, ended_at DESC, conversation_id DESC) WHERE broken_count = 0;
