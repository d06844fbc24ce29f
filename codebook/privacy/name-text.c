/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-text.h"

#include <string.h>

#include "codebook/text/fold.h"

#define LONGEST_LABEL 5 /* words */
/* Of what stands behind a finding: each time all that is looked at is checked to be UTF-8. */
#define MOST_BEHIND_BYTES 512
#define LONGEST_ROW 8    /* of initials and particles: no name has more of them */
#define PRIME "\312\271" /* U+02B9, which is a letter */

typedef struct
{
  CodebookNameText *self;
  const char *at;
  guint cp;
  gboolean start; /* the next word starts a sentence … */
  gboolean comma; /* … or follows a comma */
  gboolean apart; /* … or more than a space */
  gboolean
      initial; /* the last word was an abbreviation or an initial: its full stop ends nothing */
  guint row;   /* how many initials and particles stand here, one behind the other */
  guint capitals, letters; /* of this paragraph; capitals behind its label */
  gboolean small;          /* the last one that is long enough to tell has no capitals */
  guint paragraph;         /* its first token … */
  guint said;              /* … and that behind its label */
  GHashTable *met;         /* char *, a word as it is written → Met, of chunk */
} Cutter;

/* What was found out of a word when it was met first: most of a text are words met before. */
typedef struct
{
  const char *folded;
  CodebookLexiconFlags known;
  gboolean particle;
} Met;

gboolean
codebook_name_text_is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2B9 && c <= 0x2BC)
         || (c >= 0x2018 && c <= 0x201B && c != 0x201A) || c == 0x2032 || c == 0xFF07;
}

/* Whether @c may stand within the word from @word to @at; what also opens a quotation only behind
 * what is elided: D`Angelo, and not zei`Kevin. */
static gboolean
is_inner (gunichar c, const char *word, const char *at)
{
  if (c == '`' || c == 0x2018)
    return at - word <= 2;
  return c == '-' || c == 0x2010 || c == 0x2011 || codebook_name_text_is_apostrophe (c);
}

static gboolean
is_word_char (gunichar c)
{
  return (g_unichar_isalnum (c) && !codebook_name_text_is_apostrophe (c)) || g_unichar_ismark (c);
}

/* ’s of a genitive: an s and then no letter. */
static gboolean
is_genitive (const char *apostrophe)
{
  const char *s = g_utf8_next_char (apostrophe);

  return codebook_name_text_is_apostrophe (g_utf8_get_char (apostrophe)) && (*s == 's' || *s == 'S')
         && !is_word_char (g_utf8_get_char (s + 1));
}

/* H&M, CD&V: one or two capitals before it; Kevin&Sanne are two. */
static gboolean
is_joint (const char *word, const char *ampersand)
{
  return *ampersand == '&' && ampersand > word && ampersand <= word + 2
         && g_ascii_isupper (ampersand[-1]) && g_ascii_isupper (*word)
         && g_ascii_isupper (ampersand[1]);
}

/* Soft hyphens and what joins or parts letters without showing: they are within the word. */
static const char *
skip_invisible (const char *at)
{
  while (g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_FORMAT)
    at = g_utf8_next_char (at);
  return at;
}

/* The end of the word at @at. */
static const char *
find_end (const char *at, gboolean leading)
{
  const char *end = leading ? g_utf8_next_char (at) : at;

  while (TRUE)
    {
      gunichar c = g_utf8_get_char (end);
      const char *shown = skip_invisible (end);

      if (shown > end)
        {
          if (end == at || !is_word_char (g_utf8_get_char (shown)))
            return end;
          end = shown;
        }
      else if (is_word_char (c))
        end = g_utf8_next_char (end);
      else if (is_joint (at, end))
        end++;
      else if (end > at && is_inner (c, at, end)
               && is_word_char (g_utf8_get_char (g_utf8_next_char (end))) && !is_genitive (end))
        end = g_utf8_next_char (end);
      else
        return end;
    }
}

/* 't, 's, 'n: the apostrophe belongs to the word. */
static gboolean
is_leading (const char *at)
{
  const char *letter = g_utf8_next_char (at);

  return codebook_name_text_is_apostrophe (g_utf8_get_char (at)) && *letter != '\0'
         && strchr ("tsnkTSNK", *letter) != NULL && !is_word_char (g_utf8_get_char (letter + 1));
}

