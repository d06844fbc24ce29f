/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a form back to the word it is of. The list is believed first: what it lists as a noun, an
 * adjective or an infinitive is a lemma, and its suffixes lead from huizen to huis and from mooiste
 * to mooi. What remains is done by rule, and a rule's outcome counts only if the list has it:
 *
 *   verbs        belt, belde, gebeld → the stem bel → bellen, by the spelling of Dutch: a vowel in
 *                an open syllable is single, a consonant after a short one double, v and z end as
 *                f and s. With anything before it: opbelt, teleurgesteld, verbouwd
 *   strong verbs from a table, with anything before it: ontliep → ontlopen
 *   odd plurals  from a table
 *   compounds    not in the list: the longest known end is taken back, the rest kept:
 *                jobcoachtrajecten → jobcoachtraject
 *
 * Only what none of these explains is cut by guess: appte, appjes → ap. */

#include "codebook/text/lemma-dutch.h"

#include <string.h>

#include "codebook/text/lemma-strong.h"

#define LONGEST_FORM 100 /* bytes; what is longer is no word */

typedef struct
{
  const CodebookLemmaList *list;
  const char *form;
  GPtrArray *lemmas;
} Finder;

static const char *const odd_forms[][2] = {
  { "beenderen", "been" },    { "beste", "goed" },    { "best", "goed" },
  { "beter", "goed" },        { "betere", "goed" },   { "bladeren", "blad" },
  { "data", "datum" },        { "eieren", "ei" },     { "gelederen", "gelid" },
  { "gemoederen", "gemoed" }, { "goederen", "goed" }, { "hoenderen", "hoen" },
  { "kalveren", "kalf" },     { "kinderen", "kind" }, { "kleinkinderen", "kleinkind" },
  { "koeien", "koe" },        { "lammeren", "lam" },  { "liever", "lief" },
  { "leden", "lid" },         { "liederen", "lied" }, { "meer", "veel" },
  { "meest", "veel" },        { "meeste", "veel" },   { "minder", "weinig" },
  { "minst", "weinig" },      { "minste", "weinig" }, { "raderen", "rad" },
  { "runderen", "rund" },     { "schepen", "schip" }, { "smeden", "smid" },
  { "steden", "stad" },       { "vlooien", "vlo" },   { "volkeren", "volk" },
};

/* Words of their own that a rule would take for a form of another: eens is not of een. */
static const char *const own_words[] = {
  "alles",   "althans",  "anders",     "blijkens",  "dikwijls", "eens",    "evens",
  "iets",    "immers",   "ineens",     "krachtens", "langs",    "maar",    "namens",
  "niets",   "opeens",   "samen",      "soms",      "straks",   "telkens", "tevens",
  "tijdens", "trouwens", "vervolgens", "volgens",   "wegens",   "weleens", "zelfs",
};

static void
add_len (Finder *self, const char *lemma, gsize len)
{
  for (guint i = 0; i < self->lemmas->len; i++)
    {
      const char *had = self->lemmas->pdata[i];

      if (strncmp (had, lemma, len) == 0 && had[len] == '\0')
        return;
    }
  g_ptr_array_add (self->lemmas, g_strndup (lemma, len));
}

static void
add (Finder *self, const char *lemma)
{
  add_len (self, lemma, strlen (lemma));
}

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiouy", c) != NULL;
}

/* Infinitives --------------------------------------------------------------------------------- */

/* The form that @form, less its -en, is spelled as without it: lop → loop, koz → koos, bell → bel.
 * NULL if none ends so; it has room for one more. */
static char *
close_syllable (const char *form, gsize len)
{
  char *closed = g_malloc (len + 2);
  char last;

  memcpy (closed, form, len);
  closed[len] = '\0';
  last = closed[len - 1];
  if (last == 'v' || last == 'z')
    closed[len - 1] = last = last == 'v' ? 'f' : 's';
  if (len < 3 || is_vowel (last))
    return closed;
  if (closed[len - 2] == last)
    closed[len - 1] = '\0';
  else if (strchr ("aeou", closed[len - 2]) != NULL && !is_vowel (closed[len - 3]))
    {
      closed[len - 1] = closed[len - 2];
      closed[len] = last;
      closed[len + 1] = '\0';
    }
  return closed;
}

