/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/code.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/code-private.h"
#include "codebook/model/coding-private.h"
#include "codebook/model/naming.h"
#include "codebook/model/placing.h"

#define SIBLINGS "SELECT id, name FROM code WHERE parent IS ?"

static const CodebookPlacing placing = {
  "SELECT id, position FROM code WHERE parent IS ? ORDER BY position, id",
  "UPDATE code SET position = ? WHERE id = ?"
};

/* What an act needs to know of a code. */
typedef struct
{
  char *name;
  char *color;
  gint64 parent;
} Row;

static void
row_release (Row *row)
{
  g_free (row->name);
  g_free (row->color);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_release)

static gboolean
read_row (CodebookStore *store, gint64 id, Row *row, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT name, color, parent FROM code WHERE id = ?", "i", id);

  if (!codebook_rows_next (&rows, error))
    return !codebook_rows_failed (&rows) ? codebook_naming_fail_gone (CODEBOOK_KIND_CODE, id, error)
                                         : FALSE;
  row->name = g_strdup (codebook_rows_text (&rows, 0));
  row->color = g_strdup (codebook_rows_text (&rows, 1));
  row->parent = codebook_rows_int64 (&rows, 2);
  return TRUE;
}

static gboolean
is_hue (const char *color)
{
  return g_strv_contains (codebook_code_get_hues (), color);
}

/* For a new branch: the first hue that no branch has, or the one that comes round again. */
static const char *
next_hue (CodebookStore *store)
{
  const char *const *hues = codebook_code_get_hues ();
  guint used[CODEBOOK_N_HUES] = { 0 };
  guint best = 0;
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT color FROM code WHERE parent IS NULL", "");

  while (codebook_rows_next (&rows, NULL))
    for (guint i = 0; i < CODEBOOK_N_HUES; i++)
      used[i] += g_str_equal (hues[i], codebook_rows_text (&rows, 0));
  for (guint i = 1; i < CODEBOOK_N_HUES; i++)
    if (used[i] < used[best])
      best = i;
  return hues[best];
}

/* Adding --------------------------------------------------------------------------------------- */

static gboolean
insert (CodebookStore *store, gint64 id, gint64 parent, const char *name, GError **error)
{
  double position;

  return codebook_placing_find (store, &placing, parent, id, 0, &position, error)
         && codebook_store_run (
             store, error,
             "INSERT INTO code (id, parent, name, color, origin, brief, \"full\", when_to_use, "
             "when_not, example, position) VALUES (?, ?, ?, ?, '', '', '', '', '', '', ?)",
             "iIssd", id, parent, name, parent == 0 ? next_hue (store) : "", position);
}

gint64
codebook_code_add (CodebookProject *project, gint64 parent, const char *name, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 id = codebook_store_new_id (store);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *label = NULL;
  g_auto (Row) above = { 0 };
  gboolean joined;

  if (clean == NULL || (parent != 0 && !read_row (store, parent, &above, error))
      || codebook_naming_is_taken (store, CODEBOOK_KIND_CODE, SIBLINGS, parent, 0, clean, error))
    return 0;
  label = g_strdup_printf (_ ("New code ‘%s’"), clean);
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  return codebook_store_leave (store, joined, insert (store, id, parent, clean, error), error) ? id
                                                                                               : 0;
}

static gint64
find_child (CodebookStore *store, gint64 parent, const char *name)
{
  g_auto (CodebookRows) rows = codebook_store_select (store, SIBLINGS, "I", parent);

  while (codebook_rows_next (&rows, NULL))
    if (codebook_naming_equal (codebook_rows_text (&rows, 1), name))
      return codebook_rows_int64 (&rows, 0);
  return 0;
}

gint64
codebook_code_add_path (CodebookProject *project, const char *path, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GPtrArray) names = codebook_code_split_path (path, error);
  g_autofree char *label = NULL;
  gboolean joined;
  gint64 id = 0;
  gint64 parent = 0;

  if (names == NULL)
    return 0;
  label = g_strdup_printf (_ ("New code ‘%s’"),
                           (const char *) g_ptr_array_index (names, names->len - 1));
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      id = find_child (store, parent, name);
      if (id == 0)
        id = codebook_code_add (project, parent, name, error);
      if (id == 0)
        break;
      parent = id;
    }
  return codebook_store_leave (store, joined, id != 0, error) ? id : 0;
}

