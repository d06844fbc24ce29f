/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/segments.h"

#include <string.h>
#include <unicode/uchar.h>

#include "codebook/text/icu.h"

/* Why not ICU's sentence iterator: CLDR has no Dutch data, so it breaks after dhr. and o.a. and
 * before 2021 in ‘3 sept. 2021’, and never after … or (lacht), nor before 's. A sentence ends at a
 * terminator and its closing quotes, if white space follows and what comes then can begin one. */

typedef struct
{
  const char *text, *end; /* one paragraph */
  gboolean dutch;
} Paragraph;

static inline gunichar
get_char (const char *at)
{
  return (guchar) *at < 0x80 ? (guchar) *at : g_utf8_get_char (at);
}

/* Below @end, else 0. */
static gunichar
char_at (const Paragraph *self, const char *at)
{
  return at < self->end ? get_char (at) : 0;
}

static gboolean
is_space (gunichar c)
{
  if (c < 0x80)
    return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace ((UChar32) c);
}

static gboolean
is_terminator (gunichar c)
{
  if (c < 0x0589) /* the first beyond ASCII, which is Armenian */
    return c == '.' || c == '?' || c == '!';
  return c == 0x2026 || u_hasBinaryProperty ((UChar32) c, UCHAR_S_TERM);
}

static gboolean
is_closer (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == 0x2019 || c == 0x201D
         || c == 0x203A || c == 0xBB || c == '*';
}

static gboolean
is_opener (gunichar c)
{
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x2018 || c == 0x2019 || c == 0x201A
         || c == 0x201B || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x2039 || c == 0xAB
         || c == '-' || c == 0x2013 || c == 0x2014 || c == 0xBF || c == 0xA1 || c == '*';
}

