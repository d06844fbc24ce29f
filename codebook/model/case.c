/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/case.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/naming.h"
#include "codebook/text/collation.h"
#include "codebook/text/dates.h"

G_DEFINE_FINAL_TYPE (CodebookCase, codebook_case, G_TYPE_OBJECT)

static void
codebook_case_finalize (GObject *object)
{
  CodebookCase *self = CODEBOOK_CASE (object);

  g_free (self->name);
  g_free (self->label);
  G_OBJECT_CLASS (codebook_case_parent_class)->finalize (object);
}

static void
codebook_case_class_init (CodebookCaseClass *class)
{
  G_OBJECT_CLASS (class)->finalize = codebook_case_finalize;
}

static void
codebook_case_init (CodebookCase *self)
{
}

static const char *const statuses[] = { "", "held", "partly", "missing", "due" };

const char *
codebook_wave_status_to_string (CodebookWaveStatus status)
{
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (statuses), "");
  return statuses[status];
}

gboolean
codebook_wave_status_parse (const char *text, CodebookWaveStatus *status)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_strcmp0 (text, statuses[i]) == 0)
      {
        *status = (CodebookWaveStatus) i;
        return TRUE;
      }
  return FALSE;
}

/* Listing -------------------------------------------------------------------------------------- */

/* All, or @id. */
static GPtrArray *
read_cases (CodebookProject *project, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT id, name, label, "
      "(SELECT COUNT(DISTINCT document) FROM case_part WHERE study_case = study_case.id), "
      "(SELECT COUNT(*) FROM section WHERE section.study_case = study_case.id AND text != '') "
      "FROM study_case WHERE ?1 IS NULL OR id = ?1 ORDER BY id",
      "I", id);

  while (codebook_rows_next (&rows, error))
    {
      CodebookCase *one = g_object_new (CODEBOOK_TYPE_CASE, NULL);

      one->id = codebook_rows_int64 (&rows, 0);
      one->name = g_strdup (codebook_rows_text (&rows, 1));
      one->label = g_strdup (codebook_rows_text (&rows, 2));
      one->documents = codebook_rows_int64 (&rows, 3);
      one->sections = codebook_rows_int64 (&rows, 4);
      g_ptr_array_add (cases, one);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&cases);
}

static int
compare_cases (gconstpointer a, gconstpointer b, gpointer collation)
{
  const CodebookCase *one = *(CodebookCase *const *) a;
  const CodebookCase *other = *(CodebookCase *const *) b;

  return codebook_collation_compare (collation, one->name, other->name);
}

GPtrArray *
codebook_case_list (CodebookProject *project, GError **error)
{
  g_autoptr (CodebookCollation) collation =
      codebook_collation_new (codebook_project_get_name_order (project));
  GPtrArray *cases = read_cases (project, 0, error);

  if (cases != NULL)
    g_ptr_array_sort_with_data (cases, compare_cases, collation);
  return cases;
}

CodebookCase *
codebook_case_get (CodebookProject *project, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) cases = NULL;

  /* 0 would mean all. */
  if (id != 0)
    {
      cases = read_cases (project, id, error);
      if (cases == NULL)
        return NULL;
      if (cases->len > 0)
        return g_object_ref (g_ptr_array_index (cases, 0));
    }
  codebook_naming_fail_gone (CODEBOOK_KIND_CASE, id, error);
  return NULL;
}

gint64
codebook_case_find (CodebookProject *project, const char *name, GError **error)
{
  return codebook_naming_find (codebook_project_get_store (project), CODEBOOK_KIND_CASE,
                               "SELECT id, name, label FROM study_case ORDER BY name, id", name,
                               error);
}

static char *
dup_name (CodebookStore *store, gint64 id, GError **error)
{
  char *name = codebook_store_dup_text (store, "SELECT name FROM study_case WHERE id = ?", "i", id);

  if (name == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_CASE, id, error);
  return name;
}

/* Acts ----------------------------------------------------------------------------------------- */

/* @name is clean. */
static gboolean
write_case (CodebookStore *store,
            gint64 id,
            const char *name,
            const char *label,
            const char *act,
            GError **error)
{
  g_autofree char *clean = codebook_naming_clean (label, NULL);
  gboolean joined;

  if (codebook_naming_is_taken (store, CODEBOOK_KIND_CASE,
                                "SELECT id, name FROM study_case WHERE id IS NOT ?", id, id, name,
                                error)
      || !codebook_store_join (store, act, &joined, error))
    return FALSE;
  return codebook_store_leave (
      store, joined,
      codebook_store_run (store, error,
                          "INSERT INTO study_case (id, name, label) VALUES (?, ?, ?) ON CONFLICT "
                          "(id) DO UPDATE SET name = excluded.name, label = excluded.label",
                          "iss", id, name, clean != NULL ? clean : ""),
      error);
}

gint64
codebook_case_add (CodebookProject *project, const char *name, const char *label, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 id = codebook_store_new_id (store);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *act = NULL;

  if (clean == NULL)
    return 0;
  act = g_strdup_printf (_ ("New case ‘%s’"), clean);
  return write_case (store, id, clean, label, act, error) ? id : 0;
}

gint64
codebook_case_ensure (CodebookProject *project, const char *name, GError **error)
{
  g_autofree char *clean = codebook_naming_clean (name, error);
  gint64 id;

  if (clean == NULL)
    return 0;
  id = codebook_naming_look_up (codebook_project_get_store (project),
                                "SELECT id, name FROM study_case ORDER BY id", clean);
  return id != 0 ? id : codebook_case_add (project, clean, NULL, error);
}

