/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "codebook/model/replacement.h"
#include "codebook/privacy/finding.h"
#include "codebook/privacy/key-private.h"

static void
wipe_text (char *text)
{
  if (text != NULL)
    sodium_memzero (text, strlen (text));
}

static void
place_free (gpointer data)
{
  CodebookKeyPlace *place = data;

  wipe_text (place->text);
  g_free (place->text);
  g_free (place);
}

static guint
hash_place (gconstpointer data)
{
  const CodebookKeyPlace *place = data;

  return g_int64_hash (&place->document) * 31 + place->start_cp;
}

static gboolean
equal_places (gconstpointer a, gconstpointer b)
{
  const CodebookKeyPlace *one = a, *two = b;

  return one->document == two->document && one->start_cp == two->start_cp;
}

static CodebookKey *
key_new (void)
{
  CodebookKey *key = g_new0 (CodebookKey, 1);

  key->entities = g_ptr_array_new_with_free_func (g_object_unref);
  key->places = g_ptr_array_new_with_free_func (place_free);
  key->by_start = g_hash_table_new (hash_place, equal_places);
  return key;
}

void
codebook_key_free (CodebookKey *key)
{
  for (guint i = 0; i < key->entities->len; i++)
    {
      const CodebookEntity *entity = key->entities->pdata[i];

      for (guint k = 0; k < entity->aliases->len; k++)
        wipe_text (((CodebookAlias *) entity->aliases->pdata[k])->text);
    }
  g_ptr_array_unref (key->entities);
  g_hash_table_unref (key->by_start);
  g_ptr_array_unref (key->places);
  g_free (key);
}

/* What of a key there is already --------------------------------------------------------------- */

static CodebookEntity *
find_entity (const CodebookKey *key, gint64 id)
{
  for (guint i = 0; i < key->entities->len; i++)
    if (((CodebookEntity *) key->entities->pdata[i])->id == id)
      return key->entities->pdata[i];
  return NULL;
}

static CodebookEntity *
ensure_entity (CodebookKey *key, gint64 id, const char *type, const char *pseudonym)
{
  CodebookEntity *entity = find_entity (key, id);

  if (entity != NULL)
    return entity;
  entity = g_object_new (CODEBOOK_TYPE_ENTITY, NULL);
  entity->id = id;
  entity->type = g_strdup (type);
  entity->pseudonym = g_strdup (pseudonym);
  g_ptr_array_add (key->entities, entity);
  return entity;
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static void
ensure_alias (CodebookEntity *entity, gint64 id, const char *text, gboolean small)
{
  CodebookAlias *alias;

  for (guint i = 0; i < entity->aliases->len; i++)
    if (g_str_equal (((CodebookAlias *) entity->aliases->pdata[i])->text, text))
      return;
  alias = g_new0 (CodebookAlias, 1);
  alias->id = id;
  alias->text = g_strdup (text);
  alias->small = small;
  g_ptr_array_add (entity->aliases, alias);
}

static const CodebookKeyPlace *
find_place (const CodebookKey *key, gint64 document, guint start_cp)
{
  CodebookKeyPlace wanted = { document, start_cp };

  return g_hash_table_lookup (key->by_start, &wanted);
}

static void
index_place (CodebookKey *key, CodebookKeyPlace *place)
{
  if (!g_hash_table_contains (key->by_start, place))
    g_hash_table_add (key->by_start, place);
}

static void
add_place (CodebookKey *key, gint64 document, guint start_cp, guint end_cp, const char *text)
{
  CodebookKeyPlace *place = g_new0 (CodebookKeyPlace, 1);

  place->document = document;
  place->start_cp = start_cp;
  place->end_cp = end_cp;
  place->text = g_strdup (text);
  g_ptr_array_add (key->places, place);
  index_place (key, place);
}

void
codebook_key_merge (CodebookKey *key, const CodebookKey *other)
{
  for (guint i = 0; i < other->entities->len; i++)
    {
      const CodebookEntity *from = other->entities->pdata[i];
      CodebookEntity *entity = ensure_entity (key, from->id, from->type, from->pseudonym);

      for (guint k = 0; k < from->aliases->len; k++)
        {
          const CodebookAlias *alias = from->aliases->pdata[k];

          ensure_alias (entity, alias->id, alias->text, alias->small);
        }
    }
  for (guint i = 0; i < other->places->len; i++)
    {
      const CodebookKeyPlace *place = other->places->pdata[i];

      if (find_place (key, place->document, place->start_cp) == NULL)
        add_place (key, place->document, place->start_cp, place->end_cp, place->text);
    }
}

void
codebook_key_move (CodebookKey *key, GHashTable *moved)
{
  g_hash_table_remove_all (key->by_start);
  for (guint i = 0; i < key->places->len; i++)
    {
      CodebookKeyPlace *place = key->places->pdata[i];
      const gint64 *other = g_hash_table_lookup (moved, &place->document);

      if (other != NULL)
        place->document = *other;
      index_place (key, place);
    }
}

/* From and to a project ------------------------------------------------------------------------ */

static gboolean
add_places (CodebookKey *key, CodebookProject *project, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT correction.document, start_cp, end_cp, "
      "substr (document.text, start_cp + 1, end_cp - start_cp) FROM correction "
      "JOIN document ON document.id = correction.document WHERE entity <> 0",
      "");

  while (codebook_rows_next (&rows, error))
    if (has_letters (codebook_rows_text (&rows, 3)))
      add_place (key, codebook_rows_int64 (&rows, 0), (guint) codebook_rows_int64 (&rows, 1),
                 (guint) codebook_rows_int64 (&rows, 2), codebook_rows_text (&rows, 3));
  return !codebook_rows_failed (&rows);
}

