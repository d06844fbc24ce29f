/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/sealing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/document.h"
#include "codebook/model/free-text.h"
#include "codebook/model/passage.h"
#include "codebook/model/project-private.h"
#include "codebook/privacy/pseudonym-plan.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/store/backup.h"
#include "codebook/store/erase.h"

/* A document, live or only in the history. */
typedef struct
{
  gint64 id, new_id;
  char *sha256, *new_sha256;
  char *text, *masked;
} Sealed;

typedef struct
{
  CodebookProject *project;
  CodebookNameMatcher *matcher;
  GPtrArray *spared;
  GHashTable *pseudonyms; /* char *: those of entities, which are never masked */
  GHashTable *aliases;    /* char *, to the letter → index + 1 */
  guint first_number;     /* of the first alias */
  GHashTable *coders;     /* char *: whom logins act or acted as, as a set */
  GHashTable *by_text;    /* char *, of the sealed → Sealed *, owned */
  GHashTable *by_sha256;  /* char * → Sealed *, borrowed */
  GHashTable *ids;        /* gint64 * → gint64 * */
  GHashTable *layers;     /* gint64 *, document → GArray * of Range: where a pseudonym ever lay */
} Sealing;

typedef struct
{
  guint start_cp, end_cp, number;
} Range;

static void
sealed_free (gpointer data)
{
  Sealed *sealed = data;

  g_free (sealed->sha256);
  g_free (sealed->new_sha256);
  g_free (sealed->text);
  g_free (sealed->masked);
  g_free (sealed);
}

static void
sealing_release (Sealing *sealing)
{
  g_clear_pointer (&sealing->matcher, codebook_name_matcher_free);
  g_clear_pointer (&sealing->spared, g_ptr_array_unref);
  g_clear_pointer (&sealing->pseudonyms, g_hash_table_unref);
  g_clear_pointer (&sealing->aliases, g_hash_table_unref);
  g_clear_pointer (&sealing->coders, g_hash_table_unref);
  g_clear_pointer (&sealing->by_sha256, g_hash_table_unref);
  g_clear_pointer (&sealing->by_text, g_hash_table_unref);
  g_clear_pointer (&sealing->ids, g_hash_table_unref);
  g_clear_pointer (&sealing->layers, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sealing, sealing_release)

/* Masking -------------------------------------------------------------------------------------- */

/* A sign that takes as many bytes as @c; none of them is a letter, composes or decomposes. Those of
 * one byte also tell names apart, so that a change of one name into another stays a change. */
static const char *
get_sign (gunichar c, guint digit)
{
  static const char *const one[] = { "*", "#", "+", "=" };

  switch (g_unichar_to_utf8 (c, NULL))
    {
    case 1:
      return one[digit % 4];
    case 2:
      return "×";
    case 3:
      return "∗";
    default:
      return "\U0001F7B6";
    }
}

/* Appends @name with its letters and digits masked. @number tells names apart, from 0. */
static void
append_mask (GString *out, const char *name, gsize len_bytes, guint number)
{
  for (const char *at = name; at < name + len_bytes; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || c == '.' || c == '-' || c == '\'')
        {
          g_string_append_unichar (out, c);
          continue;
        }
      g_string_append (out, get_sign (c, number));
      if (c < 0x80)
        number /= 4;
    }
}

/* @text with every name in it masked; NULL if it has none. */
static char *
mask_text (const Sealing *sealing, const char *text)
{
  g_autoptr (GArray) hits = codebook_name_matcher_find (sealing->matcher, text, strlen (text));
  g_autoptr (GString) out = NULL;
  gsize at = 0;

  if (hits->len == 0)
    return NULL;
  out = g_string_sized_new (strlen (text) + 1);
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);

      g_string_append_len (out, text + at, (gssize) (hit->start_byte - at));
      append_mask (out, text + hit->start_byte, hit->end_byte - hit->start_byte, hit->name);
      at = hit->end_byte;
    }
  g_string_append (out, text + at);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Base texts ----------------------------------------------------------------------------------- */

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const Range *one = a, *two = b;

  return one->start_cp < two->start_cp ? -1 : one->start_cp > two->start_cp;
}

