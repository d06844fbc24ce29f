/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/where.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/attribute.h"
#include "codebook/text/collation.h"
#include "codebook/text/dates.h"
#include "codebook/text/fold.h"
#include "codebook/text/numbers.h"

#define DEEPEST 64 /* parentheses within parentheses */

typedef enum
{
  NODE_AND,
  NODE_OR,
  NODE_NOT,
  NODE_COMPARE,
} NodeKind;

typedef enum
{
  OP_EQUAL,
  OP_NOT_EQUAL,
  OP_LESS,
  OP_AT_MOST,
  OP_MORE,
  OP_AT_LEAST,
} Op;

/* As SQL has it: MAYBE is what a missing value gives. */
typedef enum
{
  NO,
  MAYBE,
  YES,
} Truth;

typedef struct _Node Node;
struct _Node
{
  NodeKind kind;
  Node *left, *right;           /* of NOT only left */
  CodebookAttribute *attribute; /* of a comparison, as all below */
  Op op;
  char *wanted; /* canonical; "" asks whether it is missing */
  char *folded;
  double number;
};

struct _CodebookWhere
{
  Node *root;
  GPtrArray *values;  /* CodebookAttributeValue *, all of the project */
  GHashTable *lookup; /* CodebookAttributeValue * by attribute, subject and wave; itself */
  CodebookCollation *collation;
};

typedef struct
{
  const char *text, *at;
  guint depth;
  const GPtrArray *attributes;
  CodebookProject *project;
  GError **error;
} Parser;

static Node *parse_or (Parser *parser);

static void
node_free (Node *node)
{
  if (node == NULL)
    return;
  node_free (node->left);
  node_free (node->right);
  g_clear_object (&node->attribute);
  g_free (node->wanted);
  g_free (node->folded);
  g_free (node);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, node_free)

static Node *
node_new (NodeKind kind, Node *left, Node *right)
{
  Node *node = g_new0 (Node, 1);

  node->kind = kind;
  node->left = left;
  node->right = right;
  return node;
}

/* Parsing ---------------------------------------------------------------------------------------
 */

static Node *
fail_at (Parser *parser, const char *why)
{
  if (*parser->at == '\0')
    codebook_fail (parser->error, CODEBOOK_ERROR_INVALID_DATA,
                   _ ("The condition ‘%s’ ends too soon: %s."), parser->text, why);
  else
    codebook_fail (parser->error, CODEBOOK_ERROR_INVALID_DATA,
                   _ ("The condition ‘%s’ cannot be read from ‘%s’ on: %s."), parser->text,
                   parser->at, why);
  return NULL;
}

static void
skip_space (Parser *parser)
{
  while (g_unichar_isspace (g_utf8_get_char (parser->at)))
    parser->at = g_utf8_next_char (parser->at);
}

/* A word in capitals that stands alone: after it a space, a parenthesis or the end. */
static gboolean
is_word (const char *at, const char *word)
{
  gsize len = strlen (word);

  return strncmp (at, word, len) == 0
         && (at[len] == '\0' || at[len] == '(' || g_unichar_isspace (g_utf8_get_char (at + len)));
}

static gboolean
take_word (Parser *parser, const char *word)
{
  skip_space (parser);
  if (!is_word (parser->at, word))
    return FALSE;
  parser->at += strlen (word);
  return TRUE;
}

/* 'a b', "a b", ‘a b’, “a b”; NULL if it stands in no quotes (or they do not end: *@broken). */
static char *
take_quoted (Parser *parser, gboolean *broken)
{
  static const char *const quotes[][2] = {
    { "'", "'" }, { "\"", "\"" }, { "‘", "’" }, { "“", "”" }
  };

  *broken = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_prefix (parser->at, quotes[i][0]))
      {
        const char *from = parser->at + strlen (quotes[i][0]);
        const char *to = strstr (from, quotes[i][1]);

        *broken = to == NULL;
        if (to == NULL)
          return NULL;
        parser->at = to + strlen (quotes[i][1]);
        return g_strndup (from, (gsize) (to - from));
      }
  return NULL;
}

