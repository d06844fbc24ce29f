/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The half of CodebookNameMatcher that takes in names: every way a name may be written that other
 * words are needed for is a name of its own, with the index and the tag of the first. */

#include <string.h>

#include "codebook/privacy/name-matcher-private.h"
#include "codebook/privacy/name-parts.h"
#include "codebook/text/fold.h"

typedef CodebookKnownName Name;

static void
name_free (gpointer data)
{
  Name *name = data;

  g_clear_pointer (&name->words, g_ptr_array_unref);
  g_free (name->whole);
  g_free (name->plain);
  g_free (name);
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

gboolean
codebook_name_is_initial (const char *word)
{
  return g_unichar_isalpha (g_utf8_get_char (word)) && *g_utf8_next_char (word) == '\0';
}

/* Noord-Holland is no part of a quarter that is called Noord. */
gboolean
codebook_name_is_compounded (const CodebookKnownName *name)
{
  static const char *const fronts[] = { "noord", "oost", "zuid", "west",    "midden",
                                        "nieuw", "oud",  "sint", "centrum", NULL };

  return (name->type == CODEBOOK_IDENTIFIER_PLACE || name->type == CODEBOOK_IDENTIFIER_ORGANISATION)
         && (name->words->len > 1 || !codebook_name_text_is_one_of (name->words->pdata[0], fronts));
}

gboolean
codebook_name_has_hyphen (const CodebookKnownName *name, guint index)
{
  return index < 64 && (name->hyphens >> index & 1) != 0;
}

GPtrArray *
codebook_name_make_neighbours (const char *word)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (all, g_strdup (word));
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    g_ptr_array_add (all,
                     g_strdup_printf ("%.*s%s", (int) (at - word), word, g_utf8_next_char (at)));
  return all;
}

CodebookNameMatcher *
codebook_name_matcher_new (void)
{
  CodebookNameMatcher *self = g_new0 (CodebookNameMatcher, 1);

  self->names = g_ptr_array_new_with_free_func (name_free);
  self->by_first =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->figures = g_ptr_array_new ();
  self->literals = g_ptr_array_new ();
  self->near = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
codebook_name_matcher_free (CodebookNameMatcher *self)
{
  g_hash_table_unref (self->by_first);
  g_hash_table_unref (self->near);
  g_hash_table_unref (self->kept);
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

static CodebookNameKind
get_kind (CodebookIdentifier type, const char *name)
{
  switch (type)
    {
    case CODEBOOK_IDENTIFIER_EMAIL:
    case CODEBOOK_IDENTIFIER_URL:
      return CODEBOOK_NAME_LITERAL;
    case CODEBOOK_IDENTIFIER_TELEPHONE:
    case CODEBOOK_IDENTIFIER_BSN:
    case CODEBOOK_IDENTIFIER_IBAN:
    case CODEBOOK_IDENTIFIER_POSTCODE:
    case CODEBOOK_IDENTIFIER_NUMBER:
      return strpbrk (name, "0123456789") != NULL ? CODEBOOK_NAME_FIGURES : CODEBOOK_NAME_WORDS;
    default:
      return strchr (name, '@') != NULL ? CODEBOOK_NAME_LITERAL : CODEBOOK_NAME_WORDS;
    }
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Name *one = *(Name *const *) a, *two = *(Name *const *) b;

  return (int) two->words->len - (int) one->words->len;
}

static void
index_near (CodebookNameMatcher *self, Name *name)
{
  g_autoptr (GPtrArray) neighbours = NULL;

  if (name->whole == NULL || g_utf8_strlen (name->whole, -1) < 5)
    return;
  neighbours = codebook_name_make_neighbours (name->whole);
  for (guint i = 0; i < neighbours->len; i++)
    if (!g_hash_table_contains (self->near, neighbours->pdata[i]))
      g_hash_table_insert (self->near, g_strdup (neighbours->pdata[i]), name);
}

static void
index_first (CodebookNameMatcher *self, const char *first, Name *name)
{
  GPtrArray *list = g_hash_table_lookup (self->by_first, first);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_first, g_strdup (first), list);
    }
  g_ptr_array_add (list, name);
  g_ptr_array_sort (list, compare_lengths);
}

/* By its first word; and if it starts with initials, by all of these: JP Jansen. */
static void
index_words (CodebookNameMatcher *self, Name *name)
{
  g_autoptr (GString) run = g_string_new (NULL);
  guint n = 0;

  index_first (self, name->words->pdata[0], name);
  for (; n < name->words->len && codebook_name_is_initial (name->words->pdata[n]); n++)
    g_string_append (run, name->words->pdata[n]);
  name->initials = n == name->words->len;
  if (n > 1)
    index_first (self, run->str, name);
}

static void
append_word (Name *name, char *word, gboolean hyphen)
{
  if (hyphen && name->words->len < 64)
    name->hyphens |= G_GUINT64_CONSTANT (1) << name->words->len;
  g_ptr_array_add (name->words, word);
}

/* The same name in other words, none yet. */
static Name *
add_variant (CodebookNameMatcher *self, const Name *full)
{
  Name *name = g_new0 (Name, 1);

  name->name = full->name;
  name->tag = full->tag;
  name->kind = full->kind;
  name->type = full->type;
  name->small = full->small;
  name->words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->names, name);
  return name;
}

static void
append_words (Name *name, const Name *full, guint from)
{
  for (guint i = from; i < full->words->len; i++)
    append_word (name, g_strdup (full->words->pdata[i]), codebook_name_has_hyphen (full, i));
}

