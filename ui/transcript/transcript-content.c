/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/transcript-content.h"

#include <string.h>

#include "codebook/privacy/pseudonyms.h"
#include "codebook/model/code.h"

static void
code_free (gpointer data)
{
  UiTranscriptCode *code = data;

  g_free (code->name);
  g_free (code->hue);
  g_free (code->path);
  g_free (code);
}

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static char *
readable_path (const CodebookCode *code)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (const char *p = code->path; *p != '\0'; p++)
    if (p[0] == '\\' && p[1] == '/')
      g_string_append_c (path, *++p);
    else if (*p == '/')
      g_string_append (path, " › ");
    else
      g_string_append_c (path, *p);
  return g_string_free (g_steal_pointer (&path), FALSE);
}

static UiTranscriptCode *
code_new (const CodebookCode *from)
{
  UiTranscriptCode *code = g_new0 (UiTranscriptCode, 1);

  code->id = from->id;
  code->parent = from->parent;
  code->name = g_strdup (from->name);
  code->hue = g_strdup (from->hue);
  code->path = readable_path (from);
  code->codings = from->codings;
  for (guint dark = 0; dark < 2; dark++)
    for (guint use = UI_HUE_STRIPE; use <= UI_HUE_TINT; use++)
      ui_hue_lookup (from->hue, (gboolean) dark, (UiHueUse) use, &code->colors[dark][use]);
  return code;
}

guint
ui_transcript_content_time_length (const UiTranscriptContent *content, guint cp)
{
  const char *current = codebook_document_text_get_current (content->text, NULL);
  gsize byte = codebook_document_text_byte_from_cp (content->text, cp);

  return (guint) strspn (current + byte, "#[]():.,-0123456789");
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  guint left = ((const UiBreaksRange *) a)->start_cp, right = ((const UiBreaksRange *) b)->start_cp;

  return left < right ? -1 : left > right;
}

/* Labels that start their paragraph, so that the text begins with what is said. */
static void
hide_labels (UiTranscriptContent *content)
{
  const char *current = codebook_document_text_get_current (content->text, NULL);

  for (guint i = 0; i < content->turns->len; i++)
    {
      const CodebookTurn *turn = &g_array_index (content->turns, CodebookTurn, i);
      UiBreaksRange range = { turn->start_cp, turn->words_cp };
      gsize byte = codebook_document_text_byte_from_cp (content->text, turn->start_cp);

      if (range.end_cp > range.start_cp && (byte == 0 || current[byte - 1] == '\n'))
        g_array_append_val (content->hidden, range);
    }
}

/* Times that close what is said: from the last word to the end of the paragraph. */
static void
hide_closing_times (UiTranscriptContent *content)
{
  gsize len;
  const char *current = codebook_document_text_get_current (content->text, &len);

  for (guint i = 0; i < content->times->len; i++)
    {
      guint cp = g_array_index (content->times, CodebookTranscriptTime, i).at_cp;
      guint length = ui_transcript_content_time_length (content, cp);
      gsize from = codebook_document_text_byte_from_cp (content->text, cp);
      gsize to = codebook_document_text_byte_from_cp (content->text, cp + length);
      const CodebookTurn *turn = codebook_turn_at (content->turns, cp);
      UiBreaksRange range;

      while (to < len && (current[to] == ' ' || current[to] == '\t'))
        to++;
      if (length == 0 || (to < len && current[to] != '\n') || turn == NULL)
        continue;
      while (from > 0 && (current[from - 1] == ' ' || current[from - 1] == '\t'))
        from--;
      range.start_cp = codebook_document_text_cp_from_byte (content->text, from);
      range.end_cp = codebook_document_text_cp_from_byte (content->text, to);
      if (from > 0 && current[from - 1] != '\n' && range.start_cp > turn->words_cp)
        g_array_append_val (content->hidden, range);
    }
}

static void
find_hidden (UiTranscriptContent *content)
{
  content->hidden = g_array_new (FALSE, FALSE, sizeof (UiBreaksRange));
  hide_labels (content);
  hide_closing_times (content);
  g_array_sort (content->hidden, compare_ranges);
}

/* Takes @codings; NULL: they could not be read. */
static gboolean
set_codings (UiTranscriptContent *content,
             CodebookProject *project,
             CodebookCodingSet *codings,
             GError **error)
{
  g_autoptr (GPtrArray) coders = codings != NULL ? codebook_coder_list (project, error) : NULL;

  if (coders == NULL)
    {
      g_clear_pointer (&codings, codebook_coding_set_unref);
      return FALSE;
    }
  g_clear_pointer (&content->codings, codebook_coding_set_unref);
  content->codings = codings;
  g_hash_table_remove_all (content->coders);
  content->coder = 0;
  for (guint i = 0; i < coders->len; i++)
    {
      CodebookCoder *coder = g_ptr_array_index (coders, i);

      if (g_strcmp0 (coder->name, codebook_project_get_coder (project)) == 0)
        content->coder = coder->id;
      g_hash_table_insert (content->coders, copy_id (coder->id), g_object_ref (coder));
    }
  return TRUE;
}

