/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The query is a tree of phrases. It is used twice: as an FTS5 expression that finds the paragraphs
 * worth looking at, which may be too many but never too few; and on the words of each of these,
 * which decides and gives the places. FTS5 could not do the second: it knows no case, no insides of
 * words, and no code points. */

#include "codebook/analysis/search-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/passage.h"
#include "codebook/text/fold.h"

#define MOST_DEPTH 64
#define MOST_WORDS 500
#define NEAR_DEFAULT 10

typedef enum
{
  PHRASE,
  AND,
  OR,
  NOT,
  NEAR,
} Kind;

typedef struct
{
  char *text;   /* as it must be: folded, or for an exact search as it is compared then */
  char *folded; /* as in the index */
  gboolean prefix;
} Term;

typedef struct _Node Node;
struct _Node
{
  Kind kind;
  GArray *terms; /* Term, of a phrase */
  guint apart;   /* of NEAR: words between, at most */
  Node *left, *right;
};

struct _CodebookSearchQuery
{
  CodebookSearchFlags flags;
  Node *root;
};

static void
term_clear (gpointer data)
{
  Term *term = data;

  g_free (term->text);
  g_free (term->folded);
}

static void
node_free (Node *node)
{
  if (node == NULL)
    return;
  g_clear_pointer (&node->terms, g_array_unref);
  node_free (node->left);
  node_free (node->right);
  g_free (node);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, node_free)

static Node *
node_new (Kind kind, Node *left, Node *right)
{
  Node *node = g_new0 (Node, 1);

  node->kind = kind;
  node->left = left;
  node->right = right;
  return node;
}

/* What is compared in an exact search: the word with plain apostrophes and hyphens. */
static char *
make_exact (const char *word, gsize len_bytes)
{
  GString *out = g_string_sized_new (len_bytes + 1);

  for (const char *at = word; at < word + len_bytes; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x2018 || c == 0x2019 || c == 0x02BC)
        c = '\'';
      else if (c == 0x2010 || c == 0x2011)
        c = '-';
      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

static char *
make_comparable (CodebookSearchFlags flags, const char *word, gsize len_bytes)
{
  return flags & CODEBOOK_SEARCH_EXACT ? make_exact (word, len_bytes)
                                       : codebook_passage_fold_word (word, len_bytes);
}

/* Reading ----------------------------------------------------------------------------------- */

typedef enum
{
  END,
  OPEN,
  CLOSE,
  WORDS, /* a word or a phrase */
  OPERATOR_AND,
  OPERATOR_OR,
  OPERATOR_NOT,
  OPERATOR_NEAR,
} TokenKind;

typedef struct
{
  const char *text, *at;
  CodebookSearchFlags flags;
  guint depth, n_words;

  TokenKind kind;          /* of the token that is to be used next */
  const char *start, *end; /* … its bytes; of a phrase, within the quotes */
  guint apart;
} Parser;

static gboolean
fail_at (const Parser *self, const char *at, const char *reason, GError **error)
{
  return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                        /* Translators: what was typed, the place in it from 1, what is wrong. */
                        _ ("The search ‘%s’ cannot be read at character %u: %s."), self->text,
                        (guint) g_utf8_pointer_to_offset (self->text, at) + 1, reason);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E;
}

static gboolean
token_is (const Parser *self, const char *word)
{
  gsize len = strlen (word);

  return (gsize) (self->end - self->start) == len && strncmp (self->start, word, len) == 0;
}

static gboolean
read_phrase (Parser *self, GError **error)
{
  const char *quote = self->at;

  self->kind = WORDS;
  self->start = self->at = g_utf8_next_char (self->at);
  while (!is_quote (g_utf8_get_char (self->at)))
    {
      if (*self->at == '\0')
        return fail_at (self, quote, _ ("the quotation mark is never closed"), error);
      self->at = g_utf8_next_char (self->at);
    }
  self->end = self->at;
  self->at = g_utf8_next_char (self->at);
  return TRUE;
}

static gboolean
read_near (Parser *self, GError **error)
{
  const char *digits = self->start + strlen ("NEAR/");
  guint64 apart = NEAR_DEFAULT;

  self->kind = OPERATOR_NEAR;
  if (self->end > self->start + strlen ("NEAR"))
    {
      char *rest;

      apart = g_ascii_isdigit (*digits) ? g_ascii_strtoull (digits, &rest, 10) : 0;
      if (!g_ascii_isdigit (*digits) || rest != self->end || apart > 10000)
        return fail_at (self, self->start, _ ("NEAR takes a number of words, as in NEAR/5"), error);
    }
  self->apart = (guint) apart;
  return TRUE;
}

