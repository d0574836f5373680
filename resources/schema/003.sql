-- Where in the text a note stands (words before and after its quote), and which note an answer answers.
ALTER TABLE notes ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE notes ADD COLUMN answers TEXT NOT NULL DEFAULT '';
