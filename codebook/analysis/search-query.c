/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The query is a tree of phrases, and a phrase a row of terms. This file reads it; search-match.c
 * evaluates it, given where each term stands. */

#include "codebook/analysis/search-query-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/passage.h"
#include "codebook/text/fold.h"

#define MOST_DEPTH 64
#define NEAR_DEFAULT 10

static void
term_clear (gpointer data)
{
  CodebookSearchTerm *term = data;

  g_free (term->exact);
  g_free (term->folded);
  g_clear_pointer (&term->forms, g_hash_table_unref);
}

static void
node_free (CodebookSearchNode *node)
{
  if (node == NULL)
    return;
  node_free (node->left);
  node_free (node->right);
  g_free (node);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookSearchNode, node_free)

static CodebookSearchNode *
node_new (CodebookSearchKind kind, CodebookSearchNode *left, CodebookSearchNode *right)
{
  CodebookSearchNode *node = g_new0 (CodebookSearchNode, 1);

  node->kind = kind;
  node->left = left;
  node->right = right;
  return node;
}

char *
codebook_search_query_make_exact (const char *word, gsize len_bytes)
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
  CodebookSearchQuery *query;
  guint depth;

  TokenKind kind;          /* of the token that is to be used next */
  const char *start, *end; /* … its bytes; of a phrase, within the quotes */
  guint apart;
  gboolean quoted, exact; /* of words */
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

static gboolean advance (Parser *self, GError **error);

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
  self->quoted = TRUE;
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

static const struct
{
  const char *word;
  CodebookSearchScope scope;
} scopes[] = {
  { "paragraph", CODEBOOK_SEARCH_WITHIN_PARAGRAPH }, { "alinea", CODEBOOK_SEARCH_WITHIN_PARAGRAPH },
  { "sentence", CODEBOOK_SEARCH_WITHIN_SENTENCE },   { "zin", CODEBOOK_SEARCH_WITHIN_SENTENCE },
  { "turn", CODEBOOK_SEARCH_WITHIN_TURN },           { "beurt", CODEBOOK_SEARCH_WITHIN_TURN },
};

static gboolean
read_scope (Parser *self, const char *value, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (strcmp (scopes[i].word, value) == 0)
      {
        self->query->scope = scopes[i].scope;
        return TRUE;
      }
  return fail_at (self, self->start, _ ("within: takes sentence, turn or paragraph"), error);
}

static gboolean
read_role (Parser *self, const char *value, GError **error)
{
  static const char *const dutch[][2] = { { "begeleider", "coach" },
                                          { "jobcoach", "coach" },
                                          { "deelnemer", "respondent" },
                                          { "anders", "other" },
                                          { "overig", "other" } };

  for (guint i = 0; i < G_N_ELEMENTS (dutch); i++)
    if (strcmp (dutch[i][0], value) == 0)
      value = dutch[i][1];
  if (*value != '\0' && codebook_role_parse (value, &self->query->role))
    return TRUE;
  return fail_at (self, self->start, _ ("role: takes interviewer, respondent, coach or other"),
                  error);
}

/* within:turn and role:coach say how to search, not for what; they leave no token. */
static gboolean
read_modifier (Parser *self, GError **error)
{
  static const struct
  {
    const char *key;
    gboolean (*read) (Parser *self, const char *value, GError **error);
  } keys[] = { { "within:", read_scope },
               { "binnen:", read_scope },
               { "role:", read_role },
               { "rol:", read_role } };

  for (guint i = 0; self->kind == WORDS && !self->exact && i < G_N_ELEMENTS (keys); i++)
    if (g_str_has_prefix (self->start, keys[i].key))
      {
        const char *from = self->start + strlen (keys[i].key);
        g_autofree char *value = g_utf8_strdown (from, MAX (0, self->end - from));

        if (self->depth > 0)
          return fail_at (self, self->start,
                          _ ("this holds for the whole search, so not within parentheses"), error);
        return keys[i].read (self, value, error) && advance (self, error);
      }
  return TRUE;
}

