/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/json.h"

void
app_json_set_text (JsonObject *object, const char *key, const char *text)
{
  if (text == NULL || *text == '\0')
    json_object_set_null_member (object, key);
  else
    json_object_set_string_member (object, key, text);
}

void
app_json_set_id (JsonObject *object, const char *key, gint64 id)
{
  g_autofree char *text = id == 0 ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, id);

  app_json_set_text (object, key, text);
}

void
app_json_set_ms (JsonObject *object, const char *key, gint64 ms)
{
  if (ms < 0)
    json_object_set_null_member (object, key);
  else
    json_object_set_int_member (object, key, ms);
}

void
app_json_set_weight (JsonObject *object, const char *key, guint weight)
{
  if (weight == 0)
    json_object_set_null_member (object, key);
  else
    json_object_set_int_member (object, key, weight);
}

void
app_json_set_moment (JsonObject *object, const char *key, gint64 at_ms)
{
  g_autoptr (GDateTime) second = g_date_time_new_from_unix_utc (at_ms / 1000);
  g_autofree char *start = NULL;
  g_autofree char *text = NULL;

  if (second != NULL)
    {
      start = g_date_time_format (second, "%Y-%m-%dT%H:%M:%S");
      text = g_strdup_printf ("%s.%03dZ", start, (int) (at_ms % 1000));
    }
  app_json_set_text (object, key, text);
}

char *
app_json_to_text (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text = g_string_new (NULL);

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, node);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

void
app_json_append_row (GString *text, guint i)
{
  g_string_append (text, i == 0 ? "[\n  {" : "\n  },\n  {");
}

static void
append_key (GString *text, const char *key)
{
  if (text->str[text->len - 1] != '{')
    g_string_append_c (text, ',');
  g_string_append (text, "\n    \"");
  g_string_append (text, key);
  g_string_append (text, "\" : ");
}

/* The letter after the backslash; 0: it is written as it is; 'u': by its number. */
static char
escape_of (guchar c)
{
  switch (c)
    {
    case '"':
    case '\\':
      return (char) c;
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return c < 0x20 || c == 0x7f ? 'u' : 0;
    }
}

void
app_json_append_string (GString *text, const char *key, const char *value)
{
  const char *from = value;

  append_key (text, key);
  g_string_append_c (text, '"');
  for (const char *at = value; *at != '\0'; at++)
    {
      char escape = escape_of ((guchar) *at);

      if (escape == 0)
        continue;
      g_string_append_len (text, from, at - from);
      from = at + 1;
      if (escape == 'u')
        g_string_append_printf (text, "\\u%04x", (guint) *at);
      else
        {
          g_string_append_c (text, '\\');
          g_string_append_c (text, escape);
        }
    }
  g_string_append (text, from);
  g_string_append_c (text, '"');
}

void
app_json_append_int (GString *text, const char *key, guint value)
{
  char digits[16], *at = digits + sizeof digits;

  *--at = '\0';
  do
    *--at = (char) ('0' + value % 10);
  while ((value /= 10) > 0);
  append_key (text, key);
  g_string_append (text, at);
}

void
app_json_append_end (GString *text, guint n)
{
  g_string_append (text, n == 0 ? "[]\n" : "\n  }\n]\n");
}

JsonNode *
app_json_take_array (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  return node;
}

JsonNode *
app_json_take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}
