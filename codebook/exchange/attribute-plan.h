/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/exchange/attribute-study.h"
#include "codebook/import/data-table.h"

G_BEGIN_DECLS

/* What becomes of the columns of a table: guessed, shown, and corrected by the researcher before
 * anything is compared or written. */
typedef enum
{
  CODEBOOK_COLUMN_USE_VALUE,     /* an attribute */
  CODEBOOK_COLUMN_USE_KEY,       /* says which case the row is of */
  CODEBOOK_COLUMN_USE_WAVE,      /* says which wave */
  CODEBOOK_COLUMN_USE_DOCUMENTS, /* each answer a document */
  CODEBOOK_COLUMN_USE_SKIP,
} CodebookColumnUse;

const char *codebook_column_use_to_string (
    CodebookColumnUse use); /* "value", "key", "wave", "document", "skip" */

typedef struct
{
  const CodebookDataColumn *column;
  CodebookColumnUse use;
  CodebookAttributeType type;
  gboolean guessed;      /* nobody said the type, and the project has no such attribute */
  gboolean fixed;        /* the project has the attribute, and so its type and by_wave */
  gboolean by_wave;      /* a value for each wave, not one for the case */
  gboolean by_wave_said; /* by the researcher */
  char *stem;            /* "uren" of "uren_T0"; NULL = its name is not of a wave */
  char *wave;            /* "T0", as the project writes it */
  char *stem_key;        /* the same for stems that are the same but for the case of letters */
} CodebookAttributeColumn;

typedef struct
{
  CodebookDataTable *table;
  CodebookAttributeStudy *study;
  GPtrArray *columns;                  /* CodebookAttributeColumn *; those of the table */
  CodebookAttributeColumn *key, *wave; /* of columns, by their use; (nullable) */
  gboolean can_join;                   /* uren_T0 and uren_T1 may be one attribute by wave … */
  gboolean joined;                     /* … and are */
  gboolean erase;                      /* an empty cell takes away what was there */
} CodebookAttributePlan;

/* Guesses all of it. Holds references to both. */
CodebookAttributePlan *
codebook_attribute_plan_new (CodebookDataTable *table,
                             CodebookAttributeStudy *study) G_GNUC_WARN_UNUSED_RESULT;
/* With all that was corrected in it, for the same table; @study may be a newer one of the project.
 */
CodebookAttributePlan *
codebook_attribute_plan_copy (const CodebookAttributePlan *self,
                              CodebookAttributeStudy *study) G_GNUC_WARN_UNUSED_RESULT;
void codebook_attribute_plan_free (CodebookAttributePlan *self);

/* The error lists the columns that there are. */
CodebookAttributeColumn *
codebook_attribute_plan_find (const CodebookAttributePlan *self, const char *name, GError **error);

/* The use of a column. There is one key, and at most one wave: another loses that use. A new key or
 * wave changes what is guessed of which values are by wave. */
void codebook_attribute_plan_set_use (CodebookAttributePlan *self,
                                      CodebookAttributeColumn *column,
                                      CodebookColumnUse use);
/* Of all columns that are joined with it. Fails for an attribute that the project has with another
 * type. */
gboolean codebook_attribute_plan_set_type (CodebookAttributePlan *self,
                                           CodebookAttributeColumn *column,
                                           CodebookAttributeType type,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_attribute_plan_set_by_wave (CodebookAttributePlan *self,
                                              CodebookAttributeColumn *column,
                                              gboolean by_wave,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_attribute_plan_set_joined (CodebookAttributePlan *self, gboolean joined);

/* Whether it is joined with others into the attribute of its stem. */
gboolean codebook_attribute_plan_is_joined (const CodebookAttributePlan *self,
                                            const CodebookAttributeColumn *column);
/* The name of the attribute that it becomes. */
const char *codebook_attribute_plan_get_name (const CodebookAttributePlan *self,
                                              const CodebookAttributeColumn *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookAttributePlan, codebook_attribute_plan_free)

G_END_DECLS
