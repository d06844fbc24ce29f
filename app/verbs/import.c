/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/output.h"
#include "app/process.h"
#include "app/speaker-wish.h"
#include "app/transcript-row.h"
#include "app/verb.h"
#include "codebook/import/file-list.h"
#include "codebook/import/reader.h"
#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document-update.h"
#include "codebook/model/document.h"
#include "codebook/model/wave.h"

/* Files are read in threads, two at a time and at most AHEAD before the one that is next in the
 * project, since a whole study as transcripts need not fit in memory. All of them are one act. */
#define AHEAD 4
#define LARGE_BYTES (4 * 1024 * 1024) /* of text */

typedef struct
{
  const char *path;
  CodebookTranscript *transcript;
  GError *error;
  GBytes *original;
  CodebookPassageDraft *draft;
  gboolean done;
} Work;

typedef struct
{
  AppCall *call;
  CodebookProject *project;
  char *study_case, *wave;
  GRegex *case_from; /* (nullable) */
  AppSpeakerWish speakers;
  gboolean keep_original, update;
  GMutex mutex;
  GCond finished;
  GThreadPool *pool;
  CodebookWordPool *words;
  GPtrArray *paths; /* filename: the operands, with folders as the files in them */
  Work *works;
  guint n_works, n_pushed;
  JsonArray *rows;
  guint added;
} Import;

static void
read_one (gpointer data, gpointer user_data)
{
  Work *work = data;
  Import *import = user_data;
  CodebookTranscript *transcript;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) original = NULL;
  g_autoptr (CodebookPassageDraft) draft = NULL;
  char *bytes = NULL;
  gsize len_bytes;

  transcript = codebook_reader_read_file (work->path, import->call->cancellable, &error);
  if (transcript != NULL && import->keep_original
      && g_file_get_contents (work->path, &bytes, &len_bytes, &error))
    original = g_bytes_new_take (bytes, len_bytes);
  if (transcript != NULL)
    draft = codebook_passage_draft_new (transcript->text, transcript->len_bytes, import->words);
  if (draft != NULL && transcript->len_bytes > LARGE_BYTES)
    app_process_give_back ();
  g_mutex_lock (&import->mutex);
  work->transcript = transcript;
  work->error = g_steal_pointer (&error);
  work->original = g_steal_pointer (&original);
  work->draft = g_steal_pointer (&draft);
  work->done = TRUE;
  g_cond_broadcast (&import->finished);
  g_mutex_unlock (&import->mutex);
}

static void
await (Import *import, guint index)
{
  while (import->n_pushed < MIN (index + AHEAD, import->n_works))
    g_thread_pool_push (import->pool, &import->works[import->n_pushed++], NULL);
  g_mutex_lock (&import->mutex);
  while (!import->works[index].done)
    g_cond_wait (&import->finished, &import->mutex);
  g_mutex_unlock (&import->mutex);
}

static void
work_release (Work *work)
{
  g_clear_pointer (&work->transcript, codebook_transcript_free);
  g_clear_pointer (&work->original, g_bytes_unref);
  g_clear_pointer (&work->draft, codebook_passage_draft_free);
  g_clear_error (&work->error);
}

/* The number of the first group that is not the one named wave. */
static int
find_case_group (GRegex *regex)
{
  int wave = g_regex_get_string_number (regex, "wave");

  for (int i = 1; i <= g_regex_get_capture_count (regex); i++)
    if (i != wave)
      return i;
  return -1;
}

static void
match_name (Import *import, const char *name, char **study_case, char **wave, gboolean *matched)
{
  g_autoptr (GMatchInfo) match = NULL;
  int group;

  *matched = TRUE;
  if (import->case_from == NULL)
    return;
  *matched = g_regex_match (import->case_from, name, 0, &match);
  if (!*matched)
    return;
  group = find_case_group (import->case_from);
  if (*study_case == NULL && group > 0)
    *study_case = g_match_info_fetch (match, group);
  if (*wave == NULL && g_regex_get_string_number (import->case_from, "wave") > 0)
    *wave = g_match_info_fetch_named (match, "wave");
}

static gboolean
tie (Import *import,
     const char *name,
     CodebookDocumentOrigin *origin,
     gboolean *matched,
     GError **error)
{
  g_autofree char *study_case = g_strdup (import->study_case);
  g_autofree char *wave = g_strdup (import->wave);

  match_name (import, name, &study_case, &wave, matched);
  if (study_case != NULL && *study_case != '\0')
    {
      origin->study_case = codebook_case_ensure (import->project, study_case, error);
      if (origin->study_case == 0)
        return FALSE;
    }
  if (wave != NULL && *wave != '\0')
    {
      origin->wave = codebook_wave_ensure (import->project, wave, error);
      if (origin->wave == 0)
        return FALSE;
    }
  return TRUE;
}