static char *
take_name (Parser *parser)
{
  gboolean broken;
  char *name = take_quoted (parser, &broken);
  gsize len;

  if (name != NULL)
    return name;
  len = strcspn (parser->at, "=!<>");
  if (broken || parser->at[len] == '\0')
    {
      fail_at (parser, broken ? _ ("a quotation mark is missing")
                              : _ ("after the name comes one of = != < <= > >="));
      return NULL;
    }
  name = g_strstrip (g_strndup (parser->at, len));
  parser->at += len;
  return name;
}

static gboolean
take_op (Parser *parser, Op *op)
{
  static const struct
  {
    const char *sign;
    Op op;
  } ops[] = { { "!=", OP_NOT_EQUAL }, { "<=", OP_AT_MOST }, { ">=", OP_AT_LEAST },
              { "=", OP_EQUAL },      { "<", OP_LESS },     { ">", OP_MORE } };

  skip_space (parser);
  for (guint i = 0; i < G_N_ELEMENTS (ops); i++)
    if (g_str_has_prefix (parser->at, ops[i].sign))
      {
        parser->at += strlen (ops[i].sign);
        *op = ops[i].op;
        return TRUE;
      }
  fail_at (parser, _ ("after the name comes one of = != < <= > >="));
  return FALSE;
}

static char *
take_value (Parser *parser)
{
  gboolean broken;
  const char *from, *to;
  char *value;

  skip_space (parser);
  value = take_quoted (parser, &broken);
  if (value != NULL)
    return value;
  for (from = to = parser->at; *to != '\0' && *to != ')'; to = g_utf8_next_char (to))
    if (to > from && g_ascii_isspace (to[-1])
        && (is_word (to, "AND") || is_word (to, "OR") || is_word (to, "NOT")))
      break;
  value = g_strstrip (g_strndup (from, (gsize) (to - from)));
  if (broken || *value == '\0')
    {
      fail_at (parser, broken ? _ ("a quotation mark is missing")
                              : _ ("a value is missing; for an empty one write ''"));
      g_free (value);
      return NULL;
    }
  parser->at = to;
  return value;
}

/* What a person calls yes or no; NULL if it is neither. */
static const char *
parse_yes_no (const char *folded)
{
  static const char *const words[][2] = { { "ja", "yes" },    { "yes", "yes" },  { "j", "yes" },
                                          { "y", "yes" },     { "waar", "yes" }, { "true", "yes" },
                                          { "nee", "no" },    { "no", "no" },    { "n", "no" },
                                          { "onwaar", "no" }, { "false", "no" } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (folded, words[i][0]))
      return words[i][1];
  return NULL;
}

static int
find_choice (const CodebookAttribute *attribute, const char *folded)
{
  for (guint i = 0; attribute->choices != NULL && attribute->choices[i] != NULL; i++)
    {
      g_autofree char *choice =
          codebook_fold_text (attribute->choices[i], strlen (attribute->choices[i]));

      if (g_str_equal (choice, folded))
        return (int) i;
    }
  return -1;
}

/* Makes the value what the attribute's type asks for. */
static gboolean
settle_value (Parser *parser, Node *node)
{
  const char *word;
  GDate date;

  node->folded = codebook_fold_text (node->wanted, strlen (node->wanted));
  if (*node->wanted == '\0')
    return TRUE;
  switch (node->attribute->type)
    {
    case CODEBOOK_ATTRIBUTE_NUMBER:
      if (codebook_numbers_parse (node->wanted, &node->number))
        return TRUE;
      return codebook_fail (parser->error, CODEBOOK_ERROR_INVALID_DATA,
                            _ ("‘%s’ is a number, and ‘%s’ is none."), node->attribute->name,
                            node->wanted);
    case CODEBOOK_ATTRIBUTE_DATE:
      if (!codebook_dates_parse (node->wanted, &date))
        return codebook_fail (parser->error, CODEBOOK_ERROR_INVALID_DATA,
                              _ ("‘%s’ is a date, and ‘%s’ is none."), node->attribute->name,
                              node->wanted);
      g_free (node->wanted);
      node->wanted = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date),
                                      g_date_get_month (&date), g_date_get_day (&date));
      return TRUE;
    case CODEBOOK_ATTRIBUTE_YESNO:
      word = parse_yes_no (node->folded);
      if (word == NULL)
        return codebook_fail (parser->error, CODEBOOK_ERROR_INVALID_DATA,
                              _ ("‘%s’ is yes or no, and ‘%s’ is neither."), node->attribute->name,
                              node->wanted);
      g_free (node->wanted);
      node->wanted = g_strdup (word);
      return TRUE;
    case CODEBOOK_ATTRIBUTE_CHOICE:
      node->number = find_choice (node->attribute, node->folded);
      if (node->number >= 0 || node->attribute->choices == NULL
          || node->attribute->choices[0] == NULL)
        return TRUE;
      return codebook_fail (parser->error, CODEBOOK_ERROR_INVALID_DATA,
                            _ ("The list of ‘%s’ has no ‘%s’."), node->attribute->name,
                            node->wanted);
    case CODEBOOK_ATTRIBUTE_TEXT:
    default:
      return TRUE;
    }
}

