/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/code.h"

#include <string.h>

#include "codebook/model/code-private.h"
#include "codebook/model/naming.h"
#include "codebook/model/project-private.h"

G_DEFINE_FINAL_TYPE (CodebookCode, codebook_code, G_TYPE_OBJECT)

static void
codebook_code_finalize (GObject *object)
{
  CodebookCode *self = CODEBOOK_CODE (object);

  g_free (self->name);
  g_free (self->path);
  g_free (self->color);
  g_free (self->hue);
  g_free (self->brief);
  g_free (self->full);
  g_free (self->when_to_use);
  g_free (self->when_not);
  g_free (self->example);
  G_OBJECT_CLASS (codebook_code_parent_class)->finalize (object);
}

static void
codebook_code_class_init (CodebookCodeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = codebook_code_finalize;
}

static void
codebook_code_init (CodebookCode *self)
{
}

static const char *const origins[] = { "", "deductive", "inductive" };

const char *
codebook_origin_to_string (CodebookOrigin origin)
{
  g_return_val_if_fail ((guint) origin < G_N_ELEMENTS (origins), "");
  return origins[origin];
}

gboolean
codebook_origin_parse (const char *text, CodebookOrigin *origin)
{
  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    if (g_strcmp0 (text, origins[i]) == 0)
      {
        *origin = (CodebookOrigin) i;
        return TRUE;
      }
  return FALSE;
}

const char *const *
codebook_code_get_hues (void)
{
  static const char *const hues[] = { "blauw",     "oranje", "groen", "paars", "rood",
                                      "turquoise", "oker",   "roze",  "lucht", "bruin",
                                      "olijf",     "nacht",  NULL };

  return hues;
}

/* Paths ---------------------------------------------------------------------------------------- */

static char *
escape (const char *name)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  for (; *name != '\0'; name++)
    {
      if (*name == '/' || *name == '\\')
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *name);
    }
  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

GPtrArray *
codebook_code_split_path (const char *path, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) name = g_string_new (NULL);

  for (;; path++)
    {
      if (*path == '\\' && (path[1] == '/' || path[1] == '\\'))
        g_string_append_c (name, *++path);
      else if (*path == '/' || *path == '\0')
        {
          char *clean = codebook_naming_clean (name->str, error);

          if (clean == NULL)
            return NULL;
          g_ptr_array_add (names, clean);
          g_string_truncate (name, 0);
          if (*path == '\0')
            return g_steal_pointer (&names);
        }
      else
        g_string_append_c (name, *path);
    }
}

/* The tree ------------------------------------------------------------------------------------- */

static CodebookCode *
read_code (CodebookRows *rows)
{
  CodebookCode *code = g_object_new (CODEBOOK_TYPE_CODE, NULL);

  code->id = codebook_rows_int64 (rows, 0);
  code->parent = codebook_rows_int64 (rows, 1);
  code->name = g_strdup (codebook_rows_text (rows, 2));
  code->color = g_strdup (codebook_rows_text (rows, 3));
  if (!codebook_origin_parse (codebook_rows_text (rows, 4), &code->origin))
    code->origin = CODEBOOK_ORIGIN_NONE;
  code->brief = g_strdup (codebook_rows_text (rows, 5));
  code->full = g_strdup (codebook_rows_text (rows, 6));
  code->when_to_use = g_strdup (codebook_rows_text (rows, 7));
  code->when_not = g_strdup (codebook_rows_text (rows, 8));
  code->example = g_strdup (codebook_rows_text (rows, 9));
  return code;
}

typedef struct
{
  CodebookCounts *counts;
  GHashTable *children; /* gint64* parent → GPtrArray* of CodebookCode (owned), by position */
  GPtrArray *codes;     /* the tree, depth first */
} Walk;

static void
add_child (Walk *walk, CodebookCode *code)
{
  GPtrArray *siblings = g_hash_table_lookup (walk->children, &code->parent);

  if (siblings == NULL)
    {
      siblings = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (walk->children, g_memdup2 (&code->parent, sizeof code->parent),
                           siblings);
    }
  g_ptr_array_add (siblings, code);
}

