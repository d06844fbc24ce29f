/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/pseudonyms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/document.h"
#include "codebook/model/free-text.h"
#include "codebook/model/naming.h"
#include "codebook/model/replacement.h"
#include "codebook/text/fold.h"

static void
places_free (gpointer data)
{
  CodebookPseudonymPlaces *places = data;

  g_free (places->where);
  g_free (places);
}

void
codebook_pseudonym_report_free (CodebookPseudonymReport *report)
{
  g_ptr_array_unref (report->lists);
  g_free (report);
}

static void
report_places (CodebookPseudonymReport *report, gint64 document, const char *where, guint n)
{
  CodebookPseudonymPlaces *places;

  if (n == 0)
    return;
  for (guint i = 0; i < report->lists->len; i++)
    {
      places = report->lists->pdata[i];
      if (places->document == document && g_str_equal (places->where, where))
        {
          places->places += n;
          report->places += n;
          return;
        }
    }
  places = g_new0 (CodebookPseudonymPlaces, 1);
  places->document = document;
  places->where = g_strdup (where);
  places->places = n;
  report->places += n;
  g_ptr_array_add (report->lists, places);
}

CodebookNameMatcher *
codebook_pseudonyms_make_matcher (const GPtrArray *entities)
{
  CodebookNameMatcher *matcher = codebook_name_matcher_new ();

  for (guint i = 0; i < entities->len; i++)
    {
      const CodebookEntity *entity = entities->pdata[i];
      CodebookIdentifier type = CODEBOOK_IDENTIFIER_PERSON;

      if (!codebook_identifier_parse (entity->type, &type))
        type = CODEBOOK_IDENTIFIER_PERSON;
      for (guint k = 0; k < entity->aliases->len; k++)
        {
          const CodebookAlias *alias = entity->aliases->pdata[k];

          codebook_name_matcher_add (matcher, alias->text, type, alias->small, entity->id);
        }
    }
  return matcher;
}

/* Deciding ------------------------------------------------------------------------------------- */

gint64
codebook_pseudonyms_ensure (CodebookProject *project,
                            CodebookIdentifier type,
                            const char *pseudonym,
                            GError **error)
{
  gint64 entity = codebook_entity_look_up (project, pseudonym);

  return entity != 0 ? entity
                     : codebook_entity_add (project, codebook_identifier_to_string (type),
                                            pseudonym, error);
}

static gboolean
set (CodebookProject *project,
     const char *name,
     CodebookIdentifier type,
     gboolean small,
     const char *pseudonym,
     gint64 *entity,
     GError **error)
{
  *entity = codebook_entity_look_up (project, pseudonym);
  if (*entity == 0)
    *entity = codebook_entity_add (project, codebook_identifier_to_string (type), pseudonym, error);
  return *entity != 0
         && codebook_store_run (codebook_project_get_store (project), error,
                                "DELETE FROM spared WHERE text = ? AND document = 0", "s", name)
         && codebook_entity_add_alias (project, *entity, name, small, error) != 0;
}

gint64
codebook_pseudonyms_set (CodebookProject *project,
                         const char *name,
                         CodebookIdentifier type,
                         gboolean small,
                         const char *pseudonym,
                         GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *to = clean != NULL ? codebook_naming_clean (pseudonym, error) : NULL;
  g_autofree char *label = NULL;
  g_autoptr (CodebookNameMatcher) matcher = codebook_name_matcher_new ();
  gint64 entity = 0;
  gboolean joined;

  if (to == NULL)
    return 0;
  codebook_name_matcher_add (matcher, clean, type, small, 0);
  if (codebook_name_matcher_get_count (matcher) == 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ has no letter or digit."), clean);
  label = g_strdup_printf (_ ("Pseudonym ‘%s’"), to);
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  return codebook_store_leave (store, joined, set (project, clean, type, small, to, &entity, error),
                               error)
             ? entity
             : 0;
}

/* Applying ------------------------------------------------------------------------------------- */

typedef struct
{
  CodebookProject *project;
  const CodebookNameMatcher *matcher;
  GHashTable *pseudonyms; /* entity id (gint64 *, borrowed) → CodebookEntity, borrowed */
  GPtrArray *spared;      /* CodebookSpared * */
  gint64 only;
  gboolean dry_run;
  CodebookPseudonymReport *report;
} Applying;

static gboolean
is_upper (const char *text, gsize len_bytes)
{
  guint upper = 0;

  for (const char *at = text; at < text + len_bytes; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_islower (c))
        return FALSE;
      upper += g_unichar_isupper (c);
    }
  return upper > 1;
}

