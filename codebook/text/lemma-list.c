/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The .dic file has a word a line, ‘huis/CaCcYbZh’: two letters a flag. The .aff file says what
 * the flags are: ‘SFX Zh s zen/CaCb s ts:NN2’ takes off s, puts on zen, where the word ends in s,
 * and that makes a plural. Instead of making all forms of all words (some 700,000), a form is
 * undone: its end is compared with what each rule puts on, and the rest looked up. So loading is
 * the filling of one hash table, and that takes some 10 ms. */

#include "codebook/text/lemma-list.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "codebook/text/fold.h"

#define LONGEST_WORD 120 /* bytes; longer lines are no words */
#define MOST_BYTES (64 * 1024 * 1024)

/* A flag's two letters as a number. */
typedef guint16 Flag;

typedef struct
{
  Flag flag;
  CodebookLemmaRelation relation;
  char *strip, *append, *condition;
} Suffix;

typedef struct
{
  Flag flag;
  char *text;
} Prefix;

/* A line of the list; words that are spelled alike are several. */
typedef struct
{
  guint32 word;  /* offset in bytes, NUL-terminated */
  guint32 flags; /* offset in bytes, of n_flags times two letters */
  guint16 n_flags;
  guint16 classes;
} Entry;

struct _CodebookLemmaList
{
  GByteArray *bytes;           /* the .dic file, its words folded where they stand; behind it, those
                                  whose letters are not ASCII, and those with a hyphen */
  GArray *entries;             /* Entry */
  guint32 *slots;              /* open hash of words: index of an entry plus one; 0 = free */
  guint32 mask;                /* number of slots minus one */
  GArray *suffixes;            /* Suffix, by the last byte of append */
  guint first[257];            /* … the first of each byte */
  GArray *prefixes;            /* Prefix */
  guint16 flag_classes[65536]; /* CodebookLemmaClass that a word with that flag has */
  gboolean plain;
};

static void
suffix_clear (gpointer data)
{
  Suffix *suffix = data;

  g_free (suffix->strip);
  g_free (suffix->append);
  g_free (suffix->condition);
}

static void
prefix_clear (gpointer data)
{
  g_free (((Prefix *) data)->text);
}

void
codebook_lemma_list_free (CodebookLemmaList *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->entries, g_array_unref);
  g_array_unref (self->suffixes);
  g_array_unref (self->prefixes);
  g_free (self->slots);
  g_free (self);
}

static CodebookLemmaList *
list_new (void)
{
  CodebookLemmaList *self = g_new0 (CodebookLemmaList, 1);

  self->suffixes = g_array_new (FALSE, FALSE, sizeof (Suffix));
  g_array_set_clear_func (self->suffixes, suffix_clear);
  self->prefixes = g_array_new (FALSE, FALSE, sizeof (Prefix));
  g_array_set_clear_func (self->prefixes, prefix_clear);
  return self;
}

static Flag
make_flag (const char *two)
{
  return (Flag) ((guchar) two[0] << 8 | (guchar) two[1]);
}

/* The affix file ------------------------------------------------------------------------------ */

/* By what the file calls the form; FALSE for what is not used. */
static gboolean
read_relation (const char *line, const char *append, CodebookLemmaRelation *relation)
{
  static const struct
  {
    const char *tag;
    CodebookLemmaRelation relation;
  } table[] = {
    { "ts:NN1r", CODEBOOK_LEMMA_OF_DIMINUTIVE },       { "ts:NN2r", CODEBOOK_LEMMA_OF_DIMINUTIVE },
    { "ts:NN1d", CODEBOOK_LEMMA_OF_DERIVED },          { "ts:NN2d", CODEBOOK_LEMMA_OF_DERIVED },
    { "ts:NN1", CODEBOOK_LEMMA_OF_DERIVED },           { "ts:NN2", CODEBOOK_LEMMA_OF_PLURAL },
    { "ts:VBpe", CODEBOOK_LEMMA_OF_PARTICIPLE },       { "ts:VB", CODEBOOK_LEMMA_OF_VERB },
    { "ts:PP", CODEBOOK_LEMMA_OF_PRESENT_PARTICIPLE }, { "ts:AJ", CODEBOOK_LEMMA_OF_ADJECTIVE },
    { "ts:i", CODEBOOK_LEMMA_OF_ADJECTIVE },
  };
  const char *tag = strstr (line, "ts:");

  for (guint i = 0; tag != NULL && i < G_N_ELEMENTS (table); i++)
    if (g_str_has_prefix (tag, table[i].tag))
      {
        *relation = table[i].relation;
        return TRUE;
      }
  *relation = CODEBOOK_LEMMA_OF_GENITIVE;
  return tag != NULL && g_str_has_prefix (tag, "ts:DT") && strlen (append) <= 2;
}