/* Jan de Vries is also J. de Vries, and Jean-Pierre Jansen J.P. Jansen and J. Jansen. */
static void
add_initial (CodebookNameMatcher *self, const Name *full)
{
  guint given = 1;

  while (given < full->words->len && codebook_name_has_hyphen (full, given))
    given++;
  if (given == full->words->len || codebook_name_is_initial (full->words->pdata[0])
      || *(const char *) full->words->pdata[0] == '\001')
    return;
  for (guint n = 1; n <= given; n += MAX (given - 1, 1))
    {
      Name *name = add_variant (self, full);

      for (guint i = 0; i < n; i++)
        {
          const char *word = full->words->pdata[i];

          word += *word == '\001';
          append_word (name, g_strndup (word, (gsize) (g_utf8_next_char (word) - word)), FALSE);
        }
      append_words (name, full, given);
      index_words (self, name);
    }
}

/* JP Jansen is also J.P. Jansen, unless all of it is in capitals. */
static void
add_apart (CodebookNameMatcher *self, const Name *full, const CodebookNameText *text)
{
  const CodebookToken *first = codebook_name_text_get (text, 0);
  const char *run = full->words->pdata[0];
  gboolean upper = TRUE;
  Name *name;

  for (guint i = 0; i < text->tokens->len; i++)
    upper &= (codebook_name_text_get (text, i)->flags & CODEBOOK_TOKEN_UPPER) != 0;
  if (upper || (first->flags & CODEBOOK_TOKEN_UPPER) == 0 || g_utf8_strlen (run, -1) > 4
      || full->words->len < 2 || codebook_name_has_hyphen (full, 1))
    return;
  name = add_variant (self, full);
  for (const char *at = run; *at != '\0'; at = g_utf8_next_char (at))
    append_word (name, g_strndup (at, (gsize) (g_utf8_next_char (at) - at)), FALSE);
  append_words (name, full, 1);
  index_words (self, name);
}

/* How many bytes of the word at @index are Mc or Mac before another capital; 0 if none. */
static gsize
get_mc (const CodebookNameText *text, const CodebookNamePart *part)
{
  const char *at = text->text + codebook_name_text_get (text, part->first)->start_byte;
  gsize len = g_str_has_prefix (part->word, "mc")    ? 2
              : g_str_has_prefix (part->word, "mac") ? 3
                                                     : 0;

  if (len == 0 || part->hyphens > 0
      || (part->word[len] == '\0' ? FALSE : part->word[len + 1] == '\0'))
    return 0;
  return part->word[len] == '\0' || g_unichar_isupper (g_utf8_get_char (at + len)) ? len : 0;
}

/* McDonald is also Mc Donald, and the other way round: that name, or NULL. */
static const Name *
add_mc (CodebookNameMatcher *self,
        const Name *full,
        const CodebookNameText *text,
        const GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookNamePart *part = &g_array_index (parts, CodebookNamePart, i);
      gsize len = get_mc (text, part);
      gboolean apart = len > 0 && part->word[len] == '\0';
      Name *name;

      if (len == 0 || (apart && (i + 1 == parts->len || *part[1].word == '\001')))
        continue;
      name = add_variant (self, full);
      for (guint k = 0; k < i; k++)
        append_word (name, g_strdup (full->words->pdata[k]), codebook_name_has_hyphen (full, k));
      append_word (
          name, apart ? g_strconcat (part->word, part[1].word, NULL) : g_strndup (part->word, len),
          FALSE);
      if (!apart)
        append_word (name, g_strdup (part->word + len), TRUE);
      append_words (name, full, apart ? i + 2 : i + 1);
      index_words (self, name);
      return name;
    }
  return NULL;
}

static void
add_words (CodebookNameMatcher *self, Name *name, const CodebookNameText *text, gboolean person)
{
  g_autoptr (GArray) parts = codebook_name_parts_cut (text);
  const Name *other;

  name->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookNamePart *part = &g_array_index (parts, CodebookNamePart, i);

      append_word (name, g_strdup (part->word), part->hyphens > 0);
    }
  if (text->tokens->len == 1 && *(const char *) name->words->pdata[0] != '\001')
    name->whole = g_strdup (text->words->pdata[0]);
  index_words (self, name);
  index_near (self, name);
  other = add_mc (self, name, text, parts);
  if (!person)
    return;
  add_initial (self, name);
  if (other != NULL)
    add_initial (self, other);
  add_apart (self, name, text);
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
      name->type = full->type;
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
  name->type = type;
  g_ptr_array_add (self->names, name);
  if (name->kind == CODEBOOK_NAME_WORDS)
    {
      add_words (self, name, cut, type == CODEBOOK_IDENTIFIER_PERSON);
      return;
    }
  name->plain = name->kind == CODEBOOK_NAME_FIGURES ? make_plain (text, strlen (text))
                                                    : codebook_fold_case (text, strlen (text));
  g_ptr_array_add (name->kind == CODEBOOK_NAME_FIGURES ? self->figures : self->literals, name);
  if (type == CODEBOOK_IDENTIFIER_TELEPHONE && name->kind == CODEBOOK_NAME_FIGURES)
    add_abroad (self, name);
}

void
codebook_name_matcher_keep (CodebookNameMatcher *self, const char *pseudonym)
{
  gsize len_bytes = strlen (pseudonym);

  if (len_bytes < 3 || pseudonym[0] != '[' || pseudonym[len_bytes - 1] != ']')
    return;
  g_hash_table_add (self->kept, g_strndup (pseudonym + 1, len_bytes - 2));
  self->longest_kept_bytes = MAX (self->longest_kept_bytes, len_bytes - 2);
}