CodebookKey *
codebook_key_new_from_project (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) entities = codebook_entity_list (project, error);
  g_autoptr (CodebookKey) key = key_new ();

  for (guint i = 0; entities != NULL && i < entities->len; i++)
    {
      const CodebookEntity *from = entities->pdata[i];
      CodebookEntity *entity = ensure_entity (key, from->id, from->type, from->pseudonym);

      for (guint k = 0; k < from->aliases->len; k++)
        {
          const CodebookAlias *alias = from->aliases->pdata[k];

          if (has_letters (alias->text))
            ensure_alias (entity, alias->id, alias->text, alias->small);
        }
    }
  return entities != NULL && add_places (key, project, error) ? g_steal_pointer (&key) : NULL;
}

gboolean
codebook_key_is_whole (CodebookProject *project)
{
  g_autoptr (GPtrArray) entities = codebook_entity_list (project, NULL);

  for (guint i = 0; entities != NULL && i < entities->len; i++)
    {
      const CodebookEntity *entity = entities->pdata[i];

      for (guint k = 0; k < entity->aliases->len; k++)
        if (!has_letters (((CodebookAlias *) entity->aliases->pdata[k])->text))
          return FALSE;
    }
  return entities != NULL;
}

void
codebook_key_clash_free (CodebookKeyClash *clash)
{
  wipe_text (clash->name);
  g_free (clash->name);
  g_free (clash->pseudonym);
  g_free (clash->of_key);
  g_free (clash);
}

typedef struct
{
  CodebookProject *project;
  CodebookStore *store;
  GPtrArray *clashes; /* nullable */
  guint names;
} Import;

static void
add_clash (const Import *import,
           const CodebookEntity *entity,
           const CodebookAlias *alias,
           char *now)
{
  CodebookKeyClash *clash;

  if (import->clashes == NULL)
    {
      g_free (now);
      return;
    }
  clash = g_new0 (CodebookKeyClash, 1);
  clash->name = g_strdup (alias->text);
  clash->pseudonym = now;
  clash->of_key = g_strdup (entity->pseudonym);
  g_ptr_array_add (import->clashes, clash);
}