/* JAN becomes KOEN; what stands in brackets stays as it is, and so do numbers. */
static char *
fit_case (const CodebookEntity *entity, const char *name, gsize len_bytes)
{
  if (g_str_equal (entity->type, "person") && entity->pseudonym[0] != '['
      && is_upper (name, len_bytes) && !is_upper (entity->pseudonym, strlen (entity->pseudonym)))
    {
      for (guint i = 0; i < entity->aliases->len; i++)
        if (strncmp (((CodebookAlias *) entity->aliases->pdata[i])->text, name, len_bytes) == 0)
          return g_strdup (entity->pseudonym);
      return codebook_fold_upper (entity->pseudonym, "nl");
    }
  return g_strdup (entity->pseudonym);
}

static gboolean
is_spared (
    const Applying *applying, gint64 document, guint base_cp, const char *name, gsize len_bytes)
{
  for (guint i = 0; i < applying->spared->len; i++)
    {
      const CodebookSpared *spared = applying->spared->pdata[i];

      if (spared->document == 0
              ? strlen (spared->text) == len_bytes && strncmp (spared->text, name, len_bytes) == 0
              : spared->document == document && spared->start_cp == base_cp)
        return TRUE;
    }
  return FALSE;
}

/* Pseudonyms that were laid, and whose entity has another now. */
static void
find_outdated (const Applying *applying,
               CodebookDocumentText *text,
               GHashTable *laid,
               GArray *replacements)
{
  for (guint i = 0; i < codebook_document_text_get_patch_count (text); i++)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (text, i);
      const gint64 *id = g_hash_table_lookup (laid, &patch->id);
      const CodebookEntity *entity =
          id != NULL ? g_hash_table_lookup (applying->pseudonyms, id) : NULL;
      g_autofree char *shown = NULL;
      g_autofree char *upper = NULL;
      CodebookReplacement replacement = { 0 };

      if (entity == NULL || (applying->only != 0 && *id != applying->only))
        continue;
      shown = codebook_document_text_dup_range (text, patch->current_start,
                                                patch->current_start + patch->length_cp);
      upper = codebook_fold_upper (entity->pseudonym, "nl");
      if (g_str_equal (shown, entity->pseudonym) || g_str_equal (shown, upper))
        continue;
      replacement.start_cp = patch->current_start;
      replacement.end_cp = patch->current_start + patch->length_cp;
      replacement.text = g_strdup (entity->pseudonym);
      replacement.entity = *id;
      g_array_append_val (replacements, replacement);
    }
}

static gboolean
is_within_pseudonym (CodebookDocumentText *text, GHashTable *laid, guint start_cp, guint end_cp)
{
  guint low = 0, high = codebook_document_text_get_patch_count (text);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const CodebookPatch *patch = codebook_document_text_get_patch (text, middle);

      if (patch->current_start + patch->length_cp <= start_cp)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == codebook_document_text_get_patch_count (text))
    return FALSE;
  return codebook_document_text_get_patch (text, low)->current_start < end_cp
         && g_hash_table_contains (laid, &codebook_document_text_get_patch (text, low)->id);
}

