-- Lists of 100,000 stories: those that are out are walked newest first along an index that an autosave does not touch.
CREATE INDEX stories_out_state ON stories (state, updated_at) WHERE state IN ('published', 'withdrawn');
CREATE INDEX stories_out_section ON stories (section, updated_at) WHERE state IN ('published', 'withdrawn');
CREATE INDEX stories_out_author ON stories (author, updated_at) WHERE state IN ('published', 'withdrawn');
CREATE INDEX stories_open ON stories (state) WHERE state NOT IN ('published', 'withdrawn');
CREATE INDEX stories_trash ON stories (trashed_at) WHERE trashed_at IS NOT NULL;

-- How many stories stand where, kept by the triggers below.
CREATE TABLE tally (
    trashed INTEGER NOT NULL,
    state TEXT NOT NULL,
    review TEXT NOT NULL,
    section TEXT NOT NULL,
    author TEXT NOT NULL,
    editor TEXT NOT NULL,
    stories INTEGER NOT NULL,
    PRIMARY KEY (trashed, state, review, section, author, editor)
) WITHOUT ROWID;
INSERT INTO tally SELECT trashed_at IS NOT NULL, state, review, section, author, editor, count(*)
    FROM stories GROUP BY 1, 2, 3, 4, 5, 6;
CREATE TRIGGER stories_tally_added AFTER INSERT ON stories BEGIN
    INSERT INTO tally VALUES (NEW.trashed_at IS NOT NULL, NEW.state, NEW.review, NEW.section, NEW.author, NEW.editor, 1)
        ON CONFLICT DO UPDATE SET stories = stories + 1;
END;
CREATE TRIGGER stories_tally_removed AFTER DELETE ON stories BEGIN
    UPDATE tally SET stories = stories - 1 WHERE trashed = (OLD.trashed_at IS NOT NULL) AND state = OLD.state
        AND review = OLD.review AND section = OLD.section AND author = OLD.author AND editor = OLD.editor;
END;
CREATE TRIGGER stories_tally_moved AFTER UPDATE OF trashed_at, state, review, section, author, editor ON stories
WHEN (OLD.trashed_at IS NULL, OLD.state, OLD.review, OLD.section, OLD.author, OLD.editor)
    IS NOT (NEW.trashed_at IS NULL, NEW.state, NEW.review, NEW.section, NEW.author, NEW.editor) BEGIN
    UPDATE tally SET stories = stories - 1 WHERE trashed = (OLD.trashed_at IS NOT NULL) AND state = OLD.state
        AND review = OLD.review AND section = OLD.section AND author = OLD.author AND editor = OLD.editor;
    INSERT INTO tally VALUES (NEW.trashed_at IS NOT NULL, NEW.state, NEW.review, NEW.section, NEW.author, NEW.editor, 1)
        ON CONFLICT DO UPDATE SET stories = stories + 1;
END;

-- Every headline that a story had, so that it is found by a former one too.
CREATE TABLE headlines (
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    headline TEXT NOT NULL,
    PRIMARY KEY (story, headline)
) WITHOUT ROWID;
INSERT OR IGNORE INTO headlines SELECT story, json_extract(content, '$.headline') FROM revisions
    WHERE json_valid(content) AND json_extract(content, '$.headline') <> '';
CREATE TRIGGER revisions_keep_headline AFTER INSERT ON revisions
WHEN json_valid(NEW.content) AND json_extract(NEW.content, '$.headline') <> '' BEGIN
    INSERT OR IGNORE INTO headlines VALUES (NEW.story, json_extract(NEW.content, '$.headline'));
END;

-- Short prefixes are answered from an index of their own: “t” begins a third of all syllables.
CREATE VIRTUAL TABLE story_search USING fts5 (headline, former, text, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO story_search (rowid, headline, former, text) SELECT rowid, headline, '', text FROM search;
DROP TRIGGER stories_leave_search;
DROP TABLE search;
CREATE TRIGGER stories_leave_search AFTER DELETE ON stories BEGIN
    DELETE FROM story_search WHERE rowid = OLD.number;
END;
UPDATE stories SET indexed = 0 WHERE id IN (SELECT story FROM headlines GROUP BY story HAVING count(*) > 1);