static guint
class_of_relation (CodebookLemmaRelation relation)
{
  switch (relation)
    {
    case CODEBOOK_LEMMA_OF_PLURAL:
    case CODEBOOK_LEMMA_OF_DIMINUTIVE:
      return CODEBOOK_LEMMA_NOUN;
    case CODEBOOK_LEMMA_OF_ADJECTIVE:
      return CODEBOOK_LEMMA_ADJECTIVE;
    case CODEBOOK_LEMMA_OF_VERB:
      return CODEBOOK_LEMMA_VERB;
    case CODEBOOK_LEMMA_OF_PRESENT_PARTICIPLE:
      return CODEBOOK_LEMMA_INFINITIVE;
    case CODEBOOK_LEMMA_OF_PARTICIPLE:
      return CODEBOOK_LEMMA_PARTICIPLE;
    case CODEBOOK_LEMMA_OF_GENITIVE:
      return CODEBOOK_LEMMA_NAME;
    default:
      return 0;
    }
}

static char *
dup_affix (const char *text)
{
  g_autofree char *part = g_strndup (text, strcspn (text, "/"));

  return strcmp (part, "0") == 0 ? g_strdup ("") : codebook_fold_word (part, strlen (part));
}

/* ‘SFX Zh s zen/CaCb s ts:NN2’ cut at spaces. */
static void
read_suffix (CodebookLemmaList *self, char **fields, guint n_fields, const char *line)
{
  Suffix suffix = { .flag = make_flag (fields[1]) };

  suffix.append = dup_affix (fields[3]);
  if (*suffix.append == '\0' || g_str_has_suffix (suffix.append, "-")
      || !read_relation (line, suffix.append, &suffix.relation))
    {
      g_free (suffix.append);
      return;
    }
  suffix.strip = dup_affix (fields[2]);
  suffix.condition =
      n_fields > 4 && !g_str_has_prefix (fields[4], "ts:") ? dup_affix (fields[4]) : g_strdup ("");
  self->flag_classes[suffix.flag] |= (guint16) class_of_relation (suffix.relation);
  g_array_append_val (self->suffixes, suffix);
}

static void
read_affix_line (CodebookLemmaList *self, char *line)
{
  g_auto (GStrv) parts = NULL;
  char *fields[8];
  guint n_fields = 0;

  line[strcspn (line, "#")] = '\0';
  if (!g_str_has_prefix (line, "SFX ") && !g_str_has_prefix (line, "PFX "))
    return;
  parts = g_strsplit_set (line, " \t\r", -1);
  for (guint i = 0; parts[i] != NULL && n_fields < G_N_ELEMENTS (fields); i++)
    if (*parts[i] != '\0')
      fields[n_fields++] = parts[i];
  /* The line that opens a group has a count as its last field and no more. */
  if (n_fields < 4 || strlen (fields[1]) != 2
      || (n_fields == 4 && (strcmp (fields[2], "Y") == 0 || strcmp (fields[2], "N") == 0)))
    return;
  if (*line == 'S')
    read_suffix (self, fields, n_fields, line);
  else
    {
      Prefix prefix = { make_flag (fields[1]), dup_affix (fields[3]) };

      g_array_append_val (self->prefixes, prefix);
    }
}

static guchar
last_byte (const Suffix *suffix)
{
  return (guchar) suffix->append[strlen (suffix->append) - 1];
}

static int
compare_suffixes (gconstpointer a, gconstpointer b)
{
  return last_byte (a) - last_byte (b);
}

static void
index_suffixes (CodebookLemmaList *self)
{
  guint i = 0;

  g_array_sort (self->suffixes, compare_suffixes);
  for (guint byte = 0; byte < G_N_ELEMENTS (self->first); byte++)
    {
      while (i < self->suffixes->len
             && last_byte (&g_array_index (self->suffixes, Suffix, i)) < byte)
        i++;
      self->first[byte] = i;
    }
}

