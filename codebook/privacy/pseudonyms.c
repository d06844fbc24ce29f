/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/pseudonyms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/free-text.h"
#include "codebook/model/naming.h"
#include "codebook/model/replacement.h"
#include "codebook/privacy/genitive.h"
#include "codebook/privacy/pseudonym-plan.h"
#include "codebook/text/fold.h"

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
      codebook_name_matcher_keep (matcher, entity->pseudonym);
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

/* A pseudonym that is, or holds, a name that is replaced would be replaced itself in a memo when
 * pseudonyms are next applied, and nobody could tell who is meant. */
static gboolean
is_apart (CodebookProject *project,
          const char *name,
          CodebookIdentifier type,
          gboolean small,
          const char *pseudonym,
          GError **error)
{
  g_autoptr (GPtrArray) entities = codebook_entity_list (project, error);
  g_autoptr (CodebookNameMatcher) matcher = NULL;
  g_autoptr (GArray) hits = NULL;

  if (entities == NULL)
    return FALSE;
  matcher = codebook_pseudonyms_make_matcher (entities);
  codebook_name_matcher_add (matcher, name, type, small, 0);
  codebook_name_matcher_keep (matcher, pseudonym);
  hits = codebook_name_matcher_find (matcher, pseudonym, strlen (pseudonym));
  return hits->len == 0
         || codebook_fail (error, CODEBOOK_ERROR_FAILED,
                           _ ("‘%s’ cannot be a pseudonym: there is a real name in it."),
                           pseudonym);
}

char *
codebook_pseudonyms_warn (CodebookProject *project,
                          const char *name,
                          CodebookIdentifier type,
                          gboolean small)
{
  g_autoptr (GPtrArray) entities = codebook_entity_list (project, NULL);
  g_autoptr (CodebookNameMatcher) matcher = codebook_name_matcher_new ();

  codebook_name_matcher_add (matcher, name, type, small, 0);
  for (guint i = 0; entities != NULL && i < entities->len; i++)
    codebook_name_matcher_keep (matcher, ((CodebookEntity *) entities->pdata[i])->pseudonym);
  for (guint i = 0; entities != NULL && i < entities->len; i++)
    {
      const CodebookEntity *entity = entities->pdata[i];
      g_autoptr (GArray) hits =
          codebook_name_matcher_find (matcher, entity->pseudonym, strlen (entity->pseudonym));

      if (hits->len > 0)
        return g_strdup_printf (_ ("‘%s’ is already the pseudonym of another name. In memos and "
                                   "names that were replaced, nothing tells the two apart."),
                                entity->pseudonym);
    }
  return NULL;
}

/* A name, with what is said of it. */
typedef struct
{
  const char *text;
  CodebookIdentifier type;
  gboolean small;
} Name;

/* Whether @words, over which a pseudonym of @entity lies, are @name and not another of its names.
 */
static gboolean
is_of_name (const CodebookEntity *entity, const Name *name, const char *words)
{
  g_autoptr (CodebookNameMatcher) matcher = codebook_name_matcher_new ();
  g_autoptr (GArray) hits = NULL;

  for (guint i = 0; i < entity->aliases->len; i++)
    codebook_name_matcher_add (matcher, ((CodebookAlias *) entity->aliases->pdata[i])->text,
                               name->type, FALSE, 0);
  codebook_name_matcher_add (matcher, name->text, name->type, name->small, 1);
  hits = codebook_name_matcher_find (matcher, words, strlen (words));
  return hits->len > 0 && g_array_index (hits, CodebookNameHit, 0).tag == 1;
}

/* A pseudonym in brackets that nobody has any more, in memos, names and all that keeps no mark of
 * it. One without them may be a word there. */
