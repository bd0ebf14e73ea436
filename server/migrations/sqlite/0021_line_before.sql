-- When the platform confirmed the line; none while it has not.
ALTER TABLE debt_positions ADD COLUMN stands_at INTEGER;
UPDATE debt_positions SET stands_at = 0 WHERE told IS NOT NULL;
-- The line it knew until then: what was paid in between is held against that one.
ALTER TABLE debt_positions ADD COLUMN line_before TEXT;
