/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/wave.h"

G_BEGIN_DECLS

/* What a project knows of cases, waves, attributes and their values, as it was when this was made:
 * a table of attributes is held against it, in any thread. */
typedef struct
{
  gatomicrefcount references;
  GHashTable *cases; /* char* key of a name, or of a label that only one case has → gint64* id */
  GHashTable *names; /* char* key of a name → gint64* id */
  GPtrArray *waves;  /* CodebookWave *, in time */
  GPtrArray *attributes; /* CodebookAttribute * */
  GHashTable *values;    /* set of CodebookAttributeValue *, by attribute, subject and wave */
  GHashTable *documents; /* gint64* id → CodebookDocument * */
  GPtrArray *owned;      /* CodebookAttributeValue *: those of values */
} CodebookAttributeStudy;

CodebookAttributeStudy *codebook_attribute_study_new (CodebookProject *project,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
CodebookAttributeStudy *codebook_attribute_study_ref (CodebookAttributeStudy *self);
void codebook_attribute_study_unref (CodebookAttributeStudy *self);

/* By name, whatever the case of letters, or else by label. 0 = there is none. */
gint64 codebook_attribute_study_find_case (const CodebookAttributeStudy *self, const char *name);
/* By name or label; "1" is also T1. NULL = there is none. */
const CodebookWave *codebook_attribute_study_find_wave (const CodebookAttributeStudy *self,
                                                        const char *name);
const CodebookAttribute *
codebook_attribute_study_find_attribute (const CodebookAttributeStudy *self, const char *name);
/* NULL = a hole. */
const char *codebook_attribute_study_get_value (const CodebookAttributeStudy *self,
                                                gint64 attribute,
                                                gint64 subject,
                                                gint64 wave);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookAttributeStudy, codebook_attribute_study_unref)

G_END_DECLS
