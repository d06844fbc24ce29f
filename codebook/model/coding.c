/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/coding.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/coding-private.h"
#include "codebook/model/naming.h"

/* Where a coding stands, as it is stored. */
typedef struct
{
  CodebookEdge start, end;
} Range;

/* A coding's row. */
typedef struct
{
  gint64 id, document, code, coder;
  Range range;
} Row;

/* A range without the white space at its ends. */
static gboolean
make_range (CodebookDocumentText *text, guint start_cp, guint end_cp, Range *range, GError **error)
{
  const char *current = codebook_document_text_get_current (text, NULL);
  const char *from;
  const char *to;

  end_cp = MIN (end_cp, codebook_document_text_get_length_cp (text));
  start_cp = MIN (start_cp, end_cp);
  from = current + codebook_document_text_byte_from_cp (text, start_cp);
  to = current + codebook_document_text_byte_from_cp (text, end_cp);
  while (from < to && g_unichar_isspace (g_utf8_get_char (from)))
    {
      from = g_utf8_next_char (from);
      start_cp++;
    }
  while (from < to && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (to))))
    {
      to = g_utf8_prev_char (to);
      end_cp--;
    }
  if (from == to)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("There are no words between these two places to code."));
  range->start = codebook_document_text_edge_from_current (text, start_cp, FALSE);
  range->end = codebook_document_text_edge_from_current (text, end_cp, TRUE);
  return TRUE;
}

/* The coding of the same code and coder on the same range; 0 if there is none. */
static gint64
find_double (CodebookStore *store, const Row *row)
{
  return codebook_store_int64 (
      store, 0,
      "SELECT id FROM coding WHERE document = ? AND start_cp = ? AND end_cp = ? AND coder = ? "
      "AND code = ? AND start_in = ? AND end_in = ? AND id != ? ORDER BY id",
      "iiiiiiii", row->document, (gint64) row->range.start.base_cp, (gint64) row->range.end.base_cp,
      row->coder, row->code, (gint64) row->range.start.in, (gint64) row->range.end.in, row->id);
}

static gboolean
read_row (CodebookStore *store, gint64 id, Row *row, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (store,
                             "SELECT document, code, coder, start_cp, start_in, end_cp, end_in "
                             "FROM coding WHERE id = ?",
                             "i", id);

  if (!codebook_rows_next (&rows, error))
    return !codebook_rows_failed (&rows)
               ? codebook_naming_fail_gone (CODEBOOK_KIND_CODING, id, error)
               : FALSE;
  row->id = id;
  row->document = codebook_rows_int64 (&rows, 0);
  row->code = codebook_rows_int64 (&rows, 1);
  row->coder = codebook_rows_int64 (&rows, 2);
  row->range.start =
      (CodebookEdge){ codebook_rows_int64 (&rows, 3), codebook_rows_int64 (&rows, 4) };
  row->range.end = (CodebookEdge){ codebook_rows_int64 (&rows, 5), codebook_rows_int64 (&rows, 6) };
  return TRUE;
}

static char *
dup_code_name (CodebookStore *store, gint64 code, GError **error)
{
  char *name = codebook_store_dup_text (store, "SELECT name FROM code WHERE id = ?", "i", code);

  if (name == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_CODE, code, error);
  return name;
}

/* Adding --------------------------------------------------------------------------------------- */

static gint64
insert (CodebookProject *project, Row *row, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 existing;

  row->coder = codebook_project_ensure_coder (project, error);
  if (row->coder == 0)
    return 0;
  existing = find_double (store, row);
  if (existing != 0)
    return existing;
  row->id = codebook_store_new_id (store);
  if (!codebook_store_run (store, error,
                           "INSERT INTO coding (id, document, code, start_cp, start_in, end_cp, "
                           "end_in, coder, weight, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                           "iiiiiiiii", row->id, row->document, row->code,
                           (gint64) row->range.start.base_cp, (gint64) row->range.start.in,
                           (gint64) row->range.end.base_cp, (gint64) row->range.end.in, row->coder,
                           g_get_real_time () / 1000))
    return 0;
  return row->id;
}

