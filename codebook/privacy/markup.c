/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/markup.h"

#include <string.h>

typedef struct
{
  const char *at, *end;
  GString *text;
  GString *values; /* of attributes and comments */
  gboolean run;    /* within an r, of which a t is a part: rich text of a sheet */
} Stripper;

/* Elements at whose end words end; by their name without prefix. */
static gboolean
is_block (const char *name, gsize len)
{
  static const char *const blocks[] = { "p",           "h",          "h1",
                                        "h2",          "h3",         "h4",
                                        "h5",          "h6",         "div",
                                        "li",          "td",         "th",
                                        "tr",          "br",         "t",
                                        "si",          "c",          "v",
                                        "row",         "title",      "body",
                                        "head",        "cell",       "tab",
                                        "cr",          "line-break", "dd",
                                        "dt",          "option",     "text",
                                        "creator",     "subject",    "lastModifiedBy",
                                        "description", NULL };

  for (guint i = 0; blocks[i] != NULL; i++)
    if (strlen (blocks[i]) == len && g_ascii_strncasecmp (blocks[i], name, len) == 0)
      return TRUE;
  return FALSE;
}

/* w:t is a run of a word; a t of a sheet is a cell. */
static gboolean
ends_words (const char *tag, gsize len)
{
  const char *colon = memchr (tag, ':', len);
  const char *name = colon != NULL ? colon + 1 : tag;
  gsize name_len = len - (gsize) (name - tag);

  if (colon != NULL && name_len == 1
      && (*name == 't' || *name == 'r' || *name == 'v' || *name == 'c'))
    return FALSE;
  return is_block (name, name_len);
}

static void
append_entity (Stripper *stripper, GString *out)
{
  static const struct
  {
    const char *name, *text;
  } named[] = {
    { "&amp;", "&" },    { "&lt;", "<" },    { "&gt;", ">" },    { "&quot;", "\"" },
    { "&apos;", "'" },   { "&nbsp;", " " },  { "&euml;", "ë" },  { "&eacute;", "é" },
    { "&iuml;", "ï" },   { "&ouml;", "ö" },  { "&uuml;", "ü" },  { "&egrave;", "è" },
    { "&ccedil;", "ç" }, { "&rsquo;", "’" }, { "&lsquo;", "‘" }, { "&shy;", "\u00ad" }
  };
  char *after = NULL;
  guint64 number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if ((gsize) (stripper->end - stripper->at) >= strlen (named[i].name)
        && strncmp (stripper->at, named[i].name, strlen (named[i].name)) == 0)
      {
        g_string_append (out, named[i].text);
        stripper->at += strlen (named[i].name);
        return;
      }
  if (stripper->end - stripper->at > 3 && stripper->at[1] == '#')
    {
      gboolean hex = stripper->at[2] == 'x' || stripper->at[2] == 'X';

      number = g_ascii_strtoull (stripper->at + (hex ? 3 : 2), &after, hex ? 16 : 10);
    }
  if (after != NULL && after < stripper->end && *after == ';' && number > 0 && number < 0x110000
      && g_unichar_validate ((gunichar) number))
    {
      g_string_append_unichar (out, (gunichar) number);
      stripper->at = after + 1;
      return;
    }
  g_string_append_c (out, *stripper->at++);
}

/* A value, up to @quote; without one up to white space or the end of the tag. */
static void
take_value (Stripper *stripper, char quote)
{
  while (stripper->at < stripper->end
         && (quote != '\0' ? *stripper->at != quote
                           : *stripper->at != '>' && !g_ascii_isspace (*stripper->at)))
    if (*stripper->at == '&')
      append_entity (stripper, stripper->values);
    else
      g_string_append_c (stripper->values, *stripper->at++);
  if (stripper->at < stripper->end && quote != '\0')
    stripper->at++;
  g_string_append_c (stripper->values, '\n');
}

