/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/wave.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/naming.h"
#include "codebook/model/placing.h"
#include "codebook/text/collation.h"

G_DEFINE_FINAL_TYPE (CodebookWave, codebook_wave, G_TYPE_OBJECT)

static const CodebookPlacing placing = {
  "SELECT id, position FROM wave WHERE ?1 IS NULL ORDER BY position, id",
  "UPDATE wave SET position = ? WHERE id = ?"
};

static void
codebook_wave_finalize (GObject *object)
{
  CodebookWave *self = CODEBOOK_WAVE (object);

  g_free (self->name);
  g_free (self->label);
  G_OBJECT_CLASS (codebook_wave_parent_class)->finalize (object);
}

static void
codebook_wave_class_init (CodebookWaveClass *class)
{
  G_OBJECT_CLASS (class)->finalize = codebook_wave_finalize;
}

static void
codebook_wave_init (CodebookWave *self)
{
}

GPtrArray *
codebook_wave_list (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) waves = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT id, name, label, position, (SELECT COUNT(*) FROM document WHERE wave = wave.id) "
      "FROM wave ORDER BY position, id",
      "");

  while (codebook_rows_next (&rows, error))
    {
      CodebookWave *wave = g_object_new (CODEBOOK_TYPE_WAVE, NULL);

      wave->id = codebook_rows_int64 (&rows, 0);
      wave->name = g_strdup (codebook_rows_text (&rows, 1));
      wave->label = g_strdup (codebook_rows_text (&rows, 2));
      wave->position = codebook_rows_double (&rows, 3);
      wave->documents = codebook_rows_int64 (&rows, 4);
      g_ptr_array_add (waves, wave);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&waves);
}

gint64
codebook_wave_find (CodebookProject *project, const char *name, GError **error)
{
  return codebook_naming_find (codebook_project_get_store (project), CODEBOOK_KIND_WAVE,
                               "SELECT id, name, label FROM wave ORDER BY position, id", name,
                               error);
}

static char *
dup_name (CodebookStore *store, gint64 id, GError **error)
{
  char *name = codebook_store_dup_text (store, "SELECT name FROM wave WHERE id = ?", "i", id);

  if (name == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_WAVE, id, error);
  return name;
}

static gboolean
is_taken (CodebookStore *store, gint64 self, const char *name, GError **error)
{
  return codebook_naming_is_taken (store, CODEBOOK_KIND_WAVE,
                                   "SELECT id, name FROM wave WHERE id IS NOT ?", self, self, name,
                                   error);
}

static char *
clean_label (const char *label)
{
  char *clean = codebook_naming_clean (label, NULL);

  return clean != NULL ? clean : g_strdup ("");
}

/* Before @before, 0 = last. @name is clean. */
static gint64
add (CodebookProject *project, const char *name, const char *label, gint64 before, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 id = codebook_store_new_id (store);
  g_autofree char *clean = clean_label (label);
  g_autofree char *act = NULL;
  double position;
  gboolean joined;
  gboolean ok;

  if (is_taken (store, 0, name, error))
    return 0;
  act = g_strdup_printf (_ ("New wave ‘%s’"), name);
  if (!codebook_store_join (store, act, &joined, error))
    return 0;
  ok = codebook_placing_find (store, &placing, 0, id, before, &position, error)
       && codebook_store_run (store, error,
                              "INSERT INTO wave (id, name, label, position) VALUES (?, ?, ?, ?)",
                              "issd", id, name, clean, position);
  return codebook_store_leave (store, joined, ok, error) ? id : 0;
}

gint64
codebook_wave_add (CodebookProject *project, const char *name, const char *label, GError **error)
{
  g_autofree char *clean = codebook_naming_clean (name, error);

  return clean != NULL ? add (project, clean, label, 0, error) : 0;
}

gint64
codebook_wave_ensure (CodebookProject *project, const char *name, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autoptr (CodebookCollation) collation = NULL;
  g_auto (CodebookRows) rows = { 0 };
  gint64 before = 0;

  if (clean == NULL)
    return 0;
  collation = codebook_collation_new (codebook_project_get_language (project));
  rows = codebook_store_select (store, "SELECT id, name FROM wave ORDER BY position, id", "");
  while (codebook_rows_next (&rows, error))
    {
      const char *other = codebook_rows_text (&rows, 1);

      if (codebook_naming_equal (other, clean))
        return codebook_rows_int64 (&rows, 0);
      if (before == 0 && codebook_collation_compare (collation, clean, other) < 0)
        before = codebook_rows_int64 (&rows, 0);
    }
  return codebook_rows_failed (&rows) ? 0 : add (project, clean, NULL, before, error);
}

gboolean
codebook_wave_rename (
    CodebookProject *project, gint64 id, const char *name, const char *label, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *old = clean != NULL ? dup_name (store, id, error) : NULL;
  g_autofree char *new_label = clean_label (label);
  g_autofree char *act = NULL;

  if (old == NULL || is_taken (store, id, clean, error))
    return FALSE;
  act = g_strdup_printf (_ ("New name for wave ‘%s’"), old);
  return codebook_store_act (store, act, error, "UPDATE wave SET name = ?, label = ? WHERE id = ?",
                             "ssi", clean, new_label, id);
}

gboolean
codebook_wave_move (CodebookProject *project, gint64 id, gint64 before, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *act = NULL;
  double position;
  gboolean joined;
  gboolean ok;

  if (name == NULL)
    return FALSE;
  if (before == id)
    return TRUE;
  act = g_strdup_printf (_ ("Move of wave ‘%s’"), name);
  if (!codebook_store_join (store, act, &joined, error))
    return FALSE;
  ok = codebook_placing_find (store, &placing, 0, id, before, &position, error)
       && codebook_store_run (store, error, "UPDATE wave SET position = ? WHERE id = ?", "di",
                              position, id);
  return codebook_store_leave (store, joined, ok, error);
}

gboolean
codebook_wave_remove (CodebookProject *project, gint64 id, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *act = NULL;
  gboolean joined;
  gboolean ok;

  if (name == NULL)
    return FALSE;
  if (codebook_store_int64 (store, 1,
                            "SELECT EXISTS (SELECT 1 FROM document WHERE wave = ?1) "
                            "OR EXISTS (SELECT 1 FROM attribute_value WHERE wave = ?1)",
                            "i", id)
      != 0)
    return codebook_fail (
        error, CODEBOOK_ERROR_FAILED,
        _ ("There are still documents or values of wave ‘%s’, so it cannot be removed."), name);
  act = g_strdup_printf (_ ("Removal of wave ‘%s’"), name);
  if (!codebook_store_join (store, act, &joined, error))
    return FALSE;
  ok = codebook_store_run (store, error, "DELETE FROM case_wave WHERE wave = ?", "i", id)
       && codebook_store_run (store, error, "DELETE FROM wave WHERE id = ?", "i", id);
  return codebook_store_leave (store, joined, ok, error);
}