gint64
codebook_coding_add (CodebookProject *project,
                     gint64 document,
                     gint64 code,
                     guint start_cp,
                     guint end_cp,
                     GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (CodebookDocumentText) text = codebook_document_text_load (project, document, error);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  Row row = { .document = document, .code = code };
  gboolean joined;
  gint64 id;

  if (text == NULL || !make_range (text, start_cp, end_cp, &row.range, error))
    return 0;
  name = dup_code_name (store, code, error);
  if (name == NULL)
    return 0;
  label = g_strdup_printf (_ ("Coding ‘%s’"), name);
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  id = insert (project, &row, error);
  return codebook_store_leave (store, joined, id != 0, error) ? id : 0;
}

/* Changing ------------------------------------------------------------------------------------- */

static gboolean
write_row (CodebookStore *store, const Row *row, const char *label, GError **error)
{

  if (find_double (store, row) != 0)
    return codebook_fail (error, CODEBOOK_ERROR_EXISTS, _ ("That passage has that code already."));
  return codebook_store_act (store, label, error,
                             "UPDATE coding SET code = ?, start_cp = ?, start_in = ?, end_cp = ?, "
                             "end_in = ? WHERE id = ?",
                             "iiiiii", row->code, (gint64) row->range.start.base_cp,
                             (gint64) row->range.start.in, (gint64) row->range.end.base_cp,
                             (gint64) row->range.end.in, row->id);
}

gboolean
codebook_coding_set_range (
    CodebookProject *project, gint64 id, guint start_cp, guint end_cp, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (CodebookDocumentText) text = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  Row row;

  if (!read_row (store, id, &row, error))
    return FALSE;
  text = codebook_document_text_load (project, row.document, error);
  if (text == NULL || !make_range (text, start_cp, end_cp, &row.range, error))
    return FALSE;
  name = dup_code_name (store, row.code, error);
  if (name == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("New limits of coding ‘%s’"), name);
  return write_row (store, &row, label, error);
}

gboolean
codebook_coding_set_code (CodebookProject *project, gint64 id, gint64 code, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  Row row;

  if (!read_row (store, id, &row, error))
    return FALSE;
  name = dup_code_name (store, code, error);
  if (name == NULL)
    return FALSE;
  row.code = code;
  label = g_strdup_printf (_ ("Coding ‘%s’"), name);
  return write_row (store, &row, label, error);
}

gboolean
codebook_coding_set_weight (CodebookProject *project, gint64 id, guint weight, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  Row row;

  if (weight > 100)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("A weight is from 0 (none) to 100, not %u."), weight);
  if (!read_row (store, id, &row, error))
    return FALSE;
  name = dup_code_name (store, row.code, error);
  if (name == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Weight of coding ‘%s’"), name);
  return codebook_store_act (store, label, error, "UPDATE coding SET weight = ? WHERE id = ?", "ii",
                             (gint64) weight, id);
}

/* Removing ------------------------------------------------------------------------------------- */

gboolean
codebook_coding_remove_all (CodebookStore *store,
                            const CodebookCodingRemoval *removal,
                            gint64 parameter,
                            GError **error)
{
  return codebook_store_run (store, error, removal->quotes, "i", parameter)
         && codebook_store_run (store, error, removal->memos, "i", parameter)
         && codebook_store_run (store, error, removal->codings, "i", parameter);
}

/* *@made goes up by one if the coding was not there. */
static gboolean
add_one (CodebookProject *project,
         gint64 code,
         const CodebookCodingRange *range,
         int *made,
         GError **error)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (project, range->document, error);
  Row row = { .document = range->document, .code = code };

  if (text == NULL || !make_range (text, range->start_cp, range->end_cp, &row.range, error)
      || (row.coder = codebook_project_ensure_coder (project, error)) == 0)
    return FALSE;
  *made += find_double (codebook_project_get_store (project), &row) == 0;
  return insert (project, &row, error) != 0;
}

int
codebook_coding_add_all (CodebookProject *project,
                         gint64 code,
                         const GArray *ranges,
                         GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_code_name (store, code, error);
  g_autofree char *label = NULL;
  gboolean joined, ok = TRUE;
  int made = 0;

  if (name == NULL)
    return -1;
  label = g_strdup_printf (
      /* Translators: %s is a code, %u how many places in texts get it. */
      g_dngettext (GETTEXT_PACKAGE, "Coding ‘%s’ on %u place", "Coding ‘%s’ on %u places",
                   ranges->len),
      name, ranges->len);
  if (!codebook_store_join (store, label, &joined, error))
    return -1;
  for (guint i = 0; ok && i < ranges->len; i++)
    ok = add_one (project, code, &g_array_index (ranges, CodebookCodingRange, i), &made, error);
  return codebook_store_leave (store, joined, ok, error) ? made : -1;
}