/* To the next token. */
static gboolean
advance (Parser *self, GError **error)
{
  gunichar c;

  while (g_unichar_isspace (g_utf8_get_char (self->at)))
    self->at = g_utf8_next_char (self->at);
  self->start = self->at;
  c = g_utf8_get_char (self->at);
  if (is_quote (c))
    return read_phrase (self, error);
  if (c == '\0' || c == '(' || c == ')')
    {
      self->kind = c == '\0' ? END : c == '(' ? OPEN : CLOSE;
      self->at += c != '\0';
      self->end = self->at;
      return TRUE;
    }
  while (*self->at != '\0' && !g_unichar_isspace (g_utf8_get_char (self->at))
         && !is_quote (g_utf8_get_char (self->at)) && *self->at != '(' && *self->at != ')')
    self->at = g_utf8_next_char (self->at);
  self->end = self->at;
  self->kind = token_is (self, "AND")   ? OPERATOR_AND
               : token_is (self, "OR")  ? OPERATOR_OR
               : token_is (self, "NOT") ? OPERATOR_NOT
                                        : WORDS;
  if (token_is (self, "NEAR") || g_str_has_prefix (self->start, "NEAR/"))
    return read_near (self, error);
  return TRUE;
}

static gboolean
ends_word (const GArray *words, gsize byte)
{
  for (guint i = 0; i < words->len; i++)
    if (g_array_index (words, CodebookSegment, i).end_byte == byte)
      return TRUE;
  return FALSE;
}

/* The words between start and end as a phrase; *@node stays NULL if there are none. */
static gboolean
make_phrase (Parser *self, Node **node, GError **error)
{
  gsize len = (gsize) (self->end - self->start);
  g_autoptr (GArray) words = codebook_segments_words (self->start, len, NULL);
  GArray *terms;

  for (gsize i = 0; i < len; i++)
    if (self->start[i] == '*' && !ends_word (words, i))
      return fail_at (self, self->start + i, _ ("* can only stand at the end of a word"), error);
  self->n_words += words->len;
  if (self->n_words > MOST_WORDS)
    return fail_at (self, self->start, _ ("there are too many words"), error);
  if (words->len == 0)
    return TRUE;

  terms = g_array_new (FALSE, TRUE, sizeof (Term));
  g_array_set_clear_func (terms, term_clear);
  *node = node_new (PHRASE, NULL, NULL);
  (*node)->terms = terms;
  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (words, CodebookSegment, i);
      const char *at = self->start + word->start_byte;
      gsize word_len = word->end_byte - word->start_byte;
      Term term = { make_comparable (self->flags, at, word_len),
                    codebook_passage_fold_word (at, word_len),
                    word->end_byte < len && at[word_len] == '*' };

      g_array_append_val (terms, term);
    }
  return TRUE;
}

static gboolean parse_or (Parser *self, Node **node, GError **error);

/* A word, a phrase or what is in parentheses. NULL, without error, if it holds no word: ‘–’ is
 * passed over. */
static gboolean
parse_primary (Parser *self, Node **node, GError **error)
{
  const char *open = self->start;

  if (self->kind == WORDS)
    return make_phrase (self, node, error) && advance (self, error);
  if (self->kind != OPEN)
    return fail_at (self, open, _ ("a word is missing"), error);
  if (++self->depth > MOST_DEPTH)
    return fail_at (self, open, _ ("there are too many parentheses"), error);
  if (!advance (self, error) || !parse_or (self, node, error))
    return FALSE;
  if (self->kind != CLOSE)
    return fail_at (self, open, _ ("the parenthesis is never closed"), error);
  self->depth--;
  return advance (self, error);
}

/* @left and @right, both taken, under one node; an operand without words is as if it were not
 * there. */
static Node *
join_nodes (Kind kind, guint apart, Node *left, Node *right)
{
  Node *node;

  if (left == NULL || right == NULL)
    return left != NULL ? left : right;
  node = node_new (kind, left, right);
  node->apart = apart;
  return node;
}

/* NEAR binds most. */
static gboolean
parse_near (Parser *self, Node **node, GError **error)
{
  g_autoptr (Node) left = NULL;

  if (!parse_primary (self, &left, error))
    return FALSE;
  while (self->kind == OPERATOR_NEAR)
    {
      g_autoptr (Node) right = NULL;
      guint apart = self->apart;

      if (!advance (self, error) || !parse_primary (self, &right, error))
        return FALSE;
      left = join_nodes (NEAR, apart, g_steal_pointer (&left), g_steal_pointer (&right));
    }
  *node = g_steal_pointer (&left);
  return TRUE;
}