static char *
dup_stem (const char *file_name)
{
  const char *dot = strrchr (file_name, '.');

  return dot == NULL || dot == file_name ? g_strdup (file_name)
                                         : g_strndup (file_name, dot - file_name);
}

static void
refuse (Import *import, const Work *work, const char *why)
{
  json_array_add_object_element (import->rows,
                                 app_transcript_row_make (work->path, NULL, NULL, why));
  app_call_fail_part (import->call, work->path, why);
}

static JsonArray *
make_unplaced (const CodebookDocumentUpdate *update)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < update->unplaced->len; i++)
    {
      const CodebookUpdatePlace *unplaced = update->unplaced->pdata[i];
      JsonObject *row = json_object_new ();

      json_object_set_int_member (row, "start", unplaced->start_cp);
      json_object_set_int_member (row, "end", unplaced->end_cp);
      json_object_set_string_member (row, "text", unplaced->text);
      json_object_set_string_member (row, "file", unplaced->file_text);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonArray *
make_stale (CodebookProject *project, const CodebookDocumentUpdate *update)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < update->stale->len; i++)
    {
      const CodebookCoding *coding = &g_array_index (update->stale, CodebookCoding, i);
      g_autoptr (CodebookCode) code = codebook_code_get (project, coding->code, NULL);
      g_autofree char *words = codebook_coding_dup_last_words (project, coding->id);
      JsonObject *row = json_object_new ();

      app_json_set_id (row, "id", coding->id);
      app_json_set_text (row, "code", code != NULL ? code->path : NULL);
      app_json_set_text (row, "text", words);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static void
warn_of_update (JsonObject *row, const CodebookDocumentUpdate *update)
{
  g_autofree char *corrections =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place brought up to date.",
                                    "%u places brought up to date.", update->corrections),
                       update->corrections);
  g_autofree char *unplaced = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u place was left, since it was corrected by hand.",
                   "%u places were left, since they were corrected by hand.",
                   update->unplaced->len),
      update->unplaced->len);
  g_autofree char *stale =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u coding has lost its words.",
                                    "%u codings have lost their words.", update->stale->len),
                       update->stale->len);
  g_autofree char *turns = g_strdup_printf (
      _ ("The file has %u turns, the document %u: who speaks when stays as it was first read."),
      update->file_turns, update->turns);

  if (update->corrections > 0)
    app_transcript_row_warn (row, corrections);
  else if (update->unplaced->len == 0)
    app_transcript_row_warn (row, _ ("Nothing in it is new."));
  if (update->unplaced->len > 0)
    app_transcript_row_warn (row, unplaced);
  if (update->stale->len > 0)
    app_transcript_row_warn (row, stale);
  if (update->file_turns != update->turns)
    app_transcript_row_warn (row, turns);
}

/* The document that the file is a new version of; 0 if none. *@other (nullable) is the name of one
 * that was read from a file of that name but is another interview. */
static gint64
find_replaced (Import *import, const char *file_name, const Work *work, char **other)
{
  gint64 id = import->update
                  ? codebook_document_find_file (import->project, file_name, work->transcript)
                  : 0;
  g_autoptr (CodebookDocumentUpdate) preview =
      id != 0 ? codebook_document_preview_update (import->project, id, work->transcript, NULL)
              : NULL;
  g_autoptr (CodebookDocument) document = NULL;

  if (preview == NULL || codebook_document_update_is_same (preview))
    return id;
  document = codebook_document_get (import->project, id, NULL);
  if (document != NULL)
    *other = g_strdup (document->name);
  return 0;
}

/* A new version of a file that is there. */
static gboolean
update_one (Import *import, const Work *work, gint64 id, GError **error)
{
  g_autoptr (CodebookDocumentUpdate) update =
      codebook_document_update (import->project, id, work->transcript, error);
  g_autoptr (CodebookDocument) document =
      update != NULL ? codebook_document_get (import->project, id, error) : NULL;
  JsonObject *row, *updated;

  if (document == NULL)
    return FALSE;
  row = app_transcript_row_make (work->path, document->name, work->transcript, NULL);
  updated = json_object_new ();
  json_object_set_int_member (updated, "corrections", update->corrections);
  json_object_set_array_member (updated, "unplaced", make_unplaced (update));
  json_object_set_array_member (updated, "stale", make_stale (import->project, update));
  json_object_set_object_member (row, "updated", updated);
  warn_of_update (row, update);
  json_array_add_object_element (import->rows, row);
  import->added++;
  return TRUE;
}