/* To the next token. */
static gboolean
advance (Parser *self, GError **error)
{
  gunichar c;

  while (g_unichar_isspace (g_utf8_get_char (self->at)))
    self->at = g_utf8_next_char (self->at);
  self->quoted = FALSE;
  self->exact = *self->at == '=' && self->at[1] != '\0'
                && !g_unichar_isspace (g_utf8_get_char (self->at + 1));
  self->at += self->exact;
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
  return read_modifier (self, error);
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
make_phrase (Parser *self, CodebookSearchNode **node, GError **error)
{
  gsize len = (gsize) (self->end - self->start);
  g_autoptr (GArray) words = codebook_segments_words (self->start, len, NULL);
  GArray *terms = self->query->terms;
  gboolean compounds = (self->query->flags & CODEBOOK_SEARCH_COMPOUNDS) && words->len == 1;
  gboolean exact = self->exact || (self->query->flags & CODEBOOK_SEARCH_EXACT);
  CodebookSearchPhrase phrase;

  for (gsize i = 0; i < len; i++)
    if (self->start[i] == '*'
        && (!ends_word (words, i) || g_unichar_isalnum (g_utf8_get_char (self->start + i + 1))))
      return fail_at (self, self->start + i, _ ("* can only stand at the end of a word"), error);
  if (terms->len + words->len > CODEBOOK_SEARCH_MOST_WORDS)
    return fail_at (self, self->start, _ ("there are too many words"), error);
  if (words->len == 0)
    return TRUE;
  phrase = (CodebookSearchPhrase){ terms->len, words->len };
  *node = node_new (CODEBOOK_SEARCH_PHRASE, NULL, NULL);
  (*node)->phrase = self->query->phrases->len;
  g_array_append_val (self->query->phrases, phrase);
  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (words, CodebookSegment, i);
      const char *at = self->start + word->start_byte;
      gsize word_len = word->end_byte - word->start_byte;
      CodebookSearchTerm term = {
        .exact = exact ? codebook_search_query_make_exact (at, word_len) : NULL,
        .folded = codebook_passage_fold_word (at, word_len),
        .prefix = word->end_byte < len && at[word_len] == '*',
        .inside = compounds,
      };

      term.lemma = !exact && !term.prefix && !self->quoted && words->len == 1;
      g_array_append_val (terms, term);
    }
  return TRUE;
}

static gboolean parse_or (Parser *self, CodebookSearchNode **node, GError **error);

/* A word, a phrase or what is in parentheses. NULL, without error, if it holds no word: ‘–’ is
 * passed over. */
static gboolean
parse_primary (Parser *self, CodebookSearchNode **node, GError **error)
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
static CodebookSearchNode *
join_nodes (CodebookSearchKind kind,
            guint apart,
            CodebookSearchNode *left,
            CodebookSearchNode *right)
{
  CodebookSearchNode *node;

  if (left == NULL || right == NULL)
    return left != NULL ? left : right;
  node = node_new (kind, left, right);
  node->apart = apart;
  return node;
}

/* NEAR binds most. */
static gboolean
parse_near (Parser *self, CodebookSearchNode **node, GError **error)
{
  g_autoptr (CodebookSearchNode) left = NULL;

  if (!parse_primary (self, &left, error))
    return FALSE;
  while (self->kind == OPERATOR_NEAR)
    {
      g_autoptr (CodebookSearchNode) right = NULL;
      guint apart = self->apart;

      if (!advance (self, error) || !parse_primary (self, &right, error))
        return FALSE;
      left = join_nodes (CODEBOOK_SEARCH_NEAR, apart, g_steal_pointer (&left),
                         g_steal_pointer (&right));
    }
  *node = g_steal_pointer (&left);
  return TRUE;
}

