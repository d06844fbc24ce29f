/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-parts.h"

#include <string.h>

#define WIDEST 40 /* white space between the words of a name: a line of HTML is indented */

static gboolean
is_article (const char *folded)
{
  static const char *const articles[] = { "de", "der", "den", "d", "het", "'t", NULL };

  return codebook_name_text_is_one_of (folded, articles);
}

/* Hyphens that a line may end in, the soft one among them. */
static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0xAD || c == 0x2010 || c == 0x2011;
}

/* What is written for a hyphen if it stands right behind a word. */
static gboolean
is_short_dash (gunichar c)
{
  return c == 0x2012 || c == 0x2013 || c == 0x2212 || is_hyphen (c);
}

static gboolean
is_white (const char *at, const char *end)
{
  while (at < end && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at >= end;
}

static void
add_raw (GArray *parts, const CodebookNameText *text, guint token)
{
  const char *word = text->words->pdata[token];
  const char *hyphen = strchr (word, '-');
  CodebookNamePart part = { word, token, token, 0 };

  for (; hyphen != NULL; hyphen = strchr (word, '-'))
    {
      part.word = g_string_chunk_insert_len (text->chunk, word, hyphen - word);
      g_array_append_val (parts, part);
      part.hyphens++;
      part.word = word = hyphen + 1;
    }
  g_array_append_val (parts, part);
}

static const CodebookNamePart *
get (const GArray *parts, guint index)
{
  return &g_array_index (parts, CodebookNamePart, index);
}

/* Whether the raw part at @index stands beside the one before it; of the same line, or parted by
 * white space alone. */
static gboolean
is_close (const CodebookNameText *text, const GArray *parts, guint index)
{
  const CodebookToken *before, *token;
  const char *at, *end;

  if (index >= parts->len)
    return FALSE;
  if (get (parts, index)->hyphens > 0)
    return TRUE;
  before = codebook_name_text_get (text, get (parts, index - 1)->last);
  token = codebook_name_text_get (text, get (parts, index)->first);
  at = text->text + before->end_byte;
  end = text->text + token->start_byte;
  if (token->start_cp - before->end_cp <= 2 && memchr (at, '\n', (gsize) (end - at)) == NULL)
    return TRUE;
  if (*at == '.' && strlen (before->folded) <= 2)
    at++;
  return token->start_cp - before->end_cp <= WIDEST && is_white (at, end);
}

/* The part that starts at the raw part @index, and how many of those it is. */
static CodebookNamePart
make_part (const CodebookNameText *text, const GArray *raw, guint index, guint *n)
{
  static const char *const van[] = { "van", "v", "vd", "vdr", "von", "vander", NULL };
  static const char *const ten[] = { "ten", "ter", "te", NULL };
  CodebookNamePart part = *get (raw, index);
  const char *word = part.word;

  *n = 1;
  if (codebook_name_text_is_one_of (word, van))
    {
      gboolean article = is_close (text, raw, index + 1) && is_article (get (raw, index + 1)->word);

      if (!article && word[1] == '\0')
        return part;
      part.word = CODEBOOK_NAME_PART_VAN;
      if (article)
        {
          part.last = get (raw, index + 1)->last;
          *n = 2;
        }
    }
  else if (word[0] != '\0' && word[1] != '\0' && is_article (word))
    part.word = CODEBOOK_NAME_PART_DE;
  else if (codebook_name_text_is_one_of (word, ten))
    part.word = CODEBOOK_NAME_PART_TEN;
  return part;
}

GArray *
codebook_name_parts_cut (const CodebookNameText *text)
{
  GArray *parts =
      g_array_sized_new (FALSE, FALSE, sizeof (CodebookNamePart), text->tokens->len + 1);
  guint kept = 0;

  for (guint i = 0; i < text->tokens->len; i++)
    add_raw (parts, text, i);
  for (guint i = 0, n; i < parts->len; i += n)
    {
      CodebookNamePart part = make_part (text, parts, i, &n);

      g_array_index (parts, CodebookNamePart, kept++) = part;
    }
  g_array_set_size (parts, kept);
  return parts;
}

gboolean
codebook_name_parts_is_end (const GArray *parts, guint index)
{
  return index + 1 >= parts->len || get (parts, index + 1)->hyphens == 0;
}

gsize
codebook_name_parts_get_end (const CodebookNameText *text, const GArray *parts, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, get (parts, index)->last);
  const char *at = text->text + token->start_byte;

  if (codebook_name_parts_is_end (parts, index))
    return token->end_byte;
  for (guint left = get (parts, index + 1)->hyphens; at < text->text + token->end_byte;
       at = g_utf8_next_char (at))
    if (is_hyphen (g_utf8_get_char (at)) && g_utf8_get_char (at) != 0xAD && --left == 0)
      return (gsize) (at - text->text);
  return token->end_byte;
}

gboolean
codebook_name_parts_is_joined (const CodebookNameText *text,
                               const GArray *parts,
                               guint index,
                               gboolean tight)
{
  const CodebookToken *before = codebook_name_text_get (text, get (parts, index - 1)->last);
  const CodebookToken *token = codebook_name_text_get (text, get (parts, index)->first);
  const char *start = text->text + before->end_byte;
  const char *end = text->text + token->start_byte;
  guint n = 0; /* besides white space */

  if (get (parts, index)->hyphens > 0)
    return TRUE;
  if (token->start_cp - before->end_cp > WIDEST)
    return FALSE;
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;
      /* A longer dash and then a space would be one between two thoughts. */
      if (c > 0x7F ? at != start || !is_short_dash (c) || *(g_utf8_next_char (at)) == ' '
                   : c != '-' && c != '_' && (tight || (c != '.' && c != '/')))
        return FALSE;
      n++;
    }
  return n <= 3;
}

gboolean
codebook_name_parts_is_broken (const CodebookNameText *text, const GArray *parts, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, get (parts, index)->last);
  const char *at = text->text + token->end_byte;
  const char *end;
  gboolean line = FALSE;

  if (index + 1 >= parts->len || !is_hyphen (g_utf8_get_char (at))
      || !codebook_name_parts_is_end (parts, index))
    return FALSE;
  end = text->text + codebook_name_text_get (text, get (parts, index + 1)->first)->start_byte;
  for (at = g_utf8_next_char (at); at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c))
        return FALSE;
      line |= c == '\n' || c == '\r' || c == 0x2028;
    }
  return line;
}
