/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/exchange/code-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/exchange/qdc.h"
#include "codebook/exchange/table.h"
#include "codebook/text/fold.h"

#define LARGEST (64 * 1024 * 1024)

/* Columns by what is written at their head, folded: ours first, then what Dutch teams and other
 * tools call them. -1 is the path. */
static const struct
{
  const char *head;
  int field;
} columns[] = {
  { "path", -1 },
  { "color", CODEBOOK_CODE_COLOR },
  { "origin", CODEBOOK_CODE_ORIGIN },
  { "brief", CODEBOOK_CODE_BRIEF },
  { "full", CODEBOOK_CODE_FULL },
  { "when", CODEBOOK_CODE_WHEN },
  { "when_not", CODEBOOK_CODE_WHEN_NOT },
  { "example", CODEBOOK_CODE_EXAMPLE },
  { "pad", -1 },
  { "code", -1 },
  { "name", -1 },
  { "naam", -1 },
  { "tag", -1 },
  { "colour", CODEBOOK_CODE_COLOR },
  { "kleur", CODEBOOK_CODE_COLOR },
  { "herkomst", CODEBOOK_CODE_ORIGIN },
  { "kort", CODEBOOK_CODE_BRIEF },
  { "description", CODEBOOK_CODE_FULL },
  { "definition", CODEBOOK_CODE_FULL },
  { "definitie", CODEBOOK_CODE_FULL },
  { "omschrijving", CODEBOOK_CODE_FULL },
  { "wel coderen als", CODEBOOK_CODE_WHEN },
  { "niet coderen als", CODEBOOK_CODE_WHEN_NOT },
  { "voorbeeld", CODEBOOK_CODE_EXAMPLE },
};

#define OWN_COLUMNS 8

CodebookCodeRow *
codebook_code_row_new (void)
{
  return g_new0 (CodebookCodeRow, 1);
}

void
codebook_code_row_free (CodebookCodeRow *row)
{
  g_free (row->path);
  g_free (row->guid);
  for (guint i = 0; i < G_N_ELEMENTS (row->fields); i++)
    g_free (row->fields[i]);
  g_free (row);
}

/* Reading ---------------------------------------------------------------------------------------*/

/* The field of each column, CODEBOOK_CODE_NAME for those that mean nothing here. NULL: no path. */
static int *
read_head (char **head, const char *name, GPtrArray *warnings, GError **error)
{
  g_autofree int *fields = g_new0 (int, g_strv_length (head) + 1);
  gboolean has_path = FALSE;

  for (guint i = 0; head[i] != NULL; i++)
    {
      g_autofree char *folded = codebook_fold_text (head[i], strlen (head[i]));

      g_strstrip (folded);
      fields[i] = CODEBOOK_CODE_NAME;
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        if (g_str_equal (columns[j].head, folded) && (columns[j].field != -1 || !has_path))
          {
            fields[i] = columns[j].field;
            has_path = has_path || columns[j].field == -1;
            break;
          }
      if (fields[i] == CODEBOOK_CODE_NAME && *folded != '\0')
        g_ptr_array_add (warnings, g_strdup_printf (_ ("The column ‘%s’ was left out."), head[i]));
    }
  if (has_path)
    return g_steal_pointer (&fields);
  codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                 _ ("‘%s’ is not a codebook: its first row has no column ‘path’."), name);
  return NULL;
}

static gboolean
is_zip (const char *bytes, gsize len_bytes)
{
  return len_bytes >= 4 && memcmp (bytes, "PK\003\004", 4) == 0;
}

static GPtrArray *
parse_table (
    const char *bytes, gsize len_bytes, const char *name, GPtrArray *warnings, GError **error)
{
  g_autoptr (GPtrArray) table =
      is_zip (bytes, len_bytes)
          ? codebook_table_parse_sheet (bytes, len_bytes, name, warnings, error)
          : codebook_table_parse_csv (bytes, len_bytes, name, warnings, error);
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_code_row_free);
  char *no_cells[] = { NULL };
  g_autofree int *fields = NULL;
  char **head;

  if (table == NULL)
    return NULL;
  head = table->len == 0 ? no_cells : table->pdata[0];
  fields = read_head (head, name, warnings, error);
  if (fields == NULL)
    return NULL;
  for (guint i = 1; i < table->len; i++)
    {
      g_autoptr (CodebookCodeRow) row = codebook_code_row_new ();
      char **cells = table->pdata[i];

      for (guint j = 0; cells[j] != NULL && head[j] != NULL; j++)
        {
          char **field = fields[j] == -1 ? &row->path : &row->fields[fields[j]];

          g_free (*field);
          *field = g_strdup (g_strstrip (cells[j]));
        }
      g_clear_pointer (&row->fields[CODEBOOK_CODE_NAME], g_free);
      if (row->path != NULL && *row->path != '\0')
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  return g_steal_pointer (&rows);
}

static GPtrArray *
parse_rows (
    const char *bytes, gsize len_bytes, const char *name, GPtrArray *warnings, GError **error)
{
  gsize start = 0;

  if (len_bytes > LARGEST)
    {
      codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED, _ ("‘%s’ is too large for a codebook."),
                     name);
      return NULL;
    }
  if (len_bytes >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    start = 3;
  while (start < len_bytes && g_ascii_isspace (bytes[start]))
    start++;
  if (start < len_bytes && bytes[start] == '<')
    return codebook_qdc_parse (bytes + start, len_bytes - start, name, warnings, error);
  return parse_table (bytes, len_bytes, name, warnings, error);
}

