/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How well Dutch is cut and led back, on Universal Dependencies' files of sentences taken apart by
 * hand. Run by hand: `tests/bench/bench-dutch lemmas|sentences FILE.conllu…`.
 *
 * lemmas: of the tokens that are nouns, verbs or adjectives, lower-cased, a query is the most
 * frequent form of each lemma with at least two forms and three tokens; found is each token whose
 * set of lemmas meets the query's, relevant each token of the same lemma (a verb's particle left
 * out where the form has none). Precision, recall and F1 a query, then their mean.
 *
 * sentences: the sentences of a paragraph are joined and cut again, and the ends compared. They are
 * joined by spaces, but what has nothing at its end is a heading or an item of a list, which stood
 * on a line of its own and does so here: joined by spaces, not even the meaning would always tell
 * where it ends. DUTCH.md's figures for plain ICU (recall .994) cannot be had otherwise: plain ICU
 * has a recall of .986 so, and of .911 where all is joined by spaces. For comparison that is
 * printed too, and paragraphs without such lines alone. */

#include <stdio.h>
#include <string.h>

#include "codebook/text/fold.h"
#include "codebook/text/lemmas.h"
#include "codebook/text/segments.h"

/* Lemmas -------------------------------------------------------------------------------------- */

typedef struct
{
  char *form;
  guint tokens;
  GHashTable *gold;  /* lemma, an interned string → how many tokens */
  GPtrArray *lemmas; /* ours */
} Form;

typedef struct
{
  GPtrArray *forms;     /* Form */
  GHashTable *by_form;  /* form → Form */
  GHashTable *by_gold;  /* lemma → GPtrArray of Form */
  GHashTable *by_lemma; /* ours → GPtrArray of Form */
} Corpus;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_free (form->form);
  g_hash_table_unref (form->gold);
  g_ptr_array_unref (form->lemmas);
  g_free (form);
}

static void
add_to (GHashTable *table, const char *key, Form *form)
{
  GPtrArray *forms = g_hash_table_lookup (table, key);

  if (forms == NULL)
    {
      forms = g_ptr_array_new ();
      g_hash_table_insert (table, g_strdup (key), forms);
    }
  if (!g_ptr_array_find (forms, form, NULL))
    g_ptr_array_add (forms, form);
}

/* ‘op_bellen’ is opbellen for opgebeld, bellen for belt. */
static char *
join_lemma (const char *lemma, const char *form, gboolean verb)
{
  g_auto (GStrv) parts = g_strsplit (lemma, "_", -1);
  guint n_parts = g_strv_length (parts);
  g_autofree char *last = g_strdup (n_parts > 0 ? parts[n_parts - 1] : "");
  g_autofree char *particle = NULL;

  if (!verb || n_parts < 2)
    return g_strjoinv ("", parts);
  g_clear_pointer (&parts[n_parts - 1], g_free);
  particle = g_strjoinv ("", parts);
  return g_str_has_prefix (form, particle) ? g_strconcat (particle, last, NULL)
                                           : g_steal_pointer (&last);
}

static void
add_token (Corpus *corpus, const CodebookLemmas *lemmas, char **fields)
{
  g_autofree char *lower = g_utf8_strdown (fields[1], -1);
  g_autofree char *lower_lemma = g_utf8_strdown (fields[2], -1);
  g_autofree char *gold = join_lemma (lower_lemma, lower, strcmp (fields[3], "VERB") == 0);
  const char *key = g_intern_string (gold);
  Form *form = g_hash_table_lookup (corpus->by_form, lower);

  if (form == NULL)
    {
      g_autofree char *folded = codebook_fold_word (lower, strlen (lower));

      form = g_new0 (Form, 1);
      form->form = g_strdup (lower);
      form->gold = g_hash_table_new (NULL, NULL);
      form->lemmas = codebook_lemmas_find (lemmas, folded);
      g_hash_table_insert (corpus->by_form, form->form, form);
      g_ptr_array_add (corpus->forms, form);
      for (guint i = 0; i < form->lemmas->len; i++)
        add_to (corpus->by_lemma, form->lemmas->pdata[i], form);
    }
  form->tokens += 1;
  g_hash_table_insert (
      form->gold, (gpointer) key,
      GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (form->gold, key)) + 1));
  add_to (corpus->by_gold, key, form);
}

