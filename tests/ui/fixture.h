/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* A small project in a folder of its own, for tests of the window: an interview of two speakers,
 * codes in three branches, codings by "Noor Bakker" (who acts) and "Mees Visser". */
typedef struct
{
  char *folder;
  CodebookProject *project;
  gint64 document;
} Fixture;

/* One thing said. In @words [a: and :a] are where a coding of the code with that key starts and
 * ends. */
typedef struct
{
  const char *speaker; /* "Interviewer" asks, others answer */
  gint64 start_ms;
  const char *words;
} FixtureTurn;

typedef struct
{
  const char *key;
  const char *path;
  const char *coder; /* NULL: who acts */
} FixtureCode;

void fixture_init (Fixture *fixture); /* the interview that most tests use */
void fixture_init_with (Fixture *fixture, const FixtureTurn *turns, const FixtureCode *codes);
void fixture_release (Fixture *fixture);

/* The first place of @words in the document, in current code points; fails the test if absent. */
guint fixture_find (Fixture *fixture, const char *words);

G_END_DECLS
