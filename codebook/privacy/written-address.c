/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/written-address.h"

#include <string.h>

#define LONGEST_BYTES 2048 /* on either side */

typedef gboolean (*IsPart) (gunichar c);

static gboolean
is_of_mail (gunichar c)
{
  return g_unichar_isalnum (c) || (c < 0x80 && c != 0 && strchr ("._%+-@", (int) c) != NULL);
}

static gboolean
is_of_web (gunichar c)
{
  static const gunichar ends[] = { '<', '>', '"', '\'', '(',    ')',    '[',    ']',   '{',
                                   '}', ',', ';', '|',  0x2018, 0x2019, 0x201C, 0x201D };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (c == ends[i])
      return FALSE;
  return c != 0 && !g_unichar_isspace (c);
}

/* Around @start and @end what @is_part, without the signs of a sentence at its ends. */
static void
grow (const char *text, const char *after, IsPart is_part, const char **start, const char **end)
{
  const char *first = *start, *last = *end;

  while (first > text && *start - first < LONGEST_BYTES
         && is_part (g_utf8_get_char (g_utf8_prev_char (first))))
    first = g_utf8_prev_char (first);
  while (last < after && last - *end < LONGEST_BYTES && is_part (g_utf8_get_char (last)))
    last = g_utf8_next_char (last);
  while (first < *start && strchr ("._%+-*:", *first) != NULL)
    first++;
  while (last > *end && strchr (".:!?*_-+%", last[-1]) != NULL)
    last--;
  *start = first;
  *end = last;
}

/* a@b.nl, and @a as accounts are called. */
static gboolean
is_mail (const char *start, const char *end)
{
  const char *at = memchr (start, '@', (gsize) (end - start));

  return at != NULL && at + 1 < end
         && (at == start || memchr (at, '.', (gsize) (end - at)) != NULL);
}

/* elamrani.nl, without more before it. */
static gboolean
has_domain (const char *start, const char *end)
{
  static const char *const domains[] = { ".nl", ".com", ".be", ".org", ".net", ".eu" };
  const char *slash = memchr (start, '/', (gsize) (end - start));
  const char *host_end = slash != NULL ? slash : end;

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      gsize len = strlen (domains[i]);

      if ((gsize) (host_end - start) > len && memcmp (host_end - len, domains[i], len) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_web (const char *start, const char *end)
{
  return g_ascii_strncasecmp (start, "www.", 4) == 0
         || g_strstr_len (start, end - start, "://") != NULL || has_domain (start, end);
}

void
codebook_written_address_widen (const char *text,
                                gsize len_bytes,
                                gsize *start_byte,
                                gsize *end_byte)
{
  const char *start = text + *start_byte, *end = text + *end_byte;

  grow (text, text + len_bytes, is_of_mail, &start, &end);
  if (!is_mail (start, end))
    {
      start = text + *start_byte;
      end = text + *end_byte;
      grow (text, text + len_bytes, is_of_web, &start, &end);
      if (!is_web (start, end))
        return;
    }
  *start_byte = (gsize) (start - text);
  *end_byte = (gsize) (end - text);
}