/* Up to and with the > of a tag. */
static void
take_attributes (Stripper *stripper)
{
  while (stripper->at < stripper->end && *stripper->at != '>')
    {
      if (*stripper->at++ != '=')
        continue;
      while (stripper->at < stripper->end && g_ascii_isspace (*stripper->at))
        stripper->at++;
      if (stripper->at < stripper->end && (*stripper->at == '"' || *stripper->at == '\''))
        {
          char quote = *stripper->at++;

          take_value (stripper, quote);
        }
      else
        take_value (stripper, '\0');
    }
  if (stripper->at < stripper->end)
    stripper->at++;
}

static const char *
find (const Stripper *stripper, const char *wanted)
{
  const char *found = g_strstr_len (stripper->at, stripper->end - stripper->at, wanted);

  return found != NULL ? found : stripper->end;
}

static gboolean
starts (const Stripper *stripper, const char *wanted)
{
  return (gsize) (stripper->end - stripper->at) >= strlen (wanted)
         && strncmp (stripper->at, wanted, strlen (wanted)) == 0;
}

/* <r> and </r>, which have no prefix. */
static void
note_run (Stripper *stripper, const char *name, gsize len)
{
  if (len == 1 && *name == 'r')
    stripper->run = name[-1] == '<';
}

/* Elements that are a sign: text:s is a space. */
static void
append_sign (Stripper *stripper, const char *name, gsize len)
{
  static const struct
  {
    const char *name, *sign;
  } signs[] = { { "text:s", " " }, { "w:noBreakHyphen", "-" }, { "w:softHyphen", "\u00ad" } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (name[-1] == '<' && strlen (signs[i].name) == len && memcmp (signs[i].name, name, len) == 0)
      g_string_append (stripper->text, signs[i].sign);
}

/* A tag, comment or declaration at @at. */
static void
take_tag (Stripper *stripper)
{
  const char *name;
  gsize len;

  if (starts (stripper, "<!--"))
    {
      const char *close = find (stripper, "-->");

      g_string_append_len (stripper->values, stripper->at + 4, MAX (close - stripper->at - 4, 0));
      g_string_append_c (stripper->values, '\n');
      stripper->at = MIN (close + 3, stripper->end);
      return;
    }
  if (starts (stripper, "<![CDATA["))
    {
      const char *close = find (stripper, "]]>");

      g_string_append_len (stripper->text, stripper->at + 9, MAX (close - stripper->at - 9, 0));
      stripper->at = MIN (close + 3, stripper->end);
      return;
    }
  name = stripper->at + 1;
  if (name < stripper->end && *name == '/')
    name++;
  for (len = 0;
       name + len < stripper->end
       && (g_ascii_isalnum (name[len]) || strchr (":-_.", name[len]) != NULL) && name[len] != '\0';
       len++)
    ;
  note_run (stripper, name, len);
  if (len == 1 && *name == 't' && stripper->run)
    ;
  else if (ends_words (name, len))
    g_string_append_c (stripper->text, '\n');
  else
    append_sign (stripper, name, len);
  stripper->at = name + len;
  take_attributes (stripper);
}

char *
codebook_markup_strip (const char *markup, gsize len_bytes)
{
  Stripper stripper = { markup, markup + len_bytes, NULL, NULL };

  stripper.text = g_string_sized_new (len_bytes / 2 + 1);
  stripper.values = g_string_new (NULL);
  while (stripper.at < stripper.end)
    if (*stripper.at == '<')
      take_tag (&stripper);
    else if (*stripper.at == '&')
      append_entity (&stripper, stripper.text);
    else
      g_string_append_c (stripper.text, *stripper.at++);
  g_string_append_c (stripper.text, '\n');
  g_string_append_len (stripper.text, stripper.values->str, (gssize) stripper.values->len);
  g_string_free (stripper.values, TRUE);
  return g_string_free (stripper.text, FALSE);
}
