/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/genitive.h"

#include <string.h>

#include "codebook/privacy/name-text.h"

static gboolean
is_letter (const char *at)
{
  return g_unichar_isalnum (g_utf8_get_char (at));
}

/* 't, 's, 'n: a vowel was left out, and nothing is quoted. */
static gboolean
is_elision (const char *letter)
{
  return *letter != '\0' && strchr ("tsnmkdTSNMKD", *letter) != NULL && !is_letter (letter + 1);
}

static gboolean
is_in_quotation (const char *text, const char *end)
{
  const char *at = end;
  gboolean open = FALSE, behind_letter = FALSE, behind_white = TRUE;

  while (at > text && at[-1] != '\n')
    at--;
  for (; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (codebook_name_text_is_apostrophe (c) && !behind_letter && is_letter (next))
        open |= !is_elision (next);
      else if (codebook_name_text_is_apostrophe (c) && !behind_white && !is_letter (next))
        open = FALSE;
      behind_letter = g_unichar_isalnum (c);
      behind_white = g_unichar_isspace (c);
    }
  return open;
}

gsize
codebook_genitive_find (const char *text, gsize end_byte)
{
  const char *end = text + end_byte;
  const char *after = *end != '\0' ? g_utf8_next_char (end) : end;

  if (end_byte == 0 || strchr ("sxzSXZ", end[-1]) == NULL
      || !codebook_name_text_is_apostrophe (g_utf8_get_char (end)) || *after != ' '
      || !is_letter (after + 1) || is_in_quotation (text, end))
    return 0;
  return (gsize) (after - end);
}

/* Rita's, Otto's and René's, but Wims, Maries and Roys: where an s alone would change the sound. */
static gboolean
needs_apostrophe (const char *name, const char *end)
{
  const char *last = g_utf8_prev_char (end);
  const char *before = last > name ? g_utf8_prev_char (last) : NULL;
  gunichar c = g_unichar_tolower (g_utf8_get_char (last));
  gunichar sound = before != NULL ? g_unichar_tolower (g_utf8_get_char (before)) : 0;

  if (c == 'a' || c == 'o' || c == 0xE9)
    return TRUE;
  return (c == 'i' || c == 'u' || c == 'y')
         && !(sound == 'a' || sound == 'e' || sound == 'i' || sound == 'o' || sound == 'u');
}

char *
codebook_genitive_make (const char *name, gunichar apostrophe, gboolean dutch)
{
  GString *out = g_string_new (name);
  const char *end = name + strlen (name);
  gboolean upper = out->len > 1 && g_ascii_isupper (end[-1]) && g_ascii_isupper (end[-2]);
  gboolean hissing = out->len > 0 && strchr ("sxzSXZ", end[-1]) != NULL;

  if (out->len == 0 || hissing || !dutch || needs_apostrophe (name, end))
    g_string_append_unichar (out, apostrophe);
  if (!hissing)
    g_string_append_c (out, upper ? 'S' : 's');
  return g_string_free (out, FALSE);
}