static gboolean
is_spared (const Sealing *sealing, gint64 document, guint start_cp)
{
  for (guint i = 0; i < sealing->spared->len; i++)
    {
      const CodebookSpared *spared = sealing->spared->pdata[i];

      if (spared->document == document && spared->start_cp == start_cp)
        return TRUE;
    }
  return FALSE;
}

static void
add_layer (Sealing *sealing, gint64 document, guint start_cp, guint end_cp)
{
  GArray *ranges = g_hash_table_lookup (sealing->layers, &document);
  Range range = { start_cp, end_cp, 0 };

  if (ranges == NULL)
    {
      ranges = g_array_new (FALSE, FALSE, sizeof (Range));
      g_hash_table_insert (sealing->layers, g_memdup2 (&document, sizeof document), ranges);
    }
  g_array_append_val (ranges, range);
}

static void
visit_layer (const CodebookChange *change, gpointer data)
{
  if (change->kind != CODEBOOK_CHANGE_UPDATE && codebook_change_int64 (change, "entity") != 0)
    add_layer (data, codebook_change_int64 (change, "document"),
               (guint) codebook_change_int64 (change, "start_cp"),
               (guint) codebook_change_int64 (change, "end_cp"));
}

/* Of @ranges what the corrections of @text hide. */
static GArray *
keep_hidden (const GArray *ranges, CodebookDocumentText *text)
{
  GArray *hidden = g_array_new (FALSE, FALSE, sizeof (Range));

  for (guint i = 0; i < codebook_document_text_get_patch_count (text); i++)
    for (guint k = 0; k < ranges->len; k++)
      {
        const CodebookPatch *patch = codebook_document_text_get_patch (text, i);
        const Range *range = &g_array_index (ranges, Range, k);
        Range shared = { MAX (range->start_cp, patch->base_start),
                         MIN (range->end_cp, patch->base_end), 0 };

        if (shared.start_cp < shared.end_cp)
          g_array_append_val (hidden, shared);
      }
  return hidden;
}

/* What a pseudonym lay over and nobody sees now. That need not be as an alias is written, for a
 * name may have been spelt wrong; and what was typed beside a pseudonym is one correction with it.
 * What shows again was no name. */
static gboolean
add_layers (Sealing *sealing, GError **error)
{
  CodebookStore *store = codebook_project_get_store (sealing->project);
  GHashTableIter iter;
  gpointer document, ranges;

  if (!codebook_erase_visit (store, "correction", visit_layer, sealing, error))
    return FALSE;
  g_hash_table_iter_init (&iter, sealing->layers);
  while (g_hash_table_iter_next (&iter, &document, &ranges))
    {
      g_autoptr (CodebookDocumentText) text = NULL;

      if (codebook_store_int64 (store, 0, "SELECT 1 FROM document WHERE id = ?", "i",
                                *(gint64 *) document)
          == 0)
        continue;
      text = codebook_document_text_load (sealing->project, *(gint64 *) document, error);
      if (text == NULL)
        return FALSE;
      g_hash_table_iter_replace (&iter, keep_hidden (ranges, text));
    }
  return TRUE;
}

/* Where names stand in the base text of @document, and what of it pseudonyms hide. */
static GArray *
list_ranges (const Sealing *sealing, gint64 document, const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  const GArray *layers = g_hash_table_lookup (sealing->layers, &document);
  g_autoptr (GArray) hits = codebook_name_matcher_find (sealing->matcher, text, strlen (text));

  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);
      Range range = { hit->start_cp, hit->end_cp, hit->name };

      if (!is_spared (sealing, document, hit->start_cp))
        g_array_append_val (ranges, range);
    }
  if (layers != NULL)
    g_array_append_vals (ranges, layers->data, layers->len);
  g_array_sort (ranges, compare_ranges);
  return ranges;
}

