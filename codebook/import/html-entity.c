/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/html-entity.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *name; /* with ';' or, where HTML allows it, without */
  const char *text;
} Entity;

/* Sorted by name; made from Python's copy of the list of the HTML standard. */
static const Entity entities[] = {
#include "html-entities.inc"
};

#define LONGEST_NAME 32

/* What the numbers 128 to 159 mean, which stand for controls but were never used for them. */
static const guint16 windows_1252[32] = {
  0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

static gsize
decode_number (const char *text, gsize len, GString *out)
{
  gboolean hex = len > 2 && (text[2] == 'x' || text[2] == 'X');
  gsize start = hex ? 3 : 2, i;
  gunichar c = 0;

  for (i = start; i < len && (hex ? g_ascii_isxdigit (text[i]) : g_ascii_isdigit (text[i])); i++)
    c = MIN (c * (hex ? 16 : 10) + (gunichar) g_ascii_xdigit_value (text[i]), 0x110000);
  if (i == start)
    return 0;
  if (c >= 0x80 && c < 0xA0)
    c = windows_1252[c - 0x80];
  g_string_append_unichar (out, c == 0 || !g_unichar_validate (c) ? 0xFFFD : c);
  return i < len && text[i] == ';' ? i + 1 : i;
}

static int
compare_entities (const void *name, const void *entity)
{
  return strcmp (name, ((const Entity *) entity)->name);
}

gsize
codebook_html_entity_decode (const char *text, gsize len_bytes, GString *out)
{
  char name[LONGEST_NAME + 1];
  gsize len = 0;

  if (len_bytes < 2 || text[0] != '&')
    return 0;
  if (text[1] == '#')
    return decode_number (text, len_bytes, out);
  while (len < LONGEST_NAME && len + 1 < len_bytes && g_ascii_isalnum (text[len + 1]))
    len++;
  if (len + 1 < len_bytes && text[len + 1] == ';')
    len++;
  for (len = MIN (len, LONGEST_NAME); len >= 2; len--)
    {
      const Entity *found;

      memcpy (name, text + 1, len);
      name[len] = '\0';
      found = bsearch (name, entities, G_N_ELEMENTS (entities), sizeof (Entity), compare_entities);
      if (found != NULL)
        {
          g_string_append (out, found->text);
          return len + 1;
        }
    }
  return 0;
}
