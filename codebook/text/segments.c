/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/segments.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "codebook/text/icu.h"

/* Why not ICU's word iterator: it takes apart re-integratie, 18-jarige, 06-12345678 and 's, drops
 * the last dot of o.a., joins gaan.En where a space was forgotten, and needs the text in UTF-16.
 * Its tables of letters, digits and marks are used. */

#define BYTES_A_WORD 5 /* hardly less, so that the array is made once */

typedef struct
{
  const char *text;
  gsize len, at; /* bytes */
  guint cp;
  gboolean dutch;
} Scanner;

/* What a code point can be within a word. */
typedef enum
{
  OTHER,
  LETTER,
  DIGIT,
  EXTEND, /* a combining mark, a soft hyphen, a joiner: of the letter before it */
  APOSTROPHE,
  HYPHEN,
  STOP,
  COMMA,
  COLON,
  AT,
} Kind;

/* Of ASCII, which most text is. */
static const guint8 ascii_kinds[128] = {
  ['0' ... '9'] = DIGIT,  ['A' ... 'Z'] = LETTER,
  ['a' ... 'z'] = LETTER, ['_'] = LETTER,
  ['\''] = APOSTROPHE,    ['-'] = HYPHEN,
  ['.'] = STOP,           [','] = COMMA,
  [':'] = COLON,          ['@'] = AT,
};

static Kind
kind_of (UChar32 c)
{
  if (c < 0x80)
    return (Kind) ascii_kinds[c];
  if (c == 0x2019 || c == 0x2018 || c == 0x02BC)
    return APOSTROPHE;
  if (c == 0x2010 || c == 0x2011)
    return HYPHEN;
  if (c == 0xAD || c == 0x200C || c == 0x200D || c == 0x2060)
    return EXTEND;
  if (u_isdigit (c))
    return DIGIT;
  if (u_isalpha (c) || u_charType (c) == U_LETTER_NUMBER)
    return LETTER;
  if ((U_MASK (u_charType (c)) & U_GC_M_MASK) != 0)
    return EXTEND;
  return OTHER;
}

/* Of eight bytes at once: EACH is 1 in each of them, and TOP the highest bit of each. */
#define EACH G_GUINT64_CONSTANT (0x0101010101010101)
#define TOP (EACH * 0x80)

static inline guint64
load_bytes (const char *at)
{
  guint64 bytes;

  memcpy (&bytes, at, sizeof bytes);
  return GUINT64_FROM_LE (bytes);
}

/* The top bits of those that are letters from A to z. */
static inline guint64
mark_letters (guint64 bytes)
{
  guint64 small = (bytes | EACH * 0x20) & ~TOP;

  /* Of each that is at least ‘a’, and not above ‘z’, and ASCII. */
  return (small + EACH * (0x80 - 'a')) & ~(small + EACH * (0x7f - 'z')) & ~bytes & TOP;
}

/* The top bits of those that are @letter, whatever its case. */
static inline guint64
mark_letter (guint64 bytes, char letter)
{
  guint64 others = (bytes | EACH * 0x20) ^ (EACH * (guchar) letter);

  return ~(((others & ~TOP) + ~TOP) | others) & TOP;
}

/* How many, from the lowest on, are letters from A to z. */
static inline guint
count_letters (guint64 bytes)
{
  guint64 letters = mark_letters (bytes);

  return letters == TOP ? 8 : (guint) __builtin_ctzll (letters ^ TOP) / 8;
}

/* Past the letters from A to z at its place; whether there are any. */
static inline gboolean
skip_ascii_letters (Scanner *self)
{
  const char *text = self->text;
  gsize start = self->at, at = start;
  guint n = 8;

  while (n == 8 && at + 8 <= self->len)
    {
      n = count_letters (load_bytes (text + at));
      at += n;
    }
  if (n == 8)
    while (at < self->len && g_ascii_isalpha (text[at]))
      at++;
  self->cp += (guint) (at - start);
  self->at = at;
  return at > start;
}

/* Whether what stands at @at is ASCII of @kind. */
static inline gboolean
is_ascii_kind (const Scanner *self, gsize at, Kind kind)
{
  guchar c = (guchar) self->text[at];

  return c < 0x80 && ascii_kinds[c] == kind;
}

/* The kind of what stands at @at, and where the next begins. */
static Kind
peek (const Scanner *self, gsize at, gsize *next)
{
  UChar32 c;

  if (at >= self->len)
    {
      *next = self->len;
      return OTHER;
    }
  U8_NEXT_UNSAFE ((const uint8_t *) self->text, at, c);
  *next = at;
  return kind_of (c);
}

static Kind
peek_kind (const Scanner *self, gsize at)
{
  gsize next;

  return peek (self, at, &next);
}

static gboolean
is_word_kind (Kind kind)
{
  return kind == LETTER || kind == DIGIT;
}

