/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A name is a row of words, folded, in which the prefixes of surnames are one of three: that of van
 * (v.d., van der, vd), of de and of ten; a hyphen parts words too, but no name starts or ends at
 * one. A text is cut up in the same way, once; at each of its words the names that start with it
 * are tried, the longest first.
 *
 * Figures are compared by their digits and letters alone, from the start of a word on. E-mail and
 * web addresses are found in the text as they are, but for case. */

#include <string.h>

#include "codebook/privacy/name-matcher-private.h"
#include "codebook/privacy/name-parts.h"
#include "codebook/privacy/name-pieces.h"
#include "codebook/privacy/written-address.h"

typedef CodebookKnownName Name;

/* Finding words ------------------------------------------------------------------------------ */

typedef struct
{
  const CodebookNameMatcher *self;
  const CodebookNameText *text;
  const GArray *parts; /* CodebookNamePart */
  GArray *hits;
  gboolean loosely;
  guint from; /* the first part that is in no hit yet */
} Search;

/* How far a name was followed. */
typedef struct
{
  guint part;
  gsize offset_bytes; /* in its word: behind one of several initials */
  gboolean genitive;  /* the last word ends in an s that is outside */
} Cursor;

static const CodebookNamePart *
get_part (const Search *search, guint part)
{
  return &g_array_index (search->parts, CodebookNamePart, part);
}

static const CodebookToken *
get_first (const Search *search, guint part)
{
  return codebook_name_text_get (search->text, get_part (search, part)->first);
}

/* A genitive, and not a surname in -s: not behind a given name, an initial or a title. */
static gboolean
may_be_genitive (const Search *search, guint part)
{
  const CodebookToken *token = get_first (search, part);
  const CodebookToken *before =
      codebook_name_text_get (search->text, (gint64) get_part (search, part)->first - 1);

  return before == NULL || (token->flags & (CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START)) != 0
         || (before->flags & CODEBOOK_TOKEN_CAPITAL) == 0;
}

static gboolean
is_capital (const Search *search, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    for (guint k = get_part (search, i)->first; k <= get_part (search, i)->last; k++)
      if ((codebook_name_text_get (search->text, k)->flags & CODEBOOK_TOKEN_CAPITAL) != 0)
        return TRUE;
  return FALSE;
}

static void
add_hit (
    Search *search, const Name *name, guint first, guint after, gboolean genitive, gboolean near)
{
  const CodebookToken *one = get_first (search, first);
  const CodebookToken *last =
      codebook_name_text_get (search->text, get_part (search, after - 1)->last);
  const char *text = search->text->text;
  const char *end = text + codebook_name_parts_get_end (search->text, search->parts, after - 1);
  CodebookNameHit hit = { .start_cp = one->start_cp,
                          .start_byte = one->start_byte,
                          .name = name->name,
                          .tag = name->tag,
                          .near = near };

  if (get_part (search, first)->hyphens > 0 && name->type != CODEBOOK_IDENTIFIER_PERSON)
    {
      const char *hyphen =
          text + codebook_name_parts_get_end (search->text, search->parts, first - 1);

      hit.start_byte = (gsize) (g_utf8_next_char (hyphen) - text);
      hit.start_cp +=
          (guint) g_utf8_strlen (text + one->start_byte, hyphen - text - (gssize) one->start_byte)
          + 1;
    }
  if (genitive)
    end = g_utf8_prev_char (end);
  hit.end_byte = (gsize) (end - text);
  hit.end_cp = last->end_cp - (guint) g_utf8_strlen (end, text + last->end_byte - end);
  hit.small = !name->small && !is_capital (search, first, after - first);
  g_array_append_val (search->hits, hit);
}

/* Initials written together: the word at @cursor goes on with the next. */
static gboolean
pass_initial (const Search *search, const Name *name, Cursor *cursor, guint index)
{
  const char *wanted = name->words->pdata[index];

  if (index + 1 == name->words->len || !codebook_name_is_initial (wanted)
      || !codebook_name_is_initial (name->words->pdata[index + 1])
      || (name->initials && (get_first (search, cursor->part)->flags & CODEBOOK_TOKEN_UPPER) == 0))
    return FALSE;
  cursor->offset_bytes += strlen (wanted);
  return TRUE;
}