/* Appends @code and all below it; returns how many codings there are. */
static guint
walk_code (Walk *walk, CodebookCode *code, const CodebookCode *parent, guint index)
{
  const CodebookCodeCount *count = codebook_counts_get_code (walk->counts, code->id);
  GPtrArray *children = g_hash_table_lookup (walk->children, &code->id);
  g_autofree char *name = escape (code->name);

  code->path = parent != NULL ? g_strconcat (parent->path, "/", name, NULL) : g_strdup (name);
  code->depth = parent != NULL ? parent->depth + 1 : 0;
  if (*code->color != '\0')
    code->hue = g_strdup (code->color);
  else
    code->hue = g_strdup (parent != NULL ? parent->hue
                                         : codebook_code_get_hues ()[index % CODEBOOK_N_HUES]);
  code->codings = count != NULL ? count->codings : 0;
  code->documents = count != NULL ? count->documents : 0;
  code->codings_below = code->codings;
  g_ptr_array_add (walk->codes, g_object_ref (code));
  for (guint i = 0; children != NULL && i < children->len; i++)
    code->codings_below += walk_code (walk, g_ptr_array_index (children, i), code, i);
  return code->codings_below;
}

GPtrArray *
codebook_code_list (CodebookProject *project, GError **error)
{
  g_autoptr (GHashTable) children = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                           (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_object_unref);
  Walk walk = { codebook_project_get_counts (project), children, codes };
  g_auto (CodebookRows) rows =
      codebook_store_select (codebook_project_get_store (project),
                             "SELECT id, parent, name, color, origin, brief, \"full\", "
                             "when_to_use, when_not, example FROM code ORDER BY position, id",
                             "");
  gint64 none = 0;
  GPtrArray *top;

  if (!codebook_counts_count_codes (walk.counts, error))
    return NULL;
  while (codebook_rows_next (&rows, error))
    add_child (&walk, read_code (&rows));
  if (codebook_rows_failed (&rows))
    return NULL;
  top = g_hash_table_lookup (children, &none);
  for (guint i = 0; top != NULL && i < top->len; i++)
    walk_code (&walk, g_ptr_array_index (top, i), NULL, i);
  return g_steal_pointer (&codes);
}

CodebookCode *
codebook_code_get (CodebookProject *project, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (project, error);

  for (guint i = 0; codes != NULL && i < codes->len; i++)
    {
      CodebookCode *code = g_ptr_array_index (codes, i);

      if (code->id == id)
        return g_object_ref (code);
    }
  if (codes != NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_CODE, id, error);
  return NULL;
}

/* Paths go before names alone. */
static gint64
find_path (CodebookProject *project, const GPtrArray *wanted, GError **error)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (project, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) path = g_string_new (NULL);

  if (codes == NULL)
    return 0;
  for (guint i = 0; i < 2 * codes->len; i++)
    {
      CodebookCode *code = g_ptr_array_index (codes, i % codes->len);

      g_array_append_val (ids, code->id);
      g_ptr_array_add (names, i < codes->len ? g_strdup (code->path) : escape (code->name));
    }
  for (guint i = 0; i < wanted->len; i++)
    {
      g_autofree char *name = escape (g_ptr_array_index (wanted, i));

      g_string_append_printf (path, "%s%s", i > 0 ? "/" : "", name);
    }
  return codebook_naming_pick (CODEBOOK_KIND_CODE, ids, names, codes->len, path->str, error);
}

gint64
codebook_code_find (CodebookProject *project, const char *path, GError **error)
{
  gint64 id = codebook_naming_parse_id (path);
  g_autoptr (GPtrArray) names = NULL;

  /* A code may be named as if it were a number. */
  if (id != 0
      && codebook_store_int64 (codebook_project_get_store (project), 0,
                               "SELECT 1 FROM code WHERE id = ?", "i", id)
             == 1)
    return id;
  names = codebook_code_split_path (path, NULL);
  return names != NULL ? find_path (project, names, error)
                       : codebook_naming_fail_none (CODEBOOK_KIND_CODE, path, error);
}

GArray *
codebook_code_family (CodebookProject *project, gint64 id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (CodebookRows) rows =
      codebook_store_select (codebook_project_get_store (project), CODEBOOK_CODE_FAMILY, "i", id);

  while (codebook_rows_next (&rows, error))
    {
      gint64 member = codebook_rows_int64 (&rows, 0);

      g_array_append_val (ids, member);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&ids);
}