/* FALSE unless it is UTF-8 with flags of two letters. */
static gboolean
read_affixes (CodebookLemmaList *self, char *bytes)
{
  if (strstr (bytes, "SET UTF-8") == NULL || strstr (bytes, "FLAG long") == NULL)
    return FALSE;
  for (char *line = bytes; line != NULL;)
    {
      char *end = strchr (line, '\n');

      if (end != NULL)
        *end++ = '\0';
      read_affix_line (self, line);
      line = end;
    }
  index_suffixes (self);
  return self->suffixes->len > 0;
}

/* The words ----------------------------------------------------------------------------------- */

static guint32
hash_word (const char *word)
{
  guint32 hash = 0x811c9dc5u;

  for (; *word != '\0'; word++)
    hash = (hash ^ (guchar) *word) * 0x01000193u;
  return hash ^ (hash >> 15);
}

static const char *
entry_word (const CodebookLemmaList *self, const Entry *entry)
{
  return (const char *) self->bytes->data + entry->word;
}

/* The next entry spelled @word; *@slot, from hash_word (), goes along. */
static const Entry *
next_entry (const CodebookLemmaList *self, const char *word, guint32 *slot)
{
  while (self->slots[*slot & self->mask] != 0)
    {
      guint32 i = self->slots[(*slot)++ & self->mask] - 1;
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (strcmp (entry_word (self, entry), word) == 0)
        return entry;
    }
  return NULL;
}

static void
fill_slots (CodebookLemmaList *self)
{
  guint32 n_slots = 1024;

  while (n_slots < self->entries->len * 2)
    n_slots *= 2;
  self->slots = g_new0 (guint32, n_slots);
  self->mask = n_slots - 1;
  for (guint i = 0; i < self->entries->len; i++)
    {
      guint32 slot = hash_word (entry_word (self, &g_array_index (self->entries, Entry, i)));

      while (self->slots[slot & self->mask] != 0)
        slot++;
      self->slots[slot & self->mask] = i + 1;
    }
}

/* Folds the word from @at up to @end, where something stands that is no longer needed. FALSE if it
 * is not UTF-8. */
static gboolean
fold_word (CodebookLemmaList *self, Entry *entry, guint at, guint end)
{
  char *word = (char *) self->bytes->data;
  g_autofree char *folded = NULL;
  guint i = at;

  for (; i < end && (guchar) word[i] < 0x80 && word[i] != '-'; i++)
    if (word[i] >= 'A' && word[i] <= 'Z')
      word[i] = (char) (word[i] + ('a' - 'A'));
  entry->word = i == end ? at : self->bytes->len;
  if (i < end && !g_utf8_validate_len (word + at, end - at, NULL))
    return FALSE;
  word[end] = '\0';
  if (i == end)
    return TRUE;
  folded = codebook_fold_word (word + at, end - at);
  g_byte_array_append (self->bytes, (const guint8 *) folded, (guint) strlen (folded) + 1);
  return TRUE;
}

/* FALSE: not a word to be used. */
static gboolean
read_flags (CodebookLemmaList *self, Entry *entry, guint at, guint end)
{
  static const char *const unusable[] = { "Fw", "Cx" }; /* wrong; only within a longer word */

  entry->flags = at;
  entry->n_flags = (guint16) MIN ((end - at) / 2, G_MAXUINT16);
  for (guint i = 0; i < entry->n_flags; i++)
    {
      Flag flag = make_flag ((const char *) self->bytes->data + at + 2 * i);

      for (guint k = 0; k < G_N_ELEMENTS (unusable); k++)
        if (flag == make_flag (unusable[k]))
          return FALSE;
      entry->classes |= self->flag_classes[flag];
    }
  return TRUE;
}

/* FALSE if it is not UTF-8. */
static gboolean
read_word (CodebookLemmaList *self, guint at, guint end)
{
  const char *line = (const char *) self->bytes->data + at;
  const char *slash = memchr (line, '/', end - at);
  guint word_end = slash != NULL ? at + (guint) (slash - line) : end;
  Entry entry = { .classes = CODEBOOK_LEMMA_KNOWN };

  if (word_end == at || word_end - at > LONGEST_WORD)
    return TRUE;
  if (slash != NULL && !read_flags (self, &entry, word_end + 1, end))
    return TRUE;
  if (g_ascii_isupper (*line)
      || ((guchar) *line >= 0x80
          && g_unichar_isupper (g_utf8_get_char_validated (line, word_end - at))))
    entry.classes |= CODEBOOK_LEMMA_NAME;
  if (!fold_word (self, &entry, at, word_end))
    return FALSE;
  g_array_append_val (self->entries, entry);
  return TRUE;
}