/* a b, a AND b, a NOT b, a AND NOT b, from left to right. */
static gboolean
parse_and (Parser *self, CodebookSearchNode **node, GError **error)
{
  g_autoptr (CodebookSearchNode) left = NULL;

  if (!parse_near (self, &left, error))
    return FALSE;
  while (self->kind != END && self->kind != CLOSE && self->kind != OPERATOR_OR)
    {
      g_autoptr (CodebookSearchNode) right = NULL;
      gboolean is_not;

      if (self->kind == OPERATOR_AND && !advance (self, error))
        return FALSE;
      is_not = self->kind == OPERATOR_NOT;
      if (is_not && left == NULL)
        return fail_at (self, self->start, _ ("NOT needs a word before it"), error);
      if ((is_not && !advance (self, error)) || !parse_near (self, &right, error))
        return FALSE;
      left = join_nodes (is_not ? CODEBOOK_SEARCH_NOT : CODEBOOK_SEARCH_AND, 0,
                         g_steal_pointer (&left), g_steal_pointer (&right));
    }
  *node = g_steal_pointer (&left);
  return TRUE;
}

static gboolean
parse_or (Parser *self, CodebookSearchNode **node, GError **error)
{
  g_autoptr (CodebookSearchNode) left = NULL;

  if (!parse_and (self, &left, error))
    return FALSE;
  while (self->kind == OPERATOR_OR)
    {
      g_autoptr (CodebookSearchNode) right = NULL;

      if (!advance (self, error) || !parse_and (self, &right, error))
        return FALSE;
      left = join_nodes (CODEBOOK_SEARCH_OR, 0, g_steal_pointer (&left), g_steal_pointer (&right));
    }
  *node = g_steal_pointer (&left);
  return TRUE;
}

CodebookSearchQuery *
codebook_search_query_parse (const char *text, CodebookSearchFlags flags, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (CodebookSearchQuery) self = g_new0 (CodebookSearchQuery, 1);
  Parser parser = { .text = valid, .at = valid, .query = self };

  self->flags = flags;
  self->terms = g_array_new (FALSE, TRUE, sizeof (CodebookSearchTerm));
  g_array_set_clear_func (self->terms, term_clear);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (CodebookSearchPhrase));
  if (!advance (&parser, error))
    return NULL;
  if (parser.kind != END && !parse_or (&parser, &self->root, error))
    return NULL;
  if (parser.kind == CLOSE)
    {
      fail_at (&parser, parser.start, _ ("a parenthesis closes that was never opened"), error);
      return NULL;
    }
  if (self->root == NULL)
    {
      codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                     _ ("There is no word to search for in ‘%s’."), valid);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
codebook_search_query_free (CodebookSearchQuery *self)
{
  if (self == NULL)
    return;
  node_free (self->root);
  g_array_unref (self->terms);
  g_array_unref (self->phrases);
  g_free (self);
}

CodebookSearchScope
codebook_search_query_get_scope (const CodebookSearchQuery *self)
{
  return self->scope;
}

CodebookRole
codebook_search_query_get_role (const CodebookSearchQuery *self)
{
  return self->role;
}

guint
codebook_search_query_get_term_count (const CodebookSearchQuery *self)
{
  return self->terms->len;
}

const CodebookSearchTerm *
codebook_search_query_get_term (const CodebookSearchQuery *self, guint i)
{
  return &g_array_index (self->terms, CodebookSearchTerm, i);
}

guint
codebook_search_query_get_phrase_count (const CodebookSearchQuery *self)
{
  return self->phrases->len;
}

CodebookSearchPhrase
codebook_search_query_get_phrase (const CodebookSearchQuery *self, guint i)
{
  return g_array_index (self->phrases, CodebookSearchPhrase, i);
}

void
codebook_search_query_take_forms (CodebookSearchQuery *self, guint i, GHashTable *forms)
{
  CodebookSearchTerm *term = &g_array_index (self->terms, CodebookSearchTerm, i);

  g_clear_pointer (&term->forms, g_hash_table_unref);
  term->forms = forms;
}
