/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/find.h"

#include <string.h>
#include <unicode/uchar.h>

#include "codebook/text/fold.h"
#include "codebook/text/positions.h"

/* What folds to nothing belongs to what stands before it. */
static guint
extend_over_marks (const char *text, const CodebookPositions *positions, guint cp)
{
  guint length_cp = codebook_positions_get_length_cp (positions);

  for (; cp < length_cp; cp++)
    {
      gsize byte = codebook_positions_byte_from_cp (positions, cp);
      int8_t type = u_charType ((UChar32) g_utf8_get_char (text + byte));

      if (type != U_NON_SPACING_MARK && type != U_FORMAT_CHAR)
        break;
    }
  return cp;
}

static void
find_folded (const char *text, gsize len_bytes, const char *wanted, GArray *found)
{
  g_autoptr (CodebookPositions) positions = codebook_positions_new (text, len_bytes);
  g_autofree char *key = codebook_fold_word (wanted, strlen (wanted));
  g_autofree guint *offsets = NULL;
  gsize n_offsets, key_len = strlen (key);
  g_autofree char *folded = codebook_fold_word_map (text, len_bytes, &offsets, &n_offsets);
  const char *at = folded, *counted = folded;
  gsize index = 0; /* the code point of folded at counted */

  while (key_len > 0 && (at = strstr (at, key)) != NULL)
    {
      CodebookSegment hit;
      gsize last;

      index += (gsize) g_utf8_pointer_to_offset (counted, at);
      last = index + (gsize) g_utf8_strlen (key, (gssize) key_len) - 1;
      hit.start_cp = offsets[index];
      hit.end_cp = extend_over_marks (text, positions, offsets[last] + 1);
      hit.start_byte = codebook_positions_byte_from_cp (positions, hit.start_cp);
      hit.end_byte = codebook_positions_byte_from_cp (positions, hit.end_cp);
      if (found->len == 0
          || g_array_index (found, CodebookSegment, found->len - 1).end_cp <= hit.start_cp)
        g_array_append_val (found, hit);
      counted = at;
      at += key_len;
    }
}

static void
find_exact (const char *text, gsize len_bytes, const char *wanted, GArray *found)
{
  gsize wanted_len = strlen (wanted);
  const char *at = text, *counted = text;
  guint cp = 0;

  while (wanted_len > 0
         && (at = memmem (at, len_bytes - (gsize) (at - text), wanted, wanted_len)) != NULL)
    {
      CodebookSegment hit;

      cp += (guint) g_utf8_pointer_to_offset (counted, at);
      hit.start_cp = cp;
      hit.end_cp = cp + (guint) g_utf8_strlen (wanted, (gssize) wanted_len);
      hit.start_byte = (gsize) (at - text);
      hit.end_byte = hit.start_byte + wanted_len;
      g_array_append_val (found, hit);
      counted = at;
      at += wanted_len;
    }
}

/* Leaves the hits that cut no word. */
static void
keep_whole_words (GArray *found, const char *text, gsize len_bytes, const char *language)
{
  g_autoptr (GArray) words = codebook_segments_words (text, len_bytes, language);
  guint kept = 0, word = 0;

  for (guint i = 0; i < found->len; i++)
    {
      CodebookSegment hit = g_array_index (found, CodebookSegment, i);
      gboolean whole = TRUE;

      while (word < words->len
             && g_array_index (words, CodebookSegment, word).end_cp <= hit.start_cp)
        word++;
      for (guint k = word; k < words->len; k++)
        {
          const CodebookSegment *touched = &g_array_index (words, CodebookSegment, k);

          if (touched->start_cp >= hit.end_cp)
            break;
          whole = whole && touched->start_cp >= hit.start_cp && touched->end_cp <= hit.end_cp;
        }
      if (whole)
        g_array_index (found, CodebookSegment, kept++) = hit;
    }
  g_array_set_size (found, kept);
}

GArray *
codebook_find_all (const char *text,
                   gsize len_bytes,
                   const char *wanted,
                   CodebookFindFlags flags,
                   const char *language)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CodebookSegment));

  if (flags & CODEBOOK_FIND_EXACT)
    find_exact (text, len_bytes, wanted, found);
  else
    find_folded (text, len_bytes, wanted, found);
  if (flags & CODEBOOK_FIND_WHOLE_WORDS)
    keep_whole_words (found, text, len_bytes, language);
  return found;
}
