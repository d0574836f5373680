-- Times are milliseconds since 1970 in UTC, NULL when there is none. Lists are one item a line.

CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE sections (
    name TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
) WITHOUT ROWID;

-- What a new newsroom begins with; its administrator changes them.
INSERT INTO sections (name, position) VALUES ('Thời sự', 0), ('Pháp luật', 1), ('Kinh tế', 2), ('Văn hóa', 3), ('Giáo dục', 4), ('Y tế', 5), ('Đời sống', 6), ('Phóng sự ảnh', 7);

CREATE TABLE members (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL
);

-- The body comes last, so that lists are read without it.
CREATE TABLE stories (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    review TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL,
    editor TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    waiting_since INTEGER,
    scheduled_at INTEGER,
    published_at INTEGER,
    trashed_at INTEGER,
    revision INTEGER NOT NULL DEFAULT 0,
    headline TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    section TEXT NOT NULL,
    byline TEXT NOT NULL,
    lead_sha256 TEXT NOT NULL DEFAULT '',
    kicker TEXT NOT NULL,
    dateline TEXT NOT NULL,
    source TEXT NOT NULL,
    tags TEXT NOT NULL,
    related TEXT NOT NULL,
    lead TEXT NOT NULL,
    corrections TEXT NOT NULL DEFAULT '',
    editor_since INTEGER,
    hash TEXT NOT NULL,
    approved_hash TEXT NOT NULL DEFAULT '',
    approved_by TEXT NOT NULL DEFAULT '',
    approved_at INTEGER,
    address TEXT NOT NULL DEFAULT '',
    live_revision INTEGER NOT NULL DEFAULT 0,
    live_at INTEGER,
    withdraw_reason TEXT NOT NULL DEFAULT '',
    edited_by TEXT NOT NULL DEFAULT '',
    edited_since INTEGER,
    indexed INTEGER NOT NULL DEFAULT 0,
    body_html TEXT NOT NULL
);
CREATE INDEX stories_updated ON stories (updated_at);
CREATE INDEX stories_unindexed ON stories (number) WHERE indexed = 0;
CREATE INDEX stories_live ON stories (live_revision) WHERE live_revision > 0;
CREATE INDEX stories_scheduled ON stories (scheduled_at) WHERE scheduled_at IS NOT NULL;

CREATE TABLE photos (
    sha256 TEXT NOT NULL PRIMARY KEY,
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0,
    added_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE photo_uses (
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES photos (sha256),
    caption TEXT NOT NULL,
    credit TEXT NOT NULL,
    alt TEXT NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (story, id)
) WITHOUT ROWID;
CREATE INDEX photo_uses_sha256 ON photo_uses (sha256, used_at);

CREATE TABLE tags (
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (story, position)
) WITHOUT ROWID;
CREATE INDEX tags_tag ON tags (tag);

CREATE TABLE films (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    poster_sha256 TEXT NOT NULL DEFAULT '',
    seconds INTEGER NOT NULL DEFAULT 0,
    added_at INTEGER NOT NULL,
    hidden INTEGER NOT NULL DEFAULT 0
);

-- What once stood is never changed; it goes only with its story.
CREATE TABLE revisions (
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    hash TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (story, number)
);
CREATE TRIGGER revisions_stay BEFORE UPDATE ON revisions BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only');
END;
CREATE TRIGGER revisions_last BEFORE DELETE ON revisions
WHEN EXISTS (SELECT 1 FROM stories WHERE id = OLD.story) BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only');
END;

CREATE TABLE history (
    number INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    action TEXT NOT NULL,
    revision INTEGER NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    hash TEXT NOT NULL DEFAULT ''
);
CREATE INDEX history_story ON history (story);
CREATE INDEX history_at ON history (at);
CREATE INDEX history_action ON history (action);
CREATE TRIGGER history_stays BEFORE UPDATE ON history BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER history_lasts BEFORE DELETE ON history
WHEN EXISTS (SELECT 1 FROM stories WHERE id = OLD.story) BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

CREATE TABLE notes (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    text TEXT NOT NULL,
    quote TEXT NOT NULL DEFAULT '',
    resolved INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX notes_story ON notes (story);
CREATE INDEX notes_open ON notes (story) WHERE resolved = 0;

CREATE TABLE personal_words (
    word TEXT NOT NULL PRIMARY KEY,
    added_by TEXT NOT NULL,
    added_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token TEXT NOT NULL UNIQUE,
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    action TEXT NOT NULL,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    error TEXT NOT NULL DEFAULT ''
);
CREATE INDEX outbox_open ON outbox (state) WHERE state <> 'done';
CREATE INDEX outbox_story ON outbox (story);

-- Folded text: the tokenizer alone would not fold the letter đ.
CREATE VIRTUAL TABLE search USING fts5 (headline, text, tokenize = 'unicode61 remove_diacritics 2');

-- The trash comes before the end.
CREATE TRIGGER stories_go_through_trash BEFORE DELETE ON stories WHEN OLD.trashed_at IS NULL BEGIN
    SELECT RAISE(ABORT, 'only from the trash');
END;
CREATE TRIGGER stories_leave_search AFTER DELETE ON stories BEGIN
    DELETE FROM search WHERE rowid = OLD.number;
END;
