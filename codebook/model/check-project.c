/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/check-project.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/document-text.h"
#include "codebook/model/naming.h"
#include "codebook/model/passage.h"
#include "codebook/model/section.h"

typedef struct
{
  CodebookProject *project;
  CodebookStore *store;
  GPtrArray *problems; /* CodebookProblem */
  GError **error;
} Check;

/* Texts and places ------------------------------------------------------------------------------
 */

/* Rows of @sql, (id, start, end, name of the document), that lie outside the text or end before
 * they start. */
static gboolean
check_ranges (Check *check, const char *table, const char *sql)
{
  g_auto (CodebookRows) rows = codebook_store_select (check->store, sql, "");

  while (codebook_rows_next (&rows, check->error))
    {
      g_autofree char *place =
          g_strdup_printf ("%s, %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, table,
                           codebook_rows_int64 (&rows, 1), codebook_rows_int64 (&rows, 2));

      g_ptr_array_add (
          check->problems,
          codebook_problem_new (
              "range", table, codebook_rows_int64 (&rows, 0),
              /* Translators: the second is a table and a range, for who repairs the file. */
              _ ("A place in ‘%s’ lies outside its text or ends before it starts (%s)."),
              codebook_rows_text (&rows, 3), place));
    }
  return !codebook_rows_failed (&rows);
}

static gboolean
check_all_ranges (Check *check)
{
  static const struct
  {
    const char *table, *sql;
  } ranges[] = {
    { "coding",
      "SELECT coding.id, start_cp, end_cp, name FROM coding JOIN document ON document.id = "
      "document "
      "WHERE start_cp < 0 OR end_cp > length_cp OR start_in < 0 OR end_in < 0 OR start_cp > end_cp "
      "OR (start_cp = end_cp AND start_in > end_in AND end_in > 0) OR weight NOT BETWEEN 0 AND "
      "100" },
    { "correction", "SELECT correction.id, start_cp, end_cp, name FROM correction "
                    "JOIN document ON document.id = document "
                    "WHERE start_cp < 0 OR end_cp > length_cp OR start_cp > end_cp" },
    { "turn",
      "SELECT turn.speaker, start_cp, end_cp, name FROM turn JOIN document ON document.id = "
      "document "
      "WHERE start_cp < 0 OR words_cp < start_cp OR end_cp < words_cp OR end_cp > length_cp" },
    { "turn", /* each must end before the next starts */
      "SELECT speaker, start_cp, end_cp, name FROM (SELECT speaker, start_cp, end_cp, document, "
      "lead (start_cp) OVER (PARTITION BY document ORDER BY start_cp) AS next FROM turn) "
      "JOIN document ON document.id = document WHERE end_cp > next" },
    { "format",
      "SELECT document, start_cp, end_cp, name FROM format JOIN document ON document.id = document "
      "WHERE start_cp < 0 OR end_cp > length_cp OR start_cp >= end_cp" },
    { "paragraph",
      "SELECT document, start_cp, start_cp, name FROM paragraph "
      "JOIN document ON document.id = document WHERE start_cp < 0 OR start_cp > length_cp" },
    { "time_mark",
      "SELECT document, at_cp, at_cp, name FROM time_mark JOIN document ON document.id = document "
      "WHERE at_cp < 0 OR at_cp > length_cp" },
    { "page_mark",
      "SELECT document, at_cp, at_cp, name FROM page_mark JOIN document ON document.id = document "
      "WHERE at_cp < 0 OR at_cp > length_cp" },
    { "case_part", "SELECT document, start_cp, end_cp, name FROM case_part "
                   "JOIN document ON document.id = document "
                   "WHERE start_cp < 0 OR end_cp > length_cp OR start_cp > end_cp" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (!check_ranges (check, ranges[i].table, ranges[i].sql))
      return FALSE;
  return TRUE;
}

static gboolean
check_stale (Check *check, gint64 document, const char *name, CodebookDocumentText *text)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      check->store,
      "SELECT coding.id, start_cp, start_in, end_cp, end_in, code.name FROM coding "
      "JOIN code ON code.id = code WHERE document = ? ORDER BY start_cp, coding.id",
      "i", document);

  while (codebook_rows_next (&rows, check->error))
    {
      CodebookEdge start = { codebook_rows_int64 (&rows, 1), codebook_rows_int64 (&rows, 2) };
      CodebookEdge end = { codebook_rows_int64 (&rows, 3), codebook_rows_int64 (&rows, 4) };

      if (codebook_document_text_is_stale (text, start, end))
        g_ptr_array_add (
            check->problems,
            codebook_problem_new ("stale", "coding", codebook_rows_int64 (&rows, 0),
                                  _ ("All words under a coding ‘%s’ in ‘%s’ were deleted."),
                                  codebook_rows_text (&rows, 5), name));
    }
  return !codebook_rows_failed (&rows);
}

