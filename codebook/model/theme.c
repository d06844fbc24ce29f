/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/theme.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/code.h"
#include "codebook/model/naming.h"
#include "codebook/model/placing.h"

G_DEFINE_FINAL_TYPE (CodebookTheme, codebook_theme, G_TYPE_OBJECT)

static const CodebookPlacing placing = {
  "SELECT id, position FROM theme WHERE ?1 IS NULL ORDER BY position, id",
  "UPDATE theme SET position = ? WHERE id = ?"
};

static void
codebook_theme_finalize (GObject *object)
{
  CodebookTheme *self = CODEBOOK_THEME (object);

  g_free (self->name);
  g_free (self->question);
  g_array_unref (self->codes);
  G_OBJECT_CLASS (codebook_theme_parent_class)->finalize (object);
}

static void
codebook_theme_class_init (CodebookThemeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = codebook_theme_finalize;
}

static void
codebook_theme_init (CodebookTheme *self)
{
  self->codes = g_array_new (FALSE, FALSE, sizeof (CodebookThemeCode));
}

static gboolean
read_theme_codes (CodebookStore *store, CodebookTheme *theme, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      store, "SELECT code, deep FROM theme_code WHERE theme = ?", "i", theme->id);

  while (codebook_rows_next (&rows, error))
    {
      CodebookThemeCode code = { codebook_rows_int64 (&rows, 0),
                                 codebook_rows_int64 (&rows, 1) != 0 };

      g_array_append_val (theme->codes, code);
    }
  return !codebook_rows_failed (&rows);
}

/* gint64* code → its place in the tree */
static GHashTable *
make_places (const GPtrArray *codes)
{
  GHashTable *places = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < codes->len; i++)
    {
      CodebookCode *code = g_ptr_array_index (codes, i);

      g_hash_table_insert (places, &code->id, GUINT_TO_POINTER (i));
    }
  return places;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer places)
{
  guint one =
      GPOINTER_TO_UINT (g_hash_table_lookup (places, &((const CodebookThemeCode *) a)->code));
  guint other =
      GPOINTER_TO_UINT (g_hash_table_lookup (places, &((const CodebookThemeCode *) b)->code));

  return (one > other) - (one < other);
}

GPtrArray *
codebook_theme_list (CodebookProject *project, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GPtrArray) themes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) codes = codebook_code_list (project, error);
  g_autoptr (GHashTable) places = codes != NULL ? make_places (codes) : NULL;
  g_auto (CodebookRows) rows = codebook_store_select (
      store, "SELECT id, name, question FROM theme ORDER BY position, id", "");

  if (places == NULL)
    return NULL;
  while (codebook_rows_next (&rows, error))
    {
      CodebookTheme *theme = g_object_new (CODEBOOK_TYPE_THEME, NULL);

      theme->id = codebook_rows_int64 (&rows, 0);
      theme->name = g_strdup (codebook_rows_text (&rows, 1));
      theme->question = g_strdup (codebook_rows_text (&rows, 2));
      g_ptr_array_add (themes, theme);
      if (!read_theme_codes (store, theme, error))
        return NULL;
      g_array_sort_with_data (theme->codes, compare_places, places);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&themes);
}

gint64
codebook_theme_find (CodebookProject *project, const char *name, GError **error)
{
  return codebook_naming_find (codebook_project_get_store (project), CODEBOOK_KIND_THEME,
                               "SELECT id, name, '' FROM theme ORDER BY position, id", name, error);
}

static char *
dup_name (CodebookStore *store, gint64 id, GError **error)
{
  char *name = codebook_store_dup_text (store, "SELECT name FROM theme WHERE id = ?", "i", id);

  if (name == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_THEME, id, error);
  return name;
}

static gboolean
is_taken (CodebookStore *store, gint64 self, const char *name, GError **error)
{
  return codebook_naming_is_taken (store, CODEBOOK_KIND_THEME,
                                   "SELECT id, name FROM theme WHERE id IS NOT ?", self, self, name,
                                   error);
}

/* Acts ----------------------------------------------------------------------------------------- */

gint64
codebook_theme_add (CodebookProject *project,
                    const char *name,
                    const char *question,
                    GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 id = codebook_store_new_id (store);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *clean_question = codebook_naming_clean (question, NULL);
  g_autofree char *label = NULL;
  double position;
  gboolean joined;
  gboolean ok;

  if (clean == NULL || is_taken (store, 0, clean, error))
    return 0;
  label = g_strdup_printf (_ ("New theme ‘%s’"), clean);
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  ok = codebook_placing_find (store, &placing, 0, id, 0, &position, error)
       && codebook_store_run (
           store, error, "INSERT INTO theme (id, name, question, position) VALUES (?, ?, ?, ?)",
           "issd", id, clean, clean_question != NULL ? clean_question : "", position);
  return codebook_store_leave (store, joined, ok, error) ? id : 0;
}