static void
find_names (const Applying *applying,
            gint64 document,
            CodebookDocumentText *text,
            GHashTable *laid,
            GArray *replacements)
{
  gsize len_bytes;
  const char *current = codebook_document_text_get_current (text, &len_bytes);
  g_autoptr (GArray) hits = codebook_name_matcher_find (applying->matcher, current, len_bytes);

  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);
      const CodebookEntity *entity = g_hash_table_lookup (applying->pseudonyms, &hit->tag);
      const char *name = current + hit->start_byte;
      gsize name_bytes = hit->end_byte - hit->start_byte;
      CodebookEdge edge = codebook_document_text_edge_from_current (text, hit->start_cp, FALSE);
      CodebookReplacement replacement = { hit->start_cp, hit->end_cp, NULL, hit->tag };

      if (entity == NULL || (applying->only != 0 && hit->tag != applying->only)
          || is_within_pseudonym (text, laid, hit->start_cp, hit->end_cp)
          || is_spared (applying, document, edge.base_cp, name, name_bytes))
        continue;
      replacement.text = fit_case (entity, name, name_bytes);
      g_array_append_val (replacements, replacement);
    }
}

static int
compare_replacements (gconstpointer a, gconstpointer b)
{
  const CodebookReplacement *one = a, *two = b;

  return one->start_cp < two->start_cp ? -1 : one->start_cp > two->start_cp;
}

static gboolean
apply_to_document (Applying *applying, const CodebookDocument *document, GError **error)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (applying->project, document->id, error);
  g_autoptr (GHashTable) laid =
      text != NULL ? codebook_replacement_list (applying->project, document->id, error) : NULL;
  g_autoptr (GArray) replacements = NULL;

  if (laid == NULL)
    return FALSE;
  replacements = g_array_new (FALSE, FALSE, sizeof (CodebookReplacement));
  g_array_set_clear_func (replacements, (GDestroyNotify) codebook_replacement_clear);
  find_names (applying, document->id, text, laid, replacements);
  find_outdated (applying, text, laid, replacements);
  g_array_sort (replacements, compare_replacements);
  report_places (applying->report, document->id, document->name, replacements->len);
  return applying->dry_run || replacements->len == 0
         || codebook_replacement_lay (applying->project, document->id, replacements, error);
}

/* @old with its names replaced; NULL if it has none. */
static char *
replace_names (const Applying *applying, const char *old, guint *places)
{
  g_autoptr (GArray) hits = codebook_name_matcher_find (applying->matcher, old, strlen (old));
  g_autoptr (GString) text = g_string_new (NULL);
  gsize at = 0;

  *places = 0;
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);
      const CodebookEntity *entity = g_hash_table_lookup (applying->pseudonyms, &hit->tag);
      gsize len_bytes = hit->end_byte - hit->start_byte;
      g_autofree char *pseudonym = NULL;

      if (entity == NULL || (applying->only != 0 && hit->tag != applying->only)
          || is_spared (applying, 0, 0, old + hit->start_byte, len_bytes))
        continue;
      pseudonym = fit_case (entity, old + hit->start_byte, len_bytes);
      g_string_append_len (text, old + at, (gssize) (hit->start_byte - at));
      g_string_append (text, pseudonym);
      at = hit->end_byte;
      *places += 1;
    }
  g_string_append (text, old + at);
  return *places > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static gboolean
