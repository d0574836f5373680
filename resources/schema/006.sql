-- Whom the newsroom wrote about, learned from approved stories or told by people. Who was forgotten keeps a
-- row, so that the next story does not teach it again.
CREATE TABLE IF NOT EXISTS people (
    name TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL DEFAULT '',
    office TEXT NOT NULL DEFAULT '',
    seen_at INTEGER NOT NULL,
    forgotten INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- Which text of a story was read for them.
CREATE TABLE IF NOT EXISTS people_read (
    story TEXT NOT NULL PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
    hash TEXT NOT NULL
) WITHOUT ROWID;