/* appen is listed without what it takes, app is: t and te. */
static gboolean
has_listed_stem (const CodebookLemmaList *list, const char *word, gsize len)
{
  g_autofree char *stem = g_strndup (word, len - 2), *closed = NULL;

  if (codebook_lemma_list_get_classes (list, stem) & CODEBOOK_LEMMA_VERB)
    return TRUE;
  closed = close_syllable (word, len - 2);
  return codebook_lemma_list_get_classes (list, closed) & CODEBOOK_LEMMA_VERB;
}

/* Whether the list has it as one, or as one with a prefix that it takes. */
static gboolean
is_infinitive (const CodebookLemmaList *list, const char *word)
{
  gsize len = strlen (word);
  guint classes;

  if (len < 3 || word[len - 1] != 'n')
    return FALSE;
  classes = codebook_lemma_list_get_classes (list, word);
  if (!codebook_lemma_list_has_suffixes (list))
    {
      g_autofree char *present = g_strconcat (word, "d", NULL);

      return classes != 0 && codebook_lemma_list_get_classes (list, present) != 0;
    }
  if (classes & CODEBOOK_LEMMA_INFINITIVE)
    return TRUE;
  if (classes == CODEBOOK_LEMMA_KNOWN && len > 4 && word[len - 2] == 'e'
      && has_listed_stem (list, word, len))
    return TRUE;
  for (gsize i = 2; i + 3 < len; i++)
    {
      g_autofree char *prefix = NULL;

      if (!(codebook_lemma_list_get_classes (list, word + i) & CODEBOOK_LEMMA_INFINITIVE))
        continue;
      prefix = g_strndup (word, i);
      if (codebook_lemma_list_takes_prefix (list, word + i, prefix))
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_infinitive (Finder *self, const char *prefix, const char *stem, gsize len, const char *end)
{
  char word[LONGEST_FORM * 2 + 8];

  g_snprintf (word, sizeof word, "%s%.*s%s", prefix, (int) len, stem, end);
  if (!is_infinitive (self->list, word))
    return FALSE;
  add (self, word);
  return TRUE;
}

/* Whether the last syllable, with a single vowel and one consonant after it, can be without stress:
 * wandel, luister, teken, eindig. There, the consonant is not doubled. */
static gboolean
may_be_unstressed (const char *stem, gsize len)
{
  if (stem[len - 2] != 'e' && stem[len - 2] != 'i')
    return FALSE;
  for (gsize i = 0; i + 3 <= len; i++)
    if (is_vowel (stem[i]))
      return TRUE;
  return FALSE;
}

/* bel → bellen, loop → lopen, leef → leven, reis → reizen, werk → werken, doe → doen. */
static gboolean
add_infinitives (Finder *self, const char *prefix, const char *stem, gsize len)
{
  gboolean vowel_before, long_vowel, found = FALSE;
  char last;

  if (len < 2 || len >= LONGEST_FORM)
    return FALSE;
  last = stem[len - 1];
  if (is_vowel (last))
    return (last != 'i' || len > 2) /* zit is not zi + t of zien */
           && (try_infinitive (self, prefix, stem, len, "n")
               || try_infinitive (self, prefix, stem, len, "en")
               || (last == 'a' && try_infinitive (self, prefix, stem, len, "an")));
  vowel_before = is_vowel (stem[len - 2]);
  long_vowel = vowel_before && len >= 3 && is_vowel (stem[len - 3]);
  if (vowel_before && !long_vowel)
    {
      char ends[] = { last, 'e', 'n', '\0' };

      found |= try_infinitive (self, prefix, stem, len, ends);
      if (!may_be_unstressed (stem, len))
        return found;
    }
  found |= try_infinitive (self, prefix, stem, len, "en");
  if (last == 'f' || last == 's')
    found |= try_infinitive (self, prefix, stem, len - 1, last == 'f' ? "ven" : "zen");
  if (long_vowel && stem[len - 2] == stem[len - 3])
    {
      char ends[] = { last, 'e', 'n', '\0' };

      found |= try_infinitive (self, prefix, stem, len - 2, ends);
      ends[0] = last == 'f' ? 'v' : last == 's' ? 'z' : last;
      found |= ends[0] != last && try_infinitive (self, prefix, stem, len - 2, ends);
    }
  return found;
}

/* Weak past participles: gebeld, opgebeld, verteld, gezet; @len leaves an -e out. */
static gboolean
add_from_participle (Finder *self, const char *form, gsize len)
{
  gboolean found = FALSE;

  if (len < 4 || (form[len - 1] != 'd' && form[len - 1] != 't'))
    return FALSE;
  for (gsize i = 0; i + 4 < len && i < LONGEST_FORM; i++)
    if (form[i] == 'g' && form[i + 1] == 'e')
      {
        g_autofree char *prefix = g_strndup (form, i);

        found |= add_infinitives (self, prefix, form + i + 2, len - i - 3)
                 || add_infinitives (self, prefix, form + i + 2, len - i - 2);
      }
  return found || add_infinitives (self, "", form, len - 1)
         || add_infinitives (self, "", form, len);
}

static gboolean
ends_with (const char *form, gsize len, const char *end)
{
  gsize n = strlen (end);

  return len > n + 1 && memcmp (form + len - n, end, n) == 0;
}

/* What the list does not explain. */
static gboolean
add_weak_verbs (Finder *self)
{
  static const char *const ends[] = { "t", "te", "ten", "de", "den" };
  gsize len = strlen (self->form);
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends_with (self->form, len, ends[i]))
      found |= add_infinitives (self, "", self->form, len - strlen (ends[i]));
  if (ends_with (self->form, len, "nd") || ends_with (self->form, len, "nde"))
    found |= try_infinitive (self, "", self->form, strrchr (self->form, 'd') - self->form, "");
  found |= add_from_participle (self, self->form, len);
  if (ends_with (self->form, len, "e"))
    found |= add_from_participle (self, self->form, len - 1);
  if (is_infinitive (self->list, self->form))
    {
      add (self, self->form);
      found = TRUE;
    }
  return found || add_infinitives (self, "", self->form, len);
}

/* Strong verbs -------------------------------------------------------------------------------- */

typedef struct
{
  Finder *finder;
  const char *prefix;
  gboolean found;
} Strong;

static void
strong_found_cb (const char *infinitive, gpointer user_data)
{
  Strong *strong = user_data;
  g_autofree char *whole = g_strconcat (strong->prefix, infinitive, NULL);

  if (*strong->prefix != '\0' && !is_infinitive (strong->finder->list, whole))
    return;
  add (strong->finder, whole);
  strong->found = TRUE;
}

/* liepen, kozen, trokken; and those that are short in the singular only: gaven, lazen. */
static void
find_strong_plural (Strong *strong, const char *form)
{
  gsize len = strlen (form);
  g_autofree char *closed = NULL;

  if (!ends_with (form, len, "en") || len < 4 || len >= LONGEST_FORM)
    return;
  closed = close_syllable (form, len - 2);
  codebook_lemma_strong_find (closed, TRUE, strong_found_cb, strong);
  len = strlen (closed);
  if (len < 3 || closed[len - 2] != 'a' || closed[len - 3] != 'a')
    return;
  closed[len - 2] = closed[len - 1];
  closed[len - 1] = '\0';
  codebook_lemma_strong_find (closed, TRUE, strong_found_cb, strong);
}

/* ontliep as ont + lopen; opgegeten as op + eten. */
static gboolean
add_strong_verbs (Finder *self)
{
  gsize len = strlen (self->form);
  gboolean found = FALSE;

  for (gsize i = 0; i + 1 < len; i++)
    {
      g_autofree char *prefix = g_strndup (self->form, i);
      Strong strong = { self, prefix, FALSE };
      const char *rest = self->form + i;

      codebook_lemma_strong_find (rest, FALSE, strong_found_cb, &strong);
      find_strong_plural (&strong, rest);
      if (ends_with (rest, len - i, "te") || ends_with (rest, len - i, "de"))
        {
          g_autofree char *participle = g_strndup (rest, len - i - 1);

          codebook_lemma_strong_find (participle, TRUE, strong_found_cb, &strong);
        }
      if (i > 0 && !g_str_has_prefix (rest, "ge")) /* verkocht: no ge- after ver- */
        {
          g_autofree char *with_ge = g_strconcat ("ge", rest, NULL);

          codebook_lemma_strong_find (with_ge, TRUE, strong_found_cb, &strong);
        }
      found |= strong.found;
    }
  return found;
}

/* What the list says -------------------------------------------------------------------------- */

static void
add_derived (Finder *self, const char *base)
{
  gsize len = strlen (self->form);

  if (g_str_has_suffix (self->form, "heden"))
    {
      g_autofree char *singular = g_strdup_printf ("%.*sheid", (int) len - 5, self->form);

      add (self, singular);
    }
  else if (g_str_has_suffix (self->form, "en"))
    add_len (self, self->form, len - 1);
  else
    add (self, self->form);
}

static void
base_found_cb (const char *base, CodebookLemmaRelation relation, gpointer user_data)
{
  Finder *self = user_data;
  gsize len = strlen (base);

  switch (relation)
    {
    case CODEBOOK_LEMMA_OF_DERIVED:
      add_derived (self, base);
      return;
    case CODEBOOK_LEMMA_OF_VERB:
      if (!add_infinitives (self, "", base, len) && base[len - 1] == 't')
        add_infinitives (self, "", base, len - 1);
      return;
    case CODEBOOK_LEMMA_OF_PARTICIPLE:
      add_from_participle (self, base, len);
      return;
    default:
      add (self, base);
    }
}

static void
add_odd (Finder *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (odd_forms); i++)
    if (strcmp (odd_forms[i][0], self->form) == 0)
      add (self, odd_forms[i][1]);
}