static guint
count_lines (const char *bytes)
{
  guint n = 1;

  while ((bytes = strchr (bytes, '\n')) != NULL)
    {
      bytes++;
      n++;
    }
  return n;
}

/* FALSE unless these are words in UTF-8. */
static gboolean
read_words (CodebookLemmaList *self)
{
  guint len_bytes = self->bytes->len;

  g_byte_array_append (self->bytes, (const guint8 *) "", 1);
  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry),
                                     count_lines ((const char *) self->bytes->data));
  for (guint at = 0, next; at < len_bytes; at = next)
    {
      const char *line = (const char *) self->bytes->data + at;
      const char *newline = memchr (line, '\n', len_bytes - at);

      next = newline != NULL ? at + (guint) (newline - line) + 1 : len_bytes;
      if (!read_word (self, at, at + (guint) strcspn (line, " \t\r\n")))
        return FALSE;
    }
  fill_slots (self);
  return self->entries->len > 1;
}

/* Files --------------------------------------------------------------------------------------- */

typedef struct
{
  char *words, *affixes; /* paths; affixes NULL: a plain list */
} Files;

static void
files_release (Files *files)
{
  g_clear_pointer (&files->words, g_free);
  g_clear_pointer (&files->affixes, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Files, files_release)

static gboolean
find_hunspell (const char *folder, const char *name, Files *files)
{
  g_autofree char *words = g_strconcat (folder, G_DIR_SEPARATOR_S, name, ".dic", NULL);
  g_autofree char *affixes = g_strconcat (folder, G_DIR_SEPARATOR_S, name, ".aff", NULL);

  if (!g_file_test (words, G_FILE_TEST_IS_REGULAR)
      || !g_file_test (affixes, G_FILE_TEST_IS_REGULAR))
    return FALSE;
  files->words = g_steal_pointer (&words);
  files->affixes = g_steal_pointer (&affixes);
  return TRUE;
}

static gboolean
find_plain (const char *folder, const char *name, Files *files)
{
  g_autofree char *words = g_build_filename (folder, name, NULL);

  if (!g_file_test (words, G_FILE_TEST_IS_REGULAR))
    return FALSE;
  files->words = g_steal_pointer (&words);
  return TRUE;
}

static gboolean
find_files (const char *folder, const char *language, Files *files)
{
  static const char *const system[] = { "/usr/share/hunspell", "/usr/local/share/hunspell",
                                        "/usr/share/myspell/dicts", "/usr/share/dict" };
  static const char *const names[] = { "nl_NL", "nl", "nl_BE" };

  /* What the rules are for. */
  if (!g_str_has_prefix (language, "nl"))
    return FALSE;
  for (guint i = 0; i < (folder != NULL ? 1 : G_N_ELEMENTS (system)); i++)
    {
      const char *at = folder != NULL ? folder : system[i];

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        if (find_hunspell (at, names[k], files))
          return TRUE;
      if (find_plain (at, "dutch", files))
        return TRUE;
    }
  return FALSE;
}

char *
codebook_lemma_list_find_source (const char *folder, const char *language)
{
  g_auto (Files) files = { 0 };
  g_autofree char *name = NULL;
  GStatBuf info;

  if (!find_files (folder, language, &files) || g_stat (files.words, &info) != 0)
    return NULL;
  name = g_path_get_basename (files.words);
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, name, (gint64) info.st_size);
}

static gboolean
read_files (CodebookLemmaList *self, const Files *files)
{
  g_autofree char *affixes = NULL;
  gsize len_affixes, len_bytes;
  GStatBuf info;
  char *bytes;

  if (files->affixes != NULL
      && (!g_file_get_contents (files->affixes, &affixes, &len_affixes, NULL)
          || !g_utf8_validate (affixes, (gssize) len_affixes, NULL)
          || !read_affixes (self, affixes)))
    return FALSE;
  self->plain = files->affixes == NULL;
  if (g_stat (files->words, &info) != 0 || info.st_size > MOST_BYTES
      || !g_file_get_contents (files->words, &bytes, &len_bytes, NULL))
    return FALSE;
  self->bytes = g_byte_array_new_take ((guint8 *) bytes, len_bytes);
  return read_words (self);
}

