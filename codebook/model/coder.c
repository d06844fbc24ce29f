/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/coder.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/naming.h"
#include "codebook/model/project-private.h"
#include "codebook/text/collation.h"

G_DEFINE_FINAL_TYPE (CodebookCoder, codebook_coder, G_TYPE_OBJECT)

static void
codebook_coder_finalize (GObject *object)
{
  CodebookCoder *self = CODEBOOK_CODER (object);

  g_free (self->name);
  g_free (self->initials);
  G_OBJECT_CLASS (codebook_coder_parent_class)->finalize (object);
}

static void
codebook_coder_class_init (CodebookCoderClass *class)
{
  G_OBJECT_CLASS (class)->finalize = codebook_coder_finalize;
}

static void
codebook_coder_init (CodebookCoder *self)
{
}

static int
compare_coders (gconstpointer a, gconstpointer b, gpointer collation)
{
  const CodebookCoder *one = *(CodebookCoder *const *) a;
  const CodebookCoder *other = *(CodebookCoder *const *) b;

  return codebook_collation_compare (collation, one->name, other->name);
}

GPtrArray *
codebook_coder_list (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) coders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CodebookCollation) collation =
      codebook_collation_new (codebook_project_get_name_order (project));
  g_auto (CodebookRows) rows =
      codebook_store_select (codebook_project_get_store (project),
                             "SELECT id, name, initials FROM coder ORDER BY name, id", "");

  while (codebook_rows_next (&rows, error))
    {
      CodebookCoder *coder = g_object_new (CODEBOOK_TYPE_CODER, NULL);

      coder->id = codebook_rows_int64 (&rows, 0);
      coder->name = g_strdup (codebook_rows_text (&rows, 1));
      coder->initials = g_strdup (codebook_rows_text (&rows, 2));
      g_ptr_array_add (coders, coder);
    }
  if (codebook_rows_failed (&rows))
    return NULL;
  g_ptr_array_sort_with_data (coders, compare_coders, collation);
  return g_steal_pointer (&coders);
}

guint
codebook_coder_count_codings (CodebookProject *project, gint64 id)
{
  return (guint) codebook_store_int64 (codebook_project_get_store (project), 0,
                                       "SELECT COUNT(*) FROM coding WHERE coder = ?", "i", id);
}

gint64
codebook_coder_find (CodebookProject *project, const char *name, GError **error)
{
  return codebook_naming_find (codebook_project_get_store (project), CODEBOOK_KIND_CODER,
                               "SELECT id, name, initials FROM coder ORDER BY name, id", name,
                               error);
}

char *
codebook_coder_make_initials (const char *name)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  gboolean starts = TRUE;

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (starts && g_unichar_isalnum (c))
        g_string_append_unichar (initials, g_unichar_toupper (c));
      starts = g_unichar_isspace (c) || c == '-' || c == '.' || c == '_';
    }
  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/* @initials NULL: made from the name. */
static gboolean
write_coder (CodebookProject *project,
             gint64 id,
             const char *name,
             const char *initials,
             const char *label,
             GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *made =
      initials != NULL ? g_strdup (initials) : codebook_coder_make_initials (name);
  gboolean joined;

  if (codebook_naming_is_taken (store, CODEBOOK_KIND_CODER,
                                "SELECT id, name FROM coder WHERE id IS NOT ?", id, id, name, error)
      || !codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (
      store, joined,
      codebook_store_run (
          store, error,
          "INSERT INTO coder (id, name, initials) VALUES (?, ?, ?) ON CONFLICT (id) "
          "DO UPDATE SET name = excluded.name, initials = excluded.initials",
          "iss", id, name, made),
      error);
}

gint64
codebook_coder_add (CodebookProject *project,
                    const char *name,
                    const char *initials,
                    GError **error)
{
  gint64 id = codebook_store_new_id (codebook_project_get_store (project));
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *label = NULL;

  if (clean == NULL)
    return 0;
  label = g_strdup_printf (_ ("Coder ‘%s’"), clean);
  return write_coder (project, id, clean, initials, label, error) ? id : 0;
}

gboolean
codebook_coder_rename (
    CodebookProject *project, gint64 id, const char *name, const char *initials, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *old =
      codebook_store_dup_text (store, "SELECT name FROM coder WHERE id = ?", "i", id);
  g_autofree char *label = NULL;

  if (clean == NULL)
    return FALSE;
  if (old == NULL)
    return codebook_naming_fail_gone (CODEBOOK_KIND_CODER, id, error);
  label = g_strdup_printf (_ ("New name for coder ‘%s’"), old);
  return write_coder (project, id, clean, initials, label, error);
}
