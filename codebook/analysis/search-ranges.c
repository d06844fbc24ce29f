/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/analysis/search-private.h"

gboolean
codebook_search_context_parse (const char *text, CodebookSearchContext *context)
{
  static const char *const names[] = { "word", "sentence", "paragraph", "turn" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], text) == 0)
      {
        *context = (CodebookSearchContext) i;
        return TRUE;
      }
  return FALSE;
}

static void
widen_to_sentence (const CodebookCorpusText *text, CodebookSegment *place)
{
  g_autoptr (GArray) sentences =
      codebook_segments_sentences (text->text, strlen (text->text), NULL);
  guint start_cp = place->start_cp, end_cp = place->end_cp;

  for (guint i = 0; i < sentences->len; i++)
    {
      const CodebookSegment *sentence = &g_array_index (sentences, CodebookSegment, i);

      if (sentence->start_cp < end_cp && sentence->end_cp > start_cp)
        {
          place->start_cp = MIN (place->start_cp, sentence->start_cp);
          place->end_cp = MAX (place->end_cp, sentence->end_cp);
        }
    }
}

/* A range within the passage, as one of the document; of a turn, all that is said in it. The
 * speaker's label is not part of a sentence, though it stands before it. */
static gboolean
make_range (CodebookSearch *self,
            CodebookProject *project,
            guint passage,
            const CodebookCorpusText *text,
            CodebookSegment place,
            CodebookSearchContext context,
            CodebookCodingRange *range,
            GError **error)
{
  guint at_cp = text->start_cp + place.start_cp, said_cp = 0, end_cp = 0;
  gboolean in_turn = FALSE;

  if (context != CODEBOOK_SEARCH_CONTEXT_WORD
      && !codebook_corpus_find_turn (self->corpus, project, passage, place.start_cp, &in_turn,
                                     &said_cp, &end_cp, error))
    return FALSE;
  if (context == CODEBOOK_SEARCH_CONTEXT_SENTENCE)
    widen_to_sentence (text, &place);
  else if (context != CODEBOOK_SEARCH_CONTEXT_WORD)
    {
      place.start_cp = 0;
      place.end_cp = (guint) g_utf8_strlen (text->text, -1);
    }
  range->start_cp = text->start_cp + place.start_cp;
  range->end_cp = text->start_cp + place.end_cp;
  if (in_turn && context == CODEBOOK_SEARCH_CONTEXT_TURN)
    {
      range->start_cp = MIN (said_cp, at_cp);
      range->end_cp = MAX (end_cp, at_cp);
    }
  else if (in_turn && said_cp <= at_cp)
    range->start_cp = MAX (range->start_cp, said_cp);
  return TRUE;
}

GArray *
codebook_search_list_ranges (CodebookSearch *self,
                             CodebookProject *project,
                             CodebookSearchContext context,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (CodebookCodingRange));
  g_auto (CodebookRows) held = codebook_store_hold (codebook_project_get_store (project));

  for (guint i = 0; i < codebook_search_get_count (self); i++)
    {
      const CodebookSearchPlace *place = codebook_search_get_place (self, i);
      guint document = codebook_corpus_get_document_of (self->corpus, place->passage);
      const CodebookCorpusText *text =
          codebook_corpus_read (self->corpus, project, place->passage, error);
      CodebookSegment segment;
      CodebookCodingRange range = { .document =
                                        codebook_corpus_get_document (self->corpus, document)->id };

      if (text == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (!codebook_search_find_segment (self, place, text, &segment))
        {
          codebook_corpus_fail_changed (error);
          return NULL;
        }
      if (!make_range (self, project, place->passage, text, segment, context, &range, error))
        return NULL;
      if (ranges->len == 0
          || memcmp (&g_array_index (ranges, CodebookCodingRange, ranges->len - 1), &range,
                     sizeof range)
                 != 0)
        g_array_append_val (ranges, range);
    }
  return g_steal_pointer (&ranges);
}
