/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/suggestions.h"

#include <string.h>

#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/document.h"
#include "codebook/model/replacement.h"
#include "codebook/model/turn.h"
#include "codebook/privacy/findings.h"
#include "codebook/privacy/name-matcher.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/text/fold.h"
#include "codebook/text/segments.h"

#define EXAMPLE_CP 40 /* on each side */

void
codebook_suggestion_free (CodebookSuggestion *suggestion)
{
  g_free (suggestion->text);
  g_free (suggestion->pseudonym);
  g_free (suggestion->example);
  g_array_unref (suggestion->hits);
  g_free (suggestion);
}

typedef struct
{
  CodebookProject *project;
  const CodebookNameLexicon *lexicon;
  CodebookNameMatcher *known; /* tags: an entity, or −1 − the type of what is known otherwise */
  GPtrArray *entities;
  GPtrArray *spared;
  GHashTable *by_text; /* char *, of the suggestion → CodebookSuggestion *, borrowed */
  GPtrArray *list;
} Listing;

/* What is known ------------------------------------------------------------------------------- */

gboolean
codebook_suggestions_may_be_small (const CodebookNameLexicon *lexicon, const char *name)
{
  g_autofree char *folded = codebook_fold_text (name, strlen (name));
  g_auto (GStrv) words = g_strsplit_set (folded, " .", -1);
  gboolean strange = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    strange |= g_utf8_strlen (words[i], -1) > 2
               && (codebook_name_lexicon_look_up (lexicon, words[i])
                   & (CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_FORM | CODEBOOK_LEXICON_STOP))
                      == 0;
  return strange;
}

/* P07 and Interviewer are no names. */
static gboolean
is_name (const Listing *listing, const char *text)
{
  g_autofree char *folded = codebook_fold_text (text, strlen (text));
  CodebookLexiconFlags flags = codebook_name_lexicon_look_up (listing->lexicon, folded);

  if (g_utf8_strlen (text, -1) < 3 || strpbrk (text, "0123456789[]<>*") != NULL)
    return FALSE;
  return (flags & (CODEBOOK_LEXICON_ROLE | CODEBOOK_LEXICON_TITLE | CODEBOOK_LEXICON_COMMON)) == 0
         && ((flags & CODEBOOK_LEXICON_ORDINARY) == 0 || (flags & CODEBOOK_LEXICON_GIVEN) != 0
             || strchr (text, ' ') != NULL);
}

static void
know (Listing *listing, const char *text, CodebookIdentifier type)
{
  if (text != NULL && is_name (listing, text))
    codebook_name_matcher_add (listing->known, text, type,
                               codebook_suggestions_may_be_small (listing->lexicon, text),
                               -1 - (gint64) type);
}

static gboolean
know_cases (Listing *listing, GError **error)
{
  g_autoptr (GPtrArray) cases = codebook_case_list (listing->project, error);

  for (guint i = 0; cases != NULL && i < cases->len; i++)
    {
      const CodebookCase *one = cases->pdata[i];

      know (listing, one->name, CODEBOOK_IDENTIFIER_PERSON);
      know (listing, one->label, CODEBOOK_IDENTIFIER_PERSON);
    }
  return cases != NULL;
}

static gboolean
know_speakers (Listing *listing, GError **error)
{
  g_autoptr (GPtrArray) speakers = codebook_turn_list_speakers (listing->project, 0, error);

  for (guint i = 0; speakers != NULL && i < speakers->len; i++)
    {
      const CodebookSpeaker *speaker = speakers->pdata[i];

      know (listing, speaker->label, CODEBOOK_IDENTIFIER_PERSON);
      if (!g_str_equal (speaker->label, speaker->name))
        know (listing, speaker->name, CODEBOOK_IDENTIFIER_PERSON);
    }
  return speakers != NULL;
}

/* Whether values of an attribute are places or employers, by its name; else −1. */
static int
get_value_type (const CodebookAttribute *attribute)
{
  static const char *const places[] = { "plaats", "gemeente", "stad",  "dorp", "regio",
                                        "town",   "city",     "place", "wijk", NULL };
  static const char *const organisations[] = { "werkgever",    "bedrijf",  "school",
                                               "organisatie",  "employer", "opleiding",
                                               "organisation", NULL };
  g_autofree char *name = codebook_fold_text (attribute->name, strlen (attribute->name));

  if (attribute->type != CODEBOOK_ATTRIBUTE_TEXT && attribute->type != CODEBOOK_ATTRIBUTE_CHOICE)
    return -1;
  for (guint i = 0; places[i] != NULL; i++)
    if (strstr (name, places[i]) != NULL)
      return CODEBOOK_IDENTIFIER_PLACE;
  for (guint i = 0; organisations[i] != NULL; i++)
    if (strstr (name, organisations[i]) != NULL)
      return CODEBOOK_IDENTIFIER_ORGANISATION;
  return -1;
}

