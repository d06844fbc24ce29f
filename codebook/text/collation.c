/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/collation.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>

#include "codebook/text/fold.h"
#include "codebook/text/icu.h"

struct _CodebookCollation
{
  UCollator *collator; /* NULL if ICU has no data at all: then by code point */
  gboolean by_surname;
  gboolean is_belgian;
};

CodebookCollation *
codebook_collation_new (const char *language)
{
  CodebookCollation *self = g_new0 (CodebookCollation, 1);
  char locale[CODEBOOK_ICU_LOCALE_SIZE];
  UErrorCode status = U_ZERO_ERROR;

  codebook_icu_locale (language, locale);
  self->collator = ucol_open (locale, &status);
  if (U_FAILURE (status))
    {
      status = U_ZERO_ERROR;
      self->collator = ucol_open ("", &status);
    }
  if (U_FAILURE (status))
    {
      self->collator = NULL;
      return self;
    }
  ucol_setAttribute (self->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  self->is_belgian = codebook_icu_is_dutch (language) && strstr (locale, "_BE") != NULL;
  self->by_surname =
      codebook_icu_is_dutch (language) && !self->is_belgian
      && ucol_getAttribute (self->collator, UCOL_ALTERNATE_HANDLING, &status) != UCOL_SHIFTED;
  return self;
}

void
codebook_collation_free (CodebookCollation *self)
{
  if (self == NULL)
    return;
  if (self->collator != NULL)
    ucol_close (self->collator);
  g_free (self);
}

/* The bytes of one prefix word at @text with the space after it; 0 if there is none. */
static gsize
prefix_word (const char *text)
{
  static const char *const words[] = { "aan", "bij",  "da",  "das", "de",  "del", "della", "den",
                                       "der", "di",   "do",  "dos", "du",  "el",  "het",   "in",
                                       "la",  "le",   "les", "op",  "van", "von", "ten",   "ter",
                                       "te",  "uijt", "uit", "'s",  "'t",  "voor" };
  g_autofree char *folded = NULL;
  const char *space = strchr (text, ' ');
  gsize len = space != NULL ? (gsize) (space - text) : 0;

  if (len == 0 || len > 5)
    return 0;
  folded = codebook_fold_text (text, len);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (folded, words[i]) == 0)
      return len + 1;
  return 0;
}

/* The apostrophe of ‘'t Hart’, which is under T in Belgium. */
static gsize
apostrophe_length (const char *text)
{
  if (g_str_has_prefix (text, "'") || g_str_has_prefix (text, "\u2019"))
    return g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (text)))
               ? (gsize) (g_utf8_next_char (text) - text)
               : 0;
  return 0;
}

/* The bytes of "van der " at the start of a name; 0 if what follows has no capital, and so is no
 * name: ‘de eerste keer’. */
static gsize
prefix_length (const CodebookCollation *self, const char *text)
{
  gsize len = 0, word;

  if (self->is_belgian)
    return apostrophe_length (text);
  if (!self->by_surname)
    return 0;
  while ((word = prefix_word (text + len)) > 0)
    len += word;
  if (len > 0 && u_isupper ((UChar32) g_utf8_get_char (text + len)))
    return len;
  return 0;
}

static int
compare_part (CodebookCollation *self, const char *a, gsize a_len, const char *b, gsize b_len)
{
  UErrorCode status = U_ZERO_ERROR;

  if (self->collator == NULL)
    {
      int order = memcmp (a, b, MIN (a_len, b_len));

      return order != 0 ? order : (a_len > b_len) - (a_len < b_len);
    }
  return (int) ucol_strcollUTF8 (self->collator, a, (int32_t) a_len, b, (int32_t) b_len, &status);
}

