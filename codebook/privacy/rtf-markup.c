/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/rtf-markup.h"

#include <string.h>

#define MOST_DEPTH 1000

typedef struct
{
  gboolean apart; /* not part of the text around it */
  gboolean hidden;
  guint fallback; /* signs that stand for each \u */
} Group;

typedef struct
{
  const char *at, *end;
  GString *text;
  GString *values;
  GArray *groups; /* Group, the innermost last; never empty */
  guint page;     /* of its characters */
  guint skip;     /* signs that a \u was written for */
} Stripper;

static Group *
get_group (const Stripper *stripper)
{
  return &g_array_index (stripper->groups, Group, stripper->groups->len - 1);
}

static void
append (Stripper *stripper, const char *text, gsize len_bytes)
{
  if (stripper->skip > 0)
    stripper->skip--;
  else if (!get_group (stripper)->hidden)
    g_string_append_len (get_group (stripper)->apart ? stripper->values : stripper->text, text,
                         (gssize) len_bytes);
}

/* \'e9: a character of the file's code page. */
static void
append_byte (Stripper *stripper, char byte)
{
  g_autofree char *charset = g_strdup_printf ("CP%u", stripper->page);
  gsize len_bytes = 0;
  g_autofree char *text =
      g_convert_with_fallback (&byte, 1, "UTF-8", charset, "?", NULL, &len_bytes, NULL);

  append (stripper, text != NULL ? text : "?", text != NULL ? len_bytes : 1);
}

static void
append_unicode (Stripper *stripper, gint64 number)
{
  char text[6];
  gunichar c = (gunichar) (number < 0 ? number + 0x10000 : number);

  stripper->skip = 0;
  if (number < -0x8000 || number > 0x10FFFF || !g_unichar_validate (c) || c == 0)
    c = 0xFFFD;
  append (stripper, text, (gsize) g_unichar_to_utf8 (c, text));
  stripper->skip = get_group (stripper)->fallback;
}

