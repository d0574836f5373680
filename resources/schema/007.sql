-- Words that approved stories say although the checker doubts them, each with its neighbour; known once enough stories
-- do. Forgotten ones keep a row, so that the next story does not teach them again.
CREATE TABLE phrases (
    phrase TEXT NOT NULL,
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    PRIMARY KEY (phrase, story)
) WITHOUT ROWID;
CREATE INDEX phrases_story ON phrases (story);
CREATE TABLE phrases_forgotten (phrase TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;

-- What was read for its people only is read once more.
DELETE FROM people_read;
