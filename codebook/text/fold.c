/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/fold.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucasemap.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "codebook/text/icu.h"

/* Letters without a decomposition that a Dutch keyboard spells otherwise. */
static const char *
spell (UChar32 c)
{
  switch (c)
    {
    case 0xDF:   /* ß */
    case 0x1E9E: /* ẞ */
      return "ss";
    case 0xC6: /* Æ */
    case 0xE6:
      return "ae";
    case 0x152: /* Œ */
    case 0x153:
      return "oe";
    case 0xD8: /* Ø */
    case 0xF8:
      return "o";
    case 0xDE: /* Þ */
    case 0xFE:
      return "th";
    case 0xD0: /* Ð */
    case 0xF0:
    case 0x110: /* Đ */
    case 0x111:
      return "d";
    case 0x126: /* Ħ */
    case 0x127:
      return "h";
    case 0x131: /* ı */
      return "i";
    case 0x141: /* Ł */
    case 0x142:
      return "l";
    case 0x166: /* Ŧ */
    case 0x167:
      return "t";
    case 0x3C2: /* ς at the end of a word */
      return "σ";
    default:
      return NULL;
    }
}

static gboolean
is_apostrophe (UChar32 c)
{
  return c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC || c == 0x02BB || c == 0x2032
         || c == 0xB4 || c == 0xFF07;
}

static gboolean
is_hyphen (UChar32 c)
{
  return c == 0x2010 || c == 0x2011 || c == 0xFE63 || c == 0xFF0D;
}

/* What one code point of a decomposition becomes. */
static void
append_folded (GString *out, UChar32 c)
{
  int8_t type = u_charType (c);
  const char *spelled;

  if (type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR)
    return;
  if (is_apostrophe (c))
    g_string_append_c (out, '\'');
  else if (is_hyphen (c))
    g_string_append_c (out, '-');
  else if ((spelled = spell (c)) != NULL)
    g_string_append (out, spelled);
  else
    g_string_append_unichar (out, (gunichar) u_tolower (c));
}

static void
append_not_ascii (GString *out, const UNormalizer2 *nfkd, UChar32 c)
{
  UChar units[32];
  UErrorCode status = U_ZERO_ERROR;
  int32_t len;

  /* These two would decompose to a space with a mark. */
  if (is_apostrophe (c))
    {
      g_string_append_c (out, '\'');
      return;
    }
  len = unorm2_getDecomposition (nfkd, c, units, G_N_ELEMENTS (units), &status);
  if (len < 0 || U_FAILURE (status))
    {
      append_folded (out, c);
      return;
    }
  for (int32_t i = 0; i < len;)
    {
      UChar32 part;

      U16_NEXT (units, i, len, part);
      append_folded (out, part);
    }
}

/* Lower-cases ASCII up to the first other byte; how many bytes that were. */
static gsize
fold_ascii (const char *text, gsize len_bytes, char *out)
{
  gsize n = 0;

  while (n < len_bytes && (guchar) text[n] < 0x80)
    {
      char c = text[n];

      out[n++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
  return n;
}

/* @offsets: NULL, or an array of guint that gets the map. */
static char *
fold (const char *text, gsize len_bytes, GArray *offsets)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkd = NULL;
  GString *out = g_string_sized_new (len_bytes + 1);
  guint cp = 0;

  for (gsize i = 0; i < len_bytes;)
    {
      gsize before = out->len, n_ascii;
      UChar32 c;

      g_string_set_size (out, before + (len_bytes - i));
      n_ascii = fold_ascii (text + i, len_bytes - i, out->str + before);
      g_string_truncate (out, before + n_ascii);
      for (gsize k = 0; k < n_ascii; k++, cp++)
        if (offsets != NULL)
          g_array_append_val (offsets, cp);
      i += n_ascii;
      if (i == len_bytes)
        break;
      before = out->len;
      U8_NEXT ((const uint8_t *) text, i, len_bytes, c);
      if (nfkd == NULL)
        nfkd = unorm2_getNFKDInstance (&status);
      append_not_ascii (out, nfkd, c < 0 ? 0xFFFD : c);
      for (gsize k = before; offsets != NULL && k < out->len; k++)
        if (((guchar) out->str[k] & 0xC0) != 0x80)
          g_array_append_val (offsets, cp);
      cp++;
    }
  if (offsets != NULL)
    g_array_append_val (offsets, cp);
  return g_string_free (out, FALSE);
}

char *
codebook_fold_text (const char *text, gsize len_bytes)
{
  g_autofree char *out = g_malloc (len_bytes + 1);
  gsize n_ascii = fold_ascii (text, len_bytes, out);

  if (n_ascii < len_bytes)
    return fold (text, len_bytes, NULL);
  out[len_bytes] = '\0';
  return g_steal_pointer (&out);
}

char *
codebook_fold_text_map (const char *text, gsize len_bytes, guint **offsets_cp, gsize *n_offsets)
{
  GArray *offsets = g_array_sized_new (FALSE, FALSE, sizeof (guint), (guint) len_bytes + 1);
  char *out = fold (text, len_bytes, offsets);

  *n_offsets = offsets->len;
  *offsets_cp = (guint *) (gpointer) g_array_free (offsets, FALSE);
  return out;
}

/* Letters and digits that stand together before @at (or from @at on), up to four. */
static guint
count_before (const char *text, const char *at)
{
  guint count = 0;

  while (at > text && count < 4)
    {
      at = g_utf8_prev_char (at);
      if (!u_isalnum ((UChar32) g_utf8_get_char (at)))
        break;
      count++;
    }
  return count;
}

static guint
count_after (const char *at)
{
  guint count = 0;

  for (; count < 4 && u_isalnum ((UChar32) g_utf8_get_char (at)); at = g_utf8_next_char (at))
    count++;
  return count;
}

static gboolean
is_dropped_hyphen (const char *text, const char *at)
{
  guint before, after;

  if (*at != '-')
    return FALSE;
  before = count_before (text, at);
  after = count_after (at + 1);
  return before > 0 && after > 0 && before + after >= 4;
}

static char *
drop_hyphens (const char *folded)
{
  GString *out = g_string_sized_new (strlen (folded) + 1);
  const char *from = folded;

  for (const char *at = strchr (folded, '-'); at != NULL; at = strchr (at + 1, '-'))
    if (is_dropped_hyphen (folded, at))
      {
        g_string_append_len (out, from, at - from);
        from = at + 1;
      }
  g_string_append (out, from);
  return g_string_free (out, FALSE);
}

/* Takes the entries of dropped hyphens out of a map of @folded; returns how many are left. */
static gsize
drop_offsets (const char *folded, guint *offsets)
{
  gsize kept = 0, index = 0;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at), index++)
    if (!is_dropped_hyphen (folded, at))
      offsets[kept++] = offsets[index];
  offsets[kept++] = offsets[index];
  return kept;
}