/* Where the name starts in 's-Heerenberg and d'Hondt: behind what has no capital. */
static const char *
skip_elided (const char *at, const char *end)
{
  const char *letter =
      codebook_name_text_is_apostrophe (g_utf8_get_char (at)) ? g_utf8_next_char (at) : at;
  const char *joint = letter < end ? g_utf8_next_char (letter) : end;

  if (joint >= end || !g_ascii_islower (*letter)
      || !(letter > at ? *joint == '-'
                       : codebook_name_text_is_apostrophe (g_utf8_get_char (joint))))
    return at;
  return g_utf8_next_char (joint);
}

static CodebookTokenFlags
get_letters (const char *at, const char *end, guint *capitals, guint *letters)
{
  CodebookTokenFlags flags = 0;
  guint upper = 0, lower = 0;
  gboolean first = TRUE;

  for (at = skip_elided (at, end); at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isdigit (c))
        flags |= CODEBOOK_TOKEN_DIGIT;
      if (!g_unichar_isalpha (c))
        continue;
      if (first && g_unichar_isupper (c))
        flags |= CODEBOOK_TOKEN_CAPITAL;
      first = FALSE;
      upper += g_unichar_isupper (c);
      lower += !g_unichar_isupper (c);
    }
  if (upper > 1 && lower == 0)
    flags |= CODEBOOK_TOKEN_UPPER;
  /* Not the letter of a speaker's label. */
  *capitals += upper + lower > 2 ? upper : 0;
  *letters += upper + lower;
  return flags;
}

/* What is between two words. */
static void
pass (Cutter *cutter, gunichar c)
{
  static const gunichar commas[] = { ',', ';', '(', '[', '<', '/', 0x2013, 0x2014, 0 };

  if (c == '?' || c == '!' || c == 0x2026 || c == ':' || c == '\n' || c == 0x2022 || c == ')'
      || c == ']')
    cutter->start = TRUE;
  else if (c == '.')
    cutter->start |= !cutter->initial;
  for (guint i = 0; commas[i] != 0; i++)
    cutter->comma |= c == commas[i];
  if (c != ' ' && c != '.' && c != 0xA0)
    cutter->apart = TRUE;
  if (c == '.' && !cutter->initial)
    cutter->apart = TRUE;
}

/* A paragraph with so few capitals was written without: then small letters say nothing. One that
 * begins with a capital was not, unless it goes on without for very long. A short one without any
 * is as the last that was long enough to tell. */
static void
end_paragraph (Cutter *cutter)
{
  GArray *tokens = cutter->self->tokens;
  gboolean begun =
      cutter->said < tokens->len
      && (g_array_index (tokens, CodebookToken, cutter->said).flags & CODEBOOK_TOKEN_CAPITAL) != 0;

  if (cutter->letters >= 20)
    cutter->small = cutter->capitals * (begun ? 300 : 60) < cutter->letters;
  if (cutter->small && (cutter->letters >= 20 || cutter->capitals == 0))
    for (guint i = cutter->paragraph; i < tokens->len; i++)
      g_array_index (tokens, CodebookToken, i).flags |= CODEBOOK_TOKEN_SMALL;
  cutter->paragraph = cutter->said = tokens->len;
  cutter->capitals = cutter->letters = 0;
}

static gboolean
is_abbreviation (const char *folded, const char *behind)
{
  static const char *const list[] = { "dr",   "drs", "mw", "mevr", "mvr", "mej", "dhr", "hr",
                                      "prof", "ing", "ir", "mr",   "ds",  "st",  "h",   "bijv",
                                      "nr",   "ca",  "vd", "v.d",  "tel", "jl",  "afd", NULL };

  return *behind == '.' && !g_ascii_isdigit (*folded)
         && (g_utf8_strlen (folded, -1) == 1 || codebook_name_text_is_one_of (folded, list));
}

/* gemeente B. Gesproken met …: a letter that tells things apart ends its sentence, and is nobody's.
 */
static gboolean
tells_apart (const CodebookNameText *self)
{
  static const char *const things[] = { "gemeente",   "groep",   "school",      "locatie",
                                        "afdeling",   "klas",    "plaats",      "stad",
                                        "wijk",       "bedrijf", "organisatie", "bijlage",
                                        "instelling", "team",    "plan",        "regio",
                                        "deel",       "versie",  NULL };
  guint n = self->tokens->len;

  return n > 0 && codebook_name_text_is_one_of (self->words->pdata[n - 1], things);
}

