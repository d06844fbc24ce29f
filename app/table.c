/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/naming.h"

#define WIDEST 60

static guint
width_of (gunichar c)
{
  if (c < 0x80) /* most are; the tables of all others are searched */
    return 1;
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
measure (const char *text)
{
  guint width = 0;
  const char *p = text;

  while (*p != '\0')
    if ((guchar) *p < 0x80)
      {
        width++;
        p++;
      }
    else
      {
        width += width_of (g_utf8_get_char (p));
        p = g_utf8_next_char (p);
      }
  return width;
}

/* @text, or of what is too wide its start. */
static char *
shorten (char *text)
{
  guint width = 0;
  const char *p = text;
  char *shortened;

  if (measure (text) <= WIDEST)
    return text;
  for (; width + width_of (g_utf8_get_char (p)) < WIDEST; p = g_utf8_next_char (p))
    width += width_of (g_utf8_get_char (p));
  shortened = g_strdup_printf ("%.*s…", (int) (p - text), text);
  g_free (text);
  return shortened;
}

static void
append_value (GString *text, JsonNode *node, gboolean sentences)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          if (i > 0)
            g_string_append (text, sentences && g_str_has_suffix (text->str, ".") ? " " : ", ");
          append_value (text, json_array_get_element (array, i), sentences);
        }
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    return;
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? _ ("yes") : "");
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    {
      char digits[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (digits, sizeof digits, "%g", json_node_get_double (node));
      /* Whether a figure is a year is not known here, so nothing sets thousands apart. */
      if (g_str_has_prefix (codebook_naming_get_language (), "nl"))
        g_strdelimit (digits, ".", ',');
      g_string_append (text, digits);
    }
  else
    g_string_append (text, json_node_get_string (node));
}

char *
app_table_dup_cell (JsonObject *row, const char *key)
{
  GString *text = g_string_new (NULL);

  /* What is told is told in sentences; all other lists are of names and figures. */
  append_value (text, json_object_get_member (row, key), g_str_equal (key, "warnings"));
  for (char *at = text->str; *(at += strcspn (at, "\n\t\r")) != '\0'; at++)
    *at = ' ';
  return g_string_free (text, FALSE);
}

static gboolean
holds_figures (JsonArray *rows, const char *key)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *node = json_object_get_member (json_array_get_object_element (rows, i), key);

      if (node == NULL || JSON_NODE_HOLDS_NULL (node))
        continue;
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
        return FALSE;
    }
  return json_array_get_length (rows) > 0;
}

static void
append_padded (GString *out, const char *text, guint width, gboolean right)
{
  guint gap = width - measure (text);

  if (!right)
    g_string_append (out, text);
  while (gap-- > 0)
    g_string_append_c (out, ' ');
  if (right)
    g_string_append (out, text);
}

static void
append_line (GString *out, char *const *cells, const guint *widths, const gboolean *right, guint n)
{
  gsize before;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (out, "  ");
      append_padded (out, cells[i], widths[i], right[i]);
    }
  for (before = out->len; before > 0 && out->str[before - 1] == ' '; before--)
    ;
  g_string_truncate (out, before);
  g_string_append_c (out, '\n');
}

char *
app_table_format (JsonArray *rows, const AppColumn *columns)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GString *out = g_string_new (NULL);
  g_autofree guint *widths = NULL;
  g_autofree gboolean *right = NULL;
  guint n = 0;

  while (columns[n].key != NULL)
    n++;
  widths = g_new0 (guint, n);
  right = g_new0 (gboolean, n);
  g_ptr_array_add (lines, g_new0 (char *, n + 1));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    g_ptr_array_add (lines, g_new0 (char *, n + 1));
  for (guint column = 0; column < n; column++)
    {
      right[column] = columns[column].right || holds_figures (rows, columns[column].key);
      for (guint i = 0; i < lines->len; i++)
        {
          char **cells = lines->pdata[i];

          cells[column] =
              shorten (i == 0 ? g_strdup (columns[column].title)
                              : app_table_dup_cell (json_array_get_object_element (rows, i - 1),
                                                    columns[column].key));
          widths[column] = MAX (widths[column], measure (cells[column]));
        }
    }
  for (guint i = 0; i < lines->len; i++)
    append_line (out, lines->pdata[i], widths, right, n);
  return g_string_free (out, FALSE);
}
