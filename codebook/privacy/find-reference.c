/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#include <string.h>

#include "codebook/privacy/number-run.h"

/* A word that says what number stands near it. */
typedef struct
{
  CodebookIdentifier type;
  guint reach;   /* how many words behind it the number starts at most */
  guint figures; /* how many it has at least … */
  guint close;   /* … and if only is, was, dat stand between */
} Cue;

static gboolean
ends_in_one_of (const char *folded, const char *const *ends)
{
  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (folded, ends[i]))
      return TRUE;
  return FALSE;
}

static gboolean
get_cue (const char *folded, Cue *cue)
{
  /* What these have is no one's, or has a finder of its own. */
  static const char *const others[] = { "huisnummer",  "rugnummer",    "startnummer",
                                        "kamernummer", "paginanummer", "artikelnummer",
                                        "lijnnummer",  "modelnummer",  "versienummer",
                                        "themanummer", "volgnummer",   "dresscode",
                                        "gedragscode", "broncode",     NULL };
  static const char *const telephones[] = { "telefoonnummer", "mobielnummer", "noodnummer",
                                            "doorkiesnummer", "faxnummer",    "06-nummer",
                                            "telefoonnr",     "belnummer",    NULL };
  static const char *const bsns[] = { "bsn",        "bsn-nummer", "burgerservicenummer",
                                      "sofinummer", "bsnnummer",  NULL };
  static const char *const strong[] = { "nummer", "kenteken", "kenmerk", "nr", "code", NULL };
  static const char *const weak[] = { "nummer",    "nr",          "code",       "dossier",
                                      "zaak",      "beschikking", "polis",      "casus",
                                      "case",      "referentie",  "kvk",        "paspoort",
                                      "rijbewijs", "factuur",     "besluit",    "indicatie",
                                      "aanvraag",  "bestelling",  "vergunning", "registratie",
                                      "id",        "pas",         NULL };

  if (ends_in_one_of (folded, others))
    return FALSE;
  if (ends_in_one_of (folded, telephones))
    *cue = (Cue){ CODEBOOK_IDENTIFIER_TELEPHONE, 8, 6, 6 };
  else if (codebook_name_text_is_one_of (folded, bsns))
    *cue = (Cue){ CODEBOOK_IDENTIFIER_BSN, 8, 7, 6 };
  else if (g_str_equal (folded, "toestel"))
    *cue = (Cue){ CODEBOOK_IDENTIFIER_TELEPHONE, 3, 3, 3 };
  else if (g_str_equal (folded, "postcode"))
    *cue = (Cue){ CODEBOOK_IDENTIFIER_POSTCODE, 3, 4, 4 };
  else if (codebook_name_text_is_one_of (folded, weak))
    *cue = (Cue){ CODEBOOK_IDENTIFIER_NUMBER, 3, 4, 3 };
  else if (ends_in_one_of (folded, strong))
    *cue = (Cue){ CODEBOOK_IDENTIFIER_NUMBER, 8, 4, 2 };
  else
    return FALSE;
  return TRUE;
}

/* What stands between a cue and its number and says nothing. */
static gboolean
is_link (const CodebookToken *token)
{
  static const char *const links[] = { "is",  "was",  "dat",    "het",   "toen", "nu",   "eh",
                                       "ehm", "ja",   "dus",    "luidt", "had",  "heb",  "heeft",
                                       "ik",  "met",  "nummer", "van",   "mij",  "mijn", "gewoon",
                                       "en",  "werd", "wordt",  "kreeg", NULL };

  return codebook_name_text_is_one_of (token->folded, links)
         || (token->flags & CODEBOOK_TOKEN_LABEL) != 0;
}

/* Three weeks, or 45 %: what may stand near a cue by chance. */
static gboolean
is_other (const CodebookNameText *text, const CodebookNumberRun *run)
{
  const char *behind =
      text->text + codebook_name_text_get (text, (gint64) run->after - 1)->end_byte;

  if (codebook_number_run_is_counted (text, run->after) && run->letters == 0)
    return TRUE;
  while (*behind == ' ')
    behind++;
  if (*behind == '%' || g_str_has_prefix (behind, "€"))
    return TRUE;
  return FALSE;
}