/* A name that was sealed may have been given again since: then it is there already. */
static gboolean
import_alias (Import *import,
              const CodebookEntity *entity,
              const CodebookAlias *alias,
              gboolean taken,
              GError **error)
{
  gint64 held =
      codebook_store_int64 (import->store, 0, "SELECT entity FROM alias WHERE text = ? AND id <> ?",
                            "si", alias->text, alias->id);
  g_autofree char *now = codebook_store_dup_text (
      import->store, "SELECT pseudonym FROM entity WHERE id = ?", "i", held);

  if (held != 0 && codebook_entity_look_up (import->project, entity->pseudonym) == held)
    {
      import->names++;
      return codebook_store_run (import->store, error, "DELETE FROM alias WHERE id = ?", "i",
                                 alias->id);
    }
  if (held != 0 || taken)
    {
      add_clash (import, entity, alias, g_steal_pointer (&now));
      return TRUE;
    }
  import->names++;
  return codebook_store_run (import->store, error,
                             "INSERT INTO alias (id, entity, text, small) VALUES (?, ?, ?, ?) "
                             "ON CONFLICT (id) DO UPDATE SET text = excluded.text",
                             "iisi", alias->id, entity->id, alias->text,
                             (gint64) (alias->small != FALSE));
}

static gboolean
import_entity (Import *import, const CodebookEntity *entity, GError **error)
{
  gint64 known = codebook_store_int64 (import->store, 0, "SELECT id FROM entity WHERE id = ?", "i",
                                       entity->id);
  gboolean taken = known == 0 && codebook_entity_look_up (import->project, entity->pseudonym) != 0;

  if (known == 0 && !taken
      && !codebook_store_run (
          import->store, error,
          "INSERT INTO entity (id, type, pseudonym, made_at) VALUES (?, ?, ?, ?)", "issi",
          entity->id, entity->type, entity->pseudonym, g_get_real_time () / 1000))
    return FALSE;
  for (guint i = 0; i < entity->aliases->len; i++)
    if (!import_alias (import, entity, entity->aliases->pdata[i], taken, error))
      return FALSE;
  return TRUE;
}

int
codebook_key_import (const CodebookKey *key,
                     CodebookProject *project,
                     GPtrArray *clashes,
                     GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  Import import = { project, store, clashes, 0 };
  gboolean joined;
  gboolean ok = TRUE;

  if (!codebook_store_join (store, _ ("Names from a key file"), &joined, error))
    return -1;
  for (guint i = 0; i < key->entities->len && ok; i++)
    ok = import_entity (&import, key->entities->pdata[i], error);
  return codebook_store_leave (store, joined, ok, error) ? (int) import.names : -1;
}

/* The name that lay under @patch, which is of the entity @id. */
static const char *
find_name (const CodebookKey *key, gint64 document, const CodebookPatch *patch, gint64 id)
{
  const CodebookEntity *entity = find_entity (key, id);
  const CodebookKeyPlace *place = find_place (key, document, patch->base_start);

  if (place != NULL)
    return place->text;
  return entity != NULL && entity->aliases->len > 0
             ? ((CodebookAlias *) entity->aliases->pdata[0])->text
             : NULL;
}

static void
clear_value (gpointer data)
{
  char *text = (char *) ((CodebookCorrectionValue *) data)->text;

  wipe_text (text);
  g_free (text);
}

CodebookDocumentText *
codebook_key_reveal (const CodebookKey *key,
                     CodebookProject *project,
                     gint64 document,
                     GError **error)
{
  g_autoptr (CodebookDocumentText) text = codebook_document_text_load (project, document, error);
  g_autoptr (GHashTable) laid =
      text != NULL ? codebook_replacement_list (project, document, error) : NULL;
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (CodebookCorrectionValue));

  if (laid == NULL)
    return NULL;
  g_array_set_clear_func (values, clear_value);
  for (guint i = 0; i < codebook_document_text_get_patch_count (text); i++)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (text, i);
      const gint64 *id = g_hash_table_lookup (laid, &patch->id);
      const char *name = id != NULL ? find_name (key, document, patch, *id) : NULL;
      CodebookCorrectionValue value = { patch->id, patch->base_start, patch->base_end, NULL, 0 };

      value.text = name != NULL
                       ? g_strdup (name)
                       : codebook_document_text_dup_range (text, patch->current_start,
                                                           patch->current_start + patch->length_cp);
      g_array_append_val (values, value);
    }
  return codebook_document_text_lay_anew (text, (CodebookCorrectionValue *) (void *) values->data,
                                          values->len);
}

