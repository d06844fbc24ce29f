/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The life of an import and its writing; attribute-compare.c finds out what there is to write. */
#include "codebook/exchange/attribute-import.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/document.h"

#define CHANGES_A_STEP 400 /* a few milliseconds */

void
codebook_attribute_import_free (CodebookAttributeImport *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->targets);
  g_ptr_array_unref (self->cases);
  g_ptr_array_unref (self->waves);
  g_array_unref (self->changes);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->warnings);
  g_string_chunk_free (self->texts);
  g_free (self->file_name);
  g_free (self->file_kind);
  g_free (self);
}

gboolean
codebook_attribute_import_is_empty (const CodebookAttributeImport *self)
{
  return self->changes->len == 0 && self->answers->len == 0 && self->new_cases == 0;
}

static guint
count_steps (const CodebookAttributeImport *self)
{
  return self->cases->len + self->changes->len + self->answers->len;
}

double
codebook_attribute_import_get_progress (const CodebookAttributeImport *self)
{
  return count_steps (self) > 0 ? (double) self->at / count_steps (self) : 1;
}

/* -- Writing ---------------------------------------------------------------------------------- */

static gboolean
write_waves (CodebookAttributeImport *self, CodebookProject *project, GError **error)
{
  for (guint i = 0; i < self->waves->len; i++)
    {
      CodebookAttributeName *wave = g_ptr_array_index (self->waves, i);

      if (wave->id == 0)
        wave->id = codebook_wave_ensure (project, wave->name, error);
      if (wave->id == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_target (CodebookAttributeTarget *target, CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();

  for (guint i = target->id != 0 ? target->choices->len - target->new_choices : 0;
       i < target->choices->len; i++)
    g_ptr_array_add (choices, g_ptr_array_index (target->choices, i));
  g_ptr_array_add (choices, NULL);
  if (target->id != 0)
    return target->new_choices == 0
           || codebook_attribute_add_choices (project, target->id,
                                              (const char *const *) choices->pdata, error);
  target->id =
      codebook_attribute_add (project, target->name, target->type,
                              target->by_wave ? CODEBOOK_SUBJECT_CASE_WAVE : CODEBOOK_SUBJECT_CASE,
                              (const char *const *) choices->pdata, NULL, error);
  return target->id != 0;
}

gboolean
codebook_attribute_import_begin (CodebookAttributeImport *self,
                                 CodebookProject *project,
                                 GError **error)
{
  g_autofree char *label =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Attributes of %u case",
                                    "Attributes of %u cases", self->cases->len),
                       self->cases->len);
  gboolean ok;

  self->at = 0;
  if (!codebook_project_begin (project, label, error))
    return FALSE;
  ok = write_waves (self, project, error);
  for (guint i = 0; ok && i < self->targets->len; i++)
    ok = write_target (g_ptr_array_index (self->targets, i), project, error);
  if (!ok)
    (void) !codebook_project_end (project, FALSE, NULL);
  return ok;
}

static gint64
get_wave (const CodebookAttributeImport *self, guint wave)
{
  return wave > 0 ? ((CodebookAttributeName *) g_ptr_array_index (self->waves, wave - 1))->id : 0;
}

static gint64
get_case (const CodebookAttributeImport *self, guint i)
{
  return ((CodebookAttributeName *) g_ptr_array_index (self->cases, i))->id;
}

static gboolean
write_case (CodebookAttributeName *one, CodebookProject *project, GError **error)
{
  if (one->id == 0)
    one->id = codebook_case_put (project, one->name, error);
  return one->id != 0;
}

static gboolean
write_change (const CodebookAttributeImport *self,
              const CodebookAttributeChange *change,
              CodebookProject *project,
              GError **error)
{
  const CodebookAttributeTarget *target = g_ptr_array_index (self->targets, change->target);

  return codebook_attribute_put (project, target->id, get_case (self, change->study_case),
                                 get_wave (self, change->wave), change->value, error);
}

static gboolean
write_answer (const CodebookAttributeImport *self,
              const CodebookAttributeAnswer *answer,
              CodebookProject *project,
              GError **error)
{
  const CodebookDocumentOrigin origin = {
    .name = answer->name,
    .file_name = self->file_name,
    .study_case = get_case (self, answer->study_case),
    .wave = get_wave (self, answer->wave),
  };

  return codebook_document_add (project, answer->transcript, &origin, error) != 0;
}

gboolean
codebook_attribute_import_step (CodebookAttributeImport *self,
                                CodebookProject *project,
                                gboolean *done,
                                GError **error)
{
  guint cases = self->cases->len, changes = cases + self->changes->len;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < CHANGES_A_STEP && self->at < count_steps (self); i++, self->at++)
    if (self->at < cases)
      ok = write_case (g_ptr_array_index (self->cases, self->at), project, error);
    else if (self->at < changes)
      ok = write_change (self,
                         &g_array_index (self->changes, CodebookAttributeChange, self->at - cases),
                         project, error);
    else
      {
        ok = write_answer (self, g_ptr_array_index (self->answers, self->at - changes), project,
                           error);
        i += CHANGES_A_STEP / 4; /* a document takes much longer */
      }
  *done = ok && self->at == count_steps (self);
  return ok;
}

gboolean
codebook_attribute_import_end (CodebookAttributeImport *self,
                               CodebookProject *project,
                               gboolean ok,
                               GError **error)
{
  return codebook_project_end (project, ok, ok ? error : NULL) && ok;
}