static gboolean
is_year (const CodebookNameText *text, const CodebookNumberRun *run)
{
  const char *word = codebook_name_text_get (text, run->first)->folded;
  guint64 year = strlen (word) == 4 ? g_ascii_strtoull (word, NULL, 10) : 0;

  return run->after == run->first + 1 && year >= 1500 && year < 2100;
}

/* The number that starts at @index, and not the article before it. */
static gboolean
read_number (const CodebookNameText *text, guint index, CodebookNumberRun *run)
{
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  if (next != NULL && (next->flags & CODEBOOK_TOKEN_DIGIT) != 0
      && g_str_equal (codebook_name_text_get (text, index)->folded, "een"))
    return FALSE;
  return codebook_number_run_read (run, text, index, TRUE);
}

/* Whether letters belong to the number at @index: [wmo] dertien acht, [rs] 2511. */
static gboolean
has_letters (const CodebookNameText *text, guint index, guint cue)
{
  const CodebookToken *letters = codebook_name_text_get (text, (gint64) index - 1);
  const CodebookToken *number = codebook_name_text_get (text, index);

  return index > cue + 1 && letters->end_cp - letters->start_cp <= 4
         && letters->end_cp + 1 == number->start_cp && !is_link (letters)
         && (letters->known
             & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_ORGANISATION
                | CODEBOOK_LEXICON_GIVEN))
                == 0;
}

/* mijn klantnummer bij die bank is 4819 2206 31 */
static void
find_behind (const CodebookNameText *text, GArray *findings, guint index, const Cue *cue)
{
  gboolean close = TRUE;

  for (guint i = index + 1; i <= index + cue->reach && i < text->tokens->len; i++)
    {
      const CodebookToken *token = codebook_name_text_get (text, i);
      gboolean answer =
          i == index + 1
          || (codebook_name_text_get (text, (gint64) i - 1)->flags & CODEBOOK_TOKEN_LABEL) != 0;
      CodebookNumberRun run;

      if ((token->flags & CODEBOOK_TOKEN_START) != 0 && !answer)
        return;
      if (read_number (text, i, &run)
          && run.figures + (run.letters > 0) >= (close ? cue->close : cue->figures)
          && (close || run.said == 0 || run.numbers > 2) && !is_other (text, &run)
          && ((close && cue->close < 3) || !is_year (text, &run)))
        {
          codebook_name_text_add (text, findings, i - has_letters (text, i, index), run.after,
                                  cue->type, 1);
          return;
        }
      close &= is_link (token);
    }
}

/* zes een acht min b, (en) dat is mijn kastnummer */
static void
find_before (const CodebookNameText *text, GArray *findings, guint index, const Cue *cue)
{
  static const char *const whose[] = { "mijn", "m'n", "zijn", "z'n", "haar", "ons", "onze",
                                       "jouw", "je",  "uw",   "hun", "het",  "de",  NULL };
  static const char *const is[] = { "is", "was", NULL };
  static const char *const that[] = { "dat", "dit", NULL };
  const CodebookToken *possessive = codebook_name_text_get (text, (gint64) index - 1);
  const CodebookToken *verb = codebook_name_text_get (text, (gint64) index - 2);
  const CodebookToken *pronoun = codebook_name_text_get (text, (gint64) index - 3);
  const CodebookToken *before = codebook_name_text_get (text, (gint64) index - 4);
  guint end = index - 3;

  if (before == NULL || !codebook_name_text_is_one_of (possessive->folded, whose)
      || !codebook_name_text_is_one_of (verb->folded, is)
      || !codebook_name_text_is_one_of (pronoun->folded, that))
    return;
  end -= g_str_equal (before->folded, "en");
  for (guint i = end - MIN (end, 16); i < end; i++)
    {
      CodebookNumberRun run;

      if (!read_number (text, i, &run) || run.after != end)
        continue;
      if (run.figures >= 3 && !is_other (text, &run))
        codebook_name_text_add (text, findings, i, run.after, cue->type, 1);
      return;
    }
}

void
codebook_find_reference (const CodebookNameText *text, GArray *findings)
{
  for (guint i = 0; i < text->tokens->len; i++)
    {
      Cue cue;

      if (!get_cue (codebook_name_text_get (text, i)->folded, &cue))
        continue;
      find_behind (text, findings, i, &cue);
      find_before (text, findings, i, &cue);
    }
}
