/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/entity.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/naming.h"

G_DEFINE_FINAL_TYPE (CodebookEntity, codebook_entity, G_TYPE_OBJECT)

static void
alias_free (gpointer data)
{
  CodebookAlias *alias = data;

  g_free (alias->text);
  g_free (alias);
}

static void
codebook_entity_finalize (GObject *object)
{
  CodebookEntity *self = CODEBOOK_ENTITY (object);

  g_free (self->type);
  g_free (self->pseudonym);
  g_ptr_array_unref (self->aliases);
  G_OBJECT_CLASS (codebook_entity_parent_class)->finalize (object);
}

static void
codebook_entity_class_init (CodebookEntityClass *class)
{
  G_OBJECT_CLASS (class)->finalize = codebook_entity_finalize;
}

static void
codebook_entity_init (CodebookEntity *self)
{
  self->aliases = g_ptr_array_new_with_free_func (alias_free);
}

/* Reading -------------------------------------------------------------------------------------- */

static gboolean
load_aliases (CodebookStore *store, GHashTable *entities, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      store, "SELECT entity, id, text, small FROM alias ORDER BY length (text) DESC, text, id", "");

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);
      CodebookEntity *entity = g_hash_table_lookup (entities, &id);
      CodebookAlias *alias;

      if (entity == NULL)
        continue;
      alias = g_new0 (CodebookAlias, 1);
      alias->id = codebook_rows_int64 (&rows, 1);
      alias->text = g_strdup (codebook_rows_text (&rows, 2));
      alias->small = codebook_rows_int64 (&rows, 3) != 0;
      g_ptr_array_add (entity->aliases, alias);
    }
  return !codebook_rows_failed (&rows);
}

GPtrArray *
codebook_entity_list (CodebookProject *project, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_auto (CodebookRows) rows = codebook_store_select (
      store,
      "SELECT id, type, pseudonym, (SELECT COUNT(*) FROM correction WHERE entity = entity.id) "
      "FROM entity ORDER BY made_at, id",
      "");

  while (codebook_rows_next (&rows, error))
    {
      CodebookEntity *entity = g_object_new (CODEBOOK_TYPE_ENTITY, NULL);

      entity->id = codebook_rows_int64 (&rows, 0);
      entity->type = g_strdup (codebook_rows_text (&rows, 1));
      entity->pseudonym = g_strdup (codebook_rows_text (&rows, 2));
      entity->places = (guint) codebook_rows_int64 (&rows, 3);
      g_ptr_array_add (entities, entity);
      g_hash_table_insert (by_id, &entity->id, entity);
    }
  if (codebook_rows_failed (&rows) || !load_aliases (store, by_id, error))
    return NULL;
  return g_steal_pointer (&entities);
}

gint64
codebook_entity_find (CodebookProject *project, const char *pseudonym, GError **error)
{
  return codebook_naming_find (codebook_project_get_store (project), CODEBOOK_KIND_ENTITY,
                               "SELECT id, pseudonym, '' FROM entity ORDER BY made_at, id",
                               pseudonym, error);
}

gint64
codebook_entity_look_up (CodebookProject *project, const char *pseudonym)
{
  return codebook_naming_look_up (codebook_project_get_store (project),
                                  "SELECT id, pseudonym FROM entity", pseudonym);
}

static char *
dup_pseudonym (CodebookStore *store, gint64 id, GError **error)
{
  char *pseudonym =
      codebook_store_dup_text (store, "SELECT pseudonym FROM entity WHERE id = ?", "i", id);

  if (pseudonym == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_ENTITY, id, error);
  return pseudonym;
}

static gboolean
is_taken (CodebookStore *store, gint64 self, const char *pseudonym, GError **error)
{
  return codebook_naming_is_taken (store, CODEBOOK_KIND_ENTITY,
                                   "SELECT id, pseudonym FROM entity WHERE id IS NOT ?", self, self,
                                   pseudonym, error);
}

/* Changing ------------------------------------------------------------------------------------- */

gint64
codebook_entity_add (CodebookProject *project,
                     const char *type,
                     const char *pseudonym,
                     GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = codebook_naming_clean (pseudonym, error);
  g_autofree char *label = NULL;
  gint64 id = codebook_store_new_id (store);
  gboolean joined;

  if (clean == NULL || is_taken (store, 0, clean, error))
    return 0;
  label = g_strdup_printf (_ ("Pseudonym ‘%s’"), clean);
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  return codebook_store_leave (
             store, joined,
             codebook_store_run (
                 store, error,
                 "INSERT INTO entity (id, type, pseudonym, made_at) VALUES (?, ?, ?, ?)", "issi",
                 id, type, clean, g_get_real_time () / 1000),
             error)
             ? id
             : 0;
}

gboolean
codebook_entity_set (
    CodebookProject *project, gint64 id, const char *type, const char *pseudonym, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *old = dup_pseudonym (store, id, error);
  g_autofree char *clean =
      old != NULL ? (pseudonym != NULL ? codebook_naming_clean (pseudonym, error) : g_strdup (old))
                  : NULL;
  g_autofree char *label = NULL;

  if (clean == NULL || is_taken (store, id, clean, error))
    return FALSE;
  label = g_strdup_printf (_ ("Pseudonym ‘%s’"), clean);
  return codebook_store_act (
      store, label, error,
      "UPDATE entity SET pseudonym = ?, type = coalesce (?, type) WHERE id = ?", "ssi", clean, type,
      id);
}

