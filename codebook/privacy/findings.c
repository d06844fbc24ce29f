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
    [CODEBOOK_IDENTIFIER_AGE] = 4,          [CODEBOOK_IDENTIFIER_NUMBER] = 3,
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

/* Jans moeder: the s of a genitive stays outside, unless the name is known with it. */
static void
leave_genitive (const CodebookNameText *text, CodebookFinding *finding)
{
  const char *word = text->text + finding->start_byte;
  gsize len_bytes = finding->end_byte - finding->start_byte;
  g_autofree char *folded = NULL;

  if (finding->type != CODEBOOK_IDENTIFIER_PERSON || len_bytes < 4 || word[len_bytes - 1] != 's'
      || memchr (word, ' ', len_bytes) != NULL)
    return;
  folded = codebook_fold_text (word, len_bytes);
  if ((codebook_name_lexicon_look_up (text->lexicon, folded) & CODEBOOK_LEXICON_GIVEN) != 0)
    return;
  folded[strlen (folded) - 1] = '\0';
  if ((codebook_name_lexicon_look_up (text->lexicon, folded) & CODEBOOK_LEXICON_GIVEN) == 0)
    return;
  finding->end_cp--;
  finding->end_byte--;
}

GArray *
codebook_findings_make (const char *text, gsize len_bytes, const CodebookNameLexicon *lexicon)
{
  static void (*const finders[]) (const CodebookNameText *text, GArray *findings) = {
    codebook_find_person,  codebook_find_place, codebook_find_organisation, codebook_find_capital,
    codebook_find_address, codebook_find_date,  codebook_find_age,          codebook_find_telephone,
    codebook_find_email,   codebook_find_url,   codebook_find_bsn,          codebook_find_iban,
    codebook_find_number,
  };
  g_autoptr (CodebookNameText) cut = codebook_name_text_new (text, len_bytes, lexicon);
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (CodebookFinding));

  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    finders[i](cut, findings);
  codebook_findings_join (findings);
  for (guint i = 0; i < findings->len; i++)
    leave_genitive (cut, &g_array_index (findings, CodebookFinding, i));
  return findings;
}
