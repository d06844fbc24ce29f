/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/passage-draft.h"

#include <string.h>

#include "codebook/model/passage.h"
#include "codebook/text/segments.h"

void
codebook_passage_free (gpointer data)
{
  CodebookPassage *passage = data;

  g_free (passage->breaks);
  g_free (passage->text);
  g_free (passage->words);
  g_free (passage);
}

/* In no more room than it needs: a draft has many. */
static char *
take_text (GString *string)
{
  gsize len_bytes = string->len + 1;

  return g_realloc (g_string_free (string, FALSE), len_bytes);
}

char *
codebook_passage_draft_make_words (const char *text, GHashTable *set)
{
  gsize len_bytes = strlen (text);
  g_autoptr (GArray) words = codebook_segments_words (text, len_bytes, NULL);
  GString *out = g_string_sized_new (len_bytes + 1);

  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (words, CodebookSegment, i);
      g_autofree char *folded =
          codebook_passage_fold_word (text + word->start_byte, word->end_byte - word->start_byte);

      if (i > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, folded);
      if (set != NULL)
        g_hash_table_add (set, g_steal_pointer (&folded));
    }
  return take_text (out);
}

GHashTable *
codebook_passage_draft_make_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Where lines after @first_line start in the paragraph [start_cp, end_cp): "68 139". */
static char *
make_breaks (CodebookDocumentText *text, guint first_line, guint start_cp, guint end_cp)
{
  guint n_lines = codebook_document_text_get_line_count (text);
  GString *breaks = g_string_new (NULL);

  for (guint line = first_line + 1; line <= n_lines; line++)
    {
      guint at_cp = codebook_document_text_current_from_line (text, line);

      if (at_cp >= end_cp)
        break;
      g_string_append_printf (breaks, "%s%u", breaks->len > 0 ? " " : "",
                              at_cp > start_cp ? at_cp - start_cp : 0);
    }
  return take_text (breaks);
}

/* Where the paragraph [start_cp, end_cp] is in the base text; -1 if a correction touches it.
 * *@patch is the first correction that may; it goes along with the paragraphs. */
static gint64
find_base (CodebookDocumentText *text, guint start_cp, guint end_cp, guint *patch)
{
  guint n_patches = codebook_document_text_get_patch_count (text);

  for (; *patch < n_patches; (*patch)++)
    {
      const CodebookPatch *at = codebook_document_text_get_patch (text, *patch);

      if (at->current_start > end_cp)
        break;
      if (at->current_start + at->length_cp >= start_cp)
        return -1;
    }
  return codebook_document_text_edge_from_current (text, start_cp, FALSE).base_cp;
}

GPtrArray *
codebook_passage_draft_make_passages (CodebookDocumentText *text)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func (codebook_passage_free);
  const char *at, *end;
  gsize len_bytes;
  guint cp = 0, patch = 0;

  if (text == NULL)
    return passages;
  at = codebook_document_text_get_current (text, &len_bytes);
  end = at + len_bytes;
  while (TRUE)
    {
      const char *newline = memchr (at, '\n', (gsize) (end - at));
      const char *stop = newline != NULL ? newline : end;
      guint length_cp = (guint) g_utf8_strlen (at, stop - at);
      CodebookPassage *passage = g_new0 (CodebookPassage, 1);

      passage->n = passages->len;
      passage->start_cp = cp;
      passage->base_cp = find_base (text, cp, cp + length_cp, &patch);
      passage->first_line = codebook_document_text_line_from_current (text, cp);
      passage->breaks = make_breaks (text, passage->first_line, cp, cp + length_cp);
      passage->text = g_strndup (at, (gsize) (stop - at));
      g_ptr_array_add (passages, passage);
      if (newline == NULL)
        return passages;
      cp += length_cp + 1;
      at = newline + 1;
    }
}

CodebookPassageDraft *
codebook_passage_draft_new (const char *text, gsize len_bytes, CodebookWordPool *pool)
{
  CodebookPassageDraft *self = g_new0 (CodebookPassageDraft, 1);
  g_autoptr (CodebookDocumentText) laid = codebook_document_text_new (text, len_bytes, NULL, 0);

  codebook_document_text_set_line_cp (laid, CODEBOOK_DOCUMENT_LINE_CP);
  self->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, len_bytes);
  self->words = codebook_passage_draft_make_set ();
  self->passages = codebook_passage_draft_make_passages (laid);
  for (guint i = 0; i < self->passages->len; i++)
    {
      CodebookPassage *passage = self->passages->pdata[i];

      passage->words = codebook_passage_draft_make_words (passage->text, self->words);
    }
  self->pool = pool;
  if (pool != NULL)
    codebook_word_pool_meet (pool, self->words);
  return self;
}

void
codebook_passage_draft_free (CodebookPassageDraft *self)
{
  if (self == NULL)
    return;
  g_free (self->sha256);
  g_ptr_array_unref (self->passages);
  g_hash_table_unref (self->words);
  g_free (self);
}
