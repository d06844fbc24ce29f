/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/free-text.h"

#include <glib/gi18n-lib.h>

#include "codebook/store/schema.h"

static void
free_text_free (gpointer data)
{
  CodebookFreeText *text = data;

  g_free (text->text);
  g_free (text);
}

/* What only the program writes, transcripts, and what pseudonyms themselves are made of. */
gboolean
codebook_free_text_is_column (const char *table, const char *column)
{
  static const char *const others[] = {
    "setting.name",
    "coder.name",
    "coder.initials",
    "document.language",
    "document.sha256",
    "document.text",
    "document.file_kind",
    "document.held_on",
    "correction.text",
    "entity.type",
    "entity.pseudonym",
    "alias.text",
    "spared.text",
    "correction.source",
    "case_wave.status",
    "case_wave.held_on",
    "attribute.type",
    "attribute.subject",
    "paragraph.style",
    "speaker.role",
    "code.color",
    "code.origin",
    "section.verdict",
    "memo.subject_kind",
    NULL,
  };
  g_autofree char *name = g_strconcat (table, ".", column, NULL);

  return !g_strv_contains (others, name);
}

/* The text columns of a table. (element-type utf8) */
static GPtrArray *
list_columns (CodebookStore *store, const char *table)
{
  GPtrArray *columns = g_ptr_array_new ();
  g_auto (CodebookRows) rows = codebook_store_select (
      store, "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", "s", table);

  while (codebook_rows_next (&rows, NULL))
    if (codebook_free_text_is_column (table, codebook_rows_text (&rows, 0)))
      g_ptr_array_add (columns, (gpointer) g_intern_string (codebook_rows_text (&rows, 0)));
  return columns;
}

/* Whom a login acts as is the name of a coder, and those stay. */
static const char *
get_condition (const char *table)
{
  return g_str_equal (table, "setting") ? "AND name NOT LIKE 'coder:%'" : "";
}

static gboolean
list_texts (
    CodebookStore *store, const char *table, const char *column, GPtrArray *texts, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT DISTINCT \"%s\" FROM %s WHERE \"%s\" <> '' %s",
                                          column, table, column, get_condition (table));
  g_auto (CodebookRows) rows = codebook_store_select (store, sql, "");

  while (codebook_rows_next (&rows, error))
    {
      CodebookFreeText *text = g_new0 (CodebookFreeText, 1);

      text->table = g_intern_string (table);
      text->column = column;
      text->text = g_strdup (codebook_rows_text (&rows, 0));
      g_ptr_array_add (texts, text);
    }
  return !codebook_rows_failed (&rows);
}

GPtrArray *
codebook_free_text_list (CodebookProject *project, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (free_text_free);

  for (const char *const *table = codebook_schema_get_truth (); *table != NULL; table++)
    {
      g_autoptr (GPtrArray) columns = list_columns (store, *table);

      for (guint i = 0; i < columns->len; i++)
        if (!list_texts (store, *table, columns->pdata[i], texts, error))
          return NULL;
    }
  return g_steal_pointer (&texts);
}

/* Names by which people find things; those of codes differ among siblings. */
static gboolean
is_taken (CodebookStore *store, const CodebookFreeText *old, const char *text)
{
  static const char *const tables[] = {
    "document", "study_case", "wave", "attribute", "theme", NULL
  };
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE name = ?", old->table);

  if (!g_str_equal (old->column, "name"))
    return FALSE;
  if (g_str_equal (old->table, "code"))
    return codebook_store_int64 (store, 0,
                                 "SELECT 1 FROM code AS this JOIN code AS other "
                                 "ON this.parent IS other.parent WHERE this.name = ? "
                                 "AND other.name = ?",
                                 "ss", old->text, text)
           != 0;
  return g_strv_contains (tables, old->table)
         && codebook_store_int64 (store, 0, sql, "s", text) != 0;
}

gboolean
codebook_free_text_replace (CodebookProject *project,
                            const CodebookFreeText *old,
                            const char *text,
                            GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *update =
      g_strdup_printf ("UPDATE %s SET \"%s\" = ? WHERE \"%s\" = ? %s", old->table, old->column,
                       old->column, get_condition (old->table));

  if (is_taken (store, old, text))
    return codebook_fail (error, CODEBOOK_ERROR_EXISTS,
                          _ ("‘%s’ would be the name of two; rename one of them first."), text);
  return codebook_store_run (store, error, update, "ss", text, old->text);
}