static guint
count_gold (const Form *form, const char *lemma)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (form->gold, g_intern_string (lemma)));
}

typedef struct
{
  double precision, recall, f1;
  guint queries;
} Score;

static void
score_query (Corpus *corpus, const char *lemma, GPtrArray *forms, Score *score)
{
  const Form *query = forms->pdata[0];
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  guint relevant = 0, hits = 0, all = 0;
  GHashTableIter iter;
  gpointer form;

  for (guint i = 0; i < forms->len; i++)
    {
      relevant += count_gold (forms->pdata[i], lemma);
      if (count_gold (forms->pdata[i], lemma) > count_gold (query, lemma))
        query = forms->pdata[i];
    }
  if (forms->len < 2 || relevant < 3)
    return;
  for (guint i = 0; i < query->lemmas->len; i++)
    {
      GPtrArray *same = g_hash_table_lookup (corpus->by_lemma, query->lemmas->pdata[i]);

      for (guint k = 0; k < same->len; k++)
        g_hash_table_add (found, same->pdata[k]);
    }
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &form, NULL))
    {
      all += ((Form *) form)->tokens;
      hits += count_gold (form, lemma);
    }
  score->queries += 1;
  score->precision += (double) hits / all;
  score->recall += (double) hits / relevant;
  score->f1 += 2.0 * hits / (all + relevant);
}