/* What the list leaves out: studenten, though it has student; meisjes; franstaligen; uitgenodigden.
 */
static void
add_nouns_by_rule (Finder *self)
{
  gsize len = strlen (self->form);
  g_autofree char *base = NULL;
  guint classes;

  if (ends_with (self->form, len, "heden"))
    base = g_strdup_printf ("%.*sheid", (int) len - 5, self->form);
  else if (ends_with (self->form, len, "en") && len > 4)
    base = close_syllable (self->form, len - 2);
  else if (ends_with (self->form, len, "s"))
    base = g_strndup (self->form, len - 1);
  classes = base != NULL ? codebook_lemma_list_get_classes (self->list, base) : 0;
  if ((classes & CODEBOOK_LEMMA_NOUN) || classes == CODEBOOK_LEMMA_KNOWN)
    add (self, base);
}

static void
add_adjectives_by_rule (Finder *self)
{
  static const char *const ends[] = { "e", "en", "n" };
  gsize len = strlen (self->form);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends_with (self->form, len, ends[i]))
      {
        g_autofree char *base = g_strndup (self->form, len - strlen (ends[i]));
        guint classes = codebook_lemma_list_get_classes (self->list, base);

        if ((classes & (CODEBOOK_LEMMA_ADJECTIVE | CODEBOOK_LEMMA_NAME)) && i < 2)
          add (self, base);
        if (codebook_lemma_list_has_suffixes (self->list))
          codebook_lemma_list_each_base (self->list, base, base_found_cb, self);
        if (classes & CODEBOOK_LEMMA_PARTICIPLE)
          add_from_participle (self, base, strlen (base));
      }
}

