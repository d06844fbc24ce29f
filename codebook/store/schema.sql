-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The project file, version 2.
--
-- Truth tables are recorded by a session, table by table, and so can be undone, audited and merged. For that to hold,
-- each has a primary key that is never NULL, and none has a trigger, a generated column, CASCADE, SET NULL or a UNIQUE
-- besides its key; the core checks uniqueness, and an act deletes children itself. Columns are only ever appended.
--
-- Derived tables (passage, passage_words, word_lemma, lemma_source) are remade from the rows a changeset touched, in the same transaction;
-- `draad check` can remake and compare them.
--
-- An older file is brought up to this one by comparing: what it lacks of the tables, indices and columns below is added,
-- derived tables are dropped and made anew from the text (migration.c). So a version needs no code of its own as long as
-- truth tables are only added, and columns only appended: at the end of their table, on one line, NOT NULL with a
-- DEFAULT. A new table is also named in schema.c. Derived tables may change at will. Until a version is released, what
-- is added belongs to it; tests/data/ has a file of each version that was.
--
-- Version 2: correction.source.
--
-- No example here is a person's name: these comments are part of every project file, and a sealed one has no names.
--
-- Units: _cp is a place in a document's base text in Unicode code points, ranges are half-open [start, end); _in is
-- an edge inside the new text of the correction that starts at that place (1 = before its first code point; 0 = not
-- inside); _ms is milliseconds; _at is milliseconds since 1970 UTC; dates are text, YYYY-MM-DD. 0 in a key column
-- means "none", since a key may not be NULL.

-- Truth ------------------------------------------------------------------------------------------------------------

CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,       -- 'name', 'language', 'coder:USER' (the coder a login acts as), ...
  value TEXT NOT NULL
) STRICT;

CREATE TABLE coder (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  initials TEXT NOT NULL
) STRICT;

CREATE TABLE wave (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,                   -- 'T0'
  label TEXT NOT NULL,                  -- 'start'; may be ''
  position REAL NOT NULL                -- order in time; ties by id
) STRICT;

CREATE TABLE study_case (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,                   -- what citations say: 'P07'
  label TEXT NOT NULL                   -- what people say: a first name; may be ''
) STRICT;

CREATE TABLE case_wave (                -- what is known of a case at a wave besides its values; no row: nothing said
  study_case INTEGER NOT NULL REFERENCES study_case(id) DEFERRABLE INITIALLY DEFERRED,
  wave INTEGER NOT NULL REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('held', 'partly', 'missing', 'due')),
  held_on TEXT NOT NULL,                -- date, or ''
  reason TEXT NOT NULL,                 -- why it is missing, or ''
  PRIMARY KEY (study_case, wave)
) STRICT, WITHOUT ROWID;

CREATE TABLE attribute (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'yesno', 'choice')),
  subject TEXT NOT NULL CHECK (subject IN ('case', 'case_wave', 'document')),
  choices TEXT NOT NULL,                -- one a line, for 'choice'; else ''
  unit TEXT NOT NULL,                   -- 'jaar'; may be ''
  position REAL NOT NULL
) STRICT;

