/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/import-file.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (UiImportFile, ui_import_file, G_TYPE_OBJECT)

static guint changed_signal;

static void
ui_import_file_finalize (GObject *object)
{
  UiImportFile *self = UI_IMPORT_FILE (object);

  g_free (self->path);
  g_free (self->name);
  g_free (self->file_name);
  g_free (self->error);
  g_free (self->study_case);
  g_free (self->wave);
  g_free (self->same_as);
  g_free (self->spoken);
  g_free (self->replaces_name);
  g_clear_pointer (&self->preview, codebook_document_update_free);
  g_clear_pointer (&self->transcript, codebook_transcript_free);
  G_OBJECT_CLASS (ui_import_file_parent_class)->finalize (object);
}

static void
ui_import_file_class_init (UiImportFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_import_file_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_IMPORT_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_import_file_init (UiImportFile *self)
{
}

UiImportFile *
ui_import_file_new (const char *path)
{
  UiImportFile *self = g_object_new (UI_TYPE_IMPORT_FILE, NULL);
  g_autofree char *base = g_path_get_basename (path);
  char *dot;

  self->path = g_strdup (path);
  self->file_name = g_filename_display_name (base);
  self->name = g_strdup (self->file_name);
  dot = strrchr (self->name, '.');
  if (dot != NULL && dot != self->name)
    *dot = '\0';
  self->study_case = g_strdup ("");
  self->wave = g_strdup ("");
  return self;
}

static void
remember_speakers (UiImportFile *self)
{
  const CodebookTranscript *transcript = self->transcript;

  g_clear_pointer (&self->same_as, g_free);
  g_clear_pointer (&self->spoken, g_free);
  if (transcript == NULL)
    return;
  self->same_as = g_new (guint, transcript->speakers->len);
  for (guint i = 0; i < transcript->speakers->len; i++)
    self->same_as[i] = i;
  self->spoken = g_new (guint, transcript->turns->len);
  for (guint i = 0; i < transcript->turns->len; i++)
    self->spoken[i] = g_array_index (transcript->turns, CodebookTranscriptTurn, i).speaker;
}

void
ui_import_file_set_read (UiImportFile *self, CodebookTranscript *transcript, const char *error)
{
  g_clear_pointer (&self->transcript, codebook_transcript_free);
  self->transcript = transcript;
  remember_speakers (self);
  g_free (self->error);
  self->error = g_strdup (error);
  g_signal_emit (self, changed_signal, 0);
}

void
ui_import_file_find_replaced (UiImportFile *self, CodebookProject *project)
{
  gint64 id = self->transcript != NULL
                  ? codebook_document_find_file (project, self->file_name, self->transcript)
                  : 0;
  g_autoptr (CodebookDocument) document =
      id != 0 ? codebook_document_get (project, id, NULL) : NULL;

  if (document == NULL)
    return;
  self->preview = codebook_document_preview_update (project, id, self->transcript, NULL);
  if (self->preview == NULL)
    return;
  self->update = codebook_document_update_is_same (self->preview);
  self->replaces = id;
  self->replaces_name = g_strdup (document->name);
  g_signal_emit (self, changed_signal, 0);
}

void
ui_import_file_set_update (UiImportFile *self, gboolean update)
{
  update = update && self->replaces != 0;
  if (update == self->update)
    return;
  self->update = update;
  g_signal_emit (self, changed_signal, 0);
}

void
ui_import_file_set_names (UiImportFile *self, const char *study_case, const char *wave)
{
  g_autofree char *old_case = NULL, *old_wave = NULL;

  if (g_str_equal (study_case, self->study_case) && g_str_equal (wave, self->wave))
    return;
  /* One of the two is often the file's own. */
  old_case = self->study_case;
  old_wave = self->wave;
  self->study_case = g_strdup (study_case);
  self->wave = g_strdup (wave);
  g_signal_emit (self, changed_signal, 0);
}

void
ui_import_file_set_role (UiImportFile *self, guint speaker, CodebookRole role)
{
  CodebookTranscriptSpeaker *one = g_ptr_array_index (self->transcript->speakers, speaker);

  one->role = role;
  self->spoken_for = TRUE;
  g_signal_emit (self, changed_signal, 0);
}

static void
assign_turns (UiImportFile *self)
{
  CodebookTranscript *transcript = self->transcript;

  for (guint i = 0; i < transcript->speakers->len; i++)
    ((CodebookTranscriptSpeaker *) g_ptr_array_index (transcript->speakers, i))->turns = 0;
  for (guint i = 0; i < transcript->turns->len; i++)
    {
      guint speaker = self->same_as[self->spoken[i]];

      g_array_index (transcript->turns, CodebookTranscriptTurn, i).speaker = speaker;
      ((CodebookTranscriptSpeaker *) g_ptr_array_index (transcript->speakers, speaker))->turns++;
    }
}

void
ui_import_file_set_same (UiImportFile *self, guint speaker, guint same)
{
  guint n = self->transcript->speakers->len;

  g_return_if_fail (speaker < n && same < n);

  self->spoken_for = TRUE;
  /* Who was taken for @speaker goes along. */
  if (same != speaker)
    same = self->same_as[same];
  for (guint i = 0; i < n && same != speaker; i++)
    if (self->same_as[i] == speaker)
      self->same_as[i] = same;
  self->same_as[speaker] = same;
  assign_turns (self);
  g_signal_emit (self, changed_signal, 0);
}
