/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A name is a row of words, folded, in which the prefixes of surnames are one of three: that of van
 * (v.d., van der, vd), of de and of ten. A text is cut up in the same way, once; at each of its
 * words the names that start with it are tried, the longest first.
 *
 * Figures are compared by their digits and letters alone, from the start of a word on. E-mail and
 * web addresses are found in the text as they are, but for case. */

#include "codebook/privacy/name-matcher.h"

#include <string.h>

#include "codebook/privacy/name-pieces.h"
#include "codebook/privacy/name-text.h"
#include "codebook/text/fold.h"

#define VAN "\001van"
#define DE "\001de"
#define TEN "\001ten"

typedef enum
{
  KIND_WORDS,
  KIND_FIGURES,
  KIND_LITERAL,
} Kind;

typedef struct
{
  guint name; /* index */
  gint64 tag;
  Kind kind;
  gboolean small;   /* added for small letters, or has no capital itself */
  gboolean person;  /* of several words: the first may be an initial */
  GPtrArray *words; /* of KIND_WORDS: char * */
  char *plain;      /* of the others: what is compared */
} Name;

struct _CodebookNameMatcher
{
  GPtrArray *names;     /* Name *, all */
  GHashTable *by_first; /* char * → GPtrArray of Name *, longest first */
  GPtrArray *figures;   /* Name *, borrowed */
  GPtrArray *literals;
  GHashTable *near; /* char *, a letter of a single word left out → Name * */
};

/* A word of the text, or a prefix of several. */
typedef struct
{
  const char *word;
  guint first, last; /* tokens */
} Part;

static void
name_free (gpointer data)
{
  Name *name = data;

  g_clear_pointer (&name->words, g_ptr_array_unref);
  g_free (name->plain);
  g_free (name);
}

/* Cutting up --------------------------------------------------------------------------------- */

static gboolean
is_article (const char *folded)
{
  static const char *const articles[] = { "de", "der", "den", "d", "het", "'t", NULL };

  return codebook_name_text_is_one_of (folded, articles);
}

static gboolean
is_close (const CodebookNameText *text, guint index)
{
  const CodebookToken *before = codebook_name_text_get (text, (gint64) index - 1);
  const CodebookToken *token = codebook_name_text_get (text, index);

  return before != NULL && token != NULL && token->start_cp - before->end_cp <= 2
         && memchr (text->text + before->end_byte, '\n', token->start_byte - before->end_byte)
                == NULL;
}

/* The part that starts at token @index. */
static Part
make_part (const CodebookNameText *text, guint index)
{
  static const char *const van[] = { "van", "v", "vd", "vdr", "von", "vander", NULL };
  static const char *const ten[] = { "ten", "ter", "te", NULL };
  const char *word = text->words->pdata[index];
  Part part = { word, index, index };

  if (codebook_name_text_is_one_of (word, van)
      && (strlen (word) > 1
          || (is_close (text, index + 1) && is_article (text->words->pdata[index + 1]))))
    {
      part.word = VAN;
      if (is_close (text, index + 1) && is_article (text->words->pdata[index + 1]))
        part.last++;
    }
  else if (strlen (word) > 1 && is_article (word))
    part.word = DE;
  else if (codebook_name_text_is_one_of (word, ten))
    part.word = TEN;
  return part;
}

static GArray *
make_parts (const CodebookNameText *text)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));

  for (guint i = 0; i < text->tokens->len;)
    {
      Part part = make_part (text, i);

      g_array_append_val (parts, part);
      i = part.last + 1;
    }
  return parts;
}

static char *
make_plain (const char *text, gsize len_bytes)
{
  g_autofree char *folded = codebook_fold_text (text, len_bytes);
  GString *plain = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (plain, *at);
  return g_string_free (plain, FALSE);
}

/* Adding ------------------------------------------------------------------------------------- */

CodebookNameMatcher *
codebook_name_matcher_new (void)
{
  CodebookNameMatcher *self = g_new0 (CodebookNameMatcher, 1);

  self->names = g_ptr_array_new_with_free_func (name_free);
  self->by_first =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->figures = g_ptr_array_new ();
  self->literals = g_ptr_array_new ();
  self->near = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
codebook_name_matcher_free (CodebookNameMatcher *self)
{
  g_hash_table_unref (self->by_first);
  g_hash_table_unref (self->near);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->literals);
  g_ptr_array_unref (self->names);
  g_free (self);
}

