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
