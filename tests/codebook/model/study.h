/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "codebook/store/journal.h"
#include "codebook/store/schema.h"

/* A project in a folder of its own, for the tests of model/. */
typedef struct
{
  char *folder;
  char *path;
  CodebookProject *project;
  CodebookStore *store; /* borrowed */
  guint changed;        /* how many times it was told */
  GError *error;
} Study;

static inline void
study_changed_cb (CodebookProject *project, CodebookChanges *changes, Study *study)
{
  g_assert_cmpuint (codebook_changes_get_count (changes), >, 0);
  study->changed++;
}

static inline void
study_listen (Study *study)
{
  study->store = codebook_project_get_store (study->project);
  g_signal_connect (study->project, "changed", G_CALLBACK (study_changed_cb), study);
}

static inline void
study_init (Study *study)
{
  *study = (Study){ 0 };
  study->folder = g_dir_make_tmp ("draad-XXXXXX", NULL);
  study->path = g_build_filename (study->folder, "studie.draad", NULL);
  study->project = codebook_project_create (study->path, "Studie", "nl", &study->error);
  g_assert_no_error (study->error);
  codebook_project_set_coder (study->project, "Noor Bakker");
  study_listen (study);
}

static inline void
study_reopen (Study *study, CodebookStoreMode mode)
{
  g_assert_finalize_object (study->project);
  study->project = codebook_project_open (study->path, mode, &study->error);
  g_assert_no_error (study->error);
  study_listen (study);
}

static inline void
study_clear (Study *study)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_no_error (study->error);
  g_assert_finalize_object (study->project);
  dir = g_dir_open (study->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (study->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (study->folder);
  g_free (study->folder);
  g_free (study->path);
}

/* The error there must be; it is cleared. */
#define study_assert_fails(study, call, error_code, part)                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    guint changed_before = (study)->changed;                                                       \
                                                                                                   \
    g_assert_false (call);                                                                         \
    g_assert_error ((study)->error, CODEBOOK_ERROR, error_code);                                   \
    if (strstr ((study)->error->message, part) == NULL)                                            \
      g_error ("“%s” does not say “%s”", (study)->error->message, part);                           \
    g_clear_error (&(study)->error);                                                               \
    g_assert_cmpuint ((study)->changed, ==, changed_before);                                       \
  }                                                                                                \
  G_STMT_END

/* An act that must do as it is told, once. */
#define study_assert_act(study, call)                                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    guint changed_before = (study)->changed;                                                       \
    gboolean done = (call);                                                                        \
                                                                                                   \
    g_assert_no_error ((study)->error);                                                            \
    g_assert_true (done);                                                                          \
    g_assert_cmpuint ((study)->changed, ==, changed_before + 1);                                   \
  }                                                                                                \
  G_STMT_END

/* Lines "X: words" become turns of speaker X. */
static inline CodebookTranscript *
study_make_transcript (const char *text)
{
  CodebookTranscript *transcript = codebook_transcript_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint at = 0;

  g_free (transcript->text);
  transcript->text = g_strdup (text);
  transcript->len_bytes = strlen (text);
  transcript->length_cp = g_utf8_strlen (text, -1);
  g_free (transcript->kind);
  transcript->kind = g_strdup ("txt");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint length = g_utf8_strlen (lines[i], -1);
      const char *colon = strstr (lines[i], ": ");

      transcript->paragraph_count++;
      transcript->words += length > 0;
      if (colon != NULL)
        {
          g_autofree char *label = g_strndup (lines[i], colon - lines[i]);
          CodebookTranscriptTurn turn = { at, 0, at + length, 0, -1 };
          CodebookTranscriptSpeaker *speaker = NULL;

          turn.words_cp = at + g_utf8_strlen (label, -1) + 2;
          for (; turn.speaker < transcript->speakers->len; turn.speaker++)
            {
              speaker = g_ptr_array_index (transcript->speakers, turn.speaker);
              if (g_str_equal (speaker->label, label))
                break;
            }
          if (turn.speaker == transcript->speakers->len)
            {
              speaker = g_new0 (CodebookTranscriptSpeaker, 1);
              speaker->label = g_strdup (label);
              speaker->role =
                  g_str_equal (label, "I") ? CODEBOOK_ROLE_INTERVIEWER : CODEBOOK_ROLE_RESPONDENT;
              g_ptr_array_add (transcript->speakers, speaker);
            }
          speaker->turns++;
          g_array_append_val (transcript->turns, turn);
        }
      at += length + 1;
    }
  return transcript;
}

static inline gint64
study_import (Study *study, const char *name, const char *text)
{
  g_autoptr (CodebookTranscript) transcript = study_make_transcript (text);
  CodebookDocumentOrigin origin = { .name = name, .file_name = "bestand.txt" };
  gint64 id = codebook_document_add (study->project, transcript, &origin, &study->error);

  g_assert_no_error (study->error);
  g_assert_cmpint (id, !=, 0);
  return id;
}

static inline gint64
study_code (Study *study, const char *path)
{
  gint64 id = codebook_code_add_path (study->project, path, &study->error);

  g_assert_no_error (study->error);
  return id;
}

/* Codes the first place of @words in the current text. */
static inline gint64
study_coding (Study *study, gint64 document, gint64 code, const char *words)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (study->project, document, &study->error);
  const char *current = codebook_document_text_get_current (text, NULL);
  const char *found = strstr (current, words);
  guint start = g_utf8_pointer_to_offset (current, found);
  gint64 id = codebook_coding_add (study->project, document, code, start,
                                   start + g_utf8_strlen (words, -1), &study->error);

  g_assert_no_error (study->error);
  return id;
}

/* All rows of all truth tables. */
static inline char *
study_dump (Study *study)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  const char *const *tables = codebook_schema_get_truth ();

  for (; *tables != NULL; tables++)
    {
      g_autofree char *columns =
          codebook_store_dup_text (study->store,
                                   "SELECT group_concat ('quote(\"' || name || '\")', '||'',''||') "
                                   "FROM pragma_table_info (?)",
                                   "s", *tables);
      g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s ORDER BY 1", columns, *tables);
      g_auto (CodebookRows) rows = codebook_store_select (study->store, sql, "");

      while (codebook_rows_next (&rows, &study->error))
        g_string_append_printf (dump, "%s: %s\n", *tables, codebook_rows_text (&rows, 0));
      g_assert_no_error (study->error);
    }
  return g_string_free (g_steal_pointer (&dump), FALSE);
}

/* The last act can be undone to @before and done again. */
static inline void
study_assert_undo (Study *study, const char *before)
{
  g_autofree char *after = study_dump (study);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_true (codebook_journal_undo (study->store, &study->error));
  g_assert_no_error (study->error);
  undone = study_dump (study);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (codebook_journal_redo (study->store, &study->error));
  g_assert_no_error (study->error);
  redone = study_dump (study);
  g_assert_cmpstr (redone, ==, after);
}