CodebookLemmaList *
codebook_lemma_list_load (const char *folder, const char *language)
{
  g_auto (Files) files = { 0 };
  g_autoptr (CodebookLemmaList) self = NULL;

  if (!find_files (folder, language, &files))
    return NULL;
  self = list_new ();
  return read_files (self, &files) ? g_steal_pointer (&self) : NULL;
}

/* Asking -------------------------------------------------------------------------------------- */

gboolean
codebook_lemma_list_has_suffixes (const CodebookLemmaList *self)
{
  return !self->plain;
}

guint
codebook_lemma_list_get_classes (const CodebookLemmaList *self, const char *word)
{
  guint32 slot = hash_word (word);
  const Entry *entry;
  guint names = 0, common = 0;

  while ((entry = next_entry (self, word, &slot)) != NULL)
    *(entry->classes & CODEBOOK_LEMMA_NAME ? &names : &common) |= entry->classes;
  if (common == 0)
    return names;
  if (self->plain)
    common |= CODEBOOK_LEMMA_NOUN | CODEBOOK_LEMMA_ADJECTIVE | CODEBOOK_LEMMA_INFINITIVE
              | CODEBOOK_LEMMA_VERB | CODEBOOK_LEMMA_PARTICIPLE;
  return common;
}

static gboolean
has_flag (const CodebookLemmaList *self, const Entry *entry, Flag flag)
{
  for (guint i = 0; i < entry->n_flags; i++)
    if (make_flag ((const char *) self->bytes->data + entry->flags + 2 * i) == flag)
      return TRUE;
  return FALSE;
}

static gboolean
takes_flag (const CodebookLemmaList *self, const char *word, Flag flag)
{
  guint32 slot = hash_word (word);
  const Entry *entry;

  while ((entry = next_entry (self, word, &slot)) != NULL)
    if (has_flag (self, entry, flag))
      return TRUE;
  return FALSE;
}

gboolean
codebook_lemma_list_takes_prefix (const CodebookLemmaList *self,
                                  const char *word,
                                  const char *prefix)
{
  for (guint i = 0; i < self->prefixes->len; i++)
    {
      const Prefix *at = &g_array_index (self->prefixes, Prefix, i);

      if (strcmp (at->text, prefix) == 0 && takes_flag (self, word, at->flag))
        return TRUE;
    }
  return FALSE;
}

/* Whether the end of @word is as ‘[^eo]’, ‘ieel’ or ‘.’ says, a byte a place. */
static gboolean
fits (const char *condition, const char *word, gsize len)
{
  gsize n = 0, at;

  for (const char *c = condition; *c != '\0'; c++, n++)
    if (*c == '[')
      c += strcspn (c, "]") - (strchr (c, ']') == NULL);
  if (n > len)
    return FALSE;
  at = len - n;
  for (const char *c = condition; *c != '\0'; c++, at++)
    {
      gsize set;
      gboolean negated;

      if (*c != '[')
        {
          if (*c != '.' && *c != word[at])
            return FALSE;
          continue;
        }
      negated = c[1] == '^';
      set = strcspn (c, "]");
      if ((memchr (c + 1, word[at], set - 1) != NULL) == negated)
        return FALSE;
      c += set - (c[set] == '\0');
    }
  return TRUE;
}

void
codebook_lemma_list_each_base (const CodebookLemmaList *self,
                               const char *form,
                               CodebookLemmaListFunc found,
                               gpointer user_data)
{
  gsize len = strlen (form);
  guchar last;
  char base[LONGEST_WORD * 2];

  if (len == 0 || len > LONGEST_WORD)
    return;
  last = (guchar) form[len - 1];
  for (guint i = self->first[last]; i < self->first[last + 1]; i++)
    {
      const Suffix *suffix = &g_array_index (self->suffixes, Suffix, i);
      gsize n_append = strlen (suffix->append), n_strip = strlen (suffix->strip);
      gsize n_base = len - n_append + n_strip;

      if (n_append >= len || n_strip > LONGEST_WORD
          || memcmp (form + len - n_append, suffix->append, n_append) != 0)
        continue;
      memcpy (base, form, len - n_append);
      memcpy (base + len - n_append, suffix->strip, n_strip + 1);
      if (fits (suffix->condition, base, n_base) && takes_flag (self, base, suffix->flag))
        found (base, suffix->relation, user_data);
    }
}