static gboolean
apply_row (CodebookProject *project,
           const CodebookCodeRow *row,
           GHashTable *seen,
           GPtrArray *warnings,
           GError **error)
{
  gint64 id = codebook_code_add_path (project, row->path, error);

  if (id == 0)
    return FALSE;
  if (!g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
    g_ptr_array_add (
        warnings,
        g_strdup_printf (_ ("‘%s’ is there twice; the two are one code now."), row->path));
  for (guint i = 0; i < G_N_ELEMENTS (row->fields); i++)
    {
      CodebookOrigin origin;
      const char *value = row->fields[i];

      if (value == NULL || *value == '\0')
        continue;
      if (i == CODEBOOK_CODE_ORIGIN && !codebook_origin_parse (value, &origin))
        {
          g_ptr_array_add (warnings,
                           g_strdup_printf (_ ("‘%s’ of ‘%s’ is no origin; it was left out."),
                                            value, row->path));
          continue;
        }
      if (!codebook_code_set (project, id, (CodebookCodeField) i, value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
count_codes (CodebookProject *project, guint *count, GError **error)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (project, error);

  if (codes != NULL)
    *count = codes->len;
  return codes != NULL;
}

static gboolean
apply_rows (CodebookProject *project,
            const GPtrArray *rows,
            GPtrArray *warnings,
            guint *made,
            GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint before, after;

  if (!count_codes (project, &before, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!apply_row (project, rows->pdata[i], seen, warnings, error))
      return FALSE;
  if (!count_codes (project, &after, error))
    return FALSE;
  *made = after - before;
  return TRUE;
}

gboolean
codebook_code_file_import_bytes (CodebookProject *project,
                                 const char *bytes,
                                 gsize len_bytes,
                                 const char *name,
                                 GPtrArray *warnings,
                                 guint *made,
                                 GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GPtrArray) rows = parse_rows (bytes, len_bytes, name, warnings, error);
  gboolean joined, ok;

  *made = 0;
  if (rows == NULL || !codebook_store_join (store, _ ("Codebook brought in"), &joined, error))
    return FALSE;
  ok = apply_rows (project, rows, warnings, made, error);
  return codebook_store_leave (store, joined, ok, ok ? error : NULL) && ok;
}

gboolean
codebook_code_file_import (
    CodebookProject *project, const char *path, GPtrArray *warnings, guint *made, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) why = NULL;
  gsize len_bytes;

  if (!g_file_get_contents (path, &bytes, &len_bytes, &why))
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ could not be read: %s"), name,
                          why->message);
  return codebook_code_file_import_bytes (project, bytes, len_bytes, name, warnings, made, error);
}

/* Writing ---------------------------------------------------------------------------------------*/

static CodebookCodeRow *
make_row (const CodebookCode *code)
{
  CodebookCodeRow *row = codebook_code_row_new ();

  row->path = g_strdup (code->path);
  row->guid = codebook_project_dup_guid ("code", code->id);
  row->depth = code->depth;
  row->fields[CODEBOOK_CODE_NAME] = g_strdup (code->name);
  /* A branch without a colour of its own is shown in one that depends on its neighbours. */
  row->fields[CODEBOOK_CODE_COLOR] = g_strdup (code->depth == 0 ? code->hue : code->color);
  row->fields[CODEBOOK_CODE_ORIGIN] = g_strdup (codebook_origin_to_string (code->origin));
  row->fields[CODEBOOK_CODE_BRIEF] = g_strdup (code->brief);
  row->fields[CODEBOOK_CODE_FULL] = g_strdup (code->full);
  row->fields[CODEBOOK_CODE_WHEN] = g_strdup (code->when_to_use);
  row->fields[CODEBOOK_CODE_WHEN_NOT] = g_strdup (code->when_not);
  row->fields[CODEBOOK_CODE_EXAMPLE] = g_strdup (code->example);
  return row;
}

static GPtrArray *
make_table (const GPtrArray *rows)
{
  GPtrArray *table = codebook_table_new ();
  const char *cells[OWN_COLUMNS + 1] = { NULL };

  for (guint j = 0; j < OWN_COLUMNS; j++)
    cells[j] = columns[j].head;
  codebook_table_add (table, cells);
  for (guint i = 0; i < rows->len; i++)
    {
      const CodebookCodeRow *row = rows->pdata[i];

      for (guint j = 0; j < OWN_COLUMNS; j++)
        cells[j] = columns[j].field == -1 ? row->path : row->fields[columns[j].field];
      codebook_table_add (table, cells);
    }
  return table;
}

GBytes *
codebook_code_file_export (CodebookProject *project, const char *format, GError **error)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (project, error);
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_code_row_free);
  g_autoptr (GPtrArray) table = NULL;

  if (codes == NULL)
    return NULL;
  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (rows, make_row (codes->pdata[i]));
  if (g_str_equal (format, "qdc"))
    {
      for (guint i = 0; i < codes->len; i++)
        {
          char **color = &((CodebookCodeRow *) rows->pdata[i])->fields[CODEBOOK_CODE_COLOR];

          g_free (*color);
          *color = g_strdup (((CodebookCode *) codes->pdata[i])->hue);
        }
      return codebook_qdc_write (rows, codebook_project_get_language (project), error);
    }
  table = make_table (rows);
  return codebook_table_write (table, format, _ ("Codebook"), error);
}