/* The folded key, with every apostrophe alike: that of search leaves a grave accent as it is. */
static char *
fold_word (const char *word, gsize len_bytes)
{
  g_autofree char *folded = codebook_fold_text (word, len_bytes);
  const char *at = folded;
  GString *out;

  while (*at != '\0' && *at != '`' && !g_str_has_prefix (at, PRIME))
    at++;
  if (*at == '\0')
    return g_steal_pointer (&folded);
  out = g_string_new (folded);
  g_string_replace (out, "`", "'", 0);
  g_string_replace (out, PRIME, "'", 0);
  return g_string_free (out, FALSE);
}

static const Met *
meet (Cutter *cutter, const char *end)
{
  CodebookNameText *self = cutter->self;
  gsize len_bytes = end - cutter->at;
  char written[64];
  g_autofree char *folded = NULL;
  const Met *met = NULL;
  Met *made;

  if (len_bytes < sizeof written)
    {
      memcpy (written, cutter->at, len_bytes);
      written[len_bytes] = '\0';
      met = g_hash_table_lookup (cutter->met, written);
    }
  if (met != NULL)
    return met;
  folded = fold_word (cutter->at, len_bytes);
  made = g_new (Met, 1);
  made->folded = g_string_chunk_insert (self->chunk, folded);
  made->known = self->lexicon != NULL ? codebook_name_lexicon_look_up (self->lexicon, folded) : 0;
  made->particle = codebook_name_text_is_particle (folded);
  g_hash_table_replace (
      cutter->met, g_string_chunk_insert_len (self->chunk, cutter->at, (gssize) len_bytes), made);
  return made;
}

static void
add_token (Cutter *cutter, const char *end)
{
  CodebookNameText *self = cutter->self;
  const Met *met = meet (cutter, end);
  CodebookToken token = { .start_cp = cutter->cp,
                          .start_byte = cutter->at - self->text,
                          .end_byte = end - self->text };

  token.end_cp = cutter->cp + g_utf8_strlen (cutter->at, end - cutter->at);
  token.flags = get_letters (cutter->at, end, &cutter->capitals, &cutter->letters);
  token.folded = met->folded;
  token.known = met->known;
  if (cutter->start)
    token.flags |= CODEBOOK_TOKEN_START;
  if (cutter->comma)
    token.flags |= CODEBOOK_TOKEN_COMMA;
  cutter->row =
      met->particle || (*end == '.' && token.end_cp <= token.start_cp + 2) ? cutter->row + 1 : 0;
  if (cutter->apart || cutter->row > LONGEST_ROW)
    {
      token.flags |= CODEBOOK_TOKEN_APART;
      cutter->row = 0;
    }
  cutter->initial = is_abbreviation (met->folded, end)
                    && (token.end_cp > token.start_cp + 1 || token.flags & CODEBOOK_TOKEN_APART
                        || !tells_apart (self));
  if (*end == '.' && (cutter->initial || token.end_cp > token.start_cp + 1))
    token.flags |= CODEBOOK_TOKEN_DOT;
  if (*end == ':' && (end[1] == ' ' || end[1] == '\t' || end[1] == '\n' || end[1] == '\0'))
    {
      token.flags |= CODEBOOK_TOKEN_LABEL;
      /* The label of a speaker says nothing of the letters of what is said. */
      if (self->tokens->len - cutter->paragraph < LONGEST_LABEL)
        {
          cutter->capitals = 0;
          cutter->said = self->tokens->len + 1;
        }
    }
  cutter->start = cutter->comma = cutter->apart = FALSE;
  g_array_append_val (self->tokens, token);
  g_ptr_array_add (self->words, (gpointer) token.folded);
}

static void
cut (CodebookNameText *self)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Cutter cutter = { .self = self, .at = self->text, .start = TRUE, .met = met };
  const char *end = self->text + self->len_bytes;

  while (cutter.at < end)
    {
      gunichar c = g_utf8_get_char (cutter.at);
      gboolean leading = is_leading (cutter.at);

      if (is_word_char (c) || leading)
        {
          const char *after = MIN (find_end (cutter.at, leading), end);

          add_token (&cutter, after);
          cutter.cp += g_utf8_strlen (cutter.at, after - cutter.at);
          cutter.at = after;
          continue;
        }
      pass (&cutter, c);
      if (c == '\n')
        end_paragraph (&cutter);
      cutter.at = g_utf8_next_char (cutter.at);
      cutter.cp++;
    }
  end_paragraph (&cutter);
  g_ptr_array_add (self->words, NULL);
}

