-- Payments the platform lists whose receipt could not be taken in yet: read again every time until it is.
CREATE TABLE unread_receipts (
    iuv TEXT NOT NULL,
    -- As the list says; none where it does not.
    paid_at INTEGER
) STRICT;
CREATE UNIQUE INDEX unread_receipts_once ON unread_receipts (iuv, coalesce(paid_at, -1));
