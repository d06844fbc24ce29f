/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/number-run.h"

#include <string.h>

#define LONGEST 40 /* tokens: it is tried at each of a text */

/* What numbers are put together of; where one starts with another, the longer comes first. */
static const struct
{
  const char *word;
  guint figures;
} atoms[] = {
  { "nul", 1 },      { "een", 1 },       { "twee", 1 },     { "drie", 1 },     { "vier", 1 },
  { "vijftien", 2 }, { "vijftig", 2 },   { "vijf", 1 },     { "zestien", 2 },  { "zestig", 2 },
  { "zes", 1 },      { "zeventien", 2 }, { "zeventig", 2 }, { "zeven", 1 },    { "achttien", 2 },
  { "acht", 1 },     { "negentien", 2 }, { "negentig", 2 }, { "negen", 1 },    { "tien", 2 },
  { "elf", 2 },      { "twaalf", 2 },    { "dertien", 2 },  { "veertien", 2 }, { "twintig", 2 },
  { "dertig", 2 },   { "veertig", 2 },   { "tachtig", 2 },  { "honderd", 3 },  { "duizend", 4 },
};

static gboolean
is_figures (const char *folded)
{
  return *folded != '\0' && strspn (folded, "0123456789") == strlen (folded);
}

guint
codebook_number_run_count_figures (const char *folded)
{
  guint figures = 0, last = 0; /* of the atom before */
  gboolean round = FALSE;      /* behind honderd, where smaller numbers only fill noughts */

  if (is_figures (folded))
    return (guint) strlen (folded);
  for (const char *at = folded; *at != '\0';)
    {
      gboolean joined = last > 0 && g_str_has_prefix (at, "en");
      guint i = 0;

      at += joined ? 2 : 0;
      while (i < G_N_ELEMENTS (atoms) && !g_str_has_prefix (at, atoms[i].word))
        i++;
      if (i == G_N_ELEMENTS (atoms))
        return 0;
      at += strlen (atoms[i].word);
      if (atoms[i].figures > 2)
        figures += last > 0 ? atoms[i].figures - 1 : atoms[i].figures;
      else if (!round)
        figures += joined ? 1 : atoms[i].figures;
      round |= atoms[i].figures > 2;
      last = atoms[i].figures;
    }
  return figures;
}

/* Whether the token at @index stands right behind the one before, with signs at most between. */
static gboolean
is_near (const CodebookNameText *text, guint index)
{
  const CodebookToken *last = codebook_name_text_get (text, (gint64) index - 1);
  const CodebookToken *token = codebook_name_text_get (text, index);

  if (last == NULL || token == NULL || token->start_cp > last->end_cp + 3
      || (token->flags & CODEBOOK_TOKEN_MARK) != 0
      || memchr (text->text + last->end_byte, '\n', token->start_byte - last->end_byte) != NULL)
    return FALSE;
  /* The full stop in 9031.44 ends nothing. */
  return (token->flags & CODEBOOK_TOKEN_START) == 0 || token->start_cp == last->end_cp + 1;
}

static guint
count_at (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);

  return token != NULL ? codebook_number_run_count_figures (token->folded) : 0;
}

/* What stands between numbers and is none: eh, dubbel, twee keer, drie en twintig; with @letters
 * also streepje. */
static gboolean
joins (const CodebookNameText *text, guint index, gboolean letters)
{
  static const char *const fillers[] = { "eh", "ehm",    "uh",      "uhm", "euh",
                                         "hm", "dubbel", "dubbele", NULL };
  static const char *const times[] = { "keer", "maal", NULL };
  static const char *const signs[] = { "streepje", "streep", "schuine",     "slash", "punt",
                                       "min",      "dash",   "koppelteken", NULL };
  static const char *const tens[] = { "twintig",  "dertig",  "veertig",  "vijftig", "zestig",
                                      "zeventig", "tachtig", "negentig", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  if (next == NULL || !is_near (text, index + 1))
    return FALSE;
  if (g_str_equal (token->folded, "en"))
    return g_str_equal (next->folded, "dan")
           || (count_at (text, index - 1) == 1
               && codebook_name_text_is_one_of (next->folded, tens));
  if (g_str_equal (token->folded, "dan"))
    return g_str_equal (codebook_name_text_get (text, (gint64) index - 1)->folded, "en");
  return codebook_name_text_is_one_of (token->folded, fillers)
         || (letters && codebook_name_text_is_one_of (token->folded, signs))
         || (codebook_name_text_is_one_of (token->folded, times) && count_at (text, index + 1) > 0);
}

/* U is nearly always who is spoken to, and n, s and t are cut off from other words. */
static gboolean
is_letter (const CodebookToken *token)
{
  return g_ascii_isalpha (*token->folded) && token->folded[1] == '\0'
         && strchr ("nostu", *token->folded) == NULL;
}

/* AWB in AWB 21/1763, b in b/4471: letters before figures, or right behind them. */
static gboolean
is_group (const CodebookNameText *text, guint index, gboolean starts)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);
  gboolean glued = next != NULL && next->start_cp == token->end_cp + 1
                   && text->text[token->end_byte] != ' ' && text->text[token->end_byte] != '\n';

  if (token->end_cp - token->start_cp > 6 || (token->known & CODEBOOK_LEXICON_ORGANISATION) != 0)
    return FALSE;
  if ((token->flags & CODEBOOK_TOKEN_UPPER) == 0 && !glued
      && (starts || text->text[token->start_byte - 1] == ' '))
    return FALSE;
  return next != NULL && is_near (text, index + 1) && (next->flags & CODEBOOK_TOKEN_DIGIT) != 0;
}