guint
codebook_name_matcher_get_count (const CodebookNameMatcher *self)
{
  return self->names->len;
}

static Kind
get_kind (CodebookIdentifier type, const char *name)
{
  switch (type)
    {
    case CODEBOOK_IDENTIFIER_EMAIL:
    case CODEBOOK_IDENTIFIER_URL:
      return KIND_LITERAL;
    case CODEBOOK_IDENTIFIER_TELEPHONE:
    case CODEBOOK_IDENTIFIER_BSN:
    case CODEBOOK_IDENTIFIER_IBAN:
    case CODEBOOK_IDENTIFIER_POSTCODE:
    case CODEBOOK_IDENTIFIER_NUMBER:
      return strpbrk (name, "0123456789") != NULL ? KIND_FIGURES : KIND_WORDS;
    default:
      return strchr (name, '@') != NULL ? KIND_LITERAL : KIND_WORDS;
    }
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Name *one = *(Name *const *) a, *two = *(Name *const *) b;

  return (int) two->words->len - (int) one->words->len;
}

/* @word with one of its letters left out, each in turn; and @word itself. */
static GPtrArray *
make_neighbours (const char *word)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (all, g_strdup (word));
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    g_ptr_array_add (all,
                     g_strdup_printf ("%.*s%s", (int) (at - word), word, g_utf8_next_char (at)));
  return all;
}

static void
index_near (CodebookNameMatcher *self, Name *name)
{
  g_autoptr (GPtrArray) neighbours = NULL;

  if (name->words->len != 1 || g_utf8_strlen (name->words->pdata[0], -1) < 5)
    return;
  neighbours = make_neighbours (name->words->pdata[0]);
  for (guint i = 0; i < neighbours->len; i++)
    if (!g_hash_table_contains (self->near, neighbours->pdata[i]))
      g_hash_table_insert (self->near, g_strdup (neighbours->pdata[i]), name);
}

static void
add_words (CodebookNameMatcher *self, Name *name, const CodebookNameText *text)
{
  g_autoptr (GArray) parts = make_parts (text);
  GPtrArray *list;

  name->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (name->words, g_strdup (g_array_index (parts, Part, i).word));
  list = g_hash_table_lookup (self->by_first, name->words->pdata[0]);
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_first, name->words->pdata[0], list);
    }
  g_ptr_array_add (list, name);
  g_ptr_array_sort (list, compare_lengths);
  index_near (self, name);
}

/* Jan de Vries is also J. de Vries. */
static void
add_initial (CodebookNameMatcher *self, const Name *full)
{
  Name *name = g_new0 (Name, 1);
  const char *given = full->words->pdata[0];
  GPtrArray *list;

  *name = *full;
  name->plain = NULL;
  name->words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (name->words, g_strndup (given, g_utf8_next_char (given) - given));
  for (guint i = 1; i < full->words->len; i++)
    g_ptr_array_add (name->words, g_strdup (full->words->pdata[i]));
  g_ptr_array_add (self->names, name);
  list = g_hash_table_lookup (self->by_first, name->words->pdata[0]);
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_first, name->words->pdata[0], list);
    }
  g_ptr_array_add (list, name);
  g_ptr_array_sort (list, compare_lengths);
}

/* 06-12345678 is 31 6 12345678 and 0031 6 12345678 too. */
static void
add_abroad (CodebookNameMatcher *self, const Name *full)
{
  static const char *const heads[] = { "0", "31", "0031", NULL };
  const char *own = NULL;

  for (guint i = 0; heads[i] != NULL; i++)
    if (g_str_has_prefix (full->plain, heads[i])
        && strlen (full->plain) == strlen (heads[i]) + strlen ("612345678"))
      own = full->plain + strlen (heads[i]);
  for (guint i = 0; own != NULL && heads[i] != NULL; i++)
    {
      Name *name;

      if (own == full->plain + strlen (heads[i]) && g_str_has_prefix (full->plain, heads[i]))
        continue;
      name = g_new0 (Name, 1);
      name->name = full->name;
      name->tag = full->tag;
      name->kind = full->kind;
      name->small = full->small;
      name->plain = g_strconcat (heads[i], own, NULL);
      g_ptr_array_add (self->names, name);
      g_ptr_array_add (self->figures, name);
    }
}