static CodebookAttribute *
find_attribute (Parser *parser, const char *name)
{
  gint64 id = codebook_attribute_find (parser->project, name, parser->error);

  for (guint i = 0; id != 0 && i < parser->attributes->len; i++)
    {
      CodebookAttribute *attribute = parser->attributes->pdata[i];

      if (attribute->id == id)
        return g_object_ref (attribute);
    }
  return NULL;
}

static Node *
parse_comparison (Parser *parser)
{
  g_autoptr (Node) node = node_new (NODE_COMPARE, NULL, NULL);
  g_autofree char *name = take_name (parser);

  if (name == NULL || !take_op (parser, &node->op))
    return NULL;
  node->attribute = find_attribute (parser, name);
  if (node->attribute == NULL)
    return NULL;
  node->wanted = take_value (parser);
  if (node->wanted == NULL || !settle_value (parser, node))
    return NULL;
  return g_steal_pointer (&node);
}

static Node *
parse_not (Parser *parser)
{
  Node *inner = NULL;

  if (++parser->depth > DEEPEST)
    return fail_at (parser, _ ("there are too many parentheses"));
  if (take_word (parser, "NOT"))
    {
      inner = parse_not (parser);
      inner = inner != NULL ? node_new (NODE_NOT, inner, NULL) : NULL;
    }
  else if (*parser->at == '(')
    {
      parser->at++;
      inner = parse_or (parser);
      skip_space (parser);
      if (inner != NULL && *parser->at != ')')
        {
          node_free (inner);
          return fail_at (parser, _ ("a closing parenthesis is missing"));
        }
      parser->at += inner != NULL ? 1 : 0;
    }
  else if (*parser->at == '\0')
    return fail_at (parser, _ ("a comparison such as age < 25 is missing"));
  else
    inner = parse_comparison (parser);
  parser->depth--;
  return inner;
}

static Node *
parse_and (Parser *parser)
{
  Node *left = parse_not (parser);

  while (left != NULL && take_word (parser, "AND"))
    {
      Node *right = parse_not (parser);

      if (right == NULL)
        g_clear_pointer (&left, node_free);
      else
        left = node_new (NODE_AND, left, right);
    }
  return left;
}

static Node *
parse_or (Parser *parser)
{
  Node *left = parse_and (parser);

  while (left != NULL && take_word (parser, "OR"))
    {
      Node *right = parse_and (parser);

      if (right == NULL)
        g_clear_pointer (&left, node_free);
      else
        left = node_new (NODE_OR, left, right);
    }
  return left;
}

/* Values ----------------------------------------------------------------------------------------
 */

static guint
hash_value (gconstpointer data)
{
  const CodebookAttributeValue *value = data;

  return g_int64_hash (&value->attribute) ^ (g_int64_hash (&value->subject) * 31)
         ^ (g_int64_hash (&value->wave) * 961);
}

static gboolean
equal_value (gconstpointer one, gconstpointer other)
{
  const CodebookAttributeValue *a = one, *b = other;

  return a->attribute == b->attribute && a->subject == b->subject && a->wave == b->wave;
}