gboolean
ui_transcript_content_follow_codings (UiTranscriptContent *content,
                                      CodebookProject *project,
                                      CodebookChanges *changes,
                                      GError **error)
{
  return set_codings (content, project,
                      codebook_coding_set_follow (content->codings, project, content->info->id,
                                                  content->text, changes, error),
                      error);
}

gboolean
ui_transcript_content_reload_codes (UiTranscriptContent *content,
                                    CodebookProject *project,
                                    GError **error)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (project, error);

  if (codes == NULL)
    return FALSE;
  g_hash_table_remove_all (content->codes);
  for (guint i = 0; i < codes->len; i++)
    {
      const CodebookCode *code = g_ptr_array_index (codes, i);

      g_hash_table_insert (content->codes, copy_id (code->id), code_new (code));
    }
  return TRUE;
}

/* What hangs on places of content->text. */
static gboolean
load_places (UiTranscriptContent *content,
             CodebookProject *project,
             gint64 document,
             GError **error)
{
  CodebookDocumentText *text = content->text;

  if ((content->paragraphs = codebook_document_load_paragraphs (project, document, text, error))
          == NULL
      || (content->runs = codebook_document_load_runs (project, document, text, error)) == NULL
      || (content->times = codebook_document_load_times (project, document, text, error)) == NULL
      || (content->pages = codebook_document_load_pages (project, document, text, error)) == NULL
      || (content->turns = codebook_turn_load (project, document, text, error)) == NULL)
    return FALSE;
  find_hidden (content);
  return TRUE;
}

static void
clear_places (UiTranscriptContent *content)
{
  g_clear_pointer (&content->text, codebook_document_text_unref);
  g_clear_pointer (&content->paragraphs, g_array_unref);
  g_clear_pointer (&content->runs, g_array_unref);
  g_clear_pointer (&content->times, g_array_unref);
  g_clear_pointer (&content->pages, g_array_unref);
  g_clear_pointer (&content->turns, g_array_unref);
  g_clear_pointer (&content->hidden, g_array_unref);
  g_clear_pointer (&content->codings, codebook_coding_set_unref);
}

gboolean
ui_transcript_content_revise (UiTranscriptContent *content,
                              CodebookProject *project,
                              CodebookRevision *revision,
                              GError **error)
{
  UiTranscriptContent fresh = { 0 };
  gint64 document = content->info->id;

  fresh.text = codebook_document_text_ref (codebook_revision_get_after (revision));
  if (!load_places (&fresh, project, document, error))
    {
      clear_places (&fresh);
      return FALSE;
    }
  fresh.codings = codebook_coding_set_revise (content->codings, revision);
  clear_places (content);
  content->text = fresh.text;
  content->paragraphs = fresh.paragraphs;
  content->runs = fresh.runs;
  content->times = fresh.times;
  content->pages = fresh.pages;
  content->turns = fresh.turns;
  content->hidden = fresh.hidden;
  content->codings = fresh.codings;
  return TRUE;
}