static gboolean
rename_elsewhere (CodebookProject *project, const char *from, const char *to, GError **error)
{
  g_autoptr (GPtrArray) texts = from[0] == '[' ? codebook_free_text_list (project, error) : NULL;

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      const CodebookFreeText *old = texts->pdata[i];
      g_autoptr (GString) renamed = g_string_new (old->text);

      if (g_string_replace (renamed, from, to, 0) > 0
          && !codebook_free_text_replace (project, old, renamed->str, error))
        return FALSE;
    }
  return texts != NULL || from[0] != '[';
}

/* @name was @from's: where that one's pseudonym lies over it, @to's comes when they are next
 * applied. One that has no name left goes. */
static gboolean
hand_over (CodebookProject *project,
           gint64 from,
           gint64 to,
           const char *pseudonym,
           const Name *name,
           GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GPtrArray) entities = codebook_entity_list (project, error);
  const CodebookEntity *old = NULL;
  g_auto (CodebookRows) rows = { 0 };

  for (guint i = 0; entities != NULL && i < entities->len; i++)
    if (((CodebookEntity *) entities->pdata[i])->id == from)
      old = entities->pdata[i];
  if (old == NULL)
    return entities != NULL;
  if (old->aliases->len == 0)
    return codebook_entity_merge (project, from, to, error)
           && rename_elsewhere (project, old->pseudonym, pseudonym, error);
  rows =
      codebook_store_select (store,
                             "SELECT c.id, substr (d.text, c.start_cp + 1, c.end_cp - c.start_cp)"
                             " FROM correction c JOIN document d ON d.id = c.document"
                             " WHERE c.entity = ?",
                             "i", from);
  while (codebook_rows_next (&rows, error))
    if (is_of_name (old, name, codebook_rows_text (&rows, 1))
        && !codebook_store_run (store, error, "UPDATE correction SET entity = ? WHERE id = ?", "ii",
                                to, codebook_rows_int64 (&rows, 0)))
      return FALSE;
  return !codebook_rows_failed (&rows);
}

static gboolean
set (CodebookProject *project,
     const Name *name,
     const char *pseudonym,
     gint64 *entity,
     GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 before =
      codebook_store_int64 (store, 0, "SELECT entity FROM alias WHERE text = ?", "s", name->text);

  *entity = codebook_pseudonyms_ensure (project, name->type, pseudonym, error);
  return *entity != 0
         && codebook_store_run (store, error, "DELETE FROM spared WHERE text = ? AND document = 0",
                                "s", name->text)
         && codebook_entity_add_alias (project, *entity, name->text, name->small, error) != 0
         && (before == 0 || before == *entity
             || hand_over (project, before, *entity, pseudonym, name, error));
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
  if (!is_apart (project, clean, type, small, to, error))
    return 0;
  label = g_strdup_printf (_ ("Pseudonym ‘%s’"), to);
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  return codebook_store_leave (
             store, joined, set (project, &(Name){ clean, type, small }, to, &entity, error), error)
             ? entity
             : 0;
}

/* Applying ------------------------------------------------------------------------------------- */

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

char *
codebook_pseudonyms_fit (const CodebookEntity *entity, const char *name, gsize len_bytes)
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

gboolean
codebook_pseudonyms_has_genitive (const CodebookEntity *entity)
{
  return g_str_equal (entity->type, "person") && entity->pseudonym[0] != '[';
}

char *
codebook_pseudonyms_fit_in (const CodebookEntity *entity,
                            const char *text,
                            gsize start_byte,
                            gsize *end_byte,
                            gboolean dutch)
{
  g_autofree char *pseudonym =
      codebook_pseudonyms_fit (entity, text + start_byte, *end_byte - start_byte);
  gsize genitive =
      codebook_pseudonyms_has_genitive (entity) ? codebook_genitive_find (text, *end_byte) : 0;
  gunichar apostrophe = genitive > 0 ? g_utf8_get_char (text + *end_byte) : 0;

  *end_byte += genitive;
  return genitive > 0 ? codebook_genitive_make (pseudonym, apostrophe, dutch)
                      : g_steal_pointer (&pseudonym);
}