/* Takes the figures of a token that holds letters too: J-2208-51. */
static gboolean
take_mixed (CodebookNumberRun *self, const CodebookToken *token)
{
  if ((token->flags & CODEBOOK_TOKEN_DIGIT) == 0)
    return FALSE;
  for (const char *at = token->folded; *at != '\0'; at++)
    self->figures += g_ascii_isdigit (*at);
  self->letters += strpbrk (token->folded, "abcdefghijklmnopqrstuvwxyz") != NULL;
  self->numbers++;
  return TRUE;
}

gboolean
codebook_number_run_read (CodebookNumberRun *self,
                          const CodebookNameText *text,
                          guint first,
                          gboolean letters)
{
  *self = (CodebookNumberRun){ first, first, 0, 0, 0, 0 };
  for (guint i = first;
       i < MIN (text->tokens->len, first + LONGEST) && (i == first || is_near (text, i)); i++)
    {
      const CodebookToken *token = codebook_name_text_get (text, i);
      guint figures = codebook_number_run_count_figures (token->folded);

      if (figures > 0)
        {
          self->numbers++;
          self->figures += figures;
          self->said += !is_figures (token->folded) && !g_str_equal (token->folded, "een");
        }
      else if (letters && (is_letter (token) || is_group (text, i, i == first)))
        self->letters++;
      else if (!letters || !take_mixed (self, token))
        {
          if (i == first || !joins (text, i, letters))
            break;
          continue;
        }
      self->after = i + 1;
    }
  return self->numbers > 0;
}

gboolean
codebook_number_run_is_counted (const CodebookNameText *text, guint index)
{
  static const char *const starts[] = { "jaar",  "jaren",     "uur",      "uren",    "euro",
                                        "cent",  "dag",       "week",     "weken",   "maand",
                                        "minu",  "second",    "keer",     "mens",    "person",
                                        "leden", "collega",   "client",   "klant",   "kinder",
                                        "stuk",  "procent",   "kilo",     "meter",   "graden",
                                        "plek",  "kamer",     "punten",   "pagina",  "bladzij",
                                        "woord", "deelnemer", "leerling", "student", NULL };
  static const char *const whole[] = { "man", "mannen", "vrouwen", "km", "cm", "kg", "pk", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);

  if (token == NULL || index == 0 || !is_near (text, index)
      || g_str_has_suffix (token->folded, "nummer"))
    return FALSE;
  for (guint i = 0; starts[i] != NULL; i++)
    if (g_str_has_prefix (token->folded, starts[i]))
      return TRUE;
  return codebook_name_text_is_one_of (token->folded, whole);
}

/* The value of nul … twaalf and of figures; -1 for what is larger. */
static int
get_small (const char *folded)
{
  static const char *const words[] = { "nul",   "een",  "twee",  "drie", "vier", "vijf",   "zes",
                                       "zeven", "acht", "negen", "tien", "elf",  "twaalf", NULL };

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (folded, words[i]))
      return i;
  return is_figures (folded) && strlen (folded) < 4 ? (int) g_ascii_strtoull (folded, NULL, 10)
                                                    : -1;
}

gboolean
codebook_number_run_is_series (const CodebookNumberRun *self, const CodebookNameText *text)
{
  int last = -1;
  guint jumps = 0;

  for (guint i = self->first; i < self->after; i++)
    {
      const char *folded = codebook_name_text_get (text, i)->folded;
      int now = get_small (folded);

      if (codebook_number_run_count_figures (folded) == 0)
        continue;
      jumps += i > self->first && (now < 0 || last < 0 || ABS (now - last) > 1);
      last = now;
    }
  return jumps < 2;
}