/* Whether word @index of @name stands at @cursor, which goes behind it: as it is, with the s of a
 * genitive, cut at the end of a line, or as one of several initials. */
static gboolean
pass_word (const Search *search, const Name *name, Cursor *cursor, guint index)
{
  const char *wanted = name->words->pdata[index];

  for (; cursor->part < search->parts->len; cursor->part++, cursor->offset_bytes = 0)
    {
      const char *word = get_part (search, cursor->part)->word + cursor->offset_bytes;
      gsize len = strlen (wanted), word_len = strlen (word);

      if (len > word_len && word_len > 0 && strncmp (word, wanted, word_len) == 0
          && codebook_name_parts_is_broken (search->text, search->parts, cursor->part))
        {
          wanted += word_len;
          continue;
        }
      if (strncmp (word, wanted, len) != 0)
        return FALSE;
      if (len < word_len && pass_initial (search, name, cursor, index))
        return TRUE;
      cursor->genitive = index + 1 == name->words->len && g_str_equal (word + len, "s")
                         && (len >= 2 || wanted != name->words->pdata[index])
                         && strchr ("sxz", wanted[len - 1]) == NULL;
      cursor->part++;
      cursor->offset_bytes = 0;
      return len == word_len || cursor->genitive;
    }
  return FALSE;
}