CREATE TABLE attribute_value (          -- a missing value is a missing row, never an empty text
  attribute INTEGER NOT NULL REFERENCES attribute(id) DEFERRABLE INITIALLY DEFERRED,
  subject INTEGER NOT NULL,             -- study_case.id or document.id, as attribute.subject says
  wave INTEGER NOT NULL,                -- wave.id; 0 = not by wave
  value TEXT NOT NULL,                  -- number with a point; date as YYYY-MM-DD; yesno as yes, no
  PRIMARY KEY (attribute, subject, wave)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (                 -- text, and all that hangs on its places, never changes (but for sealing)
  id INTEGER PRIMARY KEY NOT NULL,      -- the first 63 bits of sha256, so that the same text is the same document
  name TEXT NOT NULL,
  language TEXT NOT NULL,               -- 'nl'
  sha256 TEXT NOT NULL,                 -- of text, in hex
  length_cp INTEGER NOT NULL,
  words INTEGER NOT NULL,
  line_cp INTEGER NOT NULL,             -- the measure that line numbers were fixed at
  file_name TEXT NOT NULL,              -- as imported, without its folder
  file_kind TEXT NOT NULL,              -- the reader: 'docx', 'odt', 'txt', ...
  imported_at INTEGER NOT NULL,
  held_on TEXT NOT NULL,                -- date of the interview, or ''
  wave INTEGER REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,               -- order of interviews
  text TEXT NOT NULL                    -- base text: UTF-8, NFC, '\n' between paragraphs; last, so that reading the rest
                                        -- does not walk through it
) STRICT;

CREATE TABLE original (                 -- the imported file itself, if the researcher wants it kept
  document INTEGER PRIMARY KEY NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE paragraph (                -- only those that are not plain body text
  document INTEGER NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  start_cp INTEGER NOT NULL,
  style TEXT NOT NULL CHECK (style IN ('heading', 'list', 'table', 'note')),
  level INTEGER NOT NULL,               -- of a heading or list, from 1; else 0
  PRIMARY KEY (document, start_cp)
) STRICT, WITHOUT ROWID;

CREATE TABLE format (                   -- runs of formatting, for display
  document INTEGER NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  start_cp INTEGER NOT NULL,
  end_cp INTEGER NOT NULL,
  bits INTEGER NOT NULL,                -- 1 bold, 2 italic, 4 underline, 8 struck through
  PRIMARY KEY (document, start_cp)
) STRICT, WITHOUT ROWID;

CREATE TABLE speaker (
  id INTEGER PRIMARY KEY NOT NULL,
  document INTEGER NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,                  -- as in the text: 'I'
  name TEXT NOT NULL,                   -- as shown: 'Interviewer'
  role TEXT NOT NULL CHECK (role IN ('', 'interviewer', 'respondent', 'coach', 'other')),
  study_case INTEGER REFERENCES study_case(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE turn (
  document INTEGER NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  start_cp INTEGER NOT NULL,            -- where the label or time starts
  words_cp INTEGER NOT NULL,            -- where what is said starts
  end_cp INTEGER NOT NULL,
  speaker INTEGER NOT NULL REFERENCES speaker(id) DEFERRABLE INITIALLY DEFERRED,
  start_ms INTEGER NOT NULL,            -- -1 = not known
  PRIMARY KEY (document, start_cp)
) STRICT, WITHOUT ROWID;

CREATE TABLE time_mark (                -- every time found in the text, also within a turn
  document INTEGER NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  at_cp INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (document, at_cp)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_mark (                -- where the pages of the imported file start, if it has pages
  document INTEGER NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  at_cp INTEGER NOT NULL,               -- the first that stands on it
  page TEXT NOT NULL,                   -- as printed on it: '12', 'iv'
  PRIMARY KEY (document, at_cp)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_part (                -- a document, or a range of one, belongs to a case
  study_case INTEGER NOT NULL REFERENCES study_case(id) DEFERRABLE INITIALLY DEFERRED,
  document INTEGER NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  start_cp INTEGER NOT NULL,            -- 0 .. length_cp for the whole document
  end_cp INTEGER NOT NULL,
  PRIMARY KEY (document, start_cp, study_case)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction (               -- new text laid over a range of the base text
  id INTEGER PRIMARY KEY NOT NULL,
  document INTEGER NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  start_cp INTEGER NOT NULL,
  end_cp INTEGER NOT NULL,              -- = start_cp: an insertion before start_cp
  text TEXT NOT NULL,                   -- '' : a deletion
  made_at INTEGER NOT NULL,
  coder INTEGER NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT NOT NULL DEFAULT '',      -- 'file': a new version of the imported file says so; '': a person
  entity INTEGER NOT NULL DEFAULT 0     -- entity.id: the text is its pseudonym, over its name; 0 = a correction
) STRICT;

CREATE TABLE entity (                   -- somebody or something with a pseudonym
  id INTEGER PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,                   -- 'person', 'place', ...: those of privacy/finding.h
  pseudonym TEXT NOT NULL,              -- '[deelnemer 12]'
  made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE alias (                    -- a name that an entity has in the texts; once sealed, as many '*'
  id INTEGER PRIMARY KEY NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity(id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  small INTEGER NOT NULL CHECK (small IN (0, 1)) -- 1: also where it stands in small letters
) STRICT;

CREATE TABLE spared (                   -- what looks like a name and is none, so is neither suggested nor replaced
  id INTEGER PRIMARY KEY NOT NULL,
  text TEXT NOT NULL,
  document INTEGER NOT NULL,            -- 0 = wherever it stands
  start_cp INTEGER NOT NULL             -- in that document; 0 if wherever
) STRICT;

CREATE TABLE code (
  id INTEGER PRIMARY KEY NOT NULL,
  parent INTEGER REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  color TEXT NOT NULL,                  -- a hue's name or #rrggbb; '' = that of the parent
  origin TEXT NOT NULL CHECK (origin IN ('', 'deductive', 'inductive')),
  brief TEXT NOT NULL,
  "full" TEXT NOT NULL,
  when_to_use TEXT NOT NULL,
  when_not TEXT NOT NULL,
  example TEXT NOT NULL,
  position REAL NOT NULL                -- among siblings; ties by id
) STRICT;

CREATE TABLE coding (
  id INTEGER PRIMARY KEY NOT NULL,
  document INTEGER NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  code INTEGER NOT NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,
  start_cp INTEGER NOT NULL,
  start_in INTEGER NOT NULL,
  end_cp INTEGER NOT NULL,
  end_in INTEGER NOT NULL,
  coder INTEGER NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  weight INTEGER NOT NULL,              -- 0 .. 100; 0 = none given
  made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE theme (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;

CREATE TABLE theme_code (
  theme INTEGER NOT NULL REFERENCES theme(id) DEFERRABLE INITIALLY DEFERRED,
  code INTEGER NOT NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,
  deep INTEGER NOT NULL CHECK (deep IN (0, 1)), -- 1: and all codes below it
  PRIMARY KEY (theme, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (                  -- a theme in a case's description; the cell of the framework matrix
  study_case INTEGER NOT NULL REFERENCES study_case(id) DEFERRABLE INITIALLY DEFERRED,
  theme INTEGER NOT NULL REFERENCES theme(id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,                   -- paragraphs apart by an empty line; {{quote ID}} stands for a quote
  verdict TEXT NOT NULL CHECK (verdict IN ('', 'helps', 'mixed', 'hinders', 'unclear')),
  PRIMARY KEY (study_case, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE quote (                    -- the ground of {{quote ID}}: a pointer, never a copy of text
  id INTEGER PRIMARY KEY NOT NULL,      -- that of the coding it was taken from; while that lives, its range counts
  document INTEGER NOT NULL,            -- the rest is where the coding last was, for when it has gone
  start_cp INTEGER NOT NULL,
  start_in INTEGER NOT NULL,
  end_cp INTEGER NOT NULL,
  end_in INTEGER NOT NULL,
  code INTEGER NOT NULL
) STRICT;

CREATE TABLE memo (
  id INTEGER PRIMARY KEY NOT NULL,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('project', 'document', 'case', 'code', 'coding', 'theme')),
  subject INTEGER NOT NULL,             -- id in the table of that kind; 0 for the project
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  coder INTEGER NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  made_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

-- These two hold all that lists count, so that counting never reads the codings themselves.
CREATE INDEX coding_by_document ON coding(document, start_cp, end_cp, coder);
CREATE INDEX coding_by_code ON coding(code, document);
CREATE INDEX document_by_position ON document(position, name, wave); -- lists need not step over the text
CREATE INDEX code_by_parent ON code(parent);
CREATE INDEX correction_by_document ON correction(document, start_cp);
CREATE INDEX speaker_by_document ON speaker(document);
CREATE INDEX turn_by_speaker ON turn(speaker);
CREATE INDEX memo_by_subject ON memo(subject_kind, subject);
CREATE INDEX case_part_by_case ON case_part(study_case, document);

-- The journal ------------------------------------------------------------------------------------------------------

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT UNIQUE NOT NULL,
  at INTEGER NOT NULL,                  -- milliseconds since 1970 UTC
  author TEXT NOT NULL,                 -- the coder's name at that time
  label TEXT NOT NULL,                  -- what happened, in the words of the one who did it; quotes no text
  undoes INTEGER,                       -- the seq of the act that this one takes back; NULL for an act of its own
  schema_version INTEGER NOT NULL,
  changes BLOB NOT NULL                 -- a changeset of the session extension
) STRICT;

-- Derived ----------------------------------------------------------------------------------------------------------

CREATE TABLE passage (                  -- the current text, a paragraph a row
  id INTEGER PRIMARY KEY NOT NULL,
  document INTEGER NOT NULL,
  n INTEGER NOT NULL,                   -- from 0
  start_cp INTEGER NOT NULL,            -- in the current text
  base_cp INTEGER NOT NULL,             -- the same place in the base text; -1: a correction touches this paragraph
  first_line INTEGER NOT NULL,          -- the line, fixed at import, of its first code point
  breaks TEXT NOT NULL,                 -- where further lines start in it, in code points from start_cp: '68 139'
  text TEXT NOT NULL
) STRICT;

-- By place, so that a fragment is read and cited from the paragraphs it lies in, without the document's text; holds all
-- that a search needs to put what it finds in order.
CREATE INDEX passage_by_document ON passage(document, start_cp, base_cp);

-- The paragraph's words as codebook_passage_fold_word () gives them, apart by spaces, so that any sqlite3 program can
-- read, drop and rebuild the index. The tokenizer only cuts at the spaces: all that a word may hold is in it. No text is
-- stored; to delete a row its old words are given again.
CREATE VIRTUAL TABLE passage_words USING fts5(
  words, content='',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mc Me' tokenchars '''-_.,:@'"
);

-- The same index read the other way, a row a word and place; stores nothing. For checking.
CREATE VIRTUAL TABLE passage_words_instance USING fts5vocab(passage_words, instance);

-- The words that each word of the index may be a form of, so that a search for one finds the others:
--   SELECT b.form FROM word_lemma AS a JOIN word_lemma AS b USING (lemma, language) WHERE a.form = 'werkte';
-- Words that no text holds any more may stay until the index is made again.
CREATE TABLE word_lemma (
  form TEXT NOT NULL,                   -- as in passage_words
  language TEXT NOT NULL,               -- of the documents it stands in
  lemma TEXT NOT NULL,
  PRIMARY KEY (form, language, lemma)
) STRICT, WITHOUT ROWID;

CREATE INDEX word_lemma_by_lemma ON word_lemma(lemma, language, form);

CREATE TABLE lemma_source (             -- what the lemmas were made with; where another is at hand they are made again
  language TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL                  -- '1 nl nl_NL.dic 2487848': rules, language, word list and its bytes
) STRICT;