/* a b, a AND b, a NOT b, a AND NOT b, from left to right. */
static gboolean
parse_and (Parser *self, Node **node, GError **error)
{
  g_autoptr (Node) left = NULL;

  if (!parse_near (self, &left, error))
    return FALSE;
  while (self->kind != END && self->kind != CLOSE && self->kind != OPERATOR_OR)
    {
      g_autoptr (Node) right = NULL;
      gboolean is_not;

      if (self->kind == OPERATOR_AND && !advance (self, error))
        return FALSE;
      is_not = self->kind == OPERATOR_NOT;
      if (is_not && left == NULL)
        return fail_at (self, self->start, _ ("NOT needs a word before it"), error);
      if ((is_not && !advance (self, error)) || !parse_near (self, &right, error))
        return FALSE;
      left = join_nodes (is_not ? NOT : AND, 0, g_steal_pointer (&left), g_steal_pointer (&right));
    }
  *node = g_steal_pointer (&left);
  return TRUE;
}

static gboolean
parse_or (Parser *self, Node **node, GError **error)
{
  g_autoptr (Node) left = NULL;

  if (!parse_and (self, &left, error))
    return FALSE;
  while (self->kind == OPERATOR_OR)
    {
      g_autoptr (Node) right = NULL;

      if (!advance (self, error) || !parse_and (self, &right, error))
        return FALSE;
      left = join_nodes (OR, 0, g_steal_pointer (&left), g_steal_pointer (&right));
    }
  *node = g_steal_pointer (&left);
  return TRUE;
}

CodebookSearchQuery *
codebook_search_query_parse (const char *text, CodebookSearchFlags flags, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  Parser parser = { .text = valid, .at = valid, .flags = flags };
  g_autoptr (Node) root = NULL;
  CodebookSearchQuery *self;

  if (!advance (&parser, error))
    return NULL;
  if (parser.kind != END && !parse_or (&parser, &root, error))
    return NULL;
  if (parser.kind == CLOSE)
    {
      fail_at (&parser, parser.start, _ ("a parenthesis closes that was never opened"), error);
      return NULL;
    }
  if (root == NULL)
    {
      codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                     _ ("There is no word to search for in ‘%s’."), valid);
      return NULL;
    }
  self = g_new0 (CodebookSearchQuery, 1);
  self->flags = flags;
  self->root = g_steal_pointer (&root);
  return self;
}

void
codebook_search_query_free (CodebookSearchQuery *self)
{
  if (self == NULL)
    return;
  node_free (self->root);
  g_free (self);
}

/* Finding paragraphs ------------------------------------------------------------------------ */

static char *
match_phrase (const GArray *terms)
{
  GString *match = g_string_new ("\"");

  for (guint i = 0; i < terms->len; i++)
    {
      const Term *term = &g_array_index (terms, Term, i);

      /* FTS5 knows a prefix only at the end of a phrase; elsewhere the phrase is cut in two. */
      g_string_append (match, term->folded);
      if (i + 1 < terms->len)
        g_string_append (match, term->prefix ? "\" * AND \"" : " ");
      else
        g_string_append (match, term->prefix ? "\" *" : "\"");
    }
  return g_string_free (match, FALSE);
}

/* NULL: any paragraph. */
static char *
match_node (const CodebookSearchQuery *self, const Node *node)
{
  g_autofree char *left = NULL, *right = NULL;

  if (node->kind == PHRASE)
    return (self->flags & CODEBOOK_SEARCH_COMPOUNDS) && node->terms->len == 1
               ? NULL
               : match_phrase (node->terms);
  left = match_node (self, node->left);
  if (node->kind == NOT) /* folded, the right side may hold more than it should */
    return g_steal_pointer (&left);
  right = match_node (self, node->right);
  if (left != NULL && right != NULL)
    return g_strdup_printf ("(%s %s %s)", left, node->kind == OR ? "OR" : "AND", right);
  if (node->kind == OR)
    return NULL;
  return left != NULL ? g_steal_pointer (&left) : g_steal_pointer (&right);
}

char *
codebook_search_query_make_match (const CodebookSearchQuery *self)
{
  return match_node (self, self->root);
}

/* Finding places ---------------------------------------------------------------------------- */

/* A hit as the first and last of the paragraph's words. */
typedef struct
{
  guint first, last;
} Span;

typedef struct
{
  CodebookSearchFlags flags;
  GPtrArray *forms; /* char *: each word as it is compared */
} Words;

static gboolean
term_matches (const Words *words, const Term *term, const char *form, gboolean inside)
{
  if (inside && (words->flags & CODEBOOK_SEARCH_COMPOUNDS))
    return strstr (form, term->text) != NULL;
  return term->prefix ? g_str_has_prefix (form, term->text) : strcmp (form, term->text) == 0;
}

static void
find_phrase (const Words *words, const GArray *terms, GArray *spans)
{
  for (guint i = 0; i + terms->len <= words->forms->len; i++)
    {
      guint n = 0;

      while (n < terms->len
             && term_matches (words, &g_array_index (terms, Term, n), words->forms->pdata[i + n],
                              terms->len == 1))
        n++;
      if (n == terms->len)
        {
          Span span = { i, i + n - 1 };

          g_array_append_val (spans, span);
        }
    }
}