/* Fields --------------------------------------------------------------------------------------- */

/* The value as it is stored; NULL with @error if it cannot be. */
static char *
clean_value (CodebookCodeField field, const char *value, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (value != NULL ? value : "", -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  CodebookOrigin origin;
  gboolean good = TRUE;

  if (field == CODEBOOK_CODE_NAME)
    return codebook_naming_clean (value, error);
  if (field == CODEBOOK_CODE_ORIGIN)
    good = codebook_origin_parse (composed, &origin);
  else if (field == CODEBOOK_CODE_COLOR)
    good = *composed == '\0' || is_hue (composed)
           || (strlen (composed) == 7 && *composed == '#'
               && strspn (composed + 1, "0123456789abcdefABCDEF") == 6);
  if (good)
    return g_strchomp (g_steal_pointer (&composed));
  if (field == CODEBOOK_CODE_ORIGIN)
    codebook_fail (error, CODEBOOK_ERROR_FAILED,
                   _ ("‘%s’ is not an origin; it is deductive, inductive or empty."), composed);
  else
    codebook_fail (error, CODEBOOK_ERROR_FAILED,
                   _ ("‘%s’ is not a colour; it is the name of a hue, #rrggbb or empty."),
                   composed);
  return NULL;
}

gboolean
codebook_code_set (
    CodebookProject *project, gint64 id, CodebookCodeField field, const char *value, GError **error)
{
  static const char *const sql[] = {
    [CODEBOOK_CODE_NAME] = "UPDATE code SET name = ? WHERE id = ?",
    [CODEBOOK_CODE_COLOR] = "UPDATE code SET color = ? WHERE id = ?",
    [CODEBOOK_CODE_ORIGIN] = "UPDATE code SET origin = ? WHERE id = ?",
    [CODEBOOK_CODE_BRIEF] = "UPDATE code SET brief = ? WHERE id = ?",
    [CODEBOOK_CODE_FULL] = "UPDATE code SET \"full\" = ? WHERE id = ?",
    [CODEBOOK_CODE_WHEN] = "UPDATE code SET when_to_use = ? WHERE id = ?",
    [CODEBOOK_CODE_WHEN_NOT] = "UPDATE code SET when_not = ? WHERE id = ?",
    [CODEBOOK_CODE_EXAMPLE] = "UPDATE code SET example = ? WHERE id = ?",
  };
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = clean_value (field, value, error);
  g_autofree char *label = NULL;
  g_auto (Row) row = { 0 };

  g_return_val_if_fail ((guint) field < G_N_ELEMENTS (sql), FALSE);
  if (clean == NULL || !read_row (store, id, &row, error)
      || (field == CODEBOOK_CODE_NAME
          && codebook_naming_is_taken (store, CODEBOOK_KIND_CODE, SIBLINGS, row.parent, id, clean,
                                       error)))
    return FALSE;
  label = g_strdup_printf (field == CODEBOOK_CODE_NAME ? _ ("New name for code ‘%s’")
                                                       : _ ("Change to code ‘%s’"),
                           row.name);
  return codebook_store_act (store, label, error, sql[field], "si", clean, id);
}

/* Moving --------------------------------------------------------------------------------------- */

static gboolean
is_below (CodebookProject *project, gint64 id, gint64 above)
{
  g_autoptr (GArray) family = codebook_code_family (project, above, NULL);

  for (guint i = 0; family != NULL && i < family->len; i++)
    if (g_array_index (family, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* A branch has a hue of its own, and what is below takes the hue of its branch; a colour that was
 * mixed by hand goes along. */
static const char *
color_after_move (CodebookStore *store, const Row *row, gint64 parent)
{
  if (parent != 0 && row->parent == 0 && is_hue (row->color))
    return "";
  if (parent == 0 && *row->color == '\0')
    return next_hue (store);
  return row->color;
}

static gboolean
place (
    CodebookStore *store, gint64 id, const Row *row, gint64 parent, gint64 before, GError **error)
{
  double position;

  return codebook_placing_find (store, &placing, parent, id, before, &position, error)
         && codebook_store_run (
             store, error, "UPDATE code SET parent = ?, color = ?, position = ? WHERE id = ?",
             "Isdi", parent, color_after_move (store, row, parent), position, id);
}

gboolean
codebook_code_move (
    CodebookProject *project, gint64 id, gint64 parent, gint64 before, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *label = NULL;
  g_auto (Row) row = { 0 };
  g_auto (Row) above = { 0 };
  gboolean joined;

  if (!read_row (store, id, &row, error)
      || (parent != 0 && !read_row (store, parent, &above, error)))
    return FALSE;
  if (parent != 0 && is_below (project, parent, id))
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ cannot be moved below itself."),
                          row.name);
  if (codebook_naming_is_taken (store, CODEBOOK_KIND_CODE, SIBLINGS, parent, id, row.name, error))
    return FALSE;
  if (before == id)
    return TRUE;
  label = g_strdup_printf (_ ("Move of code ‘%s’"), row.name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, place (store, id, &row, parent, before, error),
                               error);
}

/* Merging -------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 gone, kept;
} Double;

/* Codings of @id that @into has too: the same coder, the same range. */
static GArray *
find_doubles (CodebookStore *store, gint64 id, gint64 into, GError **error)
{
  g_autoptr (GArray) doubles = g_array_new (FALSE, FALSE, sizeof (Double));
  g_auto (CodebookRows) rows = codebook_store_select (
      store,
      "SELECT a.id, MIN(b.id) FROM coding AS a JOIN coding AS b ON b.document = a.document "
      "AND b.start_cp = a.start_cp AND b.end_cp = a.end_cp AND b.coder = a.coder "
      "AND b.start_in = a.start_in AND b.end_in = a.end_in "
      "WHERE a.code = ? AND b.code = ? GROUP BY a.id",
      "ii", id, into);

  while (codebook_rows_next (&rows, error))
    {
      Double pair = { codebook_rows_int64 (&rows, 0), codebook_rows_int64 (&rows, 1) };

      g_array_append_val (doubles, pair);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&doubles);
}

/* What spoke of the one speaks of the other: memos, the heavier weight, quotes. */
static gboolean
drop_double (CodebookStore *store, const Double *pair, GError **error)
{
  g_autofree char *gone = g_strdup_printf ("{{quote %" G_GINT64_FORMAT "}}", pair->gone);
  g_autofree char *kept = g_strdup_printf ("{{quote %" G_GINT64_FORMAT "}}", pair->kept);

  return codebook_store_run (
             store, error,
             "UPDATE memo SET subject = ? WHERE subject_kind = 'coding' AND subject = ?", "ii",
             pair->kept, pair->gone)
         && codebook_store_run (
             store, error,
             "UPDATE coding SET weight = max (weight, (SELECT weight FROM coding "
             "WHERE id = ?)) WHERE id = ?",
             "ii", pair->gone, pair->kept)
         && codebook_store_run (store, error,
                                "UPDATE section SET text = replace (text, ?1, ?2) "
                                "WHERE instr (text, ?1) > 0",
                                "ss", gone, kept)
         && codebook_store_run (
             store, error,
             "INSERT INTO quote SELECT ?1, document, start_cp, start_in, end_cp, "
             "end_in, code FROM quote WHERE id = ?2 ON CONFLICT (id) DO NOTHING",
             "ii", pair->kept, pair->gone)
         && codebook_store_run (store, error, "DELETE FROM quote WHERE id = ?", "i", pair->gone)
         && codebook_store_run (store, error, "DELETE FROM coding WHERE id = ?", "i", pair->gone);
}

static gboolean
merge_codings (CodebookStore *store, gint64 id, gint64 into, GError **error)
{
  g_autoptr (GArray) doubles = find_doubles (store, id, into, error);

  if (doubles == NULL)
    return FALSE;
  for (guint i = 0; i < doubles->len; i++)
    if (!drop_double (store, &g_array_index (doubles, Double, i), error))
      return FALSE;
  return codebook_store_run (store, error, "UPDATE coding SET code = ? WHERE code = ?", "ii", into,
                             id);
}

static gboolean merge (CodebookProject *project, gint64 id, gint64 into, GError **error);

/* A child that has a namesake there is merged with it. */
static gboolean
merge_children (CodebookProject *project, gint64 id, gint64 into, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (CodebookRows) rows = codebook_store_select (store, placing.select, "I", id);

  while (codebook_rows_next (&rows, error))
    {
      gint64 child = codebook_rows_int64 (&rows, 0);

      g_array_append_val (children, child);
    }
  if (codebook_rows_failed (&rows))
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    {
      gint64 child = g_array_index (children, gint64, i);
      g_auto (Row) row = { 0 };
      gint64 namesake;

      if (!read_row (store, child, &row, error))
        return FALSE;
      namesake = find_child (store, into, row.name);
      if (!(namesake != 0 ? merge (project, child, namesake, error)
                          : place (store, child, &row, into, 0, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
merge (CodebookProject *project, gint64 id, gint64 into, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);

  return merge_codings (store, id, into, error) && merge_children (project, id, into, error)
         && codebook_store_run (
             store, error,
             "UPDATE memo SET subject = ? WHERE subject_kind = 'code' AND subject = ?", "ii", into,
             id)
         && codebook_store_run (
             store, error,
             "INSERT INTO theme_code SELECT theme, ?1, deep FROM theme_code WHERE code = ?2 "
             "ON CONFLICT (theme, code) DO UPDATE SET deep = max (deep, excluded.deep)",
             "ii", into, id)
         && codebook_store_run (store, error, "DELETE FROM theme_code WHERE code = ?", "i", id)
         && codebook_store_run (store, error, "UPDATE quote SET code = ? WHERE code = ?", "ii",
                                into, id)
         && codebook_store_run (store, error, "DELETE FROM code WHERE id = ?", "i", id);
}

gboolean
codebook_code_merge (CodebookProject *project, gint64 id, gint64 into, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *label = NULL;
  g_auto (Row) from = { 0 };
  g_auto (Row) to = { 0 };
  gboolean joined;

  if (!read_row (store, id, &from, error) || !read_row (store, into, &to, error))
    return FALSE;
  if (is_below (project, into, id))
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("‘%s’ cannot be merged with itself or with a code below it."),
                          from.name);
  label = g_strdup_printf (_ ("Merge of code ‘%s’ with ‘%s’"), from.name, to.name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, merge (project, id, into, error), error);
}

/* Removing ------------------------------------------------------------------------------------- */

static gboolean
remove_family (CodebookStore *store, gint64 id, GError **error)
{
  static const CodebookCodingRemoval removal =
      CODEBOOK_CODING_REMOVAL ("code IN (" CODEBOOK_CODE_FAMILY ")");

  return codebook_coding_remove_all (store, &removal, id, error)
         && codebook_store_run (store, error,
                                "DELETE FROM memo WHERE subject_kind = 'code' AND subject IN "
                                "(" CODEBOOK_CODE_FAMILY ")",
                                "i", id)
         && codebook_store_run (store, error,
                                "DELETE FROM theme_code WHERE code IN (" CODEBOOK_CODE_FAMILY ")",
                                "i", id)
         && codebook_store_run (store, error,
                                "DELETE FROM code WHERE id IN (" CODEBOOK_CODE_FAMILY ")", "i", id);
}

gboolean
codebook_code_remove (CodebookProject *project, gint64 id, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *label = NULL;
  g_auto (Row) row = { 0 };
  gboolean joined;

  if (!read_row (store, id, &row, error))
    return FALSE;
  label = g_strdup_printf (_ ("Removal of code ‘%s’"), row.name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, remove_family (store, id, error), error);
}
