/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/json-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/text-encoding.h"

#define MOST_DEPTH 100

/* The four digits of a \u at @text; -1 if it is none. */
static int
parse_escape (const char *text, const char *end)
{
  int value = 0;

  if (end - text < 6 || text[0] != '\\' || text[1] != 'u')
    return -1;
  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (text[i]);
    }
  return value;
}

static gboolean
is_high (int unit)
{
  return unit >= 0xD800 && unit <= 0xDBFF;
}

static gboolean
is_low (int unit)
{
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

/* Sets right the escape at @text; returns what comes after it. */
static char *
mend_escape (char *text, char *end)
{
  int unit = parse_escape (text, end);

  if (is_high (unit) && is_low (parse_escape (text + 6, end)))
    return text + 12;
  if (unit == 0 || is_high (unit) || is_low (unit))
    memcpy (text + 2, "FFFD", 4);
  return text + MIN (end - text, unit >= 0 ? 6 : 2);
}

/* FALSE if values are nested too deep: each costs a frame of the machine's stack. */
static gboolean
mend (char *text, gsize len)
{
  char *end = text + len;
  gboolean in_string = FALSE;
  guint depth = 0;

  while (text < end)
    {
      if (*text == '\0')
        *text = ' ';
      if (in_string && *text == '\\')
        {
          text = mend_escape (text, end);
          continue;
        }
      if (*text == '"')
        in_string = !in_string;
      else if (!in_string && (*text == '{' || *text == '['))
        {
          if (++depth > MOST_DEPTH)
            return FALSE;
        }
      else if (!in_string && (*text == '}' || *text == ']') && depth > 0)
        depth--;
      text++;
    }
  return TRUE;
}

JsonNode *
codebook_json_source_parse (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  const char *encoding;
  gsize len, text_len;
  const guint8 *data = g_bytes_get_data (bytes, &len);

  text = codebook_text_encoding_decode (data, len, &text_len, &encoding, warnings);
  if (mend (text, text_len) && text_len <= G_MAXSSIZE
      && json_parser_load_from_data (parser, text, (gssize) text_len, NULL)
      && json_parser_get_root (parser) != NULL)
    return json_node_ref (json_parser_get_root (parser));
  codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                 _ ("‘%s’ is damaged or was cut off; nothing was kept of it."), name);
  return NULL;
}