static void
each_line (const char *path, void (*use) (const char *line, gpointer data), gpointer data)
{
  g_autofree char *bytes = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &bytes, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (bytes, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    use (lines[i], data);
}

typedef struct
{
  Corpus corpus;
  CodebookLemmas *lemmas;
} LemmaRun;

static void
read_token_cb (const char *line, gpointer data)
{
  LemmaRun *run = data;
  g_auto (GStrv) fields = g_strsplit (line, "\t", 5);

  if (g_strv_length (fields) == 5 && strspn (fields[0], "0123456789") == strlen (fields[0])
      && (strcmp (fields[3], "NOUN") == 0 || strcmp (fields[3], "VERB") == 0
          || strcmp (fields[3], "ADJ") == 0))
    add_token (&run->corpus, run->lemmas, fields);
}

static void
measure_lemmas (char **paths)
{
  LemmaRun run = { .lemmas = codebook_lemmas_new ("nl", NULL) };
  g_autofree char *source = codebook_lemmas_find_source ("nl", NULL);
  Score score = { 0 };
  GHashTableIter iter;
  gpointer lemma, forms;

  run.corpus.forms = g_ptr_array_new_with_free_func (form_free);
  run.corpus.by_form = g_hash_table_new (g_str_hash, g_str_equal);
  run.corpus.by_gold =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  run.corpus.by_lemma =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (; *paths != NULL; paths++)
    each_line (*paths, read_token_cb, &run);
  g_hash_table_iter_init (&iter, run.corpus.by_gold);
  while (g_hash_table_iter_next (&iter, &lemma, &forms))
    score_query (&run.corpus, lemma, forms, &score);
  printf ("lemmas (%s): %u queries, precision %.3f, recall %.3f, F1 %.3f\n", source, score.queries,
          score.precision / score.queries, score.recall / score.queries, score.f1 / score.queries);
  g_hash_table_unref (run.corpus.by_lemma);
  g_hash_table_unref (run.corpus.by_gold);
  g_hash_table_unref (run.corpus.by_form);
  g_ptr_array_unref (run.corpus.forms);
  codebook_lemmas_free (run.lemmas);
}

/* Sentences ----------------------------------------------------------------------------------- */

typedef enum
{
  WAY_LINES,   /* items on lines of their own */
  WAY_RUNNING, /* paragraphs without items */
  WAY_JOINED,  /* all joined by spaces */
} Way;

typedef struct
{
  GString *paragraph;
  char *id; /* of the paragraph: ‘wiki-1181.p.10’ of the sentence ‘wiki-1181.p.10.s.1’ */
  GHashTable *ends; /* bytes in paragraph, as pointers */
  gboolean is_list; /* one of its sentences has nothing at its end: items, not running text */
  Way way;
  guint right, ours, theirs;
} SentenceRun;

static void
end_paragraph (SentenceRun *run)
{
  g_autoptr (GArray) sentences =
      codebook_segments_sentences (run->paragraph->str, run->paragraph->len, "nl");

  if (run->is_list && run->way == WAY_RUNNING)
    {
      g_array_set_size (sentences, 0);
      g_hash_table_remove_all (run->ends);
    }
  run->is_list = FALSE;
  for (guint i = 0; i < sentences->len; i++)
    if (g_hash_table_contains (
            run->ends, GSIZE_TO_POINTER (g_array_index (sentences, CodebookSegment, i).end_byte)))
      run->right += 1;
  run->ours += sentences->len;
  run->theirs += g_hash_table_size (run->ends);
  g_string_truncate (run->paragraph, 0);
  g_hash_table_remove_all (run->ends);
}

static gboolean
is_item (const char *sentence)
{
  return strpbrk (sentence + strlen (sentence) - 1, ".?!:;)\"'") == NULL;
}

static void
read_sentence_cb (const char *line, gpointer data)
{
  SentenceRun *run = data;

  if (g_str_has_prefix (line, "# sent_id = "))
    {
      const char *id = line + strlen ("# sent_id = ");
      const char *sentence = g_strrstr (id, ".s.");
      g_autofree char *paragraph = g_strndup (id, sentence != NULL ? sentence - id : 0);

      if (run->id != NULL && strcmp (run->id, paragraph) != 0)
        end_paragraph (run);
      g_free (run->id);
      run->id = g_steal_pointer (&paragraph);
    }
  if (!g_str_has_prefix (line, "# text = "))
    return;
  if (run->paragraph->len > 0)
    g_string_append_c (run->paragraph,
                       run->way == WAY_LINES && is_item (run->paragraph->str) ? '\n' : ' ');
  g_string_append (run->paragraph, line + strlen ("# text = "));
  run->is_list = run->is_list || is_item (run->paragraph->str);
  g_hash_table_add (run->ends, GSIZE_TO_POINTER (run->paragraph->len));
}

static void
measure_sentences (char **paths, Way way, const char *title)
{
  SentenceRun run = { .paragraph = g_string_new (NULL),
                      .ends = g_hash_table_new (NULL, NULL),
                      .way = way };

  for (; *paths != NULL; paths++)
    {
      each_line (*paths, read_sentence_cb, &run);
      end_paragraph (&run);
    }
  printf ("sentences of %s: %u, precision %.4f, recall %.4f, F1 %.4f\n", title, run.theirs,
          (double) run.right / run.ours, (double) run.right / run.theirs,
          2.0 * run.right / (run.ours + run.theirs));
  g_free (run.id);
  g_hash_table_unref (run.ends);
  g_string_free (run.paragraph, TRUE);
}

int
main (int argc, char *argv[])
{
  if (argc > 2 && strcmp (argv[1], "lemmas") == 0)
    measure_lemmas (argv + 2);
  else if (argc > 2 && strcmp (argv[1], "sentences") == 0)
    {
      measure_sentences (argv + 2, WAY_LINES, "paragraphs, items on lines");
      measure_sentences (argv + 2, WAY_RUNNING, "paragraphs without items");
      measure_sentences (argv + 2, WAY_JOINED, "paragraphs, all joined by spaces");
    }
  else
    {
      fprintf (stderr, "usage: bench-dutch lemmas|sentences FILE.conllu…\n");
      return 2;
    }
  return 0;
}
