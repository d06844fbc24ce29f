/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A search under libFuzzer: the first line is what is looked for, the rest the text. What is found
 * lies in it, in order, in whole words. */
#include <string.h>

#include "codebook/analysis/search-query.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize len_bytes);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize len_bytes)
{
  g_autofree char *all = g_utf8_make_valid ((const char *) data, (gssize) len_bytes);
  char *text = strchr (all, '\n');
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookSearchQuery) query = NULL;
  g_autoptr (GArray) hits = NULL;
  gsize end = 0;

  if (text == NULL)
    return 0;
  *text++ = '\0';
  query = codebook_search_query_parse (all, (CodebookSearchFlags) (strlen (all) % 4), &error);
  g_assert_true ((query == NULL) == (error != NULL));
  if (query != NULL)
    hits = codebook_search_query_apply (query, text, strlen (text));
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      const CodebookSegment *hit = &g_array_index (hits, CodebookSegment, i);

      g_assert_true (hit->start_byte >= end && hit->start_byte < hit->end_byte);
      end = hit->end_byte;
      g_assert_cmpuint (end, <=, strlen (text));
      g_assert_true (g_utf8_offset_to_pointer (text, hit->end_cp) == text + end);
    }
  return 0;
}