static int
apply (CodebookProject *project, const CodebookPseudonymWish *wish, GError **error)
{
  g_autoptr (CodebookPseudonymPlan) plan =
      codebook_pseudonym_plan_new (project, wish, NULL, NULL, error);

  return plan != NULL && codebook_pseudonym_plan_carry_out (plan, project, error)
             ? (int) codebook_pseudonym_plan_get_report (plan)->places
             : -1;
}

int
codebook_pseudonyms_apply (CodebookProject *project, GError **error)
{
  return apply (project, &(CodebookPseudonymWish){ 0 }, error);
}

int
codebook_pseudonyms_apply_elsewhere (CodebookProject *project, gint64 entity, GError **error)
{
  return apply (project, &(CodebookPseudonymWish){ .only = entity, .elsewhere_only = TRUE }, error);
}

/* The hits from @first on that are in one document; *@after is the first of another. */
static gboolean
lay_document (CodebookProject *project,
              const CodebookEntity *entity,
              const char *name,
              GArray *hits,
              guint first,
              guint *after,
              GError **error)
{
  gint64 document = g_array_index (hits, CodebookSuggestionHit, first).document;
  g_autoptr (CodebookDocumentText) text = codebook_document_text_load (project, document, error);
  g_autoptr (GArray) replacements = g_array_new (FALSE, FALSE, sizeof (CodebookReplacement));
  gboolean dutch = g_str_has_prefix (codebook_project_get_language (project), "nl");
  const char *current;

  if (text == NULL)
    return FALSE;
  current = codebook_document_text_get_current (text, NULL);
  g_array_set_clear_func (replacements, (GDestroyNotify) codebook_replacement_clear);
  for (*after = first; *after < hits->len; (*after)++)
    {
      CodebookSuggestionHit *hit = &g_array_index (hits, CodebookSuggestionHit, *after);
      CodebookReplacement replacement = { hit->start_cp, hit->end_cp, NULL, entity->id };
      g_autofree char *now = NULL;
      gsize start_byte, end_byte;

      if (hit->document != document)
        break;
      now = codebook_document_text_dup_range (text, hit->start_cp, hit->end_cp);
      if (!g_str_equal (now, name))
        continue;
      start_byte = (gsize) (g_utf8_offset_to_pointer (current, hit->start_cp) - current);
      end_byte = start_byte + strlen (now);
      replacement.text = codebook_pseudonyms_fit_in (entity, current, start_byte, &end_byte, dutch);
      if (end_byte > start_byte + strlen (now))
        {
          replacement.end_cp++;
          hit->grown_cp = (int) g_utf8_strlen (replacement.text, -1)
                          - (int) g_utf8_strlen (entity->pseudonym, -1) - 1;
        }
      g_array_append_val (replacements, replacement);
    }
  return codebook_replacement_lay (project, document, replacements, error);
}

static gboolean
lay_hits (CodebookProject *project,
          const CodebookEntity *entity,
          const char *name,
          GArray *hits,
          GError **error)
{
  for (guint i = 0; i < hits->len;)
    if (!lay_document (project, entity, name, hits, i, &i, error))
      return FALSE;
  return TRUE;
}

gboolean
codebook_pseudonyms_apply_hits (
    CodebookProject *project, gint64 entity, const char *name, GArray *hits, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GPtrArray) entities = codebook_entity_list (project, error);
  const CodebookEntity *found = NULL;
  g_autofree char *label = NULL;
  gboolean joined;

  if (entities == NULL)
    return FALSE;
  for (guint i = 0; i < entities->len; i++)
    if (((CodebookEntity *) entities->pdata[i])->id == entity)
      found = entities->pdata[i];
  if (found == NULL)
    return codebook_naming_fail_gone (CODEBOOK_KIND_ENTITY, entity, error);
  label = g_strdup_printf (_ ("Pseudonym ‘%s’"), found->pseudonym);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, lay_hits (project, found, name, hits, error), error);
}