static char *
mask_base (const Sealing *sealing, gint64 document, const char *text)
{
  g_autoptr (GArray) ranges = list_ranges (sealing, document, text);
  GString *out = g_string_sized_new (strlen (text) + 1);
  const char *at = text;
  guint cp = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const Range *range = &g_array_index (ranges, Range, i);
      guint start_cp = MAX (range->start_cp, cp);
      const char *start, *end;

      if (range->end_cp <= start_cp)
        continue;
      start = g_utf8_offset_to_pointer (at, start_cp - cp);
      end = g_utf8_offset_to_pointer (start, range->end_cp - start_cp);
      g_string_append_len (out, at, start - at);
      append_mask (out, start, (gsize) (end - start), range->number);
      at = end;
      cp = range->end_cp;
    }
  g_string_append (out, at);
  return g_string_free (out, FALSE);
}

/* As document-acts.c makes it of the hash. */
static gint64
make_id (const char *sha256)
{
  g_autofree char *head = g_strndup (sha256, 16);
  guint64 bits = g_ascii_strtoull (head, NULL, 16) >> 1;

  return bits != 0 ? (gint64) bits : 1;
}

static void
add_document (Sealing *sealing, gint64 id, const char *sha256, const char *text)
{
  Sealed *sealed;

  if (text == NULL || sha256 == NULL || g_hash_table_contains (sealing->by_text, text))
    return;
  sealed = g_new0 (Sealed, 1);
  sealed->id = id;
  sealed->text = g_strdup (text);
  sealed->sha256 = g_strdup (sha256);
  sealed->masked = mask_base (sealing, id, text);
  sealed->new_sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, sealed->masked, -1);
  sealed->new_id = make_id (sealed->new_sha256);
  g_hash_table_insert (sealing->by_text, sealed->text, sealed);
  g_hash_table_insert (sealing->by_sha256, sealed->sha256, sealed);
  if (sealed->id != sealed->new_id)
    g_hash_table_insert (sealing->ids, g_memdup2 (&sealed->id, sizeof (gint64)),
                         g_memdup2 (&sealed->new_id, sizeof (gint64)));
}

static void
visit_document (const CodebookChange *change, gpointer data)
{
  const CodebookValue *text = codebook_change_value (change, "text");
  const CodebookValue *sha256 = codebook_change_value (change, "sha256");

  if (change->kind != CODEBOOK_CHANGE_UPDATE && text != NULL && sha256 != NULL)
    {
      g_autofree char *base = g_strndup (text->text, text->len_bytes);
      g_autofree char *hash = g_strndup (sha256->text, sha256->len_bytes);

      add_document (data, codebook_change_int64 (change, "id"), hash, base);
    }
}

static gboolean
add_documents (Sealing *sealing, GError **error)
{
  CodebookStore *store = codebook_project_get_store (sealing->project);
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT id, sha256, text FROM document", "");

  while (codebook_rows_next (&rows, error))
    add_document (sealing, codebook_rows_int64 (&rows, 0), codebook_rows_text (&rows, 1),
                  codebook_rows_text (&rows, 2));
  return !codebook_rows_failed (&rows)
         && codebook_erase_visit (store, "document", visit_document, sealing, error);
}

/* Aliases -------------------------------------------------------------------------------------- */

static char *
mask_alias (const Sealing *sealing, const char *alias)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (sealing->aliases, alias)) - 1;
  GString *out = g_string_new (NULL);

  append_mask (out, alias, strlen (alias), sealing->first_number + index);
  return g_string_free (out, FALSE);
}

static void
visit_alias (const CodebookChange *change, gpointer data)
{
  for (guint i = 0; i < change->n_columns; i++)
    for (guint k = 0; k < 2; k++)
      {
        const CodebookValue *value = k == 0 ? &change->before[i] : &change->after[i];

        if (g_str_equal (change->column_names[i], "text") && value->kind == CODEBOOK_VALUE_TEXT)
          g_hash_table_add (data, g_strndup (value->text, value->len_bytes));
      }
}