static gboolean
know_values (Listing *listing, GError **error)
{
  g_autoptr (GPtrArray) attributes = codebook_attribute_list (listing->project, error);
  g_autoptr (GPtrArray) values =
      attributes != NULL ? codebook_attribute_list_values (listing->project, 0, error) : NULL;

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      const CodebookAttributeValue *value = values->pdata[i];

      for (guint k = 0; k < attributes->len; k++)
        {
          const CodebookAttribute *attribute = attributes->pdata[k];
          int type = attribute->id == value->attribute ? get_value_type (attribute) : -1;

          if (type >= 0)
            know (listing, value->value, (CodebookIdentifier) type);
        }
    }
  return values != NULL;
}

static void
know_entities (Listing *listing)
{
  for (guint i = 0; i < listing->entities->len; i++)
    {
      const CodebookEntity *entity = listing->entities->pdata[i];
      CodebookIdentifier type;

      if (!codebook_identifier_parse (entity->type, &type))
        type = CODEBOOK_IDENTIFIER_PERSON;
      for (guint k = 0; k < entity->aliases->len; k++)
        {
          const CodebookAlias *alias = entity->aliases->pdata[k];

          codebook_name_matcher_add (listing->known, alias->text, type, alias->small, entity->id);
        }
    }
}

static const CodebookEntity *
get_entity (const Listing *listing, gint64 id)
{
  for (guint i = 0; i < listing->entities->len; i++)
    if (((CodebookEntity *) listing->entities->pdata[i])->id == id)
      return listing->entities->pdata[i];
  return NULL;
}

/* Places --------------------------------------------------------------------------------------- */

/* What lies under a pseudonym, or was said to be no name. */
static gboolean
is_done (const Listing *listing,
         gint64 document,
         CodebookDocumentText *text,
         GHashTable *laid,
         const CodebookFinding *finding,
         const char *name)
{
  CodebookEdge edge = codebook_document_text_edge_from_current (text, finding->start_cp, FALSE);
  gsize len_bytes = finding->end_byte - finding->start_byte;

  for (guint i = 0; i < codebook_document_text_get_patch_count (text); i++)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (text, i);

      if (patch->current_start >= finding->end_cp)
        break;
      if (finding->start_cp < patch->current_start + patch->length_cp
          && g_hash_table_contains (laid, &patch->id))
        return TRUE;
    }
  for (guint i = 0; i < listing->spared->len; i++)
    {
      const CodebookSpared *spared = listing->spared->pdata[i];

      if (spared->document == 0
              ? strlen (spared->text) == len_bytes && strncmp (spared->text, name, len_bytes) == 0
              : spared->document == document && spared->start_cp == edge.base_cp)
        return TRUE;
    }
  return FALSE;
}

static char *
make_example (const char *text, const CodebookFinding *finding)
{
  const char *start = text + finding->start_byte;
  const char *end = text + finding->end_byte;
  char *example;

  for (guint i = 0; i < EXAMPLE_CP && start > text && start[-1] != '\n'; i++)
    start = g_utf8_prev_char (start);
  for (guint i = 0; i < EXAMPLE_CP && *end != '\0' && *end != '\n'; i++)
    end = g_utf8_next_char (end);
  example = g_strndup (start, (gsize) (end - start));
  return g_strstrip (g_strdelimit (example, "\t\n", ' '));
}

/* The entity that @text may be a part of the name of, if it is the only one: Jan, of Jan de Vries.
 */
static const CodebookEntity *
find_whole (const Listing *listing, const char *text)
{
  const CodebookEntity *found = NULL;
  g_autofree char *part = codebook_fold_text (text, strlen (text));
  gsize len = strlen (part);

  for (guint i = 0; i < listing->entities->len; i++)
    {
      const CodebookEntity *entity = listing->entities->pdata[i];

      for (guint k = 0; k < entity->aliases->len; k++)
        {
          const CodebookAlias *alias = entity->aliases->pdata[k];
          g_autofree char *whole = codebook_fold_text (alias->text, strlen (alias->text));
          gsize whole_len = strlen (whole);

          if (whole_len <= len + 1
              || !((g_str_has_prefix (whole, part) && whole[len] == ' ')
                   || (g_str_has_suffix (whole, part) && whole[whole_len - len - 1] == ' ')))
            continue;
          if (found != NULL && found != entity)
            return NULL;
          found = entity;
        }
    }
  return found;
}