static const char *
skip (const Paragraph *self, const char *at, gboolean (*wanted) (gunichar c))
{
  while (at < self->end && wanted (get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* To the first from @at on that is a terminator or beyond ASCII, eight bytes at a time where they
 * are letters and spaces. */
static const char *
skip_plain (const Paragraph *self, const char *at)
{
  const guint64 each = G_GUINT64_CONSTANT (0x0101010101010101), top = each * 0x80;

  while (at < self->end)
    {
      guint64 bytes, others, plain = 0;

      if (self->end - at >= 8)
        {
          memcpy (&bytes, at, sizeof bytes);
          bytes = GUINT64_FROM_LE (bytes);
          others = bytes ^ each * ' ';
          /* The top bit of each from @ on that is ASCII, and of each space. */
          plain = ((bytes << 1 & ~bytes) | ~(((others & ~top) + ~top) | others)) & top;
          at += plain == top ? 8 : __builtin_ctzll (plain ^ top) / 8;
        }
      if (plain == top)
        continue;
      if ((guchar) *at >= 0x80 || is_terminator ((guchar) *at))
        break;
      at++;
    }
  return at;
}

/* These never end a sentence. */
static const char *const titles_nl[] = {
  "a.d.h.v", "a.g.v", "aanst", "adj",   "afb",   "afd",   "afk",   "alg",   "ambt",  "ass",
  "b.v",     "betr",  "bgn",   "bijv",  "bijz",  "burg",  "bv",    "c.q",   "ca",    "cie",
  "col",     "d.d",   "d.i",   "d.m.v", "d.w.z", "dd",    "dhr",   "dir",   "div",   "dr",
  "dra",     "drs",   "ds",    "eig",   "en.o",  "evt",   "excl",  "fam",   "fig",   "gebr",
  "gem",     "gen",   "get",   "gez",   "h.k",   "i.c.m", "i.e",   "i.h.b", "i.h.k", "i.h.k.v",
  "i.o.m",   "i.p.v", "i.s.m", "i.t.t", "i.v.m", "incl",  "ing",   "insp",  "ir",    "jac",
  "jhr",     "joh",   "jr",    "kapt",  "kath",  "kol",   "ltn",   "m.a.w", "m.b.t", "m.b.v",
  "m.i.v",   "m.m.v", "m.n",   "m.u.v", "maj",   "mej",   "mevr",  "mgr",   "mr",    "mrs",
  "mw",      "n.a.v", "nl",    "o.a",   "o.b.v", "o.g.v", "o.l.v", "o.m",   "o.v.v", "p.a",
  "ph",      "plv",   "prof",  "red",   "ref",   "resp",  "secr",  "sgt",   "sr",    "st",
  "t.a.v",   "t.b.v", "t.g.v", "t.h.v", "t.n.v", "t.o.v", "tel",   "th",    "v",     "v.d",
  "v.h",     "vgl",   "vnl",   "vs",    "w.o",   "weth",  "wnd",   "z.g",   "zg",    "zgn"
};
static const char *const titles_en[] = { "cf", "dr",  "e.g", "fig", "gen", "i.e",  "jr",
                                         "mr", "mrs", "ms",  "no",  "pp",  "prof", "rev",
                                         "sr", "st",  "viz", "vol", "vs" };
/* These go on only before a number: blz. 12, 3 sept. 2021. */
static const char *const numbered[] = { "aant", "afl", "apr", "art",  "aug", "bijl", "blz",
                                        "cat",  "dec", "dl",  "eur",  "feb", "febr", "fol",
                                        "hfst", "hst", "jan", "jg",   "jl",  "jul",  "jun",
                                        "kl",   "lid", "max", "min",  "mrt", "no",   "nov",
                                        "nr",   "nrs", "okt", "oct",  "p",   "pag",  "par",
                                        "pp",   "pt",  "sep", "sept", "tab", "vol",  "vs" };
/* What begins a sentence after W.W. and after P., but is no surname. */
static const char *const starters[] = {
  "aan",   "als",     "alle", "and",     "bij",   "but",    "daar",  "daarna", "daarom", "dan",
  "dat",   "deze",    "die",  "dit",     "door",  "dus",    "een",   "er",     "en",     "gelukkig",
  "haar",  "he",      "het",  "hier",    "hij",   "hoe",    "hun",   "i",      "ik",     "in",
  "is",    "it",      "ja",   "je",      "jij",   "jullie", "maar",  "met",    "mijn",   "na",
  "nadat", "nee",     "niet", "nou",     "nu",    "of",     "om",    "omdat",  "onder",  "ons",
  "ook",   "op",      "over", "she",     "sinds", "soms",   "that",  "the",    "then",   "they",
  "this",  "toch",    "toen", "tijdens", "u",     "uit",    "vanaf", "veel",   "verder", "volgens",
  "voor",  "vroeger", "waar", "waarom",  "want",  "was",    "wat",   "we",     "wel",    "wie",
  "wij",   "ze",      "zij",  "zijn",    "zo",    "zodat"
};

static gboolean
is_listed (const char *const *list, gsize n, const char *word)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (list[i], word) == 0)
      return TRUE;
  return FALSE;
}

#define LISTED(list, word) is_listed ((list), G_N_ELEMENTS (list), (word))

/* The letters and dots before the full stop at @stop, lower-cased; "" if longer than any
 * abbreviation. @start: where they begin. */
static void
word_before (const Paragraph *self, const char *stop, char word[16], const char **start)
{
  const char *at = stop;
  gsize len;

  while (at > self->text)
    {
      gunichar c = get_char (g_utf8_prev_char (at));

      if (c != '.' && !u_isalnum ((UChar32) c))
        break;
      at = g_utf8_prev_char (at);
    }
  *start = at;
  len = (gsize) (stop - at);
  word[0] = '\0';
  if (len >= 16)
    return;
  for (gsize i = 0; i < len; i++)
    word[i] = g_ascii_tolower (at[i]);
  word[len] = '\0';
}

/* P, A.B, W.W: capitals apart by dots. */
static gboolean
is_initials (const char *from, const char *to)
{
  while (from < to)
    {
      if (!u_isupper ((UChar32) get_char (from)))
        return FALSE;
      from = g_utf8_next_char (from);
      if (from < to && *from++ != '.')
        return FALSE;
    }
  return TRUE;
}

static gboolean
begins_sentence (const Paragraph *self, const char *at)
{
  char word[16];
  gsize len = 0;

  while (at + len < self->end && g_ascii_isalpha (at[len]) && len < sizeof word - 1)
    {
      word[len] = g_ascii_tolower (at[len]);
      len++;
    }
  word[len] = '\0';
  return LISTED (starters, word);
}

/* Whether the full stop at @stop belongs to an abbreviation, an initial or a list's number, so
 * that the sentence goes on with the capital or digit at @next. */
static gboolean
is_abbreviation (const Paragraph *self, const char *stop, const char *next)
{
  char word[16];
  const char *start;
  gunichar after = char_at (self, next);

  word_before (self, stop, word, &start);
  if (word[0] == '\0')
    return FALSE;
  if (u_isdigit ((UChar32) after) && LISTED (numbered, word))
    return TRUE;
  if (self->dutch ? LISTED (titles_nl, word) : LISTED (titles_en, word))
    return TRUE;
  if (start == self->text && (word[1] == '\0' || strspn (word, "0123456789.") == strlen (word)))
    return TRUE; /* ‘1. Inleiding’, ‘a. Ten eerste’ */
  return is_initials (start, stop) && u_isupper ((UChar32) after) && !begins_sentence (self, next);
}

/* Past a transcriber's remark at @at, such as (lacht) or [onverstaanbaar], with the white space
 * after it; @at if there is none, or if what follows makes it part of a sentence. */
static const char *
skip_remark (const Paragraph *self, const char *at)
{
  gunichar open = char_at (self, at), first = char_at (self, at + 1);
  const char *close, *after;

  if ((open != '(' && open != '[') || !(u_islower ((UChar32) first) || u_isdigit ((UChar32) first)))
    return at;
  close = memchr (at, open == '(' ? ')' : ']', (gsize) MIN (self->end - at, 60));
  if (close == NULL)
    return at;
  for (const char *inside = at; inside < close; inside = g_utf8_next_char (inside))
    if (is_terminator (get_char (inside)))
      return at;
  after = skip (self, close + 1, is_space);
  if (after < self->end && (after == close + 1 || u_islower ((UChar32) char_at (self, after))))
    return at;
  return after;
}

/* Past the opening quotes at @at, and 's or 't: to the letter whose case counts. */
static const char *
skip_openers (const Paragraph *self, const char *at)
{
  const char *letter = at;

  while (letter < self->end)
    {
      gunichar c = get_char (letter);

      if (self->dutch && (c == '\'' || c == 0x2018 || c == 0x2019))
        {
          const char *clitic = g_utf8_next_char (letter);

          if (clitic + 1 < self->end && strchr ("stnkmr", *clitic) != NULL
              && (clitic[1] == ' ' || clitic[1] == '-'))
            return clitic + 2;
        }
      if (!is_opener (c) && !is_space (c))
        break;
      letter = g_utf8_next_char (letter);
    }
  return letter;
}

/* Whether a sentence ends before @next, the first thing after white space; @stop is the last
 * terminator, @closed that a quote or bracket closes after it. */
static gboolean
is_boundary (const Paragraph *self, const char *stop, gboolean closed, const char *next)
{
  const char *letter = skip_openers (self, next);
  gunichar c = char_at (self, letter), mark = get_char (stop);

  /* [naam] stands for a name, so says nothing about capitals. */
  if (u_islower ((UChar32) c) && char_at (self, next) != '[')
    return !closed && mark != '.' && mark != 0x2026
           && !(char_at (self, next) == '(' || char_at (self, next) == '-');
  if (mark != '.' || closed)
    return TRUE;
  if (stop > self->text && stop[-1] == '.')
    return TRUE; /* an ellipsis of dots */
  return !is_abbreviation (self, stop, letter);
}

/* Past the quotes and brackets that close after a terminator; a quote that stands alone between
 * spaces, as typewriters did, closes too. */
static const char *
skip_closers (const Paragraph *self, const char *at)
{
  const char *closed = skip (self, at, is_closer);
  const char *quote = skip (self, closed, is_space);
  const char *after = quote;

  while (after < self->end && (*after == '"' || *after == '\''))
    after++;
  if (after > quote && quote > closed && (after == self->end || is_space (char_at (self, after))))
    return after;
  return closed;
}

/* The end of the sentence that starts at @from, without white space; *@next is where the following
 * one starts. */
static const char *
find_end (const Paragraph *self, const char *from, const char **next)
{
  const char *at = from;

  while (TRUE)
    {
      const char *after, *closed, *start, *remark;
      gunichar c;

      at = skip_plain (self, at);
      if (at >= self->end)
        break;
      c = get_char (at);
      after = g_utf8_next_char (at);
      if (!is_terminator (c) || is_terminator (char_at (self, after)))
        {
          at = after;
          continue;
        }
      closed = skip_closers (self, after);
      start = skip (self, closed, is_space);
      remark = start > closed ? skip_remark (self, start) : start;
      if (remark > start && (remark == self->end || is_boundary (self, at, closed > after, remark)))
        {
          at = remark;
          while (is_space (get_char (g_utf8_prev_char (at))))
            at = g_utf8_prev_char (at);
          *next = remark;
          return at;
        }
      if (start > closed && is_boundary (self, at, closed > after, start))
        {
          *next = start;
          return closed;
        }
      at = closed;
    }
  *next = self->end;
  return self->end;
}

/* Code points of [from, to). */
static guint
count_cp (const char *from, const char *to)
{
  guint count = 0;

  for (; from < to; from++)
    count += ((guchar) *from & 0xC0) != 0x80;
  return count;
}

GArray *
codebook_segments_sentences (const char *text, gsize len_bytes, const char *language)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (CodebookSegment));
  const char *at = text, *end = text + len_bytes, *counted = text;
  guint cp = 0; /* of counted */

  while (at < end)
    {
      const char *newline = memchr (at, '\n', (gsize) (end - at));
      Paragraph paragraph = { at, newline != NULL ? newline : end,
                              codebook_icu_is_dutch (language) };
      const char *next = skip (&paragraph, at, is_space);

      while (paragraph.end > next && is_space (get_char (g_utf8_prev_char (paragraph.end))))
        paragraph.end = g_utf8_prev_char (paragraph.end);
      paragraph.text = next;
      while (next < paragraph.end)
        {
          CodebookSegment segment;
          const char *start = next, *stop = find_end (&paragraph, start, &next);

          segment.start_byte = (gsize) (start - text);
          segment.end_byte = (gsize) (stop - text);
          segment.start_cp = cp + count_cp (counted, start);
          segment.end_cp = cp = segment.start_cp + count_cp (start, stop);
          counted = stop;
          g_array_append_val (sentences, segment);
        }
      at = newline != NULL ? newline + 1 : end;
    }
  return sentences;
}