int
codebook_collation_compare (CodebookCollation *self, const char *a, const char *b)
{
  gsize a_prefix = prefix_length (self, a), b_prefix = prefix_length (self, b);
  int order =
      compare_part (self, a + a_prefix, strlen (a + a_prefix), b + b_prefix, strlen (b + b_prefix));

  if (order == 0)
    order = compare_part (self, a, a_prefix, b, b_prefix);
  return order;
}

static void
append_key (CodebookCollation *self, GString *key, const char *text, gsize len_bytes)
{
  int32_t len, room;
  g_autofree UChar *source = NULL;
  g_autofree uint8_t *bytes = NULL;

  if (self->collator == NULL)
    {
      g_string_append_len (key, text, (gssize) len_bytes);
      return;
    }
  source = codebook_icu_from_utf8 (text, (gssize) len_bytes, &len);
  room = ucol_getSortKey (self->collator, source, len, NULL, 0);
  bytes = g_malloc ((gsize) room + 1);
  ucol_getSortKey (self->collator, source, len, bytes, room);
  g_string_append (key, (const char *) bytes);
}

char *
codebook_collation_dup_key (CodebookCollation *self, const char *text)
{
  GString *key = g_string_new (NULL);
  gsize prefix = prefix_length (self, text);

  append_key (self, key, text + prefix, strlen (text + prefix));
  if (self->by_surname || self->is_belgian)
    {
      /* Below any byte within a key but its own level separators, of which all keys have as many.
       */
      g_string_append_c (key, '\1');
      append_key (self, key, text, prefix);
    }
  return g_string_free (key, FALSE);
}

/* Levenshtein over folded bytes, where swapping two neighbours costs one. */
static guint
distance (const char *a, const char *b)
{
  gsize a_len = strlen (a), b_len = strlen (b), width = b_len + 1;
  g_autofree guint *rows = g_new (guint, 3 * width);
  guint *older = rows, *old = rows + width, *now = rows + 2 * width;

  for (gsize j = 0; j <= b_len; j++)
    old[j] = (guint) j;
  for (gsize i = 1; i <= a_len; i++)
    {
      guint *swap = older;

      now[0] = (guint) i;
      for (gsize j = 1; j <= b_len; j++)
        {
          guint best = old[j - 1] + (a[i - 1] != b[j - 1]);

          best = MIN (best, MIN (old[j], now[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            best = MIN (best, older[j - 2] + 1);
          now[j] = best;
        }
      older = old;
      old = now;
      now = swap;
    }
  return old[b_len];
}

typedef struct
{
  const char *name;
  guint distance;
  guint index;
} Near;

static int
compare_near (gconstpointer a, gconstpointer b)
{
  const Near *x = a, *y = b;

  if (x->distance != y->distance)
    return x->distance < y->distance ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

/* How far a name is from what was typed, both folded: 0 the same, then those that hold it, then by
 * distance; G_MAXUINT if it cannot be meant. The part after the last slash of a path may be meant
 * alone. */
static guint
nearness (const char *wanted, const char *name)
{
  const char *last = strrchr (name, '/');
  guint near;

  if (strcmp (wanted, name) == 0)
    return 0;
  if (*wanted != '\0' && strstr (name, wanted) != NULL)
    return 1;
  near = distance (wanted, name);
  if (last != NULL)
    near = MIN (near, distance (wanted, last + 1));
  return near <= 1 + strlen (wanted) / 3 ? 1 + near : G_MAXUINT;
}

const char **
codebook_collation_nearest (const char *wanted, const char *const *names, guint most)
{
  g_autofree char *folded = codebook_fold_text (wanted, MIN (strlen (wanted), 200));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Near));
  const char **out;
  guint n;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = codebook_fold_text (names[i], MIN (strlen (names[i]), 200));
      Near near = { names[i], nearness (folded, name), i };

      if (near.distance != G_MAXUINT)
        g_array_append_val (found, near);
    }
  g_array_sort (found, compare_near);
  n = MIN (most, found->len);
  out = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    out[i] = g_array_index (found, Near, i).name;
  return out;
}
