-- One newsroom on many machines. “base” is what this desk and the other side last agreed on, “server” what the other
-- side has now while it is in conflict with the working text (stories). `server` is empty for a story package.
CREATE TABLE copies (
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    server TEXT NOT NULL,
    which TEXT NOT NULL,
    state TEXT NOT NULL,
    hash TEXT NOT NULL,
    by TEXT NOT NULL DEFAULT '',
    at INTEGER,
    note TEXT NOT NULL DEFAULT '',
    approved INTEGER NOT NULL DEFAULT 0,
    print TEXT NOT NULL DEFAULT '',
    texts TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL,
    PRIMARY KEY (story, server, which)
);
CREATE INDEX copies_conflicts ON copies (story) WHERE which = 'server';

-- The server keeps other bytes than the original: a picture of another desk lies here under the hash of those.
CREATE TABLE picture_twins (
    sha256 TEXT NOT NULL PRIMARY KEY,
    here TEXT NOT NULL,
    credit TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX picture_twins_here ON picture_twins (here);
CREATE INDEX remotes_post ON remotes (server, post);
CREATE INDEX remotes_planned ON remotes (server) WHERE status = 'future';