/* Past the letters and their marks at @at. */
static gsize
skip_letters (const Scanner *self, gsize at, guint *n_letters)
{
  gsize next;

  for (*n_letters = 0;; at = next)
    {
      Kind kind = peek (self, at, &next);

      if (kind == LETTER)
        (*n_letters)++;
      else if (kind != EXTEND)
        return at;
    }
}

/* 's, 't, 'n, 'k, 'm, 'r as words of their own, or 's-Hertogenbosch: @at is after the apostrophe.
 */
static gboolean
is_clitic (const Scanner *self, gsize at)
{
  guint n_letters;
  gsize after;

  if (!self->dutch || at >= self->len || strchr ("stnkmrSTNKMR", self->text[at]) == NULL)
    return FALSE;
  after = skip_letters (self, at, &n_letters);
  return n_letters == 1
         && (peek_kind (self, after) != APOSTROPHE && !is_word_kind (peek_kind (self, after)));
}

/* An e-mail address or a host name goes on after this dot: what follows reaches an @, or ends in
 * one of the domains met in interviews. A dot between other letters is a forgotten space. */
static gboolean
is_address (const Scanner *self, gsize word, gsize after_dot)
{
  static const char *const domains[] = { "nl", "be", "com", "org", "net", "eu", "nu", "info" };
  gsize end = after_dot, last = after_dot;

  if (memchr (self->text + word, '@', after_dot - word) != NULL
      || (after_dot - word == 4 && g_ascii_strncasecmp (self->text + word, "www.", 4) == 0))
    return TRUE;
  for (; end < self->len; end++)
    {
      char c = self->text[end];

      if (c == '@')
        return end + 1 < self->len && g_ascii_isalnum (self->text[end + 1]);
      if (!g_ascii_isalnum (c) && strchr (".-_+", c) == NULL)
        break;
      if (c == '.' && end + 1 < self->len && g_ascii_isalnum (self->text[end + 1]))
        last = end + 1;
    }
  while (end > last && !g_ascii_isalnum (self->text[end - 1]))
    end--;
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    if (strlen (domains[i]) == end - last
        && strncmp (domains[i], self->text + last, end - last) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the dot at @dot joins one-letter parts: o.a, d.w.z, W.W. @part is where the letters
 * before it begin. */
static gboolean
is_abbreviation_dot (const Scanner *self, gsize part, gsize dot)
{
  guint before, after;
  gsize next;

  if (skip_letters (self, part, &before) != dot || before != 1)
    return FALSE;
  next = skip_letters (self, dot + 1, &after);
  return after == 1 && !is_word_kind (peek_kind (self, next));
}

/* Whether the connector of @kind at @at, just after a letter or digit of kind @before, is inside
 * the word. */
static gboolean
joins (const Scanner *self, Kind kind, Kind before, gsize word, gsize part, gsize at, gsize next)
{
  Kind after = peek_kind (self, next);

  if (!is_word_kind (after))
    return FALSE;
  switch (kind)
    {
    case HYPHEN:
    case AT:
      return TRUE;
    case APOSTROPHE:
      return before == LETTER && after == LETTER;
    case STOP:
      if (before == DIGIT && after == DIGIT)
        return TRUE;
      return is_abbreviation_dot (self, part, at) || is_address (self, word, next);
    case COMMA:
    case COLON:
      return before == DIGIT && after == DIGIT;
    default:
      return FALSE;
    }
}

/* From @word, which begins with a letter, a digit or the apostrophe of a clitic, to its end; the
 * scanner ends behind it. */
static void
scan_word (Scanner *self, gsize word)
{
  Kind before = OTHER;
  gsize part = word; /* where the part since the last connector begins */
  gboolean dotted = FALSE;

  while (TRUE)
    {
      gsize next;
      Kind kind;

      if (skip_ascii_letters (self))
        before = LETTER;
      if (self->at == self->len || (before != OTHER && is_ascii_kind (self, self->at, OTHER)))
        return;
      kind = peek (self, self->at, &next);
      if (is_word_kind (kind))
        before = kind;
      else if (kind == APOSTROPHE && before == OTHER)
        part = next;
      else if (kind == EXTEND && before != OTHER)
        ;
      else if (kind == STOP && dotted && !is_word_kind (peek_kind (self, next)))
        {
          self->at = next;
          self->cp++;
          return;
        }
      else if (kind != OTHER && joins (self, kind, before, word, part, self->at, next))
        {
          dotted = kind == STOP && is_abbreviation_dot (self, part, self->at);
          part = next;
        }
      else
        return;
      self->at = next;
      self->cp++;
    }
}

/* The next word from here on, whatever it is made of. */
static gboolean
find_word (Scanner *self, CodebookSegment *segment)
{
  while (self->at < self->len)
    {
      gsize next;
      Kind kind = peek (self, self->at, &next);

      if (is_word_kind (kind) || (kind == APOSTROPHE && is_clitic (self, next)))
        {
          segment->start_cp = self->cp;
          segment->start_byte = self->at;
          scan_word (self, self->at);
          segment->end_cp = self->cp;
          segment->end_byte = self->at;
          return TRUE;
        }
      self->at = next;
      self->cp++;
    }
  return FALSE;
}

/* Most words are letters from A to z alone, with ASCII around them. */
static inline gboolean
next_word (Scanner *self, CodebookSegment *segment)
{
  gsize start = self->at;

  while (start < self->len && is_ascii_kind (self, start, OTHER))
    start++;
  self->cp += (guint) (start - self->at);
  self->at = start;
  segment->start_cp = self->cp;
  segment->start_byte = start;
  if (skip_ascii_letters (self) && (self->at == self->len || is_ascii_kind (self, self->at, OTHER)))
    {
      segment->end_cp = self->cp;
      segment->end_byte = self->at;
      return TRUE;
    }
  self->cp = segment->start_cp;
  self->at = start;
  return find_word (self, segment);
}

GArray *
codebook_segments_words (const char *text, gsize len_bytes, const char *language)
{
  Scanner scanner = { text, len_bytes, 0, 0, codebook_icu_is_dutch (language) };
  GArray *words = g_array_sized_new (FALSE, FALSE, sizeof (CodebookSegment),
                                     (guint) (len_bytes / BYTES_A_WORD));
  CodebookSegment segment;
  guint n = 0;

  /* Not by g_array_append_val (), which takes as long as finding a word. */
  while (next_word (&scanner, &segment))
    {
      if (n == words->len)
        g_array_set_size (words, n + n / 2 + (guint) (len_bytes / BYTES_A_WORD) + 1);
      g_array_index (words, CodebookSegment, n++) = segment;
    }
  g_array_set_size (words, n);
  return words;
}

guint
codebook_segments_count_words (const char *text, gsize len_bytes, const char *language)
{
  Scanner scanner = { text, len_bytes, 0, 0, codebook_icu_is_dutch (language) };
  CodebookSegment segment;
  guint count = 0;

  while (next_word (&scanner, &segment))
    count++;
  return count;
}

/* Whether a word that ends before @at surely does: a connector joins nothing that is no word. */
static gboolean
ends_plainly (const Scanner *self, gsize at)
{
  guchar c;

  if (at == self->len)
    return TRUE;
  c = (guchar) self->text[at];
  return c < 0x80 && !is_word_kind ((Kind) ascii_kinds[c])
         && (ascii_kinds[c] == OTHER || at + 1 == self->len || is_ascii_kind (self, at + 1, OTHER));
}

/* Whether the letters at @at are those of @word, which is lower-case, whatever their case. */
static inline gboolean
has_letters (const char *at, const char *word, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if ((at[i] | 0x20) != word[i])
      return FALSE;
  return TRUE;
}

/* A plain word that is looked for. */
typedef struct
{
  const char *word;
  gsize len;
  gboolean prefix;
  GArray *starts;
} Plain;

/* @at is where a word seems to begin with its first letter. */
static inline void
try_plain (const Scanner *self, const Plain *plain, gsize at)
{
  gsize end = at + plain->len;
  guint start = (guint) at;

  if (end > self->len || !has_letters (self->text + at, plain->word, plain->len)
      || (at > 0 && !is_ascii_kind (self, at - 1, OTHER)))
    return;
  while (plain->prefix && end < self->len && g_ascii_isalpha (self->text[end]))
    end++;
  if (ends_plainly (self, end))
    g_array_append_val (plain->starts, start);
}

void
codebook_segments_find_plain (
    const char *text, gsize len_bytes, const char *word, gboolean prefix, GArray *starts)
{
  Scanner self = { text, len_bytes, 0, 0, FALSE };
  Plain plain = { word, strlen (word), prefix, starts };
  guint64 before = ' '; /* the byte before these */
  gsize at = 0;

  g_array_set_size (starts, 0);
  for (; at + 8 <= len_bytes; at += 8)
    {
      guint64 bytes = load_bytes (text + at);
      guint64 firsts = mark_letter (bytes, *word) & ~mark_letters (bytes << 8 | before);

      before = bytes >> 56;
      for (; firsts != 0; firsts &= firsts - 1)
        try_plain (&self, &plain, at + (gsize) __builtin_ctzll (firsts) / 8);
    }
  for (; at < len_bytes; at++)
    try_plain (&self, &plain, at);
}

/* A loop that compilers turn into one of sixteen bytes at once. */
gboolean
codebook_segments_are_plain (const char *text, gsize len_bytes)
{
  const guint8 *bytes = (const guint8 *) text;
  guint8 odd = len_bytes > 0 ? bytes[0] & 0x80 : 0;

  for (gsize i = 1; i < len_bytes; i++)
    {
      guint8 letter = (guint8) ((bytes[i - 1] | 0x20) - 'a') < 26;
      guint8 capital = (guint8) (bytes[i] - 'A') < 26;

      odd |= (guint8) ((bytes[i] & 0x80) | (letter & (capital | (bytes[i] == '-'))));
    }
  return odd == 0;
}
