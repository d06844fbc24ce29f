/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/passage-draft.h"

#include <string.h>

#include "codebook/model/passage.h"
#include "codebook/text/segments.h"

#define LARGE_BYTES (1024 * 1024) /* ten interviews */

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

CodebookPassage *
codebook_passage_walk_next (CodebookPassageWalk *walk)
{
  CodebookPassage *passage;
  const char *text, *newline, *stop;
  gsize len_bytes;
  guint length_cp;

  if (walk->text == NULL || walk->ended)
    return NULL;
  text = codebook_document_text_get_current (walk->text, &len_bytes);
  if (walk->at == NULL)
    walk->at = text;
  newline = memchr (walk->at, '\n', (gsize) (text + len_bytes - walk->at));
  stop = newline != NULL ? newline : text + len_bytes;
  length_cp = (guint) g_utf8_strlen (walk->at, stop - walk->at);
  passage = g_new0 (CodebookPassage, 1);
  passage->n = walk->n++;
  passage->start_cp = walk->cp;
  passage->base_cp = find_base (walk->text, walk->cp, walk->cp + length_cp, &walk->patch);
  passage->first_line = codebook_document_text_line_from_current (walk->text, walk->cp);
  passage->breaks = make_breaks (walk->text, passage->first_line, walk->cp, walk->cp + length_cp);
  passage->text = g_strndup (walk->at, (gsize) (stop - walk->at));
  walk->cp += length_cp + 1;
  walk->at = stop + 1;
  walk->ended = newline == NULL;
  return passage;
}

GPtrArray *
codebook_passage_draft_make_passages (CodebookDocumentText *text)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func (codebook_passage_free);
  CodebookPassageWalk walk = { text };
  CodebookPassage *passage;

  while ((passage = codebook_passage_walk_next (&walk)) != NULL)
    g_ptr_array_add (passages, passage);
  return passages;
}

CodebookDocumentText *
codebook_passage_draft_lay_text (const CodebookPassageDraft *self)
{
  CodebookDocumentText *text = codebook_document_text_new_static (self->text, self->len_bytes);

  codebook_document_text_set_line_cp (text, CODEBOOK_DOCUMENT_LINE_CP);
  return text;
}

static void
make_all (CodebookPassageDraft *self)
{
  g_autoptr (CodebookDocumentText) text = codebook_passage_draft_lay_text (self);

  self->passages = codebook_passage_draft_make_passages (text);
  for (guint i = 0; i < self->passages->len; i++)
    {
      CodebookPassage *passage = self->passages->pdata[i];

      passage->words = codebook_passage_draft_make_words (passage->text, self->words);
    }
  if (self->pool != NULL)
    codebook_word_pool_meet (self->pool, self->words);
}

CodebookPassageDraft *
codebook_passage_draft_new (const char *text, gsize len_bytes, CodebookWordPool *pool)
{
  CodebookPassageDraft *self = g_new0 (CodebookPassageDraft, 1);

  self->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, len_bytes);
  self->text = text;
  self->len_bytes = len_bytes;
  self->words = codebook_passage_draft_make_set ();
  self->pool = pool;
  if (len_bytes <= LARGE_BYTES)
    make_all (self);
  return self;
}

void
codebook_passage_draft_free (CodebookPassageDraft *self)
{
  if (self == NULL)
    return;
  g_free (self->sha256);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_hash_table_unref (self->words);
  g_free (self);
}
