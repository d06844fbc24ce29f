/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/pseudonym-scheme.h"

#include <string.h>

#include "codebook/model/entity.h"
#include "codebook/model/naming.h"
#include "codebook/text/fold.h"

static const struct
{
  const char *dutch, *english;
  gboolean letters; /* A, B … instead of 1, 2 … */
} words[CODEBOOK_N_IDENTIFIERS] = {
  [CODEBOOK_IDENTIFIER_PERSON] = { "persoon", "person" },
  [CODEBOOK_IDENTIFIER_PLACE] = { "plaats", "place", TRUE },
  [CODEBOOK_IDENTIFIER_ORGANISATION] = { "organisatie", "organisation", TRUE },
  [CODEBOOK_IDENTIFIER_ADDRESS] = { "adres", "address" },
  [CODEBOOK_IDENTIFIER_POSTCODE] = { "postcode", "postcode" },
  [CODEBOOK_IDENTIFIER_DATE] = { "datum", "date" },
  [CODEBOOK_IDENTIFIER_AGE] = { "leeftijd", "age" },
  [CODEBOOK_IDENTIFIER_TELEPHONE] = { "telefoonnummer", "telephone number" },
  [CODEBOOK_IDENTIFIER_EMAIL] = { "e-mailadres", "e-mail address" },
  [CODEBOOK_IDENTIFIER_URL] = { "webadres", "web address" },
  [CODEBOOK_IDENTIFIER_BSN] = { "bsn", "bsn" },
  [CODEBOOK_IDENTIFIER_IBAN] = { "rekeningnummer", "bank account" },
  [CODEBOOK_IDENTIFIER_NUMBER] = { "nummer", "number" },
};

static gboolean
is_dutch (CodebookProject *project)
{
  return g_str_has_prefix (codebook_project_get_language (project), "nl");
}

/* 1 is A, 27 is AA. */
static char *
make_letters (guint number)
{
  GString *letters = g_string_new (NULL);

  for (; number > 0; number = (number - 1) / 26)
    g_string_prepend_c (letters, (char) ('A' + (number - 1) % 26));
  return g_string_free (letters, FALSE);
}

static char *
make_numbered (CodebookProject *project, const char *word, gboolean letters)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *shown = letters ? make_letters (number) : g_strdup_printf ("%u", number);
      g_autofree char *pseudonym = g_strdup_printf ("[%s %s]", word, shown);

      if (codebook_entity_look_up (project, pseudonym) == 0)
        return g_steal_pointer (&pseudonym);
    }
}

/* The name of the case that is called @name; NULL if none is. */
static char *
find_case (CodebookProject *project, const char *name)
{
  return codebook_store_dup_text (
      codebook_project_get_store (project),
      "SELECT name FROM study_case WHERE lower (name) = lower (?1) OR lower (label) = lower (?1)",
      "s", name);
}

/* P07 is participant 7, if that is free. */
static char *
make_participant (CodebookProject *project, const char *case_name)
{
  const char *word = is_dutch (project) ? "deelnemer" : "participant";
  const char *digits = case_name + strcspn (case_name, "0123456789");
  guint64 number = g_ascii_strtoull (digits, NULL, 10);
  g_autofree char *pseudonym = g_strdup_printf ("[%s %" G_GUINT64_FORMAT "]", word, number);

  if (number > 0 && codebook_entity_look_up (project, pseudonym) == 0)
    return g_steal_pointer (&pseudonym);
  return make_numbered (project, word, FALSE);
}

/* Whether @name stands anywhere: then it would be taken for somebody else. */
static gboolean
is_used (CodebookProject *project, const char *name)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *pattern = g_strdup_printf ("%%%s%%", name);

  return codebook_store_int64 (store, 0,
                               "SELECT EXISTS (SELECT 1 FROM document WHERE text LIKE ?1) "
                               "OR EXISTS (SELECT 1 FROM alias WHERE text LIKE ?1) "
                               "OR EXISTS (SELECT 1 FROM entity WHERE pseudonym LIKE ?1) "
                               "OR EXISTS (SELECT 1 FROM coder WHERE name LIKE ?1)",
                               "s", pattern)
         != 0;
}

/* A name of the same initial and gender; NULL if all are used or the gender is not known. */
static char *
make_name (CodebookProject *project, const CodebookNameLexicon *lexicon, const char *name)
{
  g_autofree char *folded = codebook_fold_text (name, strcspn (name, " "));
  CodebookLexiconFlags kind = codebook_name_lexicon_look_up (lexicon, folded)
                              & (CODEBOOK_LEXICON_WOMAN | CODEBOOK_LEXICON_MAN);
  g_autoptr (GPtrArray) names = NULL;

  if (kind == 0)
    return NULL;
  names = codebook_name_lexicon_list_given (lexicon, kind, g_utf8_get_char (folded));
  for (guint i = 0; i < names->len; i++)
    {
      const char *chosen = names->pdata[i];
      g_autofree char *title = NULL;

      if (g_str_equal (chosen, folded) || is_used (project, chosen))
        continue;
      title = codebook_fold_title_first (chosen, "nl");
      return g_steal_pointer (&title);
    }
  return NULL;
}

char *
codebook_pseudonym_scheme_propose (CodebookProject *project,
                                   const CodebookNameLexicon *lexicon,
                                   CodebookScheme scheme,
                                   CodebookIdentifier type,
                                   const char *name)
{
  g_autofree char *case_name = find_case (project, name);
  g_autofree char *chosen = NULL;

  g_return_val_if_fail (type < CODEBOOK_N_IDENTIFIERS, NULL);

  if (type == CODEBOOK_IDENTIFIER_PERSON && scheme == CODEBOOK_SCHEME_NAME)
    chosen = make_name (project, lexicon, name);
  if (chosen != NULL)
    return g_steal_pointer (&chosen);
  if (case_name != NULL)
    return make_participant (project, case_name);
  return make_numbered (project, is_dutch (project) ? words[type].dutch : words[type].english,
                        words[type].letters);
}