const CodebookPatch *
ui_transcript_content_patch_at (const UiTranscriptContent *content, guint cp)
{
  guint low = 0, high = codebook_document_text_get_patch_count (content->text);
  const CodebookPatch *patch;

  /* The last that starts at or before @cp. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (codebook_document_text_get_patch (content->text, middle)->current_start <= cp)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return NULL;
  patch = codebook_document_text_get_patch (content->text, low - 1);
  return cp <= patch->current_start + patch->length_cp ? patch : NULL;
}

const CodebookCorrectionRow *
ui_transcript_content_find_correction (const UiTranscriptContent *content, gint64 id)
{
  for (guint i = 0; i < content->corrections->len; i++)
    if (((CodebookCorrectionRow *) content->corrections->pdata[i])->id == id)
      return content->corrections->pdata[i];
  return NULL;
}

/* A correction that took a name along with other words hides it like a pseudonym does. */
static gboolean
load_corrections (UiTranscriptContent *content,
                  CodebookProject *project,
                  gint64 document,
                  GError **error)
{
  g_autoptr (GPtrArray) entities = NULL;
  g_autoptr (CodebookNameMatcher) matcher = NULL;

  content->corrections = codebook_correction_list (project, document, error);
  if (content->corrections == NULL || content->corrections->len == 0)
    return content->corrections != NULL;
  entities = codebook_entity_list (project, error);
  if (entities == NULL)
    return FALSE;
  matcher = codebook_pseudonyms_make_matcher (entities);
  for (guint i = 0; i < content->corrections->len; i++)
    {
      CodebookCorrectionRow *row = content->corrections->pdata[i];
      g_autoptr (GArray) names =
          codebook_name_matcher_find (matcher, row->original, strlen (row->original));

      row->pseudonym |= names->len > 0;
    }
  return TRUE;
}

static gboolean
load_text (UiTranscriptContent *content,
           CodebookProject *project,
           gint64 document,
           CodebookDocumentText *revealed,
           GError **error)
{
  g_autoptr (GPtrArray) speakers = NULL;

  content->reveals = revealed != NULL;
  content->text = revealed != NULL ? codebook_document_text_ref (revealed)
                                   : codebook_document_text_load (project, document, error);
  if (content->text == NULL
      || (content->info = codebook_document_get (project, document, error)) == NULL
      || !load_places (content, project, document, error)
      || !load_corrections (content, project, document, error)
      || (speakers = codebook_turn_list_speakers (project, document, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < speakers->len; i++)
    {
      CodebookSpeaker *speaker = g_ptr_array_index (speakers, i);

      g_hash_table_insert (content->speakers, copy_id (speaker->id), g_object_ref (speaker));
    }
  return TRUE;
}

UiTranscriptContent *
ui_transcript_content_load (CodebookProject *project,
                            gint64 document,
                            CodebookDocumentText *revealed,
                            GError **error)
{
  g_autoptr (UiTranscriptContent) content = g_new0 (UiTranscriptContent, 1);

  content->speakers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  content->codes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, code_free);
  content->coders = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  if (!load_text (content, project, document, revealed, error)
      || !set_codings (content, project,
                       codebook_coding_set_load (project, document, content->text, error), error)
      || !ui_transcript_content_reload_codes (content, project, error))
    return NULL;
  return g_steal_pointer (&content);
}

void
ui_transcript_content_free (UiTranscriptContent *content)
{
  g_clear_object (&content->info);
  clear_places (content);
  g_clear_pointer (&content->corrections, g_ptr_array_unref);
  g_clear_pointer (&content->speakers, g_hash_table_unref);
  g_clear_pointer (&content->codes, g_hash_table_unref);
  g_clear_pointer (&content->coders, g_hash_table_unref);
  g_free (content);
}

const UiTranscriptCode *
ui_transcript_content_get_code (const UiTranscriptContent *content, gint64 id)
{
  return g_hash_table_lookup (content->codes, &id);
}

static gboolean
is_below (const UiTranscriptContent *content, gint64 code, gint64 above)
{
  const UiTranscriptCode *at = ui_transcript_content_get_code (content, code);

  while (at != NULL && at->id != above)
    at = ui_transcript_content_get_code (content, at->parent);
  return at != NULL;
}

gboolean
ui_transcript_content_shows (const UiTranscriptContent *content, const CodebookCoding *coding)
{
  if (coding->stale || coding->end_cp <= coding->start_cp
      || (content->blind && coding->coder != content->coder))
    return FALSE;
  switch (content->show)
    {
    case UI_TRANSCRIPT_SHOW_MINE:
      return coding->coder == content->coder;
    case UI_TRANSCRIPT_SHOW_CODE:
      return is_below (content, coding->code, content->show_id);
    case UI_TRANSCRIPT_SHOW_CODER:
      return coding->coder == content->show_id;
    case UI_TRANSCRIPT_SHOW_ALL:
    default:
      return TRUE;
    }
}

const UiBreaksRange *
ui_transcript_content_hidden_at (const UiTranscriptContent *content, guint cp)
{
  guint low = 0, high = content->hidden->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const UiBreaksRange *range = &g_array_index (content->hidden, UiBreaksRange, middle);

      if (cp < range->start_cp)
        high = middle;
      else if (cp >= range->end_cp)
        low = middle + 1;
      else
        return range;
    }
  return NULL;
}

static gboolean
starts_paragraph (const UiTranscriptContent *content, const UiBreaksRange *range)
{
  const char *current = codebook_document_text_get_current (content->text, NULL);
  gsize byte = codebook_document_text_byte_from_cp (content->text, range->start_cp);

  return byte == 0 || current[byte - 1] == '\n';
}

guint
ui_transcript_content_snap (const UiTranscriptContent *content, guint cp, guint from_cp)
{
  const UiBreaksRange *range = ui_transcript_content_hidden_at (content, cp);
  guint length = codebook_document_text_get_length_cp (content->text);

  if (range != NULL && starts_paragraph (content, range))
    {
      /* Backwards out of the words: to the end of the paragraph before. */
      if (from_cp == range->end_cp && range->start_cp > 0)
        return ui_transcript_content_snap (content, range->start_cp - 1, G_MAXUINT);
      return range->end_cp;
    }
  if (range == NULL && cp > 0)
    {
      range = ui_transcript_content_hidden_at (content, cp - 1);
      if (range != NULL && starts_paragraph (content, range))
        range = NULL;
    }
  if (range == NULL)
    return cp;
  /* Forwards out of the words: to those of the next paragraph. */
  if (from_cp == range->start_cp && cp > from_cp && range->end_cp < length)
    return ui_transcript_content_snap (content, range->end_cp + 1, G_MAXUINT);
  return range->start_cp;
}
