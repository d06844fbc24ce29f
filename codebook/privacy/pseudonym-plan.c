/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/pseudonym-plan.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/document.h"
#include "codebook/model/free-text.h"
#include "codebook/model/replacement.h"
#include "codebook/privacy/genitive.h"
#include "codebook/privacy/name-text.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/text/fold.h"

/* What is to be laid over one document. */
typedef struct
{
  gint64 document;
  GArray *replacements; /* CodebookReplacement, by place */
} Layer;

struct _CodebookPseudonymPlan
{
  CodebookPseudonymReport report;
  GPtrArray *layers;   /* Layer * */
  GPtrArray *texts;    /* CodebookFreeText * */
  GPtrArray *replaced; /* char *: of each, what it becomes; NULL: it has no name */
};

typedef struct
{
  CodebookProject *project;
  CodebookPseudonymPlan *plan;
  const CodebookNameMatcher *matcher;
  GHashTable *pseudonyms; /* entity id (gint64 *, borrowed) → CodebookEntity, borrowed */
  GPtrArray *spared;      /* CodebookSpared * */
  gint64 only;
  gboolean dutch;
} Search;

static void
layer_free (gpointer data)
{
  Layer *layer = data;

  g_array_unref (layer->replacements);
  g_free (layer);
}

static void
places_free (gpointer data)
{
  CodebookPseudonymPlaces *places = data;

  g_free (places->where);
  g_free (places);
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

/* Finding -------------------------------------------------------------------------------------- */

static gboolean
is_spared (const Search *search, gint64 document, guint base_cp, const char *name, gsize len_bytes)
{
  for (guint i = 0; i < search->spared->len; i++)
    {
      const CodebookSpared *spared = search->spared->pdata[i];

      if (spared->document == 0
              ? strlen (spared->text) == len_bytes && strncmp (spared->text, name, len_bytes) == 0
              : spared->document == document && spared->start_cp == base_cp)
        return TRUE;
    }
  return FALSE;
}

/* The apostrophe of a genitive that @patch lies over; 0 if it lies over a name alone. */
static gunichar
get_apostrophe (CodebookDocumentText *text, const CodebookPatch *patch)
{
  const char *base = codebook_document_text_get_base (text, NULL);
  gunichar c = patch->base_end > patch->base_start
                   ? g_utf8_get_char (g_utf8_offset_to_pointer (base, (glong) patch->base_end - 1))
                   : 0;

  return codebook_name_text_is_apostrophe (c) ? c : 0;
}

/* Whether @shown is @pseudonym, in whatever case, or its genitive where @apostrophe was. One that
 * was sealed is told by its own. */
static gboolean
is_pseudonym (const Search *search, const char *shown, const char *pseudonym, gunichar apostrophe)
{
  g_autofree char *upper = codebook_fold_upper (pseudonym, "nl");
  gsize len = strlen (shown);
  const char *last = len > 0 ? shown + len : shown;
  gunichar own;

  if (g_str_equal (shown, pseudonym) || g_str_equal (shown, upper))
    return TRUE;
  if (len > 1 && (last[-1] == 's' || last[-1] == 'S'))
    last--;
  own = last > shown ? g_utf8_get_char (g_utf8_prev_char (last)) : 0;
  if (apostrophe == 0 && codebook_name_text_is_apostrophe (own))
    apostrophe = own;
  if (apostrophe != 0)
    {
      g_autofree char *one = codebook_genitive_make (pseudonym, apostrophe, search->dutch);
      g_autofree char *two = codebook_genitive_make (upper, apostrophe, search->dutch);

      return g_str_equal (shown, one) || g_str_equal (shown, two);
    }
  return FALSE;
}

/* Pseudonyms that were laid, and whose entity has another now. */
static void
find_outdated (const Search *search,
               CodebookDocumentText *text,
               GHashTable *laid,
               GArray *replacements)
{
  for (guint i = 0; i < codebook_document_text_get_patch_count (text); i++)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (text, i);
      const gint64 *id = g_hash_table_lookup (laid, &patch->id);
      const CodebookEntity *entity =
          id != NULL ? g_hash_table_lookup (search->pseudonyms, id) : NULL;
      g_autofree char *shown = NULL;
      gunichar apostrophe;
      CodebookReplacement replacement = { 0 };

      if (entity == NULL || (search->only != 0 && *id != search->only))
        continue;
      shown = codebook_document_text_dup_range (text, patch->current_start,
                                                patch->current_start + patch->length_cp);
      apostrophe = get_apostrophe (text, patch);
      if (is_pseudonym (search, shown, entity->pseudonym, apostrophe))
        continue;
      replacement.start_cp = patch->current_start;
      replacement.end_cp = patch->current_start + patch->length_cp;
      replacement.text = apostrophe == 0 ? g_strdup (entity->pseudonym)
                         : codebook_pseudonyms_has_genitive (entity)
                             ? codebook_genitive_make (entity->pseudonym, apostrophe, search->dutch)
                             : g_strdup_printf ("%s’", entity->pseudonym);
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
find_names (const Search *search,
            gint64 document,
            CodebookDocumentText *text,
            GHashTable *laid,
            GArray *replacements)
{
  gsize len_bytes;
  const char *current = codebook_document_text_get_current (text, &len_bytes);
  g_autoptr (GArray) hits = codebook_name_matcher_find (search->matcher, current, len_bytes);

  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);
      const CodebookEntity *entity = g_hash_table_lookup (search->pseudonyms, &hit->tag);
      const char *name = current + hit->start_byte;
      gsize name_bytes = hit->end_byte - hit->start_byte, end_byte = hit->end_byte;
      CodebookEdge edge = codebook_document_text_edge_from_current (text, hit->start_cp, FALSE);
      CodebookReplacement replacement = { hit->start_cp, hit->end_cp, NULL, hit->tag };

      if (entity == NULL || (search->only != 0 && hit->tag != search->only)
          || is_within_pseudonym (text, laid, hit->start_cp, hit->end_cp)
          || is_spared (search, document, edge.base_cp, name, name_bytes))
        continue;
      replacement.text =
          codebook_pseudonyms_fit_in (entity, current, hit->start_byte, &end_byte, search->dutch);
      replacement.end_cp += end_byte > hit->end_byte;
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
search_document (Search *search, const CodebookDocument *document, GError **error)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (search->project, document->id, error);
  g_autoptr (GHashTable) laid =
      text != NULL ? codebook_replacement_list (search->project, document->id, error) : NULL;
  Layer *layer;

  if (laid == NULL)
    return FALSE;
  layer = g_new0 (Layer, 1);
  layer->document = document->id;
  layer->replacements = g_array_new (FALSE, FALSE, sizeof (CodebookReplacement));
  g_array_set_clear_func (layer->replacements, (GDestroyNotify) codebook_replacement_clear);
  find_names (search, document->id, text, laid, layer->replacements);
  find_outdated (search, text, laid, layer->replacements);
  g_array_sort (layer->replacements, compare_replacements);
  report_places (&search->plan->report, document->id, document->name, layer->replacements->len);
  if (layer->replacements->len > 0)
    g_ptr_array_add (search->plan->layers, layer);
  else
    layer_free (layer);
  return TRUE;
}

/* @old with its names replaced; NULL if it has none. */
static char *
replace_names (const Search *search, const char *old, guint *places)
{
  g_autoptr (GArray) hits = codebook_name_matcher_find (search->matcher, old, strlen (old));
  g_autoptr (GString) text = g_string_new (NULL);
  gsize at = 0;

  *places = 0;
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);
      const CodebookEntity *entity = g_hash_table_lookup (search->pseudonyms, &hit->tag);
      gsize len_bytes = hit->end_byte - hit->start_byte, end_byte;
      g_autofree char *pseudonym = NULL;

      if (entity == NULL || (search->only != 0 && hit->tag != search->only)
          || is_spared (search, 0, 0, old + hit->start_byte, len_bytes))
        continue;
      end_byte = hit->end_byte;
      pseudonym =
          codebook_pseudonyms_fit_in (entity, old, hit->start_byte, &end_byte, search->dutch);
      g_string_append_len (text, old + at, (gssize) (hit->start_byte - at));
      g_string_append (text, pseudonym);
      at = end_byte;
      *places += 1;
    }
  g_string_append (text, old + at);
  return *places > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static gboolean