/* Another initial than the known name has: P. in P.J. de Vries, who may be Jan de Vries. */
static gboolean
is_initial (const Search *search, guint part)
{
  static const char *const longer[] = { "th", "ch", "chr", "ph", "ij", "joh", "jac", "fr", NULL };
  const CodebookToken *token = get_first (search, part);
  const char *word = get_part (search, part)->word;

  return (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0 && (token->flags & CODEBOOK_TOKEN_DOT) != 0
         && (codebook_name_is_initial (word) || codebook_name_text_is_one_of (word, longer));
}

/* Whether word @index of @name is the first behind its initials. */
static gboolean
is_behind_initials (const Name *name, guint index)
{
  return index > 0 && codebook_name_is_initial (name->words->pdata[index - 1])
         && !codebook_name_is_initial (name->words->pdata[index]);
}

/* Where the initials before part @first start: on the same line, and in no other hit. */
static guint
go_to_initials (const Search *search, const Name *name, guint first)
{
  const char *text = search->text->text;

  if (name->initials || !codebook_name_is_initial (name->words->pdata[0]))
    return first;
  while (first > search->from && is_initial (search, first - 1)
         && get_first (search, first)->start_cp - get_first (search, first - 1)->end_cp <= 2
         && text[get_first (search, first)->start_byte - 1] != '\n'
         && codebook_name_parts_is_joined (search->text, search->parts, first, FALSE))
    first--;
  return first;
}

/* Vries-Jansen: a surname in the second half, and not T1 or UWV. */
static gboolean
is_surname (const Search *search, guint part)
{
  const CodebookToken *token = get_first (search, part);
  const char *at =
      search->text->text + codebook_name_parts_get_end (search->text, search->parts, part - 1);
  const char *word = get_part (search, part)->word;

  at = g_utf8_next_char (at);
  for (const char *letter = word; *letter != '\0'; letter = g_utf8_next_char (letter))
    if (!g_unichar_isalpha (g_utf8_get_char (letter)))
      return FALSE;
  return word[0] != '\0' && word[1] != '\0' && g_unichar_isupper (g_utf8_get_char (at))
         && ((token->flags & CODEBOOK_TOKEN_UPPER) != 0
             || g_unichar_islower (g_utf8_get_char (g_utf8_next_char (at))));
}

/* Behind the second half of a double surname of which the first ends before part @after; @after if
 * there is none. Half a surname would say who somebody is as well as all of it. A single word may
 * be a given name, of which Jan-Willem is another. */
static guint
pass_second_half (const Search *search, const Name *name, guint first, guint after)
{
  guint part = after;

  if (name->type != CODEBOOK_IDENTIFIER_PERSON
      || codebook_name_parts_is_end (search->parts, after - 1))
    return after;
  if (*get_part (search, after)->word != '\001')
    return name->words->len > 1 && get_part (search, after - 1)->hyphens == 0
                   && is_surname (search, after)
               ? after + 1
               : after;
  while (part < search->parts->len && *get_part (search, part)->word == '\001')
    part++;
  if (part == search->parts->len
      || !codebook_name_parts_is_joined (search->text, search->parts, part, TRUE)
      || !(is_capital (search, part, 1)
           || (name->words->len > 1 && !is_capital (search, first, after - first))))
    return after;
  for (part++; part < search->parts->len && !codebook_name_parts_is_end (search->parts, part - 1);)
    part++;
  return part;
}

/* Whether what ends before part @after is a word: no hyphen behind it, or one and then small
 * letters, as in UWV-arts, or what is no name. */
static gboolean
is_end (const Search *search, const Name *name, guint after)
{
  gsize end;

  if (codebook_name_parts_is_end (search->parts, after - 1))
    return TRUE;
  end = codebook_name_parts_get_end (search->text, search->parts, after - 1);
  return g_unichar_islower (g_utf8_get_char (g_utf8_next_char (search->text->text + end)))
         || codebook_name_is_compounded (name)
         || (name->words->len > 1 && get_part (search, after - 1)->hyphens == 0);
}

/* How many parts from @first on are @name; 0 if it does not stand here. Behind a hyphen that starts
 * with the prefix of a surname, and all of a double one is the hit: Jansen-de Vries. */
static guint
try_name (Search *search, const Name *name, guint first)
{
  Cursor cursor = { first, 0, FALSE };
  guint n, after;

  for (guint i = 0; i < name->words->len; i++)
    {
      while (is_behind_initials (name, i) && cursor.offset_bytes == 0
             && cursor.part < search->parts->len && is_initial (search, cursor.part))
        cursor.part++;
      if (i > 0 && cursor.offset_bytes == 0
          && (cursor.part >= search->parts->len
              || !codebook_name_parts_is_joined (search->text, search->parts, cursor.part,
                                                 codebook_name_has_hyphen (name, i))))
        return 0;
      if (!pass_word (search, name, &cursor, i))
        return 0;
    }
  n = cursor.part - first;
  if (!name->small && !search->loosely && !is_capital (search, first, n))
    return 0;
  after = pass_second_half (search, name, first, cursor.part);
  if ((after == cursor.part && !is_end (search, name, after))
      || (cursor.genitive && n == 1 && !may_be_genitive (search, first)))
    return 0;
  add_hit (search, name, go_to_initials (search, name, first), after,
           cursor.genitive && after == cursor.part, FALSE);
  return after - first;
}

/* The names that start with @word, or with it but for the s of a genitive. */
static guint
try_word (Search *search, const char *word, guint first)
{
  gsize len = strlen (word);
  guint n = 0;

  for (guint cut = 0; cut < 2 && n == 0; cut++)
    {
      g_autofree char *without =
          cut > 0 && len > 2 && word[len - 1] == 's' ? g_strndup (word, len - 1) : NULL;
      const GPtrArray *list = NULL;

      if (cut == 0 || without != NULL)
        list = g_hash_table_lookup (search->self->by_first, cut > 0 ? without : word);
      for (guint i = 0; list != NULL && i < list->len && n == 0; i++)
        n = try_name (search, list->pdata[i], first);
    }
  return n;
}

/* Names of which the first word goes on in the next line. */
static guint
try_broken (Search *search, guint first)
{
  g_autoptr (GString) word = NULL;
  guint n = 0;

  if (!codebook_name_parts_is_broken (search->text, search->parts, first))
    return 0;
  word = g_string_new (get_part (search, first)->word);
  for (guint i = first + 1; n == 0 && i < first + 4; i++)
    {
      g_string_append (word, get_part (search, i)->word);
      n = try_word (search, word->str, first);
      if (!codebook_name_parts_is_broken (search->text, search->parts, i))
        break;
    }
  return n;
}

static void
add_place (Search *search, const Name *name, gsize start_byte, gsize end_byte)
{
  const char *text = search->text->text;
  CodebookNameHit hit = {
    .start_byte = start_byte, .end_byte = end_byte, .name = name->name, .tag = name->tag
  };

  hit.start_cp = (guint) g_utf8_strlen (text, (gssize) start_byte);
  hit.end_cp =
      hit.start_cp + (guint) g_utf8_strlen (text + start_byte, (gssize) (end_byte - start_byte));
  g_array_append_val (search->hits, hit);
}

/* Names within a word ------------------------------------------------------------------------ */

/* How many pieces from @first on are @name; 0 if they are not. */
static guint
match_pieces (
    const Search *search, const Name *name, const char *word, const GArray *pieces, guint first)
{
  guint n = name->words->len;
  gboolean capital = FALSE;

  if (first + n > pieces->len)
    return 0;
  for (guint i = 0; i < n; i++)
    {
      const CodebookNamePiece *piece = &g_array_index (pieces, CodebookNamePiece, first + i);

      capital |= g_unichar_isupper (g_utf8_get_char (word + piece->start_byte));
      if (!g_str_equal (piece->folded, name->words->pdata[i]))
        return 0;
    }
  if (!name->small && !search->loosely && !capital)
    return 0;
  return (n > 1 && name->whole == NULL) || codebook_name_is_compounded (name)
                 || !(codebook_name_pieces_is_other_name (pieces, first + n)
                      || (first > 0 && codebook_name_pieces_is_other_name (pieces, first - 1)))
             ? n
             : 0;
}

static guint
try_pieces (Search *search, guint part)
{
  const CodebookToken *token = get_first (search, part);
  g_autoptr (GArray) pieces = NULL;
  guint found = 0;

  if (get_part (search, part)->first != get_part (search, part)->last
      || !codebook_name_pieces_is_cut (search->text->text + token->start_byte,
                                       token->end_byte - token->start_byte))
    return 0;
  pieces = codebook_name_pieces_cut (search->text->text + token->start_byte,
                                     token->end_byte - token->start_byte);
  for (guint i = 0; pieces->len > 1 && i < pieces->len; i++)
    {
      const GPtrArray *list = g_hash_table_lookup (
          search->self->by_first, g_array_index (pieces, CodebookNamePiece, i).folded);
      guint n = 0;

      for (guint k = 0; list != NULL && k < list->len && n == 0; k++)
        {
          n = match_pieces (search, list->pdata[k], search->text->text + token->start_byte, pieces,
                            i);
          if (n > 0)
            add_place (search, list->pdata[k],
                       token->start_byte + g_array_index (pieces, CodebookNamePiece, i).start_byte,
                       token->start_byte
                           + g_array_index (pieces, CodebookNamePiece, i + n - 1).end_byte);
        }
      found += n;
      i += n > 0 ? n - 1 : 0;
    }
  return found > 0 ? 1 : 0;
}

/* Whether two words differ by one letter more, less, other, or by two that changed places. */
static gboolean
is_near (const char *a, const char *b)
{
  g_autofree gunichar *one = g_utf8_to_ucs4_fast (a, -1, NULL);
  g_autofree gunichar *two = g_utf8_to_ucs4_fast (b, -1, NULL);
  gsize n = (gsize) g_utf8_strlen (a, -1), m = (gsize) g_utf8_strlen (b, -1);
  gsize head = 0, tail = 0;

  while (head < MIN (n, m) && one[head] == two[head])
    head++;
  while (tail < MIN (n, m) - head && one[n - 1 - tail] == two[m - 1 - tail])
    tail++;
  if (n - head - tail == 2 && m - head - tail == 2)
    return one[head] == two[head + 1] && one[head + 1] == two[head];
  return n - head - tail <= 1 && m - head - tail <= 1;
}

static guint
try_near (Search *search, guint first)
{
  const char *word = get_first (search, first)->folded;
  guint after = first + 1;
  g_autoptr (GPtrArray) neighbours = NULL;

  if (!search->loosely || g_hash_table_size (search->self->near) == 0
      || *get_part (search, first)->word == '\001' || g_utf8_strlen (word, -1) < 5)
    return 0;
  neighbours = codebook_name_make_neighbours (word);
  for (guint i = 0; i < neighbours->len; i++)
    {
      const Name *name = g_hash_table_lookup (search->self->near, neighbours->pdata[i]);

      if (name != NULL && is_near (word, name->whole))
        {
          while (!codebook_name_parts_is_end (search->parts, after - 1))
            after++;
          add_hit (search, name, first, after, FALSE, TRUE);
          return after - first;
        }
    }
  return 0;
}

static void
find_words (Search *search)
{
  for (guint i = 0; i < search->parts->len;)
    {
      guint n;

      if (get_part (search, i)->hyphens > 0) /* not where a word starts */
        {
          n = *get_part (search, i)->word == '\001'
                  ? try_word (search, get_part (search, i)->word, i)
                  : 0;
          if (n == 0 && i == search->from) /* Den Haag-Utrecht */
            try_pieces (search, i);
          i += MAX (n, 1);
          continue;
        }
      n = try_broken (search, i);
      if (n == 0)
        n = try_word (search, get_part (search, i)->word, i);
      if (n == 0)
        n = try_pieces (search, i);
      if (n == 0)
        n = try_near (search, i);
      i += MAX (n, 1);
      if (n > 0)
        search->from = i;
    }
}

/* Finding figures and addresses -------------------------------------------------------------- */

/* Where @plain ends if its letters and digits stand from @at on, with at most two other characters
 * between two of them; NULL if they do not. */
static const char *
match_figures (const char *at, const char *end, const char *plain)
{
  guint between = 0;

  for (; at < end && *plain != '\0'; at++)
    if (g_ascii_isalnum (*at))
      {
        if (g_ascii_tolower (*at) != *plain)
          return NULL;
        plain++;
        between = 0;
      }
    else if ((guchar) *at >= 0x80 || *at == '\n' || ++between > 2)
      return NULL;
  return *plain == '\0' && (at == end || !g_ascii_isalnum (*at)) ? at : NULL;
}

static void
find_figures (Search *search)
{
  const char *text = search->text->text;

  for (guint i = 0; i < search->self->figures->len; i++)
    {
      const Name *name = search->self->figures->pdata[i];

      for (guint k = 0; k < search->text->tokens->len; k++)
        {
          const CodebookToken *token = codebook_name_text_get (search->text, k);
          const char *end = NULL;

          if (g_ascii_tolower (text[token->start_byte]) == name->plain[0])
            end = match_figures (text + token->start_byte, text + search->text->len_bytes,
                                 name->plain);
          if (end != NULL)
            add_place (search, name, token->start_byte, (gsize) (end - text));
        }
    }
}

static void
find_literals (Search *search)
{
  const char *text = search->text->text;
  gsize len_bytes = search->text->len_bytes;

  for (guint i = 0; i < search->self->literals->len; i++)
    {
      const Name *name = search->self->literals->pdata[i];
      gsize wanted = strlen (name->plain);

      for (gsize at = 0; at + wanted <= len_bytes; at++)
        if (g_ascii_tolower (text[at]) == g_ascii_tolower (name->plain[0])
            && g_ascii_strncasecmp (text + at, name->plain, wanted) == 0)
          add_place (search, name, at, at + wanted);
    }
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const CodebookNameHit *one = a, *two = b;

  if (one->start_cp != two->start_cp)
    return one->start_cp < two->start_cp ? -1 : 1;
  return one->end_cp != two->end_cp ? (one->end_cp > two->end_cp ? -1 : 1) : 0;
}

/* Sorts, and leaves out what starts within another. */
static void
leave_longest (GArray *hits)
{
  guint kept = 0;

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);

      if (kept == 0 || hit->start_cp >= g_array_index (hits, CodebookNameHit, kept - 1).end_cp)
        g_array_index (hits, CodebookNameHit, kept++) = *hit;
    }
  g_array_set_size (hits, kept);
}