static CodebookSuggestion *
ensure_suggestion (Listing *listing,
                   const char *text,
                   const CodebookFinding *finding,
                   gint64 entity)
{
  g_autofree char *name =
      g_strndup (text + finding->start_byte, finding->end_byte - finding->start_byte);
  CodebookSuggestion *suggestion = g_hash_table_lookup (listing->by_text, name);
  const CodebookEntity *whole;

  if (suggestion != NULL)
    return suggestion;
  suggestion = g_new0 (CodebookSuggestion, 1);
  suggestion->text = g_steal_pointer (&name);
  suggestion->type = finding->type;
  suggestion->tier = finding->tier;
  suggestion->hits = g_array_new (FALSE, FALSE, sizeof (CodebookSuggestionHit));
  suggestion->example = make_example (text, finding);
  suggestion->entity = entity;
  whole = entity != 0 ? get_entity (listing, entity) : find_whole (listing, suggestion->text);
  suggestion->pseudonym = whole != NULL ? g_strdup (whole->pseudonym) : NULL;
  g_ptr_array_add (listing->list, suggestion);
  g_hash_table_insert (listing->by_text, suggestion->text, suggestion);
  return suggestion;
}

static void
add_place (Listing *listing,
           gint64 document,
           const char *text,
           const CodebookFinding *finding,
           gint64 entity)
{
  CodebookSuggestion *suggestion = ensure_suggestion (listing, text, finding, entity);
  CodebookSuggestionHit hit = { document, finding->start_cp, finding->end_cp, 0 };

  if (finding->tier < suggestion->tier)
    {
      suggestion->tier = finding->tier;
      suggestion->type = finding->type;
    }
  suggestion->known |= finding->known;
  if (suggestion->hits->len == 0
      || g_array_index (suggestion->hits, CodebookSuggestionHit, suggestion->hits->len - 1).document
             != document)
    suggestion->documents++;
  g_array_append_val (suggestion->hits, hit);
}

/* The entity of a known name at exactly this place; 0 if none. */
static gint64
find_entity (const GArray *hits, const CodebookFinding *finding)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);

      if (hit->start_cp == finding->start_cp && hit->end_cp == finding->end_cp && hit->tag > 0
          && !hit->small && !hit->near)
        return hit->tag;
    }
  return 0;
}

/* A known name that is an ordinary word in small letters, or differs by a letter, is worth a look;
 * an ordinary word that differs by one is not. */
static void
add_known (const Listing *listing, const char *text, const GArray *hits, GArray *findings)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);
      CodebookFinding finding = { hit->start_cp, hit->end_cp, hit->start_byte, hit->end_byte };
      const CodebookEntity *entity = hit->tag > 0 ? get_entity (listing, hit->tag) : NULL;
      g_autofree char *folded =
          codebook_fold_text (text + hit->start_byte, hit->end_byte - hit->start_byte);

      if (hit->near
          && (codebook_name_lexicon_look_up (listing->lexicon, folded)
              & (CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_FORM | CODEBOOK_LEXICON_GIVEN))
                 != 0)
        continue;
      finding.type = CODEBOOK_IDENTIFIER_PERSON;
      if (entity != NULL)
        codebook_identifier_parse (entity->type, &finding.type);
      else
        finding.type = (CodebookIdentifier) (-1 - hit->tag);
      finding.tier = hit->near || hit->small ? 2 : 1;
      finding.known = !hit->near;
      g_array_append_val (findings, finding);
    }
}

static gboolean
list_document (Listing *listing, gint64 document, GError **error)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (listing->project, document, error);
  g_autoptr (GHashTable) laid =
      text != NULL ? codebook_replacement_list (listing->project, document, error) : NULL;
  g_autoptr (GArray) findings = NULL;
  g_autoptr (GArray) hits = NULL;
  const char *current;
  gsize len_bytes;

  if (laid == NULL)
    return FALSE;
  current = codebook_document_text_get_current (text, &len_bytes);
  findings = codebook_findings_make (current, len_bytes, listing->lexicon);
  hits = codebook_name_matcher_find_loosely (listing->known, current, len_bytes);
  add_known (listing, current, hits, findings);
  codebook_findings_join (findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);

      if (!is_done (listing, document, text, laid, finding, current + finding->start_byte))
        add_place (listing, document, current, finding, find_entity (hits, finding));
    }
  return TRUE;
}

static int
compare_suggestions (gconstpointer a, gconstpointer b)
{
  const CodebookSuggestion *one = *(CodebookSuggestion *const *) a;
  const CodebookSuggestion *two = *(CodebookSuggestion *const *) b;

  if (one->known != two->known)
    return one->known ? -1 : 1;
  if (one->tier != two->tier)
    return one->tier < two->tier ? -1 : 1;
  if (one->hits->len != two->hits->len)
    return one->hits->len > two->hits->len ? -1 : 1;
  return strcmp (one->text, two->text);
}