static gboolean
is_only_itself (const Finder *self, guint before)
{
  return self->lemmas->len == before
         || (self->lemmas->len == before + 1
             && strcmp (self->lemmas->pdata[before], self->form) == 0);
}

static void
add_listed (Finder *self, guint classes)
{
  const guint lemma = CODEBOOK_LEMMA_NOUN | CODEBOOK_LEMMA_ADJECTIVE | CODEBOOK_LEMMA_INFINITIVE;
  gsize len = strlen (self->form);

  add_odd (self);
  if (codebook_lemma_list_has_suffixes (self->list))
    {
      if ((classes & lemma) || is_infinitive (self->list, self->form))
        add (self, self->form);
      codebook_lemma_list_each_base (self->list, self->form, base_found_cb, self);
      if (classes & CODEBOOK_LEMMA_VERB)
        base_found_cb (self->form, CODEBOOK_LEMMA_OF_VERB, self);
      if (classes & (CODEBOOK_LEMMA_PARTICIPLE | CODEBOOK_LEMMA_ADJECTIVE))
        add_from_participle (self, self->form, len);
      if (ends_with (self->form, len, "nd") && (classes & CODEBOOK_LEMMA_ADJECTIVE))
        try_infinitive (self, "", self->form, len - 1, "");
    }
  add_strong_verbs (self);
}