gboolean
codebook_entity_remove (CodebookProject *project, gint64 id, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *pseudonym = dup_pseudonym (store, id, error);
  g_autofree char *label = NULL;
  gboolean joined;
  gboolean ok;

  if (pseudonym == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Removal of pseudonym ‘%s’"), pseudonym);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  ok = codebook_store_run (store, error, "DELETE FROM alias WHERE entity = ?", "i", id)
       && codebook_store_run (store, error, "UPDATE correction SET entity = 0 WHERE entity = ?",
                              "i", id)
       && codebook_store_run (store, error, "DELETE FROM entity WHERE id = ?", "i", id);
  return codebook_store_leave (store, joined, ok, error);
}

gboolean
codebook_entity_merge (CodebookProject *project, gint64 id, gint64 into, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *pseudonym = dup_pseudonym (store, id, error);
  g_autofree char *kept = pseudonym != NULL ? dup_pseudonym (store, into, error) : NULL;
  g_autofree char *label = NULL;
  gboolean joined;
  gboolean ok;

  if (kept == NULL || id == into)
    return kept != NULL;
  label = g_strdup_printf (_ ("Pseudonym ‘%s’ for ‘%s’"), kept, pseudonym);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  ok = codebook_store_run (store, error, "UPDATE alias SET entity = ? WHERE entity = ?", "ii", into,
                           id)
       && codebook_store_run (store, error, "UPDATE correction SET entity = ? WHERE entity = ?",
                              "ii", into, id)
       && codebook_store_run (store, error, "DELETE FROM entity WHERE id = ?", "i", id);
  return codebook_store_leave (store, joined, ok, error);
}

/* Aliases -------------------------------------------------------------------------------------- */

/* The alias that is @text to the letter: JAN is an alias of its own, but not needed. */
static gint64
find_alias (CodebookStore *store, const char *text)
{
  return codebook_store_int64 (store, 0, "SELECT id FROM alias WHERE text = ?", "s", text);
}

gint64
codebook_entity_add_alias (
    CodebookProject *project, gint64 entity, const char *text, gboolean small, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = codebook_naming_clean (text, error);
  g_autofree char *pseudonym = clean != NULL ? dup_pseudonym (store, entity, error) : NULL;
  g_autofree char *label = NULL;
  gint64 id;
  gboolean joined;
  gboolean ok;

  if (pseudonym == NULL)
    return 0;
  label = g_strdup_printf (_ ("Name for ‘%s’"), pseudonym);
  id = find_alias (store, clean);
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  if (id != 0)
    ok = codebook_store_run (store, error, "UPDATE alias SET entity = ?, small = ? WHERE id = ?",
                             "iii", entity, (gint64) (small != FALSE), id);
  else
    {
      id = codebook_store_new_id (store);
      ok = codebook_store_run (store, error,
                               "INSERT INTO alias (id, entity, text, small) VALUES (?, ?, ?, ?)",
                               "iisi", id, entity, clean, (gint64) (small != FALSE));
    }
  return codebook_store_leave (store, joined, ok, error) ? id : 0;
}

gboolean
codebook_entity_remove_alias (CodebookProject *project, gint64 alias, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 entity =
      codebook_store_int64 (store, 0, "SELECT entity FROM alias WHERE id = ?", "i", alias);
  g_autofree char *pseudonym = dup_pseudonym (store, entity, error);
  g_autofree char *label = NULL;

  if (pseudonym == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Removal of a name of ‘%s’"), pseudonym);
  return codebook_store_act (store, label, error, "DELETE FROM alias WHERE id = ?", "i", alias);
}

/* What is no name ------------------------------------------------------------------------------ */

static void
spared_free (gpointer data)
{
  CodebookSpared *spared = data;

  g_free (spared->text);
  g_free (spared);
}

GPtrArray *
codebook_entity_list_spared (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (spared_free);
  g_auto (CodebookRows) rows =
      codebook_store_select (codebook_project_get_store (project),
                             "SELECT id, text, document, start_cp FROM spared ORDER BY id", "");

  while (codebook_rows_next (&rows, error))
    {
      CodebookSpared *spared = g_new0 (CodebookSpared, 1);

      spared->id = codebook_rows_int64 (&rows, 0);
      spared->text = g_strdup (codebook_rows_text (&rows, 1));
      spared->document = codebook_rows_int64 (&rows, 2);
      spared->start_cp = (guint) codebook_rows_int64 (&rows, 3);
      g_ptr_array_add (list, spared);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&list);
}

gboolean
codebook_entity_spare (CodebookProject *project,
                       const char *text,
                       gint64 document,
                       guint base_start_cp,
                       GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 start_cp = document != 0 ? (gint64) base_start_cp : 0;
  const char *at = text;

  while (*at != '\0' && !g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  if (*at == '\0')
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ has no letter or digit."), text);
  if (codebook_store_int64 (store, 0,
                            "SELECT 1 FROM spared WHERE text = ? AND document = ? AND start_cp = ?",
                            "sii", text, document, start_cp)
      != 0)
    return TRUE;
  return codebook_store_act (
      store, _ ("A word that is no name"), error,
      "INSERT INTO spared (id, text, document, start_cp) VALUES (?, ?, ?, ?)", "isii",
      codebook_store_new_id (store), text, document, start_cp);
}