gboolean
codebook_coding_remove (CodebookProject *project, gint64 id, GError **error)
{
  static const CodebookCodingRemoval removal = CODEBOOK_CODING_REMOVAL ("id = ?1");
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  gboolean joined;
  Row row;

  if (!read_row (store, id, &row, error))
    return FALSE;
  name = dup_code_name (store, row.code, error);
  if (name == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Removal of coding ‘%s’"), name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined,
                               codebook_coding_remove_all (store, &removal, id, error), error);
}

/* The memo ------------------------------------------------------------------------------------- */

/* One to a person. A merge of codes may have put several on one coding; they are read as one, and
 * are one once it is written. */

char *
codebook_coding_dup_memo (CodebookProject *project, gint64 id)
{
  return codebook_store_dup_text (
      codebook_project_get_store (project),
      "SELECT group_concat (text, char (10, 10)) FROM (SELECT text FROM memo "
      "WHERE subject_kind = 'coding' AND subject = ? ORDER BY made_at, id)",
      "i", id);
}

static gboolean
write_memo (CodebookProject *project, gint64 coding, const char *text, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 now = g_get_real_time () / 1000;
  gint64 memo = codebook_store_int64 (store, 0,
                                      "SELECT id FROM memo WHERE subject_kind = 'coding' "
                                      "AND subject = ? ORDER BY made_at, id",
                                      "i", coding);
  gint64 coder;

  if (*text == '\0')
    memo = 0;
  if (!codebook_store_run (
          store, error,
          "DELETE FROM memo WHERE subject_kind = 'coding' AND subject = ? AND id != ?", "ii",
          coding, memo))
    return FALSE;
  if (*text == '\0')
    return TRUE;
  if (memo != 0)
    return codebook_store_run (
        store, error, "UPDATE memo SET text = ?1, changed_at = ?2 WHERE id = ?3 AND text != ?1",
        "sii", text, now, memo);
  coder = codebook_project_ensure_coder (project, error);
  return coder != 0
         && codebook_store_run (
             store, error,
             "INSERT INTO memo (id, subject_kind, subject, title, text, coder, "
             "made_at, changed_at) VALUES (?1, 'coding', ?2, '', ?3, ?4, ?5, ?5)",
             "iisii", codebook_store_new_id (store), coding, text, coder, now);
}

gboolean
codebook_coding_set_memo (CodebookProject *project, gint64 id, const char *text, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *old = codebook_coding_dup_memo (project, id);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *clean = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  gboolean joined;
  Row row;

  g_strstrip (clean);
  if (!read_row (store, id, &row, error))
    return FALSE;
  if (g_strcmp0 (old != NULL ? old : "", clean) == 0)
    return TRUE;
  name = dup_code_name (store, row.code, error);
  if (name == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Memo on coding ‘%s’"), name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, write_memo (project, id, clean, error), error);
}

/* -------------------------------------------------------------------------------------------- */

gint64
codebook_coding_find (CodebookProject *project, const char *name, GError **error)
{
  g_autofree char *marked = name[0] == '#' ? g_strdup (name) : g_strconcat ("#", name, NULL);
  gint64 id = codebook_naming_parse_id (marked);

  if (id != 0 && codebook_coding_get_document (project, id) != 0)
    return id;
  return codebook_naming_fail_none (CODEBOOK_KIND_CODING, name, error);
}

gint64
codebook_coding_get_document (CodebookProject *project, gint64 id)
{
  return codebook_store_int64 (codebook_project_get_store (project), 0,
                               "SELECT document FROM coding WHERE id = ?", "i", id);
}

/* Seen --------------------------------------------------------------------------------------- */

char *
codebook_coding_dup_last_words (CodebookProject *project, gint64 id)
{
  /* Places are code points, as SQLite counts them in substr (). */
  return codebook_store_dup_text (
      codebook_project_get_store (project),
      "SELECT substr (document.text, start_cp + 1, max (end_cp - start_cp, 0)) FROM coding "
      "JOIN document ON document.id = coding.document WHERE coding.id = ?",
      "i", id);
}