void
codebook_name_matcher_add (CodebookNameMatcher *self,
                           const char *text,
                           CodebookIdentifier type,
                           gboolean small,
                           gint64 tag)
{
  g_autoptr (CodebookNameText) cut = codebook_name_text_new (text, strlen (text), NULL);
  Name *name;
  gboolean capital = FALSE;

  if (cut->tokens->len == 0)
    return;
  name = g_new0 (Name, 1);
  name->name = self->names->len;
  for (guint i = 0; i < cut->tokens->len; i++)
    capital |= (codebook_name_text_get (cut, i)->flags & CODEBOOK_TOKEN_CAPITAL) != 0;
  name->small = small || !capital;
  name->tag = tag;
  name->kind = get_kind (type, text);
  g_ptr_array_add (self->names, name);
  if (name->kind == KIND_WORDS)
    {
      add_words (self, name, cut);
      if (type == CODEBOOK_IDENTIFIER_PERSON && name->words->len > 1
          && strlen (name->words->pdata[0]) > 1 && *(char *) name->words->pdata[0] > '\001')
        add_initial (self, name);
      return;
    }
  name->plain = name->kind == KIND_FIGURES ? make_plain (text, strlen (text))
                                           : codebook_fold_case (text, strlen (text));
  g_ptr_array_add (name->kind == KIND_FIGURES ? self->figures : self->literals, name);
  if (type == CODEBOOK_IDENTIFIER_TELEPHONE && name->kind == KIND_FIGURES)
    add_abroad (self, name);
}

/* Finding words ------------------------------------------------------------------------------ */

typedef struct
{
  const CodebookNameMatcher *self;
  const CodebookNameText *text;
  const GArray *parts;
  GArray *hits;
  gboolean loosely;
} Search;

static const CodebookToken *
get_first (const Search *search, guint part)
{
  return codebook_name_text_get (search->text, g_array_index (search->parts, Part, part).first);
}

/* Whether part @index stands right behind the one before it: white space, a full stop, a slash. */
static gboolean
is_joined (const Search *search, guint index)
{
  const Part *before = &g_array_index (search->parts, Part, index - 1);
  const CodebookToken *token = codebook_name_text_get (search->text, before->last);
  const CodebookToken *next = get_first (search, index);
  const char *at = search->text->text + token->end_byte;
  const char *end = search->text->text + next->start_byte;

  if (next->start_cp - token->end_cp > 4)
    return FALSE;
  for (; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c) && c != '.' && c != '-' && c != '/' && c != '_')
        return FALSE;
    }
  return TRUE;
}

/* How far a word of the text is a word of a name: all of it, or without the s of a genitive, or
 * before a hyphen. In bytes of the folded word; 0 if not at all. */
static gsize
match_word (const char *word, const char *wanted, gboolean last)
{
  gsize len = strlen (wanted);

  if (strncmp (word, wanted, len) != 0)
    return 0;
  if (word[len] == '\0')
    return len;
  if (last
      && (g_str_equal (word + len, "s") && len >= 2 && strchr ("sxz", wanted[len - 1]) == NULL))
    return len;
  return 0;
}

/* A genitive, and not a surname in -s: not behind a given name, an initial or a title. */
static gboolean
may_be_genitive (const Search *search, guint part)
{
  const CodebookToken *token = get_first (search, part);
  const CodebookToken *before = codebook_name_text_get (
      search->text, (gint64) g_array_index (search->parts, Part, part).first - 1);

  return before == NULL || (token->flags & (CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START)) != 0
         || (before->flags & CODEBOOK_TOKEN_CAPITAL) == 0;
}

static gboolean
is_capital (const Search *search, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      const Part *part = &g_array_index (search->parts, Part, i);

      for (guint k = part->first; k <= part->last; k++)
        if ((codebook_name_text_get (search->text, k)->flags & CODEBOOK_TOKEN_CAPITAL) != 0)
          return TRUE;
    }
  return FALSE;
}

static void
add_hit (Search *search, const Name *name, guint first, guint n, gsize cut_cp, gboolean near)
{
  const CodebookToken *one = get_first (search, first);
  const CodebookToken *last = codebook_name_text_get (
      search->text, g_array_index (search->parts, Part, first + n - 1).last);
  CodebookNameHit hit = { .start_cp = one->start_cp,
                          .start_byte = one->start_byte,
                          .end_cp = last->end_cp - (guint) cut_cp,
                          .name = name->name,
                          .tag = name->tag,
                          .near = near };
  const char *end = search->text->text + last->end_byte;

  for (gsize i = 0; i < cut_cp; i++)
    end = g_utf8_prev_char (end);
  hit.end_byte = (gsize) (end - search->text->text);
  hit.small = !name->small && !is_capital (search, first, n);
  g_array_append_val (search->hits, hit);
}