static gboolean
is_mask_taken (const Sealing *sealing, GHashTable *texts)
{
  GHashTableIter iter;
  gpointer alias;

  g_hash_table_iter_init (&iter, sealing->aliases);
  while (g_hash_table_iter_next (&iter, &alias, NULL))
    {
      g_autofree char *mask = mask_alias (sealing, alias);

      if (g_hash_table_contains (texts, mask))
        return TRUE;
    }
  return FALSE;
}

/* A name that was sealed before and came back out of the key must not get the same mask: its coming
 * back would be no change, and could not be undone. */
static gboolean
number_aliases (Sealing *sealing, GError **error)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!codebook_erase_visit (codebook_project_get_store (sealing->project), "alias", visit_alias,
                             texts, error))
    return FALSE;
  while (sealing->first_number < 1000 && is_mask_taken (sealing, texts))
    sealing->first_number++;
  return TRUE;
}

/* Erasing -------------------------------------------------------------------------------------- */

static char *
erase_text (const char *table, const char *column, const char *text, gpointer data)
{
  const Sealing *sealing = data;
  const Sealed *sealed = NULL;

  if (g_str_equal (table, "document") && g_str_equal (column, "text"))
    {
      sealed = g_hash_table_lookup (sealing->by_text, text);
      return sealed != NULL ? g_strdup (sealed->masked) : mask_text (sealing, text);
    }
  if (g_str_equal (table, "document") && g_str_equal (column, "sha256"))
    {
      sealed = g_hash_table_lookup (sealing->by_sha256, text);
      return sealed != NULL ? g_strdup (sealed->new_sha256) : NULL;
    }
  if (g_str_equal (table, "alias") && g_hash_table_contains (sealing->aliases, text))
    return mask_alias (sealing, text);
  /* Names of coders stay, and so does whom a login acts as. */
  if (g_str_equal (table, "setting") && g_hash_table_contains (sealing->coders, text))
    return NULL;
  if (g_str_equal (table, "correction")
          ? g_hash_table_contains (sealing->pseudonyms, text)
          : !g_str_equal (table, "spared") && !g_str_equal (table, "alias")
                && !codebook_free_text_is_column (table, column))
    return NULL;
  return mask_text (sealing, text);
}

static void
add_coder (Sealing *sealing, const CodebookValue *value)
{
  if (value->kind == CODEBOOK_VALUE_TEXT)
    g_hash_table_add (sealing->coders, g_strndup (value->text, value->len_bytes));
}

static void
visit_setting (const CodebookChange *change, gpointer data)
{
  const CodebookValue *name = codebook_change_value (change, "name");

  if (name == NULL || name->kind != CODEBOOK_VALUE_TEXT || name->len_bytes < strlen ("coder:")
      || strncmp (name->text, "coder:", strlen ("coder:")) != 0)
    return;
  for (guint i = 0; i < change->n_columns; i++)
    if (g_str_equal (change->column_names[i], "value"))
      {
        add_coder (data, &change->before[i]);
        add_coder (data, &change->after[i]);
      }
}

/* The history has all that was ever set. */
static gboolean
add_coders (Sealing *sealing, GError **error)
{
  return codebook_erase_visit (codebook_project_get_store (sealing->project), "setting",
                               visit_setting, sealing, error);
}

