-- A receipt that can never be read must not hold the list's start back for ever: after a while it is given up,
-- kept for a person to look at, and tried again from time to time.
ALTER TABLE unread_receipts ADD COLUMN since BIGINT NOT NULL DEFAULT 0;
-- When it was given up, or tried last since then.
ALTER TABLE unread_receipts ADD COLUMN given_up_at BIGINT;
UPDATE unread_receipts SET since = extract(epoch FROM now())::BIGINT;
