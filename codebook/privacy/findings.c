/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/findings.h"

#include <string.h>

#include "codebook/privacy/finders.h"
#include "codebook/text/fold.h"

static gboolean
is_name (const CodebookFinding *finding)
{
  return finding->type <= CODEBOOK_IDENTIFIER_ORGANISATION;
}

static guint
get_length (const CodebookFinding *finding)
{
  return finding->end_cp - finding->start_cp;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const CodebookFinding *one = a, *two = b;

  if (one->start_cp != two->start_cp)
    return one->start_cp < two->start_cp ? -1 : 1;
  if (one->end_cp != two->end_cp)
    return one->end_cp > two->end_cp ? -1 : 1;
  if (one->known != two->known)
    return one->known ? -1 : 1;
  return one->tier != two->tier ? (one->tier < two->tier ? -1 : 1)
                                : (int) one->type - (int) two->type;
}

/* The order in which kinds are believed where they cover the same: a bank account may hold what
 * looks like a telephone number. */
static guint
get_rank (const CodebookFinding *finding)
{
  static const guint8 ranks[CODEBOOK_N_IDENTIFIERS] = {
    [CODEBOOK_IDENTIFIER_EMAIL] = 9,        [CODEBOOK_IDENTIFIER_URL] = 8,
    [CODEBOOK_IDENTIFIER_IBAN] = 8,         [CODEBOOK_IDENTIFIER_ADDRESS] = 7,
    [CODEBOOK_IDENTIFIER_DATE] = 6,         [CODEBOOK_IDENTIFIER_TELEPHONE] = 6,
    [CODEBOOK_IDENTIFIER_BSN] = 5,          [CODEBOOK_IDENTIFIER_POSTCODE] = 5,
    [CODEBOOK_IDENTIFIER_AGE] = 4,          [CODEBOOK_IDENTIFIER_NUMBER] = 4,
    [CODEBOOK_IDENTIFIER_ORGANISATION] = 3, [CODEBOOK_IDENTIFIER_PLACE] = 2,
    [CODEBOOK_IDENTIFIER_PERSON] = 2,
  };

  return ranks[finding->type];
}

static gboolean
is_better (const CodebookFinding *kept, const CodebookFinding *next)
{
  if (!is_name (kept))
    return get_rank (next) > get_rank (kept);
  if (next->known != kept->known)
    return next->known;
  if (get_length (next) != get_length (kept))
    return get_length (next) > get_length (kept);
  if (next->guessed != kept->guessed)
    return kept->guessed;
  return get_rank (next) > get_rank (kept);
}

/* @next overlaps @kept and starts no earlier. */
static void
join_two (CodebookFinding *kept, const CodebookFinding *next)
{
  CodebookFinding both = *kept;

  if (is_name (kept) != is_name (next))
    {
      const CodebookFinding *figures = is_name (kept) ? next : kept;

      both.type = figures->type;
      both.tier = figures->tier;
    }
  else if (is_better (kept, next))
    {
      both.type = next->type;
      both.tier = next->tier;
      both.guessed = next->guessed;
    }
  if (is_name (kept) && is_name (next))
    both.tier = MIN (kept->tier, next->tier);
  both.known = kept->known || next->known;
  if (next->end_cp > both.end_cp)
    {
      both.end_cp = next->end_cp;
      both.end_byte = next->end_byte;
    }
  *kept = both;
}

void
codebook_findings_join (GArray *findings)
{
  guint kept = 0;

  g_array_sort (findings, compare_places);
  for (guint i = 1; i < findings->len; i++)
    {
      CodebookFinding *last = &g_array_index (findings, CodebookFinding, kept);
      const CodebookFinding *next = &g_array_index (findings, CodebookFinding, i);

      if (next->start_cp < last->end_cp)
        join_two (last, next);
      else
        g_array_index (findings, CodebookFinding, ++kept) = *next;
    }
  if (findings->len > 0)
    g_array_set_size (findings, kept + 1);
}

/* Again ---------------------------------------------------------------------------------------- */

static gboolean
is_free (const GArray *findings, guint *at, const CodebookToken *first, const CodebookToken *last)
{
  while (*at < findings->len
         && g_array_index (findings, CodebookFinding, *at).end_cp <= first->start_cp)
    (*at)++;
  return *at == findings->len
         || g_array_index (findings, CodebookFinding, *at).start_cp >= last->end_cp;
}

/* The token that starts at @cp; by halves. */
static guint
find_token (const CodebookNameText *text, guint cp)
{
  guint low = 0, high = text->tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (text->tokens, CodebookToken, middle).start_cp < cp)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How a word is written in the whole text. */
typedef struct
{
  guint capital; /* within a sentence, where a capital says something */
  guint small;
} Written;