static gboolean
is_sealed (const CodebookAlias *alias)
{
  for (const char *at = alias->text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* Whatever the case: files are called in small letters. */
static gboolean
is_in_file_name (const Sealing *sealing)
{
  const char *path = codebook_store_get_path (codebook_project_get_store (sealing->project));
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GArray) hits =
      codebook_name_matcher_find_loosely (sealing->matcher, name, strlen (name));

  for (guint i = 0; i < hits->len; i++)
    if (!g_array_index (hits, CodebookNameHit, i).near)
      return TRUE;
  return FALSE;
}

static gboolean
prepare (Sealing *sealing, CodebookSealingReport *report, GError **error)
{
  g_autoptr (GPtrArray) entities = codebook_entity_list (sealing->project, error);

  if (entities == NULL)
    return FALSE;
  sealing->matcher = codebook_pseudonyms_make_matcher (entities);
  sealing->spared = codebook_entity_list_spared (sealing->project, error);
  sealing->pseudonyms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sealing->aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sealing->coders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sealing->by_text = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, sealed_free);
  sealing->by_sha256 = g_hash_table_new (g_str_hash, g_str_equal);
  sealing->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  sealing->layers =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < entities->len; i++)
    {
      const CodebookEntity *entity = entities->pdata[i];

      g_hash_table_add (sealing->pseudonyms, g_strdup (entity->pseudonym));
      for (guint k = 0; k < entity->aliases->len; k++)
        if (!is_sealed (entity->aliases->pdata[k]))
          g_hash_table_insert (sealing->aliases,
                               g_strdup (((CodebookAlias *) entity->aliases->pdata[k])->text),
                               GUINT_TO_POINTER (++report->names));
    }
  report->in_file_name = is_in_file_name (sealing);
  return sealing->spared != NULL && add_coders (sealing, error) && add_layers (sealing, error)
         && add_documents (sealing, error) && number_aliases (sealing, error);
}

int
codebook_sealing_count_open (CodebookProject *project, GError **error)
{
  g_autoptr (CodebookPseudonymPlan) plan =
      codebook_pseudonym_plan_new (project, &(CodebookPseudonymWish){ 0 }, NULL, NULL, error);

  return plan != NULL ? (int) codebook_pseudonym_plan_get_report (plan)->places : -1;
}

static gboolean
may_seal (CodebookProject *project, const CodebookSealingReport *report, GError **error)
{
  int open = codebook_sealing_count_open (project, error);

  if (open < 0)
    return FALSE;
  if (open > 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          g_dngettext (GETTEXT_PACKAGE,
                                       "%d place still shows a name. Apply the pseudonyms first; "
                                       "nothing was sealed.",
                                       "%d places still show a name. Apply the pseudonyms first; "
                                       "nothing was sealed.",
                                       (gulong) open),
                          open);
  return report->names > 0
         || codebook_fail (error, CODEBOOK_ERROR_FAILED,
                           _ ("There are no names to seal; nothing was changed."));
}

static gboolean
finish (CodebookProject *project, CodebookSealingReport *report, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  CodebookTextMemo *memo = codebook_project_get_text_memo (project);
  int copies;

  g_clear_pointer (&memo->text, codebook_document_text_unref);
  memo->document = 0;
  if (!codebook_passage_rebuild (project, error) || !codebook_erase_compact (store, error))
    return FALSE;
  copies = codebook_backup_remove_all (codebook_store_get_path (store), error);
  report->copies = (guint) MAX (copies, 0);
  return copies >= 0;
}

gboolean
codebook_sealing_run (CodebookProject *project,
                      CodebookSealingReport *report,
                      GHashTable **moved,
                      GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_auto (Sealing) sealing = { .project = project };
  CodebookEraser eraser = { erase_text, NULL, &sealing };

  memset (report, 0, sizeof *report);
  if (!prepare (&sealing, report, error) || !may_seal (project, report, error))
    return FALSE;
  report->documents = g_hash_table_size (sealing.ids);
  report->originals = (guint) codebook_store_int64 (
      store, 0, "SELECT COUNT(*) FROM original WHERE bytes <> x''", "");
  eraser.integers = sealing.ids;
  if (!codebook_erase_run (store, &eraser, error))
    return FALSE;
  if (moved != NULL)
    *moved = g_hash_table_ref (sealing.ids);
  return finish (project, report, error);
}
