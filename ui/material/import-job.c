/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/import-job.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/case.h"
#include "codebook/model/document-update.h"
#include "codebook/model/wave.h"
#include "ui/material/import-file.h"

#define MOST_NAMES 3 /* of files in a message */

struct _UiImportJob
{
  CodebookProject *project;
  GPtrArray *files; /* UiImportFile, only those that were read */
  guint next, imported, updated;
  guint unplaced, stale; /* places that were left, and codings that lost their words, in updates */
  GPtrArray *unread, *known; /* UiImportFile that were left out: not to be read, nothing new */
  gboolean in_act;
  GError *refused; /* why no act could begin */
  guint source;
  UiImportProgress progress;
  UiImportDone done;
  gpointer user_data;
};

static gboolean
update_one (UiImportJob *self, UiImportFile *file, GError **error)
{
  g_autoptr (CodebookDocumentUpdate) update =
      codebook_document_update (self->project, file->replaces, file->transcript, error);

  if (update == NULL)
    return FALSE;
  self->unplaced += update->unplaced->len;
  self->stale += update->stale->len;
  if (update->corrections > 0)
    self->updated++;
  else if (update->unplaced->len == 0)
    g_ptr_array_add (self->known, g_object_ref (file));
  return TRUE;
}

static gboolean
write_one (UiImportJob *self, UiImportFile *file, GError **error)
{
  CodebookDocumentOrigin origin = { .name = file->name, .file_name = file->file_name };

  if (file->update)
    return update_one (self, file, error);
  if (*file->study_case != '\0')
    origin.study_case = codebook_case_ensure (self->project, file->study_case, error);
  if (*file->wave != '\0' && (*file->study_case == '\0' || origin.study_case != 0))
    origin.wave = codebook_wave_ensure (self->project, file->wave, error);
  if ((*file->study_case != '\0' && origin.study_case == 0)
      || (*file->wave != '\0' && origin.wave == 0))
    return FALSE;
  if (codebook_document_add (self->project, file->transcript, &origin, error) == 0)
    return FALSE;
  self->imported++;
  return TRUE;
}

/* "a.docx, b.jpg and 3 others". */
static char *
join_names (GPtrArray *files)
{
  guint shown = files->len > MOST_NAMES + 1 ? MOST_NAMES : files->len;
  g_autoptr (GString) names = g_string_new (NULL);
  guint others = files->len - shown;

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((UiImportFile *) g_ptr_array_index (files, i))->file_name);
  if (others == 0)
    return g_strdup (names->str);
  /* Translators: %s are the names of files. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s and %u other", "%s and %u others", others), names->str,
      others);
}

/* Takes @sentence. */
static void
add_sentence (GString *out, char *sentence)
{
  if (out->len > 0)
    g_string_append (out, out->str[out->len - 1] == '.' ? " " : ". ");
  g_string_append (out, sentence);
  g_free (sentence);
}

static char *
describe (UiImportJob *self)
{
  g_autofree char *unread = join_names (self->unread), *known = join_names (self->known);
  GString *out = g_string_new (NULL);

  if (self->imported > 0)
    add_sentence (out, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u transcript read in",
                                                     "%u transcripts read in", self->imported),
                                        self->imported));
  if (self->updated > 0)
    add_sentence (out,
                  g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u transcript brought up to date",
                                                "%u transcripts brought up to date", self->updated),
                                   self->updated));
  if (self->unplaced > 0)
    add_sentence (
        out,
        g_strdup_printf (
            g_dngettext (GETTEXT_PACKAGE, "%u place was left, since it was corrected by hand.",
                         "%u places were left, since they were corrected by hand.", self->unplaced),
            self->unplaced));
  if (self->stale > 0)
    add_sentence (out,
                  g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u coding has lost its words.",
                                                "%u codings have lost their words.", self->stale),
                                   self->stale));
  if (*unread != '\0')
    add_sentence (out, g_strdup_printf (_ ("Left out: %s."), unread));
  if (*known != '\0')
    add_sentence (out, g_strdup_printf (_ ("In the project already: %s."), known));
  return g_string_free (out, FALSE);
}

/* @n transcripts, all of them there before. */
static char *
make_label (guint n, gboolean all_updates)
{
  if (all_updates)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Update of %u transcript from its file",
                                         "Update of %u transcripts from their files", n),
                            n);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Reading in %u transcript", "Reading in %u transcripts", n), n);
}

static void
finish (UiImportJob *self, GError *failed)
{
  g_autoptr (GError) error = failed;
  g_autofree char *message = describe (self);
  gboolean written = self->imported + self->updated > 0;

  self->source = 0;
  if (self->in_act)
    {
      g_autofree char *label = make_label (self->imported + self->updated, self->imported == 0);

      codebook_store_relabel (codebook_project_get_store (self->project), label);
      self->in_act = FALSE;
      if (!codebook_project_end (self->project, error == NULL, error == NULL ? &error : NULL))
        written = FALSE;
    }
  self->done (written && error == NULL, message, error, self->user_data);
}

static gboolean
step_cb (gpointer user_data)
{
  UiImportJob *self = user_data;
  g_autoptr (GError) error = NULL;
  UiImportFile *file;

  if (!self->in_act)
    {
      finish (self, g_steal_pointer (&self->refused));
      return G_SOURCE_REMOVE;
    }
  if (self->next == self->files->len)
    {
      finish (self, NULL);
      return G_SOURCE_REMOVE;
    }
  file = g_ptr_array_index (self->files, self->next++);
  if (!write_one (self, file, &error))
    {
      /* A text that is in the project already is no reason to lose the others. */
      if (!g_error_matches (error, CODEBOOK_ERROR, CODEBOOK_ERROR_EXISTS))
        {
          finish (self, g_steal_pointer (&error));
          return G_SOURCE_REMOVE;
        }
      g_ptr_array_add (self->known, g_object_ref (file));
    }
  self->progress (self->next, self->files->len, self->user_data);
  return G_SOURCE_CONTINUE;
}

UiImportJob *
ui_import_job_start (CodebookProject *project,
                     GListModel *files,
                     UiImportProgress progress,
                     UiImportDone done,
                     gpointer user_data)
{
  UiImportJob *self = g_new0 (UiImportJob, 1);
  g_autofree char *label = NULL;

  self->project = g_object_ref (project);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->unread = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = g_ptr_array_new_with_free_func (g_object_unref);
  self->progress = progress;
  self->done = done;
  self->user_data = user_data;
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (UiImportFile) file = g_list_model_get_item (files, i);

      if (file->transcript != NULL && file->error == NULL)
        g_ptr_array_add (self->files, g_steal_pointer (&file));
      else
        g_ptr_array_add (self->unread, g_steal_pointer (&file));
    }
  label = make_label (self->files->len, FALSE);
  self->in_act = codebook_project_begin (project, label, &self->refused);
  self->source = g_idle_add (step_cb, self);
  return self;
}

void
ui_import_job_free (UiImportJob *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->in_act)
    (void) !codebook_project_end (self->project, FALSE, NULL);
  g_clear_error (&self->refused);
  g_ptr_array_unref (self->unread);
  g_ptr_array_unref (self->known);
  g_ptr_array_unref (self->files);
  g_object_unref (self->project);
  g_free (self);
}