/* Marks of transcription --------------------------------------------------------------------- */

/* A name can stand in brackets too: (Kevin). So a round one is only a mark if all in it is
 * ordinary; the others are the transcriber's own. */
static gboolean
is_mark (const CodebookNameText *self, guint first, guint after, char open)
{
  for (guint i = first; i < after; i++)
    {
      const CodebookToken *token = codebook_name_text_get (self, i);
      CodebookLexiconFlags name =
          CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_PROPER | CODEBOOK_LEXICON_PLACE;

      if ((token->known & name) != 0 && (token->known & CODEBOOK_LEXICON_ORDINARY) == 0)
        return FALSE;
      if (open == '(' && (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0
          && (token->known & CODEBOOK_LEXICON_ORDINARY) == 0)
        return FALSE;
    }
  return TRUE;
}

static guint
find_token (const CodebookNameText *self, gsize byte)
{
  guint low = 0, high = self->tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->tokens, CodebookToken, middle).start_byte < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
find_marks (CodebookNameText *self)
{
  static const char opens[] = "([<", closes[] = ")]>";
  const char *end = self->text + self->len_bytes;

  for (const char *at = self->text; at < end; at++)
    {
      const char *kind = *at != '\0' ? strchr (opens, *at) : NULL;
      const char *close = NULL;
      guint first, after;

      if (kind == NULL)
        continue;
      for (const char *c = at + 1; c < end && c - at <= 60 && *c != '\n' && close == NULL; c++)
        if (*c == closes[kind - opens])
          close = c;
      if (close == NULL)
        continue;
      first = find_token (self, at - self->text);
      after = find_token (self, close - self->text);
      if (is_mark (self, first, after, *at))
        for (guint i = first; i < after; i++)
          g_array_index (self->tokens, CodebookToken, i).flags |= CODEBOOK_TOKEN_MARK;
    }
}

CodebookNameText *
codebook_name_text_new (const char *text, gsize len_bytes, const CodebookNameLexicon *lexicon)
{
  CodebookNameText *self = g_new0 (CodebookNameText, 1);

  self->text = text;
  self->len_bytes = len_bytes;
  self->lexicon = lexicon;
  self->tokens = g_array_new (FALSE, FALSE, sizeof (CodebookToken));
  self->words = g_ptr_array_new ();
  self->chunk = g_string_chunk_new (4096);
  cut (self);
  find_marks (self);
  return self;
}

void
codebook_name_text_free (CodebookNameText *self)
{
  g_array_unref (self->tokens);
  g_ptr_array_unref (self->words);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

const CodebookToken *
codebook_name_text_get (const CodebookNameText *self, gint64 index)
{
  return index >= 0 && index < (gint64) self->tokens->len
             ? &g_array_index (self->tokens, CodebookToken, index)
             : NULL;
}

void
codebook_name_text_add (const CodebookNameText *self,
                        GArray *findings,
                        guint first,
                        guint after,
                        CodebookIdentifier type,
                        guint tier)
{
  const CodebookToken *one = codebook_name_text_get (self, first);
  const CodebookToken *last = codebook_name_text_get (self, (gint64) after - 1);
  CodebookFinding finding = { .type = type, .tier = tier };

  g_return_if_fail (one != NULL && last != NULL && first < after);

  finding.start_cp = one->start_cp;
  finding.start_byte = one->start_byte;
  finding.end_cp = last->end_cp;
  finding.end_byte = last->end_byte;
  g_array_append_val (findings, finding);
}

gboolean
codebook_name_text_is_one_of (const char *folded, const char *const *list)
{
  for (; *list != NULL; list++)
    if (**list == *folded && strcmp (folded, *list) == 0)
      return TRUE;
  return FALSE;
}

gboolean
codebook_name_text_may_follow (const CodebookToken *token)
{
  return token != NULL
         && (token->flags & (CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_MARK))
                == 0;
}

gboolean
codebook_name_text_is_word_of (const CodebookNameText *self, gint64 index, const char *const *list)
{
  const CodebookToken *token = codebook_name_text_get (self, index);

  return token != NULL && codebook_name_text_is_one_of (token->folded, list);
}

gboolean
codebook_name_text_is_particle (const char *folded)
{
  static const char *const particles[] = { "van", "de",  "der",    "den", "'t",  "ten", "ter",
                                           "te",  "het", "el",     "al",  "von", "du",  "la",
                                           "le",  "v",   "d",      "vd",  "bin", "dos", "da",
                                           "'s",  "ait", "vander", "op",  NULL };

  return codebook_name_text_is_one_of (folded, particles);
}

gboolean
codebook_name_text_is_start (const CodebookNameText *self, guint index)
{
  const CodebookToken *town = codebook_name_text_get (self, index);
  const CodebookToken *next = codebook_name_text_get (self, (gint64) index + 1);

  return index > 0 && next != NULL && (town->known & CODEBOOK_LEXICON_PLACE) != 0
         && g_str_equal (self->words->pdata[index - 1], "van")
         && g_str_equal (next->folded, "naar");
}

/* Compiled once: a regular expression takes as long to make as to look a transcript through. */
static GRegex *
get_regex (const char *pattern)
{
  static GMutex mutex;
  static GHashTable *made; /* const char *, literal → GRegex */
  GRegex *regex;

  g_mutex_lock (&mutex);
  if (made == NULL)
    made = g_hash_table_new (g_str_hash, g_str_equal);
  regex = g_hash_table_lookup (made, pattern);
  if (regex == NULL)
    {
      regex = g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_EXTENDED, 0, NULL);
      g_hash_table_insert (made, (gpointer) pattern, regex);
    }
  g_mutex_unlock (&mutex);
  return regex;
}

void
codebook_name_text_add_matches (const CodebookNameText *self,
                                GArray *findings,
                                const char *pattern,
                                CodebookIdentifier type,
                                guint tier,
                                gboolean (*accept) (const char *matched))
{
  const GRegex *regex = get_regex (pattern);
  g_autoptr (GMatchInfo) match = NULL;
  gsize byte = 0;
  guint cp = 0;

  g_return_if_fail (regex != NULL);

  for (g_regex_match_full (regex, self->text, (gssize) self->len_bytes, 0, 0, &match, NULL);
       g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      CodebookFinding finding = { .type = type, .tier = tier };
      g_autofree char *matched = NULL;
      int start, end;

      if (!g_match_info_fetch_named_pos (match, "it", &start, &end) || start < 0)
        g_match_info_fetch_pos (match, 0, &start, &end);
      if (start >= end)
        continue;
      matched = g_strndup (self->text + start, (gsize) (end - start));
      if (accept != NULL && !accept (matched))
        continue;
      /* Matches come from left to right, but a group may start before the last one's end. */
      if ((gsize) start < byte)
        byte = cp = 0;
      cp += (guint) g_utf8_strlen (self->text + byte, start - (gssize) byte);
      byte = (gsize) start;
      finding.start_cp = cp;
      finding.start_byte = byte;
      finding.end_cp = cp + (guint) g_utf8_strlen (matched, -1);
      finding.end_byte = (gsize) end;
      g_array_append_val (findings, finding);
    }
}

void
codebook_name_text_add_match_behind (const CodebookNameText *self,
                                     GArray *findings,
                                     guint index,
                                     const char *pattern)
{
  const GRegex *regex = get_regex (pattern);
  CodebookFinding finding = g_array_index (findings, CodebookFinding, index);
  g_autoptr (GMatchInfo) match = NULL;
  gsize len = MIN (self->len_bytes, finding.end_byte + MOST_BEHIND_BYTES);
  int start, end;

  g_return_if_fail (regex != NULL);

  while (((guchar) self->text[len] & 0xC0) == 0x80)
    len--;
  if (!g_regex_match_full (regex, self->text, (gssize) len, (int) finding.end_byte,
                           G_REGEX_MATCH_ANCHORED, &match, NULL)
      || !g_match_info_fetch_named_pos (match, "it", &start, &end))
    return;
  finding.start_cp =
      finding.end_cp
      + (guint) g_utf8_strlen (self->text + finding.end_byte, start - (gssize) finding.end_byte);
  finding.end_cp = finding.start_cp + (guint) g_utf8_strlen (self->text + start, end - start);
  finding.start_byte = (gsize) start;
  finding.end_byte = (gsize) end;
  g_array_append_val (findings, finding);
}