/* Control words that are a sign. */
static gboolean
append_sign (Stripper *stripper, const char *word, gsize len)
{
  static const struct
  {
    const char *word, *sign;
  } signs[] = { { "par", "\n" },   { "line", "\n" },     { "sect", "\n" },   { "page", "\n" },
                { "cell", "\n" },  { "nestcell", "\n" }, { "row", "\n" },    { "column", "\n" },
                { "tab", "\t" },   { "emdash", "—" },    { "endash", "–" },  { "lquote", "‘" },
                { "rquote", "’" }, { "ldblquote", "“" }, { "emspace", " " }, { "enspace", " " },
                { "bullet", "•" }, { "rdblquote", "”" }, { "qmspace", " " } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strlen (signs[i].word) == len && memcmp (signs[i].word, word, len) == 0)
      {
        append (stripper, signs[i].sign, strlen (signs[i].sign));
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_word_of (const char *word, gsize len, const char *const *list)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (strlen (list[i]) == len && memcmp (list[i], word, len) == 0)
      return TRUE;
  return FALSE;
}

static void
obey (Stripper *stripper, const char *word, gsize len, gboolean given, gint64 number)
{
  static const char *const apart[] = { "info",     "author",  "title",    "subject",    "keywords",
                                       "comment",  "doccomm", "operator", "manager",    "company",
                                       "category", "header",  "headerl",  "headerr",    "headerf",
                                       "footer",   "footerl", "footerr",  "footerf",    "footnote",
                                       "fonttbl",  "xe",      "tc",       "stylesheet", "fldinst",
                                       "colortbl", "creatim", "revtim",   "printim",    NULL };

  if (len == 1 && *word == 'u' && given)
    append_unicode (stripper, number);
  else if (len == 2 && memcmp (word, "uc", 2) == 0 && given)
    get_group (stripper)->fallback = (guint) CLAMP (number, 0, 16);
  else if (len == 7 && memcmp (word, "ansicpg", 7) == 0 && number > 0 && number < 65536)
    stripper->page = (guint) number;
  else if (len == 3 && memcmp (word, "bin", 3) == 0 && number > 0)
    stripper->at += MIN (number, stripper->end - stripper->at);
  else if (len == 4 && memcmp (word, "pict", 4) == 0)
    get_group (stripper)->hidden = TRUE;
  else if (is_word_of (word, len, apart))
    get_group (stripper)->apart = TRUE;
  else
    append_sign (stripper, word, len);
}

/* A control word at @at, and the space that ends it. */
static void
take_word (Stripper *stripper)
{
  const char *word = stripper->at, *figures;
  gsize len;
  gint64 number = 0;
  gboolean given;

  while (stripper->at < stripper->end && g_ascii_isalpha (*stripper->at))
    stripper->at++;
  len = (gsize) (stripper->at - word);
  if (stripper->at + 1 < stripper->end && *stripper->at == '-' && g_ascii_isdigit (stripper->at[1]))
    stripper->at++;
  figures = stripper->at;
  for (; stripper->at < stripper->end && g_ascii_isdigit (*stripper->at); stripper->at++)
    number = MIN (number * 10 + (*stripper->at - '0'), G_MAXINT32);
  given = stripper->at > figures;
  if (figures[-1] == '-')
    number = -number;
  if (stripper->at < stripper->end && *stripper->at == ' ')
    stripper->at++;
  obey (stripper, word, len, given, number);
}

/* What follows a backslash. */
static void
take_control (Stripper *stripper)
{
  gsize left = (gsize) (stripper->end - ++stripper->at);
  char c = left > 0 ? *stripper->at : '\0';

  if (g_ascii_isalpha (c))
    take_word (stripper);
  else if (c == '\'' && left > 2 && g_ascii_isxdigit (stripper->at[1])
           && g_ascii_isxdigit (stripper->at[2]))
    {
      append_byte (stripper, (char) (g_ascii_xdigit_value (stripper->at[1]) * 16
                                     + g_ascii_xdigit_value (stripper->at[2])));
      stripper->at += 3;
    }
  else if (left > 0)
    {
      if (c == '*') /* within a picture: what is said of it */
        *get_group (stripper) = (Group){ TRUE, FALSE, get_group (stripper)->fallback };
      else if (c == '~')
        append (stripper, " ", 1);
      else if (c == '_')
        append (stripper, "-", 1);
      else if (c == '\n' || c == '\r')
        append (stripper, "\n", 1);
      else if (c == '{' || c == '}' || c == '\\')
        append (stripper, &c, 1);
      stripper->at++;
    }
}

static void
open_group (Stripper *stripper)
{
  Group group = *get_group (stripper);

  if (stripper->groups->len < MOST_DEPTH)
    g_array_append_val (stripper->groups, group);
  stripper->skip = 0;
}

/* Each group that is apart is a line of its own. */
static void
close_group (Stripper *stripper)
{
  if (get_group (stripper)->apart)
    g_string_append_c (stripper->values, '\n');
  if (stripper->groups->len > 1)
    g_array_set_size (stripper->groups, stripper->groups->len - 1);
  stripper->skip = 0;
}

static void
take (Stripper *stripper)
{
  const char *at = stripper->at;

  if (*at == '\\')
    {
      take_control (stripper);
      return;
    }
  stripper->at = *at == '\0' ? at + 1 : g_utf8_next_char (at);
  if (*at == '{')
    open_group (stripper);
  else if (*at == '}')
    close_group (stripper);
  else if (*at != '\n' && *at != '\r' && *at != '\0')
    append (stripper, at, (gsize) (stripper->at - at));
}

char *
codebook_rtf_markup_strip (const char *rtf, gsize len_bytes)
{
  Stripper stripper = { rtf, rtf + len_bytes, NULL, NULL, NULL, 1252, 0 };
  Group outside = { FALSE, FALSE, 1 };

  stripper.text = g_string_sized_new (len_bytes / 2 + 1);
  stripper.values = g_string_new (NULL);
  stripper.groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_append_val (stripper.groups, outside);
  while (stripper.at < stripper.end)
    take (&stripper);
  g_string_append_c (stripper.text, '\n');
  g_string_append_len (stripper.text, stripper.values->str, (gssize) stripper.values->len);
  g_string_free (stripper.values, TRUE);
  g_array_unref (stripper.groups);
  return g_string_free (stripper.text, FALSE);
}