static void
check_overridden (Check *check, const char *name, CodebookDocumentText *text)
{
  const GArray *overridden = codebook_document_text_get_overridden (text);

  for (guint i = 0; i < overridden->len; i++)
    g_ptr_array_add (check->problems,
                     codebook_problem_new (
                         "overridden", "correction", g_array_index (overridden, gint64, i),
                         _ ("A correction in ‘%s’ overlaps an earlier one and is not applied."),
                         name));
}

static gboolean
check_document (Check *check, gint64 id, const char *name, const char *sha256, guint length_cp)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (check->project, id, check->error);
  g_autofree char *hash = NULL;
  const char *base;
  gsize len_bytes;

  if (text == NULL)
    return FALSE;
  base = codebook_document_text_get_base (text, &len_bytes);
  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) base, len_bytes);
  if (g_strcmp0 (hash, sha256) != 0)
    g_ptr_array_add (check->problems,
                     codebook_problem_new ("text", "document", id,
                                           _ ("The text of ‘%s’ is not the one that was imported."),
                                           name));
  if (codebook_document_text_get_base_length_cp (text) != length_cp)
    g_ptr_array_add (
        check->problems,
        codebook_problem_new ("text", "document", id,
                              _ ("The text of ‘%s’ is not as long as the project says."), name));
  check_overridden (check, name, text);
  return check_stale (check, id, name, text);
}

static gboolean
check_documents (Check *check)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      check->store, "SELECT id, name, sha256, length_cp FROM document ORDER BY position, id", "");

  while (codebook_rows_next (&rows, check->error))
    if (!check_document (check, codebook_rows_int64 (&rows, 0), codebook_rows_text (&rows, 1),
                         codebook_rows_text (&rows, 2), codebook_rows_int64 (&rows, 3)))
      return FALSE;
  return !codebook_rows_failed (&rows);
}

/* Names and trees -------------------------------------------------------------------------------
 */

static gboolean
check_circles (Check *check)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      check->store,
      "WITH RECURSIVE reached(id) AS (SELECT id FROM code WHERE parent IS NULL UNION "
      "SELECT code.id FROM code JOIN reached ON code.parent = reached.id) "
      "SELECT id, name FROM code WHERE id NOT IN (SELECT id FROM reached) ORDER BY name, id",
      "");

  while (codebook_rows_next (&rows, check->error))
    g_ptr_array_add (check->problems,
                     codebook_problem_new ("circle", "code", codebook_rows_int64 (&rows, 0),
                                           _ ("Code ‘%s’ is below itself, so no list shows it."),
                                           codebook_rows_text (&rows, 1)));
  return !codebook_rows_failed (&rows);
}

/* Rows of @sql, (group, id, name), that share a name within a group. */
static gboolean
check_doubles (Check *check, const char *table, const char *sql)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (CodebookRows) rows = codebook_store_select (check->store, sql, "");

  while (codebook_rows_next (&rows, check->error))
    {
      const char *name = codebook_rows_text (&rows, 2);
      g_autofree char *folded = codebook_naming_make_key (name);
      char *key =
          g_strdup_printf ("%" G_GINT64_FORMAT "/%s", codebook_rows_int64 (&rows, 0), folded);

      if (!g_hash_table_add (seen, key))
        g_ptr_array_add (check->problems,
                         codebook_problem_new ("name", table, codebook_rows_int64 (&rows, 1),
                                               _ ("‘%s’ stands twice where names must differ."),
                                               name));
    }
  return !codebook_rows_failed (&rows);
}