/* Folded word → Written. */
static GHashTable *
count_written (const CodebookNameText *text)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < text->tokens->len; i++)
    {
      const CodebookToken *token = codebook_name_text_get (text, i);
      Written *written = g_hash_table_lookup (all, token->folded);

      if (written == NULL)
        {
          written = g_new0 (Written, 1);
          g_hash_table_insert (all, (gpointer) token->folded, written);
        }
      if ((token->flags & CODEBOOK_TOKEN_CAPITAL) == 0)
        written->small++;
      else if ((token->flags & (CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_COMMA | CODEBOOK_TOKEN_MARK))
               == 0)
        written->capital++;
    }
  return all;
}

/* What is a word like any other by the list, and yet has a capital each time, is a name: Koerts.
 * Interviewer and Mevrouw have one where they are labels. */
static gboolean
is_always_capital (GHashTable *written, const CodebookToken *token, guint at_least)
{
  const Written *how = g_hash_table_lookup (written, token->folded);

  return (token->known
          & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_ROLE
             | CODEBOOK_LEXICON_TITLE))
             == 0
         && how->small == 0 && how->capital >= at_least;
}

/* A name that was found, as tokens. */
typedef struct
{
  guint first, n;
  CodebookIdentifier type;
  guint tier;
} Found;

/* The same words with the same capitals. */
static gboolean
stands_at (const CodebookNameText *text, const Found *found, guint at)
{
  for (guint i = 0; i < found->n; i++)
    {
      const CodebookToken *one = codebook_name_text_get (text, (gint64) found->first + i);
      const CodebookToken *two = codebook_name_text_get (text, (gint64) at + i);

      if (two == NULL || !g_str_equal (one->folded, two->folded)
          || (one->flags & CODEBOOK_TOKEN_CAPITAL) != (two->flags & CODEBOOK_TOKEN_CAPITAL)
          || (two->flags & CODEBOOK_TOKEN_MARK) != 0
          || (i > 0 && (two->flags & (CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START)) != 0))
        return FALSE;
    }
  return TRUE;
}

/* Each once, or a text in which somebody is named often takes the square of that. */
static void
add_found (const CodebookNameText *text, GHashTable *index, const Found *found)
{
  const char *start = text->words->pdata[found->first];
  GArray *list = g_hash_table_lookup (index, start);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Found *other = &g_array_index (list, Found, i);

      if (other->n == found->n && other->type == found->type && other->tier == found->tier
          && stands_at (text, other, found->first))
        return;
    }

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (Found));
      g_hash_table_insert (index, (gpointer) start, list);
    }
  g_array_append_val (list, *found);
}

/* de lijn is an employer where somebody works at it, and not elsewhere. */
static gboolean
is_any_thing (const CodebookNameText *text, const Found *found)
{
  const CodebookToken *last = codebook_name_text_get (text, (gint64) found->first + 1);

  return found->n == 2 && g_str_equal (text->words->pdata[found->first], "de")
         && (last->known & CODEBOOK_LEXICON_ORDINARY) != 0
         && (last->flags & CODEBOOK_TOKEN_CAPITAL) == 0;
}

/* What a name starts with → its Found's, and those of the given names of whole ones. Words of which
 * a capital says nothing are left: only names of several words may start with them. */
static GHashTable *
index_found (const CodebookNameText *text, GHashTable *written, GArray *findings)
{
  GHashTable *index =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < findings->len; i++)
    {
      CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);
      guint first = find_token (text, finding->start_cp);
      Found found = { first, find_token (text, finding->end_cp) - first, finding->type,
                      finding->tier };
      const CodebookToken *token = codebook_name_text_get (text, first);

      if (!is_name (finding) || token == NULL || found.n == 0
          || token->start_cp != finding->start_cp
          || (found.n == 1 && (token->known & CODEBOOK_LEXICON_COMMON) != 0)
          || (found.n == 1 && (token->known & CODEBOOK_LEXICON_ORDINARY) != 0
              && !is_always_capital (written, token, 1))
          || is_any_thing (text, &found))
        continue;
      if (found.n > 1 && finding->type == CODEBOOK_IDENTIFIER_PERSON
          && (token->known & CODEBOOK_LEXICON_GIVEN) != 0
          && (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0 && is_always_capital (written, token, 1))
        {
          Found given = { first, 1, finding->type, finding->tier };

          add_found (text, index, &given);
        }
      if (found.n == 1 && found.tier > 1 && is_always_capital (written, token, 2))
        found.tier = finding->tier = 1;
      add_found (text, index, &found);
    }
  return index;
}

/* Linde at: worth a look alone, and a name where Linde Hoekstra is one. */
static void
confirm (const CodebookNameText *text, GHashTable *index, GArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);
      guint at = finding->tier > 1 && is_name (finding) ? find_token (text, finding->start_cp)
                                                        : text->tokens->len;
      const CodebookToken *token = codebook_name_text_get (text, at);
      const GArray *list = token != NULL && token->end_cp == finding->end_cp
                               ? g_hash_table_lookup (index, token->folded)
                               : NULL;

      for (guint k = 0; list != NULL && k < list->len; k++)
        {
          const Found *found = &g_array_index (list, Found, k);

          if (found->n > 1 || found->tier > 1 || !stands_at (text, found, at))
            continue;
          finding->type = found->type;
          finding->tier = 1;
        }
    }
}