search_elsewhere (Search *search, GError **error)
{
  CodebookPseudonymPlan *plan = search->plan;

  plan->texts = codebook_free_text_list (search->project, error);
  if (plan->texts == NULL)
    return FALSE;
  for (guint i = 0; i < plan->texts->len; i++)
    {
      const CodebookFreeText *old = plan->texts->pdata[i];
      guint places;
      char *text = replace_names (search, old->text, &places);
      g_autofree char *where = g_strconcat (old->table, ".", old->column, NULL);

      g_ptr_array_add (plan->replaced, text);
      report_places (&plan->report, 0, where, places);
    }
  return TRUE;
}

static gboolean
search_documents (Search *search,
                  CodebookPseudonymProgress progress,
                  gpointer user_data,
                  GError **error)
{
  g_autoptr (GPtrArray) documents = codebook_document_list (search->project, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      if (progress != NULL && !progress (i, documents->len, user_data))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
          return FALSE;
        }
      if (!search_document (search, documents->pdata[i], error))
        return FALSE;
    }
  return documents != NULL;
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

/* The plan --------------------------------------------------------------------------------------
 */

CodebookPseudonymPlan *
codebook_pseudonym_plan_new (CodebookProject *project,
                             const CodebookPseudonymWish *wish,
                             CodebookPseudonymProgress progress,
                             gpointer user_data,
                             GError **error)
{
  g_autoptr (CodebookPseudonymPlan) plan = g_new0 (CodebookPseudonymPlan, 1);
  g_autoptr (GPtrArray) entities = wish->entities != NULL
                                       ? g_ptr_array_ref ((GPtrArray *) wish->entities)
                                       : codebook_entity_list (project, error);
  g_autoptr (GPtrArray) spared =
      entities != NULL ? codebook_entity_list_spared (project, error) : NULL;
  g_autoptr (GHashTable) by_id = NULL;
  g_autoptr (CodebookNameMatcher) matcher = NULL;
  Search search = { project, plan, NULL, NULL, spared, wish->only, FALSE };

  plan->report.lists = g_ptr_array_new_with_free_func (places_free);
  plan->layers = g_ptr_array_new_with_free_func (layer_free);
  plan->replaced = g_ptr_array_new_with_free_func (g_free);
  if (spared == NULL)
    return NULL;
  search.dutch = g_str_has_prefix (codebook_project_get_language (project), "nl");
  search.matcher = matcher = codebook_pseudonyms_make_matcher (entities);
  search.pseudonyms = by_id = index_entities (entities);
  if (wish->elsewhere_only || search_documents (&search, progress, user_data, error))
    if (search_elsewhere (&search, error))
      return g_steal_pointer (&plan);
  return NULL;
}