static gboolean
prepare (Listing *listing, const GPtrArray *extra, GError **error)
{
  listing->entities = extra != NULL ? g_ptr_array_ref ((GPtrArray *) extra)
                                    : codebook_entity_list (listing->project, error);
  if (listing->entities == NULL)
    return FALSE;
  listing->spared = codebook_entity_list_spared (listing->project, error);
  if (listing->spared == NULL)
    return FALSE;
  know_entities (listing);
  return know_cases (listing, error) && know_speakers (listing, error)
         && know_values (listing, error);
}

static gboolean
list_all (Listing *listing, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) documents = NULL;

  if (document != 0)
    return list_document (listing, document, error);
  documents = codebook_document_list (listing->project, error);
  for (guint i = 0; documents != NULL && i < documents->len; i++)
    if (!list_document (listing, ((CodebookDocument *) documents->pdata[i])->id, error))
      return FALSE;
  return documents != NULL;
}

GPtrArray *
codebook_suggestions_list (CodebookProject *project,
                           const CodebookNameLexicon *lexicon,
                           gint64 document,
                           const GPtrArray *extra,
                           GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_suggestion_free);
  Listing listing = { .project = project, .lexicon = lexicon, .list = list };
  gboolean ok;

  listing.known = codebook_name_matcher_new ();
  listing.by_text = g_hash_table_new (g_str_hash, g_str_equal);
  ok = prepare (&listing, extra, error) && list_all (&listing, document, error);
  g_ptr_array_sort (list, compare_suggestions);
  g_hash_table_unref (listing.by_text);
  codebook_name_matcher_free (listing.known);
  g_clear_pointer (&listing.entities, g_ptr_array_unref);
  g_clear_pointer (&listing.spared, g_ptr_array_unref);
  return ok ? g_steal_pointer (&list) : NULL;
}

/* What has become longer or shorter ---------------------------------------------------------------
 */

typedef struct
{
  gint64 document;
  guint end_cp;
  gint64 moved_cp; /* what comes after it: by this hit and those before it */
} Shift;

static int
compare_shifts (gconstpointer a, gconstpointer b)
{
  const Shift *one = a, *two = b;

  if (one->document != two->document)
    return one->document < two->document ? -1 : 1;
  return (one->end_cp > two->end_cp) - (one->end_cp < two->end_cp);
}

/* In order, so that how far a place has moved is one look. */
static GArray *
make_shifts (const GArray *hits, guint length_cp)
{
  GArray *shifts = g_array_sized_new (FALSE, FALSE, sizeof (Shift), hits->len);

  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookSuggestionHit *hit = &g_array_index (hits, CodebookSuggestionHit, i);
      Shift shift = { hit->document, hit->end_cp,
                      (gint64) length_cp - (gint64) (hit->end_cp - hit->start_cp) + hit->grown_cp };

      g_array_append_val (shifts, shift);
    }
  g_array_sort (shifts, compare_shifts);
  for (guint i = 1; i < shifts->len; i++)
    {
      const Shift *before = &g_array_index (shifts, Shift, i - 1);
      Shift *shift = &g_array_index (shifts, Shift, i);

      if (before->document == shift->document)
        shift->moved_cp += before->moved_cp;
    }
  return shifts;
}

static gint64
find_shift (const GArray *shifts, const CodebookSuggestionHit *hit)
{
  const Shift wanted = { hit->document, hit->start_cp, 0 };
  guint low = 0, high = shifts->len;
  const Shift *last;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_shifts (&g_array_index (shifts, Shift, middle), &wanted) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  last = low > 0 ? &g_array_index (shifts, Shift, low - 1) : NULL;
  return last != NULL && last->document == hit->document ? last->moved_cp : 0;
}

void
codebook_suggestions_shift (GPtrArray *list, const GArray *hits, guint length_cp)
{
  g_autoptr (GArray) shifts = make_shifts (hits, length_cp);

  for (guint i = 0; i < list->len; i++)
    {
      GArray *others = ((CodebookSuggestion *) list->pdata[i])->hits;

      for (guint k = 0; others != hits && k < others->len; k++)
        {
          CodebookSuggestionHit *other = &g_array_index (others, CodebookSuggestionHit, k);
          gint64 moved = find_shift (shifts, other);

          other->start_cp = (guint) ((gint64) other->start_cp + moved);
          other->end_cp = (guint) ((gint64) other->end_cp + moved);
        }
    }
}
