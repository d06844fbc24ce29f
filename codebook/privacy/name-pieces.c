/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-pieces.h"

#include "codebook/privacy/name-text.h"
#include "codebook/text/fold.h"

static void
piece_clear (gpointer data)
{
  g_free (((CodebookNamePiece *) data)->folded);
}

static gboolean
is_seam (gunichar before, gunichar c)
{
  if (!g_unichar_isalnum (before) || !g_unichar_isalnum (c))
    return FALSE;
  return g_unichar_isdigit (before) != g_unichar_isdigit (c)
         || (g_unichar_islower (before) && g_unichar_isupper (c));
}

static void
add_piece (GArray *pieces, const char *word, const char *start, const char *end)
{
  CodebookNamePiece piece = { (gsize) (start - word), (gsize) (end - word), NULL, FALSE, FALSE };
  const char *second = start < end ? g_utf8_next_char (start) : end;

  if (start == end)
    return;
  piece.folded = codebook_fold_text (start, end - start);
  piece.letters = g_unichar_isalpha (g_utf8_get_char (start));
  piece.capital = g_unichar_isupper (g_utf8_get_char (start)) && second < end
                  && !g_unichar_isupper (g_utf8_get_char (second));
  g_array_append_val (pieces, piece);
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

gboolean
codebook_name_pieces_is_cut (const char *word, gsize len_bytes)
{
  gunichar before = 0;

  for (const char *at = word; at < word + len_bytes; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_hyphen (c) || is_seam (before, c))
        return TRUE;
      before = c;
    }
  return FALSE;
}

GArray *
codebook_name_pieces_cut (const char *word, gsize len_bytes)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (CodebookNamePiece));
  const char *start = word, *end = word + len_bytes;
  gunichar before = 0;

  g_array_set_clear_func (pieces, piece_clear);
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean hyphen = is_hyphen (c);

      if (hyphen || is_seam (before, c))
        {
          add_piece (pieces, word, start, at);
          start = hyphen ? g_utf8_next_char (at) : at;
        }
      before = c;
    }
  add_piece (pieces, word, start, end);
  return pieces;
}

gboolean
codebook_name_pieces_is_other_name (const GArray *pieces, guint index)
{
  static const char *const words[] = {
    "interview",  "gesprek",   "transcript", "verslag", "opname",   "audio",      "memo",
    "respondent", "deelnemer", "client",     "casus",   "case",     "bijlage",    "versie",
    "jobcoach",   "werkgever", "coach",      "deel",    "notities", "focusgroep", NULL
  };
  const CodebookNamePiece *piece =
      index < pieces->len ? &g_array_index (pieces, CodebookNamePiece, index) : NULL;

  return piece != NULL && piece->letters && piece->capital
         && !codebook_name_text_is_one_of (piece->folded, words);
}