static gboolean
is_near (Span a, Span b, guint apart)
{
  if (a.last < b.first)
    return b.first - a.last - 1 <= apart;
  return b.last < a.first && a.first - b.last - 1 <= apart;
}

/* Appends the spans of @from that are near one of @to. */
static void
keep_near (const GArray *from, const GArray *to, guint apart, GArray *spans)
{
  for (guint i = 0; i < from->len; i++)
    for (guint k = 0; k < to->len; k++)
      if (is_near (g_array_index (from, Span, i), g_array_index (to, Span, k), apart))
        {
          g_array_append_val (spans, g_array_index (from, Span, i));
          break;
        }
}

/* Appends the node's hits; FALSE if the paragraph does not fit. */
static gboolean
find_spans (const Words *words, const Node *node, GArray *spans)
{
  g_autoptr (GArray) left = NULL, right = NULL;
  guint before = spans->len;
  gboolean fits_left, fits_right;

  if (node->kind == PHRASE)
    {
      find_phrase (words, node->terms, spans);
      return spans->len > before;
    }
  left = g_array_new (FALSE, FALSE, sizeof (Span));
  right = g_array_new (FALSE, FALSE, sizeof (Span));
  fits_left = find_spans (words, node->left, left);
  fits_right = find_spans (words, node->right, right);
  if (node->kind == NEAR)
    {
      g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Span));

      keep_near (left, right, node->apart, kept);
      if (node->left->kind == NEAR) /* a NEAR b NEAR c: the a of that b too */
        keep_near (left, kept, node->left->apart, spans);
      g_array_append_vals (spans, kept->data, kept->len);
      keep_near (right, left, node->apart, spans);
      return spans->len > before;
    }
  if (node->kind == AND ? !(fits_left && fits_right)
                        : !fits_left && (node->kind == NOT || !fits_right))
    return FALSE;
  if (node->kind == NOT && fits_right)
    return FALSE;
  g_array_append_vals (spans, left->data, left->len);
  if (node->kind != NOT)
    g_array_append_vals (spans, right->data, right->len);
  return TRUE;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const Span *x = a, *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->last == y->last ? 0 : x->last > y->last ? -1 : 1;
}

/* Whether @folded, a whole paragraph, can have a hit: cheaper than cutting it into words, when
 * words are looked for inside others and FTS5 cannot choose. */
static gboolean
may_fit (const Node *node, const char *folded)
{
  switch (node->kind)
    {
    case PHRASE:
      for (guint i = 0; i < node->terms->len; i++)
        if (strstr (folded, g_array_index (node->terms, Term, i).folded) == NULL)
          return FALSE;
      return TRUE;
    case OR:
      return may_fit (node->left, folded) || may_fit (node->right, folded);
    case NOT:
      return may_fit (node->left, folded);
    default:
      return may_fit (node->left, folded) && may_fit (node->right, folded);
    }
}

static GArray *
make_segments (const GArray *spans, const GArray *words)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (CodebookSegment));
  guint after = 0; /* the word after the last hit */

  for (guint i = 0; i < spans->len; i++)
    {
      Span span = g_array_index (spans, Span, i);
      CodebookSegment segment = g_array_index (words, CodebookSegment, span.first);
      const CodebookSegment *last = &g_array_index (words, CodebookSegment, span.last);

      if (span.last < after)
        continue;
      segment.end_cp = last->end_cp;
      segment.end_byte = last->end_byte;
      g_array_append_val (segments, segment);
      after = span.last + 1;
    }
  return segments;
}

GArray *
codebook_search_query_apply (const CodebookSearchQuery *self, const char *text, gsize len_bytes)
{
  g_autoptr (GArray) words = NULL, spans = NULL;
  g_autoptr (GPtrArray) forms = NULL;

  if (self->flags & CODEBOOK_SEARCH_COMPOUNDS)
    {
      g_autofree char *folded = codebook_fold_word (text, len_bytes);

      if (!may_fit (self->root, folded))
        return NULL;
    }
  words = codebook_segments_words (text, len_bytes, NULL);
  forms = g_ptr_array_new_full (words->len, g_free);
  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (words, CodebookSegment, i);

      g_ptr_array_add (forms, make_comparable (self->flags, text + word->start_byte,
                                               word->end_byte - word->start_byte));
    }
  spans = g_array_new (FALSE, FALSE, sizeof (Span));
  if (!find_spans (&(Words){ self->flags, forms }, self->root, spans))
    return NULL;
  g_array_sort (spans, compare_spans);
  return make_segments (spans, words);
}
