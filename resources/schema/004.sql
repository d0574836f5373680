-- What the newsroom server holds of each story, which pictures it has, and every writing request, kept before it
-- leaves: one whose answer never came is looked for there, not sent again.
CREATE TABLE IF NOT EXISTS remotes (
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    server TEXT NOT NULL,
    post INTEGER NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '',
    base TEXT NOT NULL DEFAULT '',
    revision INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER,
    views INTEGER,
    PRIMARY KEY (story, server)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS remote_pictures (
    server TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    picture INTEGER NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0,
    verified INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (server, sha256)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS requests (
    number INTEGER PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    server TEXT NOT NULL,
    step TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    error TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS requests_open ON requests (story, step) WHERE state IN ('sending', 'unknown');
CREATE INDEX IF NOT EXISTS requests_story ON requests (story);