char *
codebook_fold_word (const char *word, gsize len_bytes)
{
  g_autofree char *folded = codebook_fold_text (word, len_bytes);

  return strchr (folded, '-') != NULL ? drop_hyphens (folded) : g_steal_pointer (&folded);
}

char *
codebook_fold_word_map (const char *text, gsize len_bytes, guint **offsets_cp, gsize *n_offsets)
{
  g_autofree char *folded = codebook_fold_text_map (text, len_bytes, offsets_cp, n_offsets);

  if (strchr (folded, '-') == NULL)
    return g_steal_pointer (&folded);
  *n_offsets = drop_offsets (folded, *offsets_cp);
  return drop_hyphens (folded);
}

typedef int32_t (*CaseMap) (
    UCaseMap *map, char *out, int32_t room, const char *text, int32_t len, UErrorCode *status);

static int32_t
map_fold (UCaseMap *map, char *out, int32_t room, const char *text, int32_t len, UErrorCode *status)
{
  return ucasemap_utf8FoldCase (map, out, room, text, len, status);
}

static int32_t
map_upper (
    UCaseMap *map, char *out, int32_t room, const char *text, int32_t len, UErrorCode *status)
{
  return ucasemap_utf8ToUpper (map, out, room, text, len, status);
}

static char *
map_case (CaseMap map, const char *text, gsize len_bytes, const char *locale, uint32_t options)
{
  char name[CODEBOOK_ICU_LOCALE_SIZE];
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap *open = ucasemap_open (codebook_icu_locale (locale, name), options, &status);
  int32_t room = (int32_t) MIN (len_bytes * 3 + 16, (gsize) G_MAXINT32);
  g_autofree char *out = g_malloc (room);

  if (U_SUCCESS (status))
    map (open, out, room, text, (int32_t) len_bytes, &status);
  if (open != NULL)
    ucasemap_close (open);
  return U_FAILURE (status) ? g_strndup (text, len_bytes) : g_steal_pointer (&out);
}

char *
codebook_fold_case (const char *text, gsize len_bytes)
{
  return map_case (map_fold, text, len_bytes, "", U_FOLD_CASE_DEFAULT);
}

char *
codebook_fold_upper (const char *text, const char *locale)
{
  return map_case (map_upper, text, strlen (text), locale, 0);
}

static gboolean
is_word_start (const char *text, const char *at)
{
  return at == text || !u_isalnum ((UChar32) g_utf8_get_char (g_utf8_prev_char (at)));
}

/* The bytes of 's, 't, 'n or their like at the start of a word: an apostrophe and one letter, then
 * a space or a hyphen; 0 if there is none. */
static gsize
clitic_length (const char *at)
{
  gunichar c = g_utf8_get_char (at);
  gsize len = (gsize) (g_utf8_next_char (at) - at);

  if (c != '\'' && c != 0x2018 && c != 0x2019)
    return 0;
  if (at[len] == '\0' || strchr ("stnkmrSTNKMR", at[len]) == NULL)
    return 0;
  return strchr (" -", at[len + 1]) != NULL && at[len + 1] != '\0' ? len + 2 : 0;
}

/* What ICU's Dutch title case leaves to be done at a word: 'S avonds back to 's, Íj to ÍJ. */
static void
mend_dutch_title (char *at)
{
  gsize clitic = clitic_length (at);

  if (clitic > 0)
    at[clitic - 2] = g_ascii_tolower (at[clitic - 2]);
  else if (g_str_has_prefix (at, "Íj"))
    at[strlen ("Í")] = 'J';
}

char *
codebook_fold_title (const char *text, const char *locale)
{
  char *out = map_case (ucasemap_utf8ToTitle, text, strlen (text), locale, 0);

  if (codebook_icu_is_dutch (locale))
    for (char *at = out; *at != '\0'; at = g_utf8_next_char (at))
      if (is_word_start (out, at))
        mend_dutch_title (at);
  return out;
}

char *
codebook_fold_title_first (const char *text, const char *locale)
{
  gboolean dutch = codebook_icu_is_dutch (locale);
  gsize clitic = dutch ? clitic_length (text) : 0;
  g_autofree char *rest = map_case (ucasemap_utf8ToTitle, text + clitic, strlen (text + clitic),
                                    locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE);

  if (dutch)
    mend_dutch_title (rest);
  return g_strdup_printf ("%.*s%s", (int) clitic, text, rest);
}