/* Figures, or one letter: what tells one pseudonym from another. A word is a name wherever it
 * stands. */
static gboolean
is_number (const char *text, const CodebookNameHit *hit)
{
  const char *at = text + hit->start_byte, *end = text + hit->end_byte;

  if (g_utf8_next_char (at) == end)
    return TRUE;
  while (at < end && !g_unichar_isalpha (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at == end;
}

/* Whether the nearest brackets around a hit hold a pseudonym, and no more. */
static gboolean
is_kept (const CodebookNameMatcher *self,
         const char *text,
         gsize len_bytes,
         const CodebookNameHit *hit)
{
  gsize start = hit->start_byte, end = hit->end_byte;
  gsize first = start > self->longest_kept_bytes ? start - self->longest_kept_bytes : 0;
  gsize last = MIN (end + self->longest_kept_bytes, len_bytes);
  g_autofree char *inside = NULL;

  if (!is_number (text, hit))
    return FALSE;
  while (start > first && text[start - 1] != '[' && text[start - 1] != ']')
    start--;
  while (end < last && text[end] != '[' && text[end] != ']')
    end++;
  if (start == 0 || text[start - 1] != '[' || end == len_bytes || text[end] != ']')
    return FALSE;
  inside = g_strndup (text + start, end - start);
  return g_hash_table_contains (self->kept, inside);
}

static void
leave_kept (const CodebookNameMatcher *self, const char *text, gsize len_bytes, GArray *hits)
{
  for (guint i = hits->len; g_hash_table_size (self->kept) > 0 && i > 0; i--)
    if (is_kept (self, text, len_bytes, &g_array_index (hits, CodebookNameHit, i - 1)))
      g_array_remove_index (hits, i - 1);
}

/* What is left of an address beside a pseudonym would still lead to somebody. */
static void
take_addresses (const char *text, gsize len_bytes, GArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);
      gsize start = hit->start_byte, end = hit->end_byte;

      codebook_written_address_widen (text, len_bytes, &hit->start_byte, &hit->end_byte);
      hit->start_cp -=
          (guint) g_utf8_strlen (text + hit->start_byte, (gssize) (start - hit->start_byte));
      hit->end_cp += (guint) g_utf8_strlen (text + end, (gssize) (hit->end_byte - end));
    }
}

static GArray *
find (const CodebookNameMatcher *self, const char *text, gsize len_bytes, gboolean loosely)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CodebookNameHit));
  g_autoptr (CodebookNameText) cut = NULL;
  g_autoptr (GArray) parts = NULL;
  Search search = { .self = self, .hits = hits, .loosely = loosely };

  if (self->names->len == 0 || len_bytes == 0)
    return hits;
  search.text = cut = codebook_name_text_new (text, len_bytes, NULL);
  search.parts = parts = codebook_name_parts_cut (cut);
  find_words (&search);
  find_figures (&search);
  find_literals (&search);
  leave_longest (hits);
  if (!loosely)
    {
      take_addresses (text, len_bytes, hits);
      leave_longest (hits);
    }
  leave_kept (self, text, len_bytes, hits);
  return hits;
}

GArray *
codebook_name_matcher_find (const CodebookNameMatcher *self, const char *text, gsize len_bytes)
{
  return find (self, text, len_bytes, FALSE);
}

GArray *
codebook_name_matcher_find_loosely (const CodebookNameMatcher *self,
                                    const char *text,
                                    gsize len_bytes)
{
  return find (self, text, len_bytes, TRUE);
}