/* FALSE only if the whole import cannot go on; a file that is no good is a row and a line. */
static gboolean
add_one (Import *import, const Work *work, GError **error)
{
  g_autofree char *base = g_path_get_basename (work->path);
  g_autofree char *file_name = g_filename_display_name (base);
  g_autofree char *name = dup_stem (file_name);
  g_autofree char *other = NULL;
  CodebookDocumentOrigin origin = {
    .name = name, .file_name = file_name, .original = work->original, .draft = work->draft
  };
  g_autoptr (CodebookDocument) document = NULL;
  g_autoptr (GError) why = NULL;
  JsonObject *row;
  gboolean matched = TRUE;
  gint64 id;

  if (work->error != NULL)
    {
      refuse (import, work, work->error->message);
      return TRUE;
    }
  id = find_replaced (import, file_name, work, &other);
  if (id != 0)
    return update_one (import, work, id, error);
  if (!tie (import, file_name, &origin, &matched, error))
    return FALSE;
  app_speaker_wish_apply (&import->speakers, work->transcript);
  id = codebook_document_add (import->project, work->transcript, &origin, &why);
  if (id == 0 && g_error_matches (why, CODEBOOK_ERROR, CODEBOOK_ERROR_EXISTS))
    {
      refuse (import, work, why->message);
      return TRUE;
    }
  if (id == 0)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  document = codebook_document_get (import->project, id, error);
  if (document == NULL)
    return FALSE;
  row = app_transcript_row_make (work->path, document->name, work->transcript, NULL);
  if (!matched)
    app_transcript_row_warn (row, _ ("The file name does not fit the pattern; no case was set."));
  if (other != NULL)
    {
      g_autofree char *warning = g_strdup_printf (_ ("It has less than half of the text of ‘%s’ in "
                                                     "it, so it became a document of its own."),
                                                  other);

      app_transcript_row_warn (row, warning);
    }
  json_array_add_object_element (import->rows, row);
  import->added++;
  return TRUE;
}

static gboolean
is_stopped (Import *import, GError **error)
{
  if (!g_cancellable_is_cancelled (import->call->cancellable))
    return FALSE;
  codebook_fail (error, CODEBOOK_ERROR_FAILED,
                 _ ("Stopped; nothing was imported, and the project is as it was."));
  return TRUE;
}

static gboolean
add_all (Import *import, GError **error)
{
  gboolean ok = TRUE;

  import->words = codebook_word_pool_new (codebook_project_get_language (import->project));
  import->pool = g_thread_pool_new (read_one, import, 2, FALSE, NULL);
  for (guint i = 0; ok && i < import->n_works; i++)
    {
      await (import, i);
      app_call_show_progress (import->call, i + 1, import->n_works);
      ok = !is_stopped (import, error) && add_one (import, &import->works[i], error);
      work_release (&import->works[i]);
    }
  ok = ok && app_speaker_wish_finish (&import->speakers, error);
  app_call_hide_progress (import->call);
  if (!ok)
    g_cancellable_cancel (import->call->cancellable);
  g_thread_pool_free (import->pool, FALSE, TRUE);
  return ok;
}

static char *
make_label (guint n)
{
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Reading in %u transcript", "Reading in %u transcripts", n), n);
}

static gboolean
import_all (Import *import, GError **error)
{
  g_autofree char *intended = make_label (import->n_works), *label = NULL;
  gboolean ok;

  if (!codebook_project_begin (import->project, intended, error))
    return FALSE;
  ok = add_all (import, error);
  label = make_label (import->added);
  codebook_store_relabel (codebook_project_get_store (import->project), label);
  return codebook_project_end (import->project, ok && import->added > 0, ok ? error : NULL) && ok;
}

static gboolean
print_rows (Import *import, GError **error)
{
  const AppColumn columns[] = {
    { "document", _ ("Document") }, { "words", _ ("Words") },    { "turns", _ ("Turns") },
    { "voices", _ ("Speakers") },   { "warnings", _ ("Notes") }, { NULL },
  };
  JsonArray *good = json_array_new ();

  if (import->call->json)
    {
      json_array_unref (good);
      return app_output_json (import->call, app_json_take_array (json_array_ref (import->rows)),
                              error);
    }
  for (guint i = 0; i < json_array_get_length (import->rows); i++)
    {
      JsonObject *row = json_array_get_object_element (import->rows, i);
      JsonArray *speakers = json_object_get_array_member (row, "speakers");
      JsonArray *voices = json_array_new ();

      for (guint j = 0; j < json_array_get_length (speakers); j++)
        json_array_add_string_element (
            voices,
            json_object_get_string_member (json_array_get_object_element (speakers, j), "name"));
      json_object_set_array_member (row, "voices", voices);
      if (json_object_get_boolean_member (row, "ok"))
        json_array_add_object_element (good, json_object_ref (row));
    }
  return app_output_rows (import->call, good, columns, error);
}