static gboolean
check_names (Check *check)
{
  static const struct
  {
    const char *table, *sql;
  } names[] = {
    { "code", "SELECT ifnull (parent, 0), id, name FROM code ORDER BY position, id" },
    { "document", "SELECT 0, id, name FROM document ORDER BY position, id" },
    { "study_case", "SELECT 0, id, name FROM study_case ORDER BY id" },
    { "wave", "SELECT 0, id, name FROM wave ORDER BY position, id" },
    { "attribute", "SELECT 0, id, name FROM attribute ORDER BY position, id" },
    { "theme", "SELECT 0, id, name FROM theme ORDER BY position, id" },
    { "coder", "SELECT 0, id, name FROM coder ORDER BY id" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!check_doubles (check, names[i].table, names[i].sql))
      return FALSE;
  return TRUE;
}

/* What points to something ----------------------------------------------------------------------
 */

static gboolean
check_section (Check *check, const char *text, const char *case_name, const char *theme_name)
{
  g_autoptr (GPtrArray) parts = codebook_section_split (text);

  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookSectionPart *part = g_ptr_array_index (parts, i);
      g_autoptr (CodebookQuote) quote = NULL;
      g_autoptr (GError) error = NULL;

      if (part->quote == 0)
        continue;
      quote = codebook_section_resolve_quote (check->project, part->quote, &error);
      if (quote != NULL && quote->stale)
        g_ptr_array_add (check->problems,
                         codebook_problem_new ("stale", "quote", part->quote,
                                               _ ("A quote in ‘%s’ of ‘%s’ is stale. %s"),
                                               theme_name, case_name, quote->why));
      else if (g_error_matches (error, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND))
        g_ptr_array_add (check->problems,
                         codebook_problem_new ("quote", "section", part->quote,
                                               _ ("A quote in ‘%s’ of ‘%s’ points to nothing."),
                                               theme_name, case_name));
      else if (error != NULL)
        {
          g_propagate_error (check->error, g_steal_pointer (&error));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_sections (Check *check)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      check->store,
      "SELECT text, study_case.name, theme.name FROM section "
      "JOIN study_case ON study_case.id = study_case JOIN theme ON theme.id = theme "
      "ORDER BY study_case.name, theme.position, theme.id",
      "");

  while (codebook_rows_next (&rows, check->error))
    if (!check_section (check, codebook_rows_text (&rows, 0), codebook_rows_text (&rows, 1),
                        codebook_rows_text (&rows, 2)))
      return FALSE;
  return !codebook_rows_failed (&rows);
}

/* Pointers that SQLite does not watch, since what they point to depends on their kind. */
static gboolean
check_subjects (Check *check)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      check->store,
      "SELECT 'memo', id FROM memo WHERE CASE subject_kind WHEN 'project' THEN 0 "
      "WHEN 'document' THEN subject NOT IN (SELECT id FROM document) "
      "WHEN 'case' THEN subject NOT IN (SELECT id FROM study_case) "
      "WHEN 'code' THEN subject NOT IN (SELECT id FROM code) "
      "WHEN 'coding' THEN subject NOT IN (SELECT id FROM coding) "
      "WHEN 'theme' THEN subject NOT IN (SELECT id FROM theme) END "
      "UNION ALL SELECT 'attribute_value', attribute FROM attribute_value "
      "JOIN attribute ON attribute.id = attribute WHERE CASE attribute.subject "
      "WHEN 'document' THEN attribute_value.subject NOT IN (SELECT id FROM document) OR wave != 0 "
      "WHEN 'case' THEN attribute_value.subject NOT IN (SELECT id FROM study_case) OR wave != 0 "
      "ELSE attribute_value.subject NOT IN (SELECT id FROM study_case) "
      "OR wave NOT IN (SELECT id FROM wave) END",
      "");

  while (codebook_rows_next (&rows, check->error))
    {
      gboolean memo = g_str_equal (codebook_rows_text (&rows, 0), "memo");

      g_ptr_array_add (
          check->problems,
          codebook_problem_new ("reference", memo ? "memo" : "attribute_value",
                                codebook_rows_int64 (&rows, 1), "%s",
                                memo ? _ ("A memo is about something that is not there.")
                                     : _ ("A value is of something that is not there.")));
    }
  return !codebook_rows_failed (&rows);
}

gboolean
codebook_check_project (CodebookProject *project, GPtrArray *problems, GError **error)
{
  Check check = { project, codebook_project_get_store (project), problems, error };

  return codebook_check_store (check.store, problems, error) && check_all_ranges (&check)
         && check_documents (&check) && check_circles (&check) && check_names (&check)
         && check_sections (&check) && check_subjects (&check)
         && codebook_passage_compare (project, problems, error);
}
