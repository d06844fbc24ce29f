/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/exchange/attribute-plan.h"
#include "codebook/import/transcript.h"

G_BEGIN_DECLS

/* A table of attributes held against a project: what would be new, changed and the same; and then
 * written, as one act.
 *
 *   compare (any thread) → begin → step until it is done → end
 *
 * A cell that says nothing leaves what the project has, unless the plan says to erase. Of rows that
 * speak of the same value the first counts. What a column's type does not allow is left out. */

/* An attribute that comes in, from one column or from one a wave. */
typedef struct
{
  char *name;
  CodebookAttributeType type;
  gboolean by_wave;
  gint64 id;          /* 0 = it is new */
  GPtrArray *columns; /* CodebookAttributeColumn *, of the plan */
  GPtrArray *choices; /* char *: of a choice, those that it has and those that come in */
  guint new_choices;  /* how many of those it does not have yet; the last ones */
  guint values, missing;
  guint wrong; /* cells that are not of its type */
} CodebookAttributeTarget;

typedef struct
{
  char *name; /* as the project will show it */
  gint64 id;  /* 0 = it is new */
} CodebookAttributeName;

typedef struct
{
  guint target, study_case;
  guint wave;        /* index into waves + 1; 0 = not by wave */
  const char *value; /* canonical; NULL = it goes */
} CodebookAttributeChange;

typedef struct
{
  char *name;
  CodebookTranscript *transcript;
  guint study_case;
  guint wave; /* index into waves + 1; 0 = none */
} CodebookAttributeAnswer;

typedef struct
{
  GPtrArray *targets;  /* CodebookAttributeTarget * */
  GPtrArray *cases;    /* CodebookAttributeName *: those that the table speaks of */
  GPtrArray *waves;    /* CodebookAttributeName * */
  GArray *changes;     /* CodebookAttributeChange */
  GPtrArray *answers;  /* CodebookAttributeAnswer *: documents that are new */
  GPtrArray *warnings; /* char *, a sentence each; those of the reader first */
  GStringChunk *texts; /* of changes */
  guint new_cases;
  guint n_new, n_changed, n_same, n_erased; /* values */
  guint known_answers;                      /* documents that are there already */
  char *file_name, *file_kind;
  guint at; /* of the writing: how many of all steps are done */
} CodebookAttributeImport;

/* Fails if no column names the case, or there is nothing to bring in. */
CodebookAttributeImport *
codebook_attribute_import_compare (const CodebookAttributePlan *plan,
                                   GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_attribute_import_free (CodebookAttributeImport *self);

/* The columns' members are not used from here on: plan and table may go. The project must be as it
 * was when it was compared. */
gboolean codebook_attribute_import_begin (CodebookAttributeImport *self,
                                          CodebookProject *project,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Writes some more. @done: (out): all is written. FALSE: end () with FALSE. */
gboolean codebook_attribute_import_step (CodebookAttributeImport *self,
                                         CodebookProject *project,
                                         gboolean *done,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps all that was written, or takes it back. */
gboolean codebook_attribute_import_end (CodebookAttributeImport *self,
                                        CodebookProject *project,
                                        gboolean ok,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* How far the writing is, from 0 to 1. */
double codebook_attribute_import_get_progress (const CodebookAttributeImport *self);
/* Whether there is anything to write. */
gboolean codebook_attribute_import_is_empty (const CodebookAttributeImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookAttributeImport, codebook_attribute_import_free)

G_END_DECLS
