/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/output.h"
#include "app/verb.h"
#include "codebook/text/collation.h"
#include "codebook/text/fold.h"
#include "codebook/text/lemmas.h"
#include "codebook/text/segments.h"

/* @data: what the tool needs. */
typedef void (*LineTool) (const char *line, gconstpointer data);

static void
fold_line (const char *line, gconstpointer data)
{
  g_autofree char *folded = codebook_fold_text (line, strlen (line));

  puts (folded);
}

/* A line is one word, most often; of what is more, the lemmas of all. */
static void
find_lemmas (const char *line, gconstpointer data)
{
  g_autoptr (GArray) words = codebook_segments_words (line, strlen (line), NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *before = "\t";

  fputs (line, stdout);
  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *word = &g_array_index (words, CodebookSegment, i);
      g_autofree char *folded =
          codebook_fold_word (line + word->start_byte, word->end_byte - word->start_byte);
      g_autoptr (GPtrArray) lemmas = codebook_lemmas_find (data, folded);

      for (guint k = 0; k < lemmas->len; k++)
        if (g_hash_table_add (seen, g_strdup (lemmas->pdata[k])))
          {
            printf ("%s%s", before, (const char *) lemmas->pdata[k]);
            before = " ";
          }
    }
  putchar ('\n');
}

static void
split_line (const char *line, gconstpointer language)
{
  g_autoptr (GArray) sentences = codebook_segments_sentences (line, strlen (line), language);

  for (guint i = 0; i < sentences->len; i++)
    {
      const CodebookSegment *sentence = &g_array_index (sentences, CodebookSegment, i);

      printf ("%.*s\n", (int) (sentence->end_byte - sentence->start_byte),
              line + sentence->start_byte);
    }
  putchar ('\n');
}

/* stdin by lines without their end; a last line need not have one. */
static char *
read_line (char **buffer, size_t *size, GError **error)
{
  ssize_t length = getline (buffer, size, stdin);

  if (length < 0)
    return NULL;
  if (length > 0 && (*buffer)[length - 1] == '\n')
    (*buffer)[--length] = '\0';
  if (!g_utf8_validate (*buffer, length, NULL))
    {
      codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("Standard input is not UTF-8 text."));
      return NULL;
    }
  return *buffer;
}

static gboolean
run_tool (LineTool tool, gconstpointer data, GError **error)
{
  char *buffer = NULL;
  size_t size = 0;
  g_autoptr (GError) why = NULL;

  while (read_line (&buffer, &size, &why) != NULL)
    tool (buffer, data);
  free (buffer);
  if (why == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

typedef struct
{
  char *key, *line;
} Keyed;

static void
keyed_clear (gpointer data)
{
  Keyed *keyed = data;

  g_free (keyed->key);
  g_free (keyed->line);
}

static int
compare_keyed (gconstpointer a, gconstpointer b)
{
  const Keyed *left = a, *right = b;
  int order = strcmp (left->key, right->key);

  return order != 0 ? order : strcmp (left->line, right->line);
}

static gboolean
sort_lines (const char *language, GError **error)
{
  g_autoptr (CodebookCollation) collation = codebook_collation_new (language);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Keyed));
  char *buffer = NULL;
  size_t size = 0;
  g_autoptr (GError) why = NULL;

  g_array_set_clear_func (lines, keyed_clear);
  while (read_line (&buffer, &size, &why) != NULL)
    {
      Keyed keyed = { codebook_collation_dup_key (collation, buffer), g_strdup (buffer) };

      g_array_append_val (lines, keyed);
    }
  free (buffer);
  if (why != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  g_array_sort (lines, compare_keyed);
  for (guint i = 0; i < lines->len; i++)
    puts (g_array_index (lines, Keyed, i).line);
  return TRUE;
}

gboolean
app_words_run (AppCall *call, GError **error)
{
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = { { "language", 0, 0, APP_CALL_TEXT, &language,
                                     _ ("The language of the text (nl)"), _ ("LANGUAGE") },
                                   { NULL } };
  const AppCallUsage usage = {
    .operands = "fold|lemmas|sentences|sort",
    .min = 1,
    .max = 1,
    .example = "echo 'Dat zei dhr. De Vries. Meer niet.' | draad words sentences",
    .notes = N_ ("fold: the key that search and names share, a line a line.\n"
                 "lemmas: each word with the words that it may be a form of.\n"
                 "sentences: a sentence a line, an empty line after each line of input.\n"
                 "sort: the lines as people order them, numbers as numbers."),
  };
  const char *tool;

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  tool = call->operands[0];
  if (language == NULL)
    language = g_strdup ("nl");
  if (g_str_equal (tool, "fold"))
    return run_tool (fold_line, NULL, error);
  if (g_str_equal (tool, "lemmas"))
    {
      g_autoptr (CodebookLemmas) lemmas = codebook_lemmas_new (language, NULL);

      return run_tool (find_lemmas, lemmas, error);
    }
  if (g_str_equal (tool, "sentences"))
    return run_tool (split_line, language, error);
  if (g_str_equal (tool, "sort"))
    return sort_lines (language, error);
  return app_call_misuse (error, _ ("‘%s’ is none of fold, lemmas, sentences, sort"), tool);
}