void
codebook_pseudonym_plan_free (CodebookPseudonymPlan *plan)
{
  g_ptr_array_unref (plan->report.lists);
  g_ptr_array_unref (plan->layers);
  g_clear_pointer (&plan->texts, g_ptr_array_unref);
  g_ptr_array_unref (plan->replaced);
  g_free (plan);
}

const CodebookPseudonymReport *
codebook_pseudonym_plan_get_report (const CodebookPseudonymPlan *plan)
{
  return &plan->report;
}

/* A layer each, then all other texts. */
guint
codebook_pseudonym_plan_count_steps (const CodebookPseudonymPlan *plan)
{
  return plan->layers->len + 1;
}

gboolean
codebook_pseudonym_plan_step (const CodebookPseudonymPlan *plan,
                              CodebookProject *project,
                              guint step,
                              GError **error)
{
  if (step < plan->layers->len)
    {
      const Layer *layer = plan->layers->pdata[step];

      return codebook_replacement_lay (project, layer->document, layer->replacements, error);
    }
  for (guint i = 0; i < plan->replaced->len; i++)
    if (plan->replaced->pdata[i] != NULL
        && !codebook_free_text_replace (project, plan->texts->pdata[i], plan->replaced->pdata[i],
                                        error))
      return FALSE;
  return TRUE;
}

static gboolean
carry_out (const CodebookPseudonymPlan *plan, CodebookProject *project, GError **error)
{
  for (guint i = 0; i < codebook_pseudonym_plan_count_steps (plan); i++)
    if (!codebook_pseudonym_plan_step (plan, project, i, error))
      return FALSE;
  return TRUE;
}

gboolean
codebook_pseudonym_plan_carry_out (const CodebookPseudonymPlan *plan,
                                   CodebookProject *project,
                                   GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gboolean joined;

  return codebook_store_join (store, _ ("Pseudonyms applied"), &joined, error)
         && codebook_store_leave (store, joined, carry_out (plan, project, error), error);
}