static gboolean
run_import (Import *import, GError **error)
{
  gboolean ok = import_all (import, error);

  if (ok && (import->added > 0 || import->call->json))
    ok = print_rows (import, error);
  import->call->nothing_done = import->added == 0;
  return ok;
}

static void
import_release (Import *import)
{
  for (guint i = 0; i < import->n_works; i++)
    work_release (&import->works[i]);
  g_free (import->works);
  g_clear_pointer (&import->words, codebook_word_pool_free);
  g_clear_pointer (&import->paths, g_ptr_array_unref);
  g_free (import->study_case);
  g_free (import->wave);
  app_speaker_wish_release (&import->speakers);
  g_clear_pointer (&import->case_from, g_regex_unref);
  g_clear_pointer (&import->rows, json_array_unref);
  g_clear_object (&import->project);
  g_mutex_clear (&import->mutex);
  g_cond_clear (&import->finished);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_release)

static gboolean
prepare (Import *import, const char *pattern, GError **error)
{
  AppCall *call = import->call;
  g_autoptr (GError) why = NULL;

  if ((pattern != NULL && !g_utf8_validate (pattern, -1, NULL))
      || (import->study_case != NULL && !g_utf8_validate (import->study_case, -1, NULL))
      || (import->wave != NULL && !g_utf8_validate (import->wave, -1, NULL)))
    return app_call_misuse (error, _ ("an option is not valid UTF-8"));
  if (pattern != NULL)
    import->case_from = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, &why);
  if (why != NULL)
    return app_call_misuse (error, "--case-from: %s", why->message);
  if (!app_speaker_wish_check (&import->speakers, error))
    return FALSE;
  import->paths = codebook_file_list_gather ((const char *const *) call->operands + 1, FALSE);
  import->n_works = import->paths->len;
  import->works = g_new0 (Work, import->n_works);
  for (guint i = 0; i < import->n_works; i++)
    import->works[i].path = g_ptr_array_index (import->paths, i);
  import->rows = json_array_new ();
  app_call_heed_interrupt (call);
  import->project = app_call_open (call, CODEBOOK_STORE_WRITE, error);
  return import->project != NULL;
}

gboolean
app_import_run (AppCall *call, GError **error)
{
  g_auto (Import) import = { .call = call };
  g_autofree char *pattern = NULL;
  const GOptionEntry entries[] = {
    { "case", 0, 0, APP_CALL_TEXT, &import.study_case, _ ("The case they belong to"), _ ("CASE") },
    { "case-from", 0, 0, APP_CALL_TEXT, &pattern,
      _ ("Find the case in the file name: the first group; a group named wave is the wave"),
      _ ("REGEX") },
    { "wave", 0, 0, APP_CALL_TEXT, &import.wave, _ ("The wave they are of"), _ ("WAVE") },
    { "same", 0, 0, APP_CALL_TEXTS, &import.speakers.same,
      _ ("Speaker NAME is the same as OTHER; may be repeated"), _ ("NAME=OTHER") },
    { "role", 0, 0, APP_CALL_TEXTS, &import.speakers.roles,
      _ ("The role of speaker NAME: interviewer, respondent, coach or other; may be repeated"),
      _ ("NAME=ROLE") },
    { "keep-original", 0, 0, G_OPTION_ARG_NONE, &import.keep_original,
      _ ("Keep the files themselves in the project too"), NULL },
    { "update", 0, 0, G_OPTION_ARG_NONE, &import.update,
      _ ("Bring the document up to date that a file of the same name was read into"), NULL },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P FILE…",
    .min = 2,
    .max = G_MAXUINT,
    .options = APP_CALL_JSON | APP_CALL_CODER | APP_CALL_FILES,
    .notes = N_ (
        "A folder stands for all files in it.\nWith --update, what a file says differently from "
        "when it was read last becomes corrections, and codings\nkeep their words. What people "
        "corrected stays. Who speaks when stays as it was first read."),
    .example = "draad import studie.draad interviews/*.docx --case-from '^(P\\d+)_(?<wave>T\\d)'",
  };

  g_mutex_init (&import.mutex);
  g_cond_init (&import.finished);
  return app_call_parse (call, &usage, entries, error) && prepare (&import, pattern, error)
         && run_import (&import, error);
}