/* How many code points of the last word are outside; -1 if the name does not stand here. */
static int
try_name (const Search *search, const Name *name, guint first)
{
  gsize matched = 0;
  const char *word = NULL;
  guint n = name->words->len;

  if (first + n > search->parts->len)
    return -1;
  for (guint i = 0; i < n; i++)
    {
      word = g_array_index (search->parts, Part, first + i).word;
      if (i > 0 && !is_joined (search, first + i))
        return -1;
      matched = match_word (word, name->words->pdata[i], i == n - 1);
      if (matched == 0)
        return -1;
    }
  if (!name->small && !search->loosely && !is_capital (search, first, n))
    return -1;
  if (word[matched] == '\0')
    return 0;
  return n > 1 || may_be_genitive (search, first) ? 1 : -1;
}

static guint
try_list (Search *search, const GPtrArray *list, guint first)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Name *name = list->pdata[i];
      int cut_cp = try_name (search, name, first);

      if (cut_cp >= 0)
        {
          add_hit (search, name, first, name->words->len, (gsize) cut_cp, FALSE);
          return name->words->len;
        }
    }
  return 0;
}

/* UWV-arts: a name, a hyphen and small letters. */
static guint
try_before_hyphen (Search *search, guint first)
{
  const Part *part = &g_array_index (search->parts, Part, first);
  const CodebookToken *token = get_first (search, first);
  const char *hyphen = strchr (part->word, '-');
  const char *shown, *end;
  g_autofree char *head = NULL;
  const GPtrArray *list;

  if (hyphen == NULL || hyphen == part->word)
    return 0;
  end = search->text->text + token->end_byte;
  for (shown = search->text->text + token->start_byte; shown < end && *shown != '-'; shown++)
    ;
  if (shown >= end - 1 || !g_unichar_islower (g_utf8_get_char (shown + 1)))
    return 0;
  head = g_strndup (part->word, (gsize) (hyphen - part->word));
  list = g_hash_table_lookup (search->self->by_first, head);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Name *name = list->pdata[i];

      if (name->words->len == 1
          && (name->small || search->loosely || is_capital (search, first, 1)))
        {
          add_hit (search, name, first, 1, (gsize) g_utf8_strlen (shown, end - shown), FALSE);
          return 1;
        }
    }
  return 0;
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
  return n > 1
                 || !(codebook_name_pieces_is_other_name (pieces, first + 1)
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

  if (g_array_index (search->parts, Part, part).word != token->folded)
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
  const char *word = g_array_index (search->parts, Part, first).word;
  g_autoptr (GPtrArray) neighbours = NULL;

  if (!search->loosely || g_hash_table_size (search->self->near) == 0
      || g_utf8_strlen (word, -1) < 5)
    return 0;
  neighbours = make_neighbours (word);
  for (guint i = 0; i < neighbours->len; i++)
    {
      const Name *name = g_hash_table_lookup (search->self->near, neighbours->pdata[i]);

      if (name != NULL && is_near (word, name->words->pdata[0]))
        {
          add_hit (search, name, first, 1, 0, TRUE);
          return 1;
        }
    }
  return 0;
}

static void
find_words (Search *search)
{
  for (guint i = 0; i < search->parts->len;)
    {
      const char *word = g_array_index (search->parts, Part, i).word;
      gsize len = strlen (word);
      guint n = try_list (search, g_hash_table_lookup (search->self->by_first, word), i);

      if (n == 0 && len > 2 && word[len - 1] == 's')
        {
          g_autofree char *without = g_strndup (word, len - 1);

          n = try_list (search, g_hash_table_lookup (search->self->by_first, without), i);
        }
      if (n == 0)
        n = try_before_hyphen (search, i);
      if (n == 0)
        n = try_pieces (search, i);
      if (n == 0)
        n = try_near (search, i);
      i += MAX (n, 1);
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
  search.parts = parts = make_parts (cut);
  find_words (&search);
  find_figures (&search);
  find_literals (&search);
  leave_longest (hits);
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