gint64
codebook_case_put (CodebookProject *project, const char *name, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 id = codebook_store_new_id (store);

  return codebook_store_run (store, error,
                             "INSERT INTO study_case (id, name, label) VALUES (?, ?, '')", "is", id,
                             name)
             ? id
             : 0;
}

gboolean
codebook_case_rename (
    CodebookProject *project, gint64 id, const char *name, const char *label, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *old = clean != NULL ? dup_name (store, id, error) : NULL;
  g_autofree char *act = NULL;

  if (old == NULL)
    return FALSE;
  act = g_strdup_printf (_ ("New name for case ‘%s’"), old);
  return write_case (store, id, clean, label, act, error);
}

static gboolean
remove_all (CodebookStore *store, gint64 id, GError **error)
{
  static const char *const tables[] = {
    "UPDATE speaker SET study_case = NULL WHERE study_case = ?",
    "DELETE FROM case_part WHERE study_case = ?",
    "DELETE FROM case_wave WHERE study_case = ?",
    "DELETE FROM attribute_value WHERE subject = ? AND attribute IN "
    "(SELECT id FROM attribute WHERE subject IN ('case', 'case_wave'))",
    "DELETE FROM section WHERE study_case = ?",
    "DELETE FROM memo WHERE subject_kind = 'case' AND subject = ?",
    "DELETE FROM study_case WHERE id = ?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!codebook_store_run (store, error, tables[i], "i", id))
      return FALSE;
  return TRUE;
}

gboolean
codebook_case_remove (CodebookProject *project, gint64 id, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *act = NULL;
  gboolean joined;

  if (name == NULL)
    return FALSE;
  act = g_strdup_printf (_ ("Removal of case ‘%s’"), name);
  if (!codebook_store_join (store, act, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, remove_all (store, id, error), error);
}

/* Waves ---------------------------------------------------------------------------------------- */

static void
case_wave_free (gpointer data)
{
  CodebookCaseWave *wave = data;

  g_free (wave->held_on);
  g_free (wave->reason);
  g_free (wave);
}

GPtrArray *
codebook_case_list_waves (CodebookProject *project, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) waves = g_ptr_array_new_with_free_func (case_wave_free);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT wave.id, ifnull (status, ''), ifnull (nullif (case_wave.held_on, ''), ifnull "
      "(MIN (nullif (document.held_on, '')), '')), ifnull (reason, ''), COUNT(document.id) "
      "FROM wave LEFT JOIN case_wave ON case_wave.wave = wave.id AND case_wave.study_case = ?1 "
      "LEFT JOIN document ON document.wave = wave.id AND document.id IN "
      "(SELECT document FROM case_part WHERE case_part.study_case = ?1) "
      "GROUP BY wave.id ORDER BY wave.position, wave.id",
      "i", id);

  while (codebook_rows_next (&rows, error))
    {
      CodebookCaseWave *wave = g_new0 (CodebookCaseWave, 1);

      wave->wave = codebook_rows_int64 (&rows, 0);
      if (!codebook_wave_status_parse (codebook_rows_text (&rows, 1), &wave->status))
        wave->status = CODEBOOK_WAVE_UNKNOWN;
      wave->held_on = g_strdup (codebook_rows_text (&rows, 2));
      wave->reason = g_strdup (codebook_rows_text (&rows, 3));
      wave->documents = codebook_rows_int64 (&rows, 4);
      if (wave->status == CODEBOOK_WAVE_UNKNOWN && wave->documents > 0)
        wave->status = CODEBOOK_WAVE_HELD;
      g_ptr_array_add (waves, wave);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&waves);
}

static gboolean
write_wave (CodebookStore *store,
            gint64 id,
            gint64 wave,
            CodebookWaveStatus status,
            const char *held_on,
            const char *reason,
            GError **error)
{
  if (status == CODEBOOK_WAVE_UNKNOWN)
    return codebook_store_run (
        store, error, "DELETE FROM case_wave WHERE study_case = ? AND wave = ?", "ii", id, wave);
  return codebook_store_run (store, error,
                             "INSERT INTO case_wave (study_case, wave, status, held_on, reason) "
                             "VALUES (?, ?, ?, ?, ?) ON CONFLICT (study_case, wave) DO UPDATE SET "
                             "status = excluded.status, held_on = excluded.held_on, "
                             "reason = excluded.reason",
                             "iisss", id, wave, codebook_wave_status_to_string (status), held_on,
                             reason);
}

gboolean
codebook_case_set_wave (CodebookProject *project,
                        gint64 id,
                        gint64 wave,
                        CodebookWaveStatus status,
                        const char *held_on,
                        const char *reason,
                        GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_name (store, id, error);
  g_autofree char *wave_name =
      codebook_store_dup_text (store, "SELECT name FROM wave WHERE id = ?", "i", wave);
  g_autofree char *clean = codebook_naming_clean (reason, NULL);
  g_autofree char *act = NULL;
  char iso[16] = "";
  GDate date;
  gboolean joined;

  if (name == NULL)
    return FALSE;
  if (wave_name == NULL)
    return codebook_naming_fail_gone (CODEBOOK_KIND_WAVE, wave, error);
  if (held_on != NULL && *held_on != '\0')
    {
      if (!codebook_dates_parse (held_on, &date))
        return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ is not a date."), held_on);
      g_date_strftime (iso, sizeof iso, "%Y-%m-%d", &date);
    }
  act = g_strdup_printf (_ ("Wave ‘%s’ of case ‘%s’"), wave_name, name);
  if (!codebook_store_join (store, act, &joined, error))
    return FALSE;
  return codebook_store_leave (
      store, joined, write_wave (store, id, wave, status, iso, clean != NULL ? clean : "", error),
      error);
}
