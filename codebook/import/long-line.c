/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/long-line.h"

#include "codebook/text/segments.h"

static guint
count_spaced_words (const char *text, gsize start, gsize end)
{
  gboolean in_word = FALSE;
  guint words = 0;

  for (gsize i = start; i < end; i++)
    {
      gboolean white = text[i] == ' ' || text[i] == '\t';

      words += !white && !in_word;
      in_word = !white;
    }
  return words;
}

/* The end of the word that is the @words-th from @start on. */
static gsize
skip_spaced_words (const char *text, gsize start, gsize end, guint words)
{
  gsize i = start;

  for (; words > 0 && i < end; words--)
    {
      while (i < end && (text[i] == ' ' || text[i] == '\t'))
        i++;
      while (i < end && text[i] != ' ' && text[i] != '\t')
        i++;
    }
  return i;
}

GArray *
codebook_long_line_find_cuts (const char *text, gsize start, gsize end, guint most_words)
{
  g_autoptr (GArray) sentences = NULL;
  GArray *cuts;
  guint words = 0;

  if (end - start < 2 * most_words || count_spaced_words (text, start, end) <= most_words)
    return NULL;
  cuts = g_array_new (FALSE, FALSE, sizeof (gsize));
  sentences = codebook_segments_sentences (text + start, end - start, "nl");
  for (guint i = 0; i < sentences->len; i++)
    {
      const CodebookSegment *sentence = &g_array_index (sentences, CodebookSegment, i);
      gsize at = start + sentence->start_byte, stop = start + sentence->end_byte;
      guint n = count_spaced_words (text, at, stop);

      if (words > 0 && words + n > most_words)
        {
          g_array_append_val (cuts, at);
          words = 0;
        }
      for (; n > most_words; n -= most_words)
        {
          at = skip_spaced_words (text, at, stop, most_words);
          g_array_append_val (cuts, at);
        }
      words += n;
    }
  return cuts;
}