/* What was found to be a name in one place is one wherever it stands: where a sentence starts its
 * capital says nothing. */
static void
find_again (const CodebookNameText *text, GArray *findings)
{
  g_autoptr (GHashTable) written = count_written (text);
  g_autoptr (GHashTable) index = index_found (text, written, findings);
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (CodebookFinding));
  guint at = 0;

  for (guint i = 0; i < text->tokens->len; i++)
    {
      const GArray *list = g_hash_table_lookup (index, text->words->pdata[i]);
      const Found *best = NULL;

      for (guint k = 0; list != NULL && k < list->len; k++)
        {
          const Found *found = &g_array_index (list, Found, k);

          if (best != NULL
              && (found->n < best->n || (found->n == best->n && found->tier >= best->tier)))
            continue;
          if (stands_at (text, found, i)
              && is_free (findings, &at, codebook_name_text_get (text, i),
                          codebook_name_text_get (text, (gint64) i + found->n - 1)))
            best = found;
        }
      if (best == NULL)
        continue;
      codebook_name_text_add (text, more, i, i + best->n, best->type, best->tier);
      i += best->n - 1;
    }
  g_array_append_vals (findings, more->data, more->len);
  confirm (text, index, findings);
}

/* Genitives ---------------------------------------------------------------------------------- */

/* The name of which the s may be a genitive's, folded, with the s: jans; or NULL. */
static char *
dup_genitive (const CodebookNameText *text, const CodebookFinding *finding)
{
  const char *word = text->text + finding->start_byte;
  gsize len_bytes = finding->end_byte - finding->start_byte;
  g_autofree char *folded = NULL;
  g_autofree char *name = NULL;

  if (finding->type != CODEBOOK_IDENTIFIER_PERSON || len_bytes < 4 || word[len_bytes - 1] != 's'
      || memchr (word, ' ', len_bytes) != NULL)
    return NULL;
  folded = codebook_fold_text (word, len_bytes);
  name = g_strndup (folded, strlen (folded) - 1);
  return (codebook_name_lexicon_look_up (text->lexicon, folded) & CODEBOOK_LEXICON_GIVEN) == 0
                 && (codebook_name_lexicon_look_up (text->lexicon, name) & CODEBOOK_LEXICON_GIVEN)
                        != 0
             ? g_steal_pointer (&folded)
             : NULL;
}

/* Whether what somebody may have stands behind @finding: Jans [moeder]. */
static gboolean
has_owned (const CodebookNameText *text, const CodebookFinding *finding)
{
  const CodebookToken *next = codebook_name_text_get (text, find_token (text, finding->end_cp));

  return next != NULL
         && (next->flags
             & (CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_MARK
                | CODEBOOK_TOKEN_CAPITAL))
                == 0
         && (next->known & CODEBOOK_LEXICON_STOP) == 0;
}

/* Jans moeder: the s of a genitive stays outside, unless the name is known with it or stands
 * somewhere where it can have nothing: Ik zag Koerts. */
static void
leave_genitives (const CodebookNameText *text, GArray *findings)
{
  g_autoptr (GHashTable) whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);
      g_autofree char *genitive = dup_genitive (text, finding);

      if (genitive != NULL && !has_owned (text, finding))
        g_hash_table_add (whole, g_steal_pointer (&genitive));
    }
  for (guint i = 0; i < findings->len; i++)
    {
      CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);
      g_autofree char *genitive = dup_genitive (text, finding);

      if (genitive == NULL || g_hash_table_contains (whole, genitive))
        continue;
      finding->end_cp--;
      finding->end_byte--;
    }
}

GArray *
codebook_findings_make (const char *text, gsize len_bytes, const CodebookNameLexicon *lexicon)
{
  static void (*const finders[]) (const CodebookNameText *text, GArray *findings) = {
    codebook_find_person,  codebook_find_place,     codebook_find_organisation,
    codebook_find_capital, codebook_find_address,   codebook_find_date,
    codebook_find_age,     codebook_find_telephone, codebook_find_email,
    codebook_find_url,     codebook_find_bsn,       codebook_find_iban,
    codebook_find_number,  codebook_find_reference, codebook_find_introduced,
    codebook_find_street,  codebook_find_employer,
  };
  g_autoptr (CodebookNameText) cut = codebook_name_text_new (text, len_bytes, lexicon);
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (CodebookFinding));

  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    finders[i](cut, findings);
  codebook_findings_join (findings);
  find_again (cut, findings);
  codebook_findings_join (findings);
  leave_genitives (cut, findings);
  return findings;
}