gboolean
codebook_theme_set (
    CodebookProject *project, gint64 id, const char *name, const char *question, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *old = dup_name (store, id, error);
  g_autofree char *clean = NULL;
  g_autofree char *clean_question = NULL;
  g_autofree char *label = NULL;

  if (old == NULL)
    return FALSE;
  clean = codebook_naming_clean (name != NULL ? name : old, error);
  if (clean == NULL || is_taken (store, id, clean, error))
    return FALSE;
  if (question != NULL)
    {
      clean_question = codebook_naming_clean (question, NULL);
      if (clean_question == NULL)
        clean_question = g_strdup ("");
    }
  label = g_strdup_printf (_ ("Change to theme ‘%s’"), old);
  return codebook_store_act (
      store, label, error,
      "UPDATE theme SET name = ?, question = ifnull (?, question) WHERE id = ?", "ssi", clean,
      clean_question, id);
}

/* Rows that stay are left alone, so that the act says only what changed. */
static gboolean
write_codes (
    CodebookStore *store, gint64 id, const CodebookThemeCode *codes, gsize n_codes, GError **error)
{
  CodebookTheme *old = g_object_new (CODEBOOK_TYPE_THEME, NULL);
  g_autoptr (CodebookTheme) owned = old;

  old->id = id;
  if (!read_theme_codes (store, old, error))
    return FALSE;
  for (guint i = 0; i < old->codes->len; i++)
    {
      gint64 code = g_array_index (old->codes, CodebookThemeCode, i).code;
      gboolean stays = FALSE;

      for (gsize j = 0; j < n_codes; j++)
        stays |= codes[j].code == code;
      if (!stays
          && !codebook_store_run (
              store, error, "DELETE FROM theme_code WHERE theme = ? AND code = ?", "ii", id, code))
        return FALSE;
    }
  for (gsize i = 0; i < n_codes; i++)
    if (!codebook_store_run (store, error,
                             "INSERT INTO theme_code (theme, code, deep) VALUES (?, ?, ?) "
                             "ON CONFLICT (theme, code) DO UPDATE SET deep = excluded.deep",
                             "iii", id, codes[i].code, (gint64) (codes[i].deep ? 1 : 0)))
      return FALSE;
  return TRUE;
}

gboolean
codebook_theme_set_codes (CodebookProject *project,
                          gint64 id,
                          const CodebookThemeCode *codes,
                          gsize n_codes,
                          GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *label = NULL;
  gboolean joined;

  if (name == NULL)
    return FALSE;
  for (gsize i = 0; i < n_codes; i++)
    if (!codebook_naming_exists (store, CODEBOOK_KIND_CODE, codes[i].code, error))
      return FALSE;
  label = g_strdup_printf (_ ("Codes of theme ‘%s’"), name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, write_codes (store, id, codes, n_codes, error),
                               error);
}

gboolean
codebook_theme_move (CodebookProject *project, gint64 id, gint64 before, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *label = NULL;
  double position;
  gboolean joined;
  gboolean ok;

  if (name == NULL)
    return FALSE;
  if (before == id)
    return TRUE;
  label = g_strdup_printf (_ ("Move of theme ‘%s’"), name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  ok = codebook_placing_find (store, &placing, 0, id, before, &position, error)
       && codebook_store_run (store, error, "UPDATE theme SET position = ? WHERE id = ?", "di",
                              position, id);
  return codebook_store_leave (store, joined, ok, error);
}

gboolean
codebook_theme_remove (CodebookProject *project, gint64 id, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *label = NULL;
  gboolean joined;
  gboolean ok;

  if (name == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Removal of theme ‘%s’"), name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  ok = codebook_store_run (store, error, "DELETE FROM section WHERE theme = ?", "i", id)
       && codebook_store_run (store, error, "DELETE FROM theme_code WHERE theme = ?", "i", id)
       && codebook_store_run (
           store, error, "DELETE FROM memo WHERE subject_kind = 'theme' AND subject = ?", "i", id)
       && codebook_store_run (store, error, "DELETE FROM theme WHERE id = ?", "i", id);
  return codebook_store_leave (store, joined, ok, error);
}

/* -------------------------------------------------------------------------------------------- */

GArray *
codebook_theme_expand (CodebookProject *project, const CodebookTheme *theme, GError **error)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (project, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint deep = G_MAXUINT; /* the depth of the code whose family is being walked */

  if (codes == NULL)
    return NULL;
  for (guint i = 0; i < codes->len; i++)
    {
      const CodebookCode *code = g_ptr_array_index (codes, i);
      gboolean chosen;

      if (deep != G_MAXUINT && code->depth <= deep)
        deep = G_MAXUINT;
      chosen = deep != G_MAXUINT;
      for (guint j = 0; j < theme->codes->len; j++)
        {
          const CodebookThemeCode *one = &g_array_index (theme->codes, CodebookThemeCode, j);

          if (one->code != code->id)
            continue;
          chosen = TRUE;
          if (one->deep && deep == G_MAXUINT)
            deep = code->depth;
        }
      if (chosen)
        g_array_append_val (ids, code->id);
    }
  return g_steal_pointer (&ids);
}
