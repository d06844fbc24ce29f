/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/theme-row.h"

#include "app/json.h"
#include "codebook/model/code.h"
#include "codebook/model/theme.h"

static JsonArray *
list_codes (CodebookProject *project, const CodebookTheme *theme, GError **error)
{
  JsonArray *paths = json_array_new ();

  for (guint i = 0; i < theme->codes->len; i++)
    {
      const CodebookThemeCode *chosen = &g_array_index (theme->codes, CodebookThemeCode, i);
      g_autoptr (CodebookCode) code = codebook_code_get (project, chosen->code, error);
      g_autofree char *path = NULL;

      if (code == NULL)
        {
          json_array_unref (paths);
          return NULL;
        }
      path = g_strconcat (code->path, chosen->deep ? "/**" : NULL, NULL);
      json_array_add_string_element (paths, path);
    }
  return paths;
}

JsonArray *
app_theme_row_list (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) themes = codebook_theme_list (project, error);
  g_autoptr (JsonArray) rows = json_array_new ();

  for (guint i = 0; themes != NULL && i < themes->len; i++)
    {
      const CodebookTheme *theme = themes->pdata[i];
      JsonArray *codes = list_codes (project, theme, error);
      JsonObject *row;

      if (codes == NULL)
        return NULL;
      row = json_object_new ();
      app_json_set_id (row, "id", theme->id);
      json_object_set_string_member (row, "name", theme->name);
      app_json_set_text (row, "question", theme->question);
      json_object_set_array_member (row, "codes", codes);
      json_array_add_object_element (rows, row);
    }
  return themes == NULL ? NULL : g_steal_pointer (&rows);
}