/* Lines ---------------------------------------------------------------------------------------- */

static void
append_field (GString *out, const char *field, char end)
{
  for (const char *at = field; *at != '\0'; at++)
    switch (*at)
      {
      case '\t':
        g_string_append (out, "\\t");
        break;
      case '\n':
        g_string_append (out, "\\n");
        break;
      case '\\':
        g_string_append (out, "\\\\");
        break;
      default:
        g_string_append_c (out, *at);
      }
  g_string_append_c (out, end);
}

GString *
codebook_key_format (const CodebookKey *key)
{
  /* Made large at once, so that growing leaves no copies behind. */
  GString *out = g_string_sized_new (1 << 20);

  for (guint i = 0; i < key->entities->len; i++)
    {
      const CodebookEntity *entity = key->entities->pdata[i];

      g_string_append_printf (out, "entity\t%" G_GINT64_FORMAT "\t", entity->id);
      append_field (out, entity->type, '\t');
      append_field (out, entity->pseudonym, '\n');
      for (guint k = 0; k < entity->aliases->len; k++)
        {
          const CodebookAlias *alias = entity->aliases->pdata[k];

          g_string_append_printf (out, "alias\t%" G_GINT64_FORMAT "\t%" G_GINT64_FORMAT "\t%d\t",
                                  alias->id, entity->id, alias->small);
          append_field (out, alias->text, '\n');
        }
    }
  for (guint i = 0; i < key->places->len; i++)
    {
      const CodebookKeyPlace *place = key->places->pdata[i];

      g_string_append_printf (out, "place\t%" G_GINT64_FORMAT "\t%u\t%u\t", place->document,
                              place->start_cp, place->end_cp);
      append_field (out, place->text, '\n');
    }
  return out;
}

static gboolean
parse_line (CodebookKey *key, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", 6);
  guint n = g_strv_length (fields);
  char *last = n > 0 ? fields[n - 1] : NULL;
  g_autofree char *text = last != NULL ? g_strcompress (last) : NULL;
  gint64 number = n > 1 ? g_ascii_strtoll (fields[1], NULL, 10) : 0;
  gboolean ok = FALSE;

  if (n == 4 && g_str_equal (fields[0], "entity"))
    ok = ensure_entity (key, number, fields[2], text) != NULL;
  else if (n == 5 && g_str_equal (fields[0], "alias"))
    {
      CodebookEntity *entity = find_entity (key, g_ascii_strtoll (fields[2], NULL, 10));

      ok = entity != NULL;
      if (ok)
        ensure_alias (entity, number, text, fields[3][0] == '1');
    }
  else if (n == 5 && g_str_equal (fields[0], "place"))
    {
      add_place (key, number, (guint) g_ascii_strtoull (fields[2], NULL, 10),
                 (guint) g_ascii_strtoull (fields[3], NULL, 10), text);
      ok = TRUE;
    }
  wipe_text (text);
  wipe_text (last);
  return ok;
}

CodebookKey *
codebook_key_parse (const char *text)
{
  g_autoptr (CodebookKey) key = key_new ();
  g_auto (GStrv) lines = NULL;
  gboolean ok = g_utf8_validate (text, -1, NULL);

  if (!ok)
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      ok &= *lines[i] == '\0' || parse_line (key, lines[i]);
      wipe_text (lines[i]);
    }
  return ok ? g_steal_pointer (&key) : NULL;
}