/* Words that are not listed ------------------------------------------------------------------- */

static gboolean
is_head (const CodebookLemmaList *list, const char *head, gsize len)
{
  g_autofree char *whole = g_strndup (head, len);

  if (len < 3)
    return FALSE;
  if (codebook_lemma_list_get_classes (list, whole) != 0)
    return TRUE;
  if (whole[len - 1] == 's' || whole[len - 1] == 'e')
    whole[len - 1] = '\0';
  return len > 3 && codebook_lemma_list_get_classes (list, whole) != 0;
}

/* The lemmas of the longest listed end, with what stands before it. */
static gboolean
add_compound (Finder *self)
{
  gsize len = strlen (self->form);

  for (gsize i = 3; i + 4 <= len; i++)
    {
      const char *tail = self->form + i;
      g_autoptr (GPtrArray) lemmas = NULL;
      guint classes;

      if (!is_head (self->list, self->form, i) && len - i < 6)
        continue;
      classes = codebook_lemma_list_get_classes (self->list, tail);
      lemmas = g_ptr_array_new_with_free_func (g_free);
      add_listed (&(Finder){ self->list, tail, lemmas }, classes);
      if (lemmas->len == 0)
        continue;
      for (guint k = 0; k < lemmas->len; k++)
        {
          g_autofree char *whole =
              g_strdup_printf ("%.*s%s", (int) i, self->form, (const char *) lemmas->pdata[k]);

          add (self, whole);
        }
      return TRUE;
    }
  return FALSE;
}

/* appte, geappt, appen, appje, apps: what is left of all of these is ap. */
static void
add_guess (Finder *self)
{
  static const char *const ends[] = { "'tjes", "'tje", "etjes", "etje", "tjes", "tje", "pjes",
                                      "pje",   "jes",  "je",    "ten",  "den",  "'s",  "te",
                                      "de",    "en",   "s",     "t",    "d" };
  gsize len = strlen (self->form);
  const char *stem = self->form;

  add (self, self->form);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends_with (self->form, len, ends[i]) && len > strlen (ends[i]) + 2)
      {
        len -= strlen (ends[i]);
        if (g_str_has_prefix (stem, "ge") && len > 4 && strchr ("td", *ends[i]) != NULL
            && ends[i][1] == '\0')
          {
            stem += 2;
            len -= 2;
          }
        break;
      }
  if (len > 2 && stem[len - 1] == stem[len - 2] && !is_vowel (stem[len - 1]))
    len--;
  add_len (self, stem, len);
}

void
codebook_lemma_dutch_find (const CodebookLemmaList *list, const char *form, GPtrArray *lemmas)
{
  Finder self = { list, form, lemmas };
  guint classes = codebook_lemma_list_get_classes (list, form);
  guint before = lemmas->len;

  if (strlen (form) >= LONGEST_FORM)
    {
      add (&self, form);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (own_words); i++)
    if (strcmp (own_words[i], form) == 0)
      {
        add (&self, form);
        return;
      }
  add_listed (&self, classes);
  /* The list may know the feminine alone: studenten is of studente, and of student. */
  if (is_only_itself (&self, before) || g_str_has_suffix (form, "ten"))
    add_nouns_by_rule (&self);
  if (is_only_itself (&self, before))
    add_adjectives_by_rule (&self);
  if (lemmas->len > before || add_weak_verbs (&self))
    return;
  if (classes != 0)
    add (&self, form);
  else if (!add_compound (&self))
    add_guess (&self);
}
