/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/number-run.h"

#include <string.h>

#define LONGEST 40 /* tokens: it is tried at each of a text */

/* What numbers are put together of; where one starts with another, the longer comes first. */
static const struct
{
  const char *word;
  guint value;
} atoms[] = {
  { "nul", 0 },        { "een", 1 },        { "twee", 2 },      { "drie", 3 },
  { "vier", 4 },       { "vijftien", 15 },  { "vijftig", 50 },  { "vijf", 5 },
  { "zestien", 16 },   { "zestig", 60 },    { "zes", 6 },       { "zeventien", 17 },
  { "zeventig", 70 },  { "zeven", 7 },      { "achttien", 18 }, { "acht", 8 },
  { "negentien", 19 }, { "negentig", 90 },  { "negen", 9 },     { "tien", 10 },
  { "elf", 11 },       { "twaalf", 12 },    { "dertien", 13 },  { "veertien", 14 },
  { "twintig", 20 },   { "dertig", 30 },    { "veertig", 40 },  { "tachtig", 80 },
  { "honderd", 100 },  { "duizend", 1000 },
};

static gboolean
is_figures (const char *folded)
{
  return *folded != '\0' && strspn (folded, "0123456789") == strlen (folded);
}

static guint
count_digits (guint value)
{
  return value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4;
}

/* Counts figures as codebook_number_run_count_figures () does; *@value: what it comes to, if it is
 * one number and not nulzes. */
static guint
read_word (const char *folded, guint *value)
{
  guint figures = 0, last = 0; /* figures of the atom before */
  gboolean round = FALSE;      /* behind honderd, where smaller numbers only fill noughts */

  *value = 0;
  for (const char *at = folded; *at != '\0';)
    {
      gboolean joined = last > 0 && g_str_has_prefix (at, "en");
      guint i = 0, own;

      at += joined ? 2 : 0;
      while (i < G_N_ELEMENTS (atoms) && !g_str_has_prefix (at, atoms[i].word))
        i++;
      if (i == G_N_ELEMENTS (atoms))
        return 0;
      at += strlen (atoms[i].word);
      own = count_digits (atoms[i].value);
      if (own > 2)
        figures += last > 0 ? own - 1 : own;
      else if (!round)
        figures += joined ? 1 : own;
      *value = own > 2 ? MAX (*value, 1) * atoms[i].value : *value + atoms[i].value;
      round |= own > 2;
      last = own;
    }
  return figures;
}

guint
codebook_number_run_count_figures (const char *folded)
{
  guint value;

  return is_figures (folded) ? (guint) strlen (folded) : read_word (folded, &value);
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

/* What stands between numbers and is none: eh, dubbel, twee keer nul (and not twee keer een zes),
 * drie en twintig; with @letters also streepje. */
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
         || (codebook_name_text_is_one_of (token->folded, times) && count_at (text, index + 1) == 1
             && !g_str_equal (next->folded, "een"));
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

static int
get_value (const char *folded)
{
  guint value = 0;

  if (is_figures (folded) && strlen (folded) < 5)
    return (int) g_ascii_strtoull (folded, NULL, 10);
  return read_word (folded, &value) > 0 ? (int) value : G_MAXINT16;
}

gboolean
codebook_number_run_is_series (const CodebookNumberRun *self, const CodebookNameText *text)
{
  int last = 0, step = 0;
  guint numbers = 0, jumps = 0, changes = 0; /* of the value by more than one, of the step */

  for (guint i = self->first; i < self->after; i++)
    {
      const char *folded = codebook_name_text_get (text, i)->folded;
      int now = get_value (folded);

      if (codebook_number_run_count_figures (folded) == 0)
        continue;
      jumps += numbers > 0 && ABS (now - last) > 1;
      changes += numbers > 1 && now - last != step;
      step = now - last;
      last = now;
      numbers++;
    }
  return jumps < 2 || changes == 0;
}