CodebookWhere *
codebook_where_new (CodebookProject *project, const char *text, GError **error)
{
  g_autoptr (CodebookWhere) self = g_new0 (CodebookWhere, 1);
  g_autoptr (GPtrArray) attributes = codebook_attribute_list (project, error);
  Parser parser = { text, text, 0, attributes, project, error };

  if (attributes == NULL)
    return NULL;
  self->root = parse_or (&parser);
  if (self->root == NULL)
    return NULL;
  skip_space (&parser);
  if (*parser.at != '\0')
    {
      fail_at (&parser, _ ("here comes AND, OR or the end"));
      return NULL;
    }
  self->values = codebook_attribute_list_values (project, 0, error);
  if (self->values == NULL)
    return NULL;
  self->lookup = g_hash_table_new (hash_value, equal_value);
  for (guint i = 0; i < self->values->len; i++)
    g_hash_table_add (self->lookup, self->values->pdata[i]);
  self->collation = codebook_collation_new (codebook_project_get_language (project));
  return g_steal_pointer (&self);
}

void
codebook_where_free (CodebookWhere *self)
{
  if (self == NULL)
    return;
  node_free (self->root);
  g_clear_pointer (&self->lookup, g_hash_table_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->collation, codebook_collation_free);
  g_free (self);
}

/* Below, equal or above 0, as strcmp () has it. */
static int
compare (CodebookWhere *self, const Node *node, const char *value)
{
  g_autofree char *folded = NULL;
  double number;

  switch (node->attribute->type)
    {
    case CODEBOOK_ATTRIBUTE_NUMBER:
      number = g_ascii_strtod (value, NULL);
      return (number > node->number) - (number < node->number);
    case CODEBOOK_ATTRIBUTE_DATE:
    case CODEBOOK_ATTRIBUTE_YESNO:
      return strcmp (value, node->wanted);
    case CODEBOOK_ATTRIBUTE_CHOICE:
    case CODEBOOK_ATTRIBUTE_TEXT:
    default:
      folded = codebook_fold_text (value, strlen (value));
      if (g_str_equal (folded, node->folded))
        return 0;
      number = node->attribute->type == CODEBOOK_ATTRIBUTE_CHOICE
                   ? find_choice (node->attribute, folded)
                   : -1;
      if (number >= 0 && node->number >= 0)
        return number < node->number ? -1 : 1;
      return codebook_collation_compare (self->collation, value, node->wanted) < 0 ? -1 : 1;
    }
}

static Truth
hold_comparison (
    CodebookWhere *self, const Node *node, gint64 study_case, gint64 wave, gint64 document)
{
  CodebookSubject kind = node->attribute->subject;
  CodebookAttributeValue key = { node->attribute->id,
                                 kind == CODEBOOK_SUBJECT_DOCUMENT ? document : study_case,
                                 kind == CODEBOOK_SUBJECT_CASE_WAVE ? wave : 0, NULL };
  const CodebookAttributeValue *found = NULL;
  int order;

  if (key.subject != 0 && (kind != CODEBOOK_SUBJECT_CASE_WAVE || wave != 0))
    found = g_hash_table_lookup (self->lookup, &key);
  if (*node->wanted == '\0' && (node->op == OP_EQUAL || node->op == OP_NOT_EQUAL))
    return (found == NULL) == (node->op == OP_EQUAL) ? YES : NO;
  if (found == NULL || *node->wanted == '\0')
    return MAYBE;
  order = compare (self, node, found->value);
  switch (node->op)
    {
    case OP_EQUAL:
      return order == 0 ? YES : NO;
    case OP_NOT_EQUAL:
      return order != 0 ? YES : NO;
    case OP_LESS:
      return order < 0 ? YES : NO;
    case OP_AT_MOST:
      return order <= 0 ? YES : NO;
    case OP_MORE:
      return order > 0 ? YES : NO;
    case OP_AT_LEAST:
    default:
      return order >= 0 ? YES : NO;
    }
}

static Truth
hold (CodebookWhere *self, const Node *node, gint64 study_case, gint64 wave, gint64 document)
{
  Truth left, right;

  if (node->kind == NODE_COMPARE)
    return hold_comparison (self, node, study_case, wave, document);
  left = hold (self, node->left, study_case, wave, document);
  if (node->kind == NODE_NOT)
    return (Truth) (YES - left);
  right = hold (self, node->right, study_case, wave, document);
  return node->kind == NODE_AND ? MIN (left, right) : MAX (left, right);
}

gboolean
codebook_where_holds (CodebookWhere *self, gint64 study_case, gint64 wave, gint64 document)
{
  return hold (self, self->root, study_case, wave, document) == YES;
}
