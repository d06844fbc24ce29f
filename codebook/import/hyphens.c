/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules, after the witnesses:
 *
 * - a capital or digit on either side of the hyphen, a part without a vowel, or a single letter:
 *   a syllable has a vowel and is no capital, so nobody's line end made that hyphen: T-shirt,
 *   GGZ-instelling, e-mail, Noord-Holland, tv-programma;
 * - "en", "of", "and" … after it: the hyphen stands for a part left out: voor- en nadelen;
 * - two vowels that would be read as one sound: Dutch sets a hyphen between the parts of a compound
 *   (re-integratie, zo-even, mee-eten) and a trema elsewhere, which a line's end takes away
 *   (ge-interesseerd, be-invloeden);
 * - else a line's end made it. (The vowels are those of the Leidraad of the Dutch spelling, 2015,
 *   6.E and 8.) */
#include "codebook/import/hyphens.h"

#include <string.h>

#define MOST_WORD_BYTES 200

struct _CodebookHyphens
{
  GHashTable *words; /* char *, folded → itself */
};

CodebookHyphens *
codebook_hyphens_new (void)
{
  CodebookHyphens *self = g_new0 (CodebookHyphens, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
codebook_hyphens_free (CodebookHyphens *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

gboolean
codebook_hyphens_is_hyphen (gunichar c)
{
  return c == '-' || c == 0xAD || c == 0x2010;
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || codebook_hyphens_is_hyphen (c)
         || c == 0x2011 || c == '\'' || c == 0x2019;
}

/* -- Witnesses -------------------------------------------------------------------------------- */

static void
add_word (CodebookHyphens *self, const char *start, const char *end)
{
  if (end - start > 3 && end - start < MOST_WORD_BYTES)
    g_hash_table_add (self->words, g_utf8_casefold (start, end - start));
}

void
codebook_hyphens_add_line (CodebookHyphens *self, const char *text, gsize len)
{
  const char *end = text + len, *word = NULL, *p = text;

  /* The first may be the rest of a word. */
  while (p < end && is_of_word (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  for (; p < end; p = g_utf8_next_char (p))
    {
      gboolean of_word = is_of_word (g_utf8_get_char (p));

      if (of_word && word == NULL)
        word = p;
      if (!of_word && word != NULL)
        {
          add_word (self, word, p);
          word = NULL;
        }
    }
  if (word != NULL && !codebook_hyphens_is_hyphen (g_utf8_get_char (g_utf8_prev_char (end))))
    add_word (self, word, end);
}

/* -- The two parts ---------------------------------------------------------------------------- */

typedef struct
{
  char *before, *after;         /* as they stand, without the hyphen */
  char *low_before, *low_after; /* folded */
} Parts;

static void
parts_init (Parts *parts, const char *before, const char *after)
{
  const char *end = before + strlen (before), *start, *p = after;

  end = g_utf8_find_prev_char (before, end);
  start = end = end != NULL ? end : before;
  while (start > before)
    {
      const char *last = g_utf8_prev_char (start);

      if (!is_of_word (g_utf8_get_char (last)))
        break;
      start = last;
    }
  while (is_of_word (g_utf8_get_char (p)) && *p != '\0')
    p = g_utf8_next_char (p);
  parts->before = g_strndup (start, (gsize) (end - start));
  parts->after = g_strndup (after, (gsize) (p - after));
  parts->low_before = g_utf8_casefold (parts->before, -1);
  parts->low_after = g_utf8_casefold (parts->after, -1);
}

static void
parts_clear (Parts *parts)
{
  g_free (parts->before);
  g_free (parts->after);
  g_free (parts->low_before);
  g_free (parts->low_after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gboolean
is_known (const CodebookHyphens *self, const Parts *parts, const char *between, const char *after)
{
  g_autofree char *word = g_strconcat (parts->low_before, between, after, NULL);

  return g_hash_table_contains (self->words, word);
}

/* Its first letter with a trema; NULL if it takes none. */
static char *
dup_with_trema (const char *word)
{
  static const char vowels[] = "eiuo";
  static const char *const tremas[] = { "ë", "ï", "ü", "ö" };
  const char *vowel = *word != '\0' ? strchr (vowels, *word) : NULL;

  return vowel != NULL ? g_strconcat (tremas[vowel - vowels], word + 1, NULL) : NULL;
}

/* -- Rules ------------------------------------------------------------------------------------ */

static gboolean
has_vowel (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* Accented letters and other scripts may well be vowels. */
      if (c > 0x7F || strchr ("aeiouy", (int) c) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_no_syllable (const Parts *parts)
{
  gunichar last = 0, next = g_utf8_get_char (parts->after);

  for (const char *p = parts->before; *p != '\0'; p = g_utf8_next_char (p))
    {
      last = g_utf8_get_char (p);
      if (g_unichar_isdigit (last))
        return TRUE;
    }
  if (!g_unichar_isalpha (last) || !g_unichar_isalpha (next))
    return TRUE;
  return g_unichar_isupper (last) || g_unichar_isupper (next)
         || g_utf8_strlen (parts->before, -1) < 2 || !has_vowel (parts->low_before)
         || !has_vowel (parts->low_after);
}

/* "kant-en-" "klaar": the piece before is a small word between hyphens. */
static gboolean
is_chain (const Parts *parts)
{
  static const char *const links[] = { "en",  "of",  "het", "de", "een", "te",  "in",  "op",
                                       "aan", "van", "tot", "of", "to",  "and", "the", NULL };
  const char *dash = strrchr (parts->low_before, '-');

  return dash != NULL && g_strv_contains (links, dash + 1);
}

static gboolean
is_left_out (const Parts *parts)
{
  static const char *const links[] = { "en", "of", "and", "or", "und", "oder", "et", "ou", NULL };

  return g_strv_contains (links, parts->low_after);
}

/* Would the last letter and the first be read as one sound? */
static gboolean
clash (char last, char first)
{
  static const char *const firsts[] = { "aaeiu", "eeiu", "iij", "oeiou", "uiu" };

  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    if (firsts[i][0] == last)
      return first != '\0' && strchr (firsts[i] + 1, first) != NULL;
  return FALSE;
}

/* Never has a hyphen after it. */
static gboolean
is_prefix (const Parts *parts)
{
  return g_str_equal (parts->low_before, "ge") || g_str_equal (parts->low_before, "be");
}

/* beïnvloed, geëist, but beijverd, geuit. */
static gboolean
takes_trema (const Parts *parts)
{
  return !g_str_has_prefix (parts->low_after, "ij") && !g_str_has_prefix (parts->low_after, "ui");
}

static const char *
join_by_rule (const Parts *parts, gboolean *trema)
{
  gsize len = strlen (parts->low_before);

  if (is_left_out (parts))
    return "- ";
  if (is_no_syllable (parts) || is_chain (parts) || g_str_equal (parts->low_before, "niet"))
    return "-";
  if (!clash (parts->low_before[len - 1], parts->low_after[0]))
    return "";
  if (!is_prefix (parts))
    return "-";
  *trema = takes_trema (parts);
  return "";
}

const char *
codebook_hyphens_join (const CodebookHyphens *self,
                       const char *before,
                       const char *after,
                       gboolean *trema)
{
  g_auto (Parts) parts = { 0 };
  g_autofree char *with_trema = NULL;
  const char *last = g_utf8_find_prev_char (before, before + strlen (before));

  *trema = FALSE;
  parts_init (&parts, before, after);
  if (*parts.before == '\0' || *parts.after == '\0')
    return *parts.before == '\0' ? "- " : "-";
  /* A soft hyphen says itself what it is. */
  if (last != NULL && g_utf8_get_char (last) == 0xAD)
    return "";
  with_trema = dup_with_trema (parts.low_after);
  if (is_known (self, &parts, "-", parts.low_after))
    return "-";
  if (is_known (self, &parts, "", parts.low_after))
    return "";
  if (with_trema != NULL && is_known (self, &parts, "", with_trema))
    {
      *trema = TRUE;
      return "";
    }
  return join_by_rule (&parts, trema);
}