apply_elsewhere (Applying *applying, GError **error)
{
  g_autoptr (GPtrArray) texts = codebook_free_text_list (applying->project, error);

  if (texts == NULL)
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    {
      const CodebookFreeText *old = texts->pdata[i];
      guint places;
      g_autofree char *text = replace_names (applying, old->text, &places);
      g_autofree char *where = NULL;

      if (text == NULL)
        continue;
      where = g_strconcat (old->table, ".", old->column, NULL);
      report_places (applying->report, 0, where, places);
      if (!applying->dry_run && !codebook_free_text_replace (applying->project, old, text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
apply_everywhere (Applying *applying, GError **error)
{
  g_autoptr (GPtrArray) documents = codebook_document_list (applying->project, error);

  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    if (!apply_to_document (applying, documents->pdata[i], error))
      return FALSE;
  return apply_elsewhere (applying, error);
}

static GHashTable *
index_entities (const GPtrArray *entities)
{
  GHashTable *by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < entities->len; i++)
    {
      CodebookEntity *entity = entities->pdata[i];

      g_hash_table_insert (by_id, &entity->id, entity);
    }
  return by_id;
}

CodebookPseudonymReport *
codebook_pseudonyms_apply (CodebookProject *project,
                           const GPtrArray *entities,
                           gint64 only,
                           gboolean dry_run,
                           GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GPtrArray) own = entities == NULL ? codebook_entity_list (project, error) : NULL;
  g_autoptr (GPtrArray) spared = codebook_entity_list_spared (project, NULL);
  g_autoptr (GHashTable) by_id = NULL;
  g_autoptr (CodebookNameMatcher) matcher = NULL;
  g_autoptr (CodebookPseudonymReport) report = g_new0 (CodebookPseudonymReport, 1);
  Applying applying = { project, NULL, NULL, spared, only, dry_run, report };
  gboolean joined;

  report->lists = g_ptr_array_new_with_free_func (places_free);
  if ((entities == NULL && own == NULL) || spared == NULL)
    return NULL;
  applying.matcher = matcher = codebook_pseudonyms_make_matcher (entities != NULL ? entities : own);
  applying.pseudonyms = by_id = index_entities (entities != NULL ? entities : own);
  if (dry_run)
    return apply_everywhere (&applying, error) ? g_steal_pointer (&report) : NULL;
  if (!codebook_store_join (store, _ ("Pseudonyms applied"), &joined, error))
    return NULL;
  return codebook_store_leave (store, joined, apply_everywhere (&applying, error), error)
             ? g_steal_pointer (&report)
             : NULL;
}

/* The hits from @first on that are in one document; *@after is the first of another. */
static gboolean
lay_document (CodebookProject *project,
              const CodebookEntity *entity,
              const char *name,
              const GArray *hits,
              guint first,
              guint *after,
              GError **error)
{
  gint64 document = g_array_index (hits, CodebookSuggestionHit, first).document;
  g_autoptr (CodebookDocumentText) text = codebook_document_text_load (project, document, error);
  g_autoptr (GArray) replacements = g_array_new (FALSE, FALSE, sizeof (CodebookReplacement));

  if (text == NULL)
    return FALSE;
  g_array_set_clear_func (replacements, (GDestroyNotify) codebook_replacement_clear);
  for (*after = first; *after < hits->len; (*after)++)
    {
      const CodebookSuggestionHit *hit = &g_array_index (hits, CodebookSuggestionHit, *after);
      CodebookReplacement replacement = { hit->start_cp, hit->end_cp, NULL, entity->id };
      g_autofree char *now = NULL;

      if (hit->document != document)
        break;
      now = codebook_document_text_dup_range (text, hit->start_cp, hit->end_cp);
      if (!g_str_equal (now, name))
        continue;
      replacement.text = fit_case (entity, now, strlen (now));
      g_array_append_val (replacements, replacement);
    }
  return codebook_replacement_lay (project, document, replacements, error);
}

static gboolean
lay_hits (CodebookProject *project,
          const CodebookEntity *entity,
          const char *name,
          const GArray *hits,
          GError **error)
{
  for (guint i = 0; i < hits->len;)
    if (!lay_document (project, entity, name, hits, i, &i, error))
      return FALSE;
  return TRUE;
}

gboolean
codebook_pseudonyms_apply_hits (
    CodebookProject *project, gint64 entity, const char *name, const GArray *hits, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GPtrArray) entities = codebook_entity_list (project, error);
  g_autoptr (GHashTable) by_id = entities != NULL ? index_entities (entities) : NULL;
  const CodebookEntity *found = by_id != NULL ? g_hash_table_lookup (by_id, &entity) : NULL;
  g_autofree char *label = NULL;
  gboolean joined;

  if (by_id == NULL)
    return FALSE;
  if (found == NULL)
    return codebook_naming_fail_gone (CODEBOOK_KIND_ENTITY, entity, error);
  label = g_strdup_printf (_ ("Pseudonym ‘%s’"), found->pseudonym);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, lay_hits (project, found, name, hits, error), error);
}
