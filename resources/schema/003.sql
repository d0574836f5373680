-- What is known of a picture stays with it: each use in a story begins with these words. `said_at`
-- is when somebody last changed them; `described` tells that the file's own words were read.
ALTER TABLE photos ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE photos ADD COLUMN caption TEXT NOT NULL DEFAULT '';
ALTER TABLE photos ADD COLUMN credit TEXT NOT NULL DEFAULT '';
ALTER TABLE photos ADD COLUMN alt TEXT NOT NULL DEFAULT '';
ALTER TABLE photos ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE photos ADD COLUMN taken TEXT NOT NULL DEFAULT '';
ALTER TABLE photos ADD COLUMN keywords TEXT NOT NULL DEFAULT '';
ALTER TABLE photos ADD COLUMN instructions TEXT NOT NULL DEFAULT '';
ALTER TABLE photos ADD COLUMN rating INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photos ADD COLUMN choice INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photos ADD COLUMN described INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photos ADD COLUMN said_at INTEGER NOT NULL DEFAULT 0;
UPDATE photos SET
    caption = coalesce((SELECT u.caption FROM photo_uses u WHERE u.sha256 = photos.sha256 AND u.caption <> '' ORDER BY u.used_at DESC LIMIT 1), ''),
    credit = coalesce((SELECT u.credit FROM photo_uses u WHERE u.sha256 = photos.sha256 AND u.credit <> '' ORDER BY u.used_at DESC LIMIT 1), ''),
    alt = coalesce((SELECT u.alt FROM photo_uses u WHERE u.sha256 = photos.sha256 AND u.alt <> '' ORDER BY u.used_at DESC LIMIT 1), '');

-- Focal point and crops belong to the use: JSON, empty when nobody chose any.
ALTER TABLE photo_uses ADD COLUMN framing TEXT NOT NULL DEFAULT '';
