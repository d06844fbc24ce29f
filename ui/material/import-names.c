/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/import-names.h"

#include "codebook/model/case.h"
#include "codebook/model/wave.h"
#include "ui/material/import-file.h"

struct _UiImportNames
{
  GListModel *files;
  GStrv cases, waves; /* of the project; NULL before they are loaded */
};

UiImportNames *
ui_import_names_new (GListModel *files)
{
  UiImportNames *self = g_new0 (UiImportNames, 1);

  self->files = g_object_ref (files);
  return self;
}

void
ui_import_names_free (UiImportNames *self)
{
  g_object_unref (self->files);
  g_strfreev (self->cases);
  g_strfreev (self->waves);
  g_free (self);
}

void
ui_import_names_load (UiImportNames *self, CodebookProject *project)
{
  g_autoptr (GPtrArray) cases = codebook_case_list (project, NULL);
  g_autoptr (GPtrArray) waves = codebook_wave_list (project, NULL);
  g_autoptr (GStrvBuilder) case_names = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) wave_names = g_strv_builder_new ();

  for (guint i = 0; cases != NULL && i < cases->len; i++)
    g_strv_builder_add (case_names, ((CodebookCase *) g_ptr_array_index (cases, i))->name);
  for (guint i = 0; waves != NULL && i < waves->len; i++)
    g_strv_builder_add (wave_names, ((CodebookWave *) g_ptr_array_index (waves, i))->name);
  g_strfreev (self->cases);
  self->cases = g_strv_builder_end (case_names);
  g_strfreev (self->waves);
  self->waves = g_strv_builder_end (wave_names);
}

const char *const *
ui_import_names_get_known (const UiImportNames *self, gboolean cases)
{
  return (const char *const *) (cases ? self->cases : self->waves);
}

static void
add_name (GPtrArray *names, GHashTable *seen, const char *name)
{
  if (*name == '\0' || g_hash_table_contains (seen, name))
    return;
  g_ptr_array_add (names, g_strdup (name));
  g_hash_table_add (seen, g_ptr_array_index (names, names->len - 1));
}

GStrv
ui_import_names_dup (UiImportNames *self, gboolean cases)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *names = g_ptr_array_new ();
  GStrv known = cases ? self->cases : self->waves;

  for (guint i = 0; known != NULL && known[i] != NULL; i++)
    add_name (names, seen, known[i]);
  for (guint i = 0; i < g_list_model_get_n_items (self->files); i++)
    {
      g_autoptr (UiImportFile) file = g_list_model_get_item (self->files, i);

      /* One that is left out makes no case. */
      if (file->error == NULL)
        add_name (names, seen, cases ? file->study_case : file->wave);
    }
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (names, FALSE);
}
