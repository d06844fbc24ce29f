/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures searches on a study that `bench SIZE FILE` made: `bench-search FILE [QUERY]`. Each kind
 * of search, its first fifty hits read, all of them found, as a window does, and all of them read,
 * as a verb does, beside grep -i on the same texts as files, and coding them; medians of time gone
 * by, and of what the processor worked. With QUERY only that; with --code only the coding. */

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "codebook/analysis/search.h"
#include "codebook/model/code.h"
#include "codebook/model/document.h"
#include "codebook/store/journal.h"

#define TIMES 7
#define SLICE_PLACES 50

typedef struct
{
  const char *what, *query;
  gboolean compounds;
} Wish;

typedef struct
{
  CodebookProject *project;
  const Wish *wish;
  guint found;  /* by it */
  char *folder; /* of text files */
} Bench;

/* Timing -------------------------------------------------------------------------------------- */

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

/* Of this process and of those it has waited for. */
static double
processor_ms (void)
{
  struct rusage own, others;

  getrusage (RUSAGE_SELF, &own);
  getrusage (RUSAGE_CHILDREN, &others);
  return (double) (own.ru_utime.tv_sec + own.ru_stime.tv_sec + others.ru_utime.tv_sec
                   + others.ru_stime.tv_sec)
             * 1e3
         + (double) (own.ru_utime.tv_usec + own.ru_stime.tv_usec + others.ru_utime.tv_usec
                     + others.ru_stime.tv_usec)
               / 1e3;
}

static void
print_figure (const char *what, double ms, double worked_ms)
{
  printf ("%-44s %10.2f ms, worked %8.2f ms\n", what, ms, worked_ms);
  fflush (stdout);
}

/* The median of TIMES runs, after one that warms up, in ms. */
static void
measure (Bench *bench, const char *what, void (*run) (Bench *bench))
{
  double ms[TIMES], worked_ms[TIMES];

  run (bench);
  for (guint i = 0; i < TIMES; i++)
    {
      gint64 start_us = g_get_monotonic_time ();
      double worked = processor_ms ();

      run (bench);
      ms[i] = (double) (g_get_monotonic_time () - start_us) / 1000.0;
      worked_ms[i] = processor_ms () - worked;
    }
  qsort (ms, TIMES, sizeof *ms, compare_doubles);
  qsort (worked_ms, TIMES, sizeof *worked_ms, compare_doubles);
  print_figure (what, ms[TIMES / 2], worked_ms[TIMES / 2]);
}

/* What is measured ---------------------------------------------------------------------------- */

/* What is searched for: each kind with words of which there are 2,000 in the largest study, and
 * with the most frequent, of which there are up to 700,000. */
static const Wish searches[] = {
  { "a word", "klachten", FALSE },
  { "a word as it is spelled", "=klachten", FALSE },
  { "the start of a word", "klach*", FALSE },
  { "a word within longer ones", "klacht", TRUE },
  { "a phrase", "\"contract klachten\"", FALSE },
  { "two words in a paragraph", "klachten contract", FALSE },
  { "two words near each other", "klachten NEAR/5 contract", FALSE },
  { "two words in a sentence", "klachten contract within:sentence", FALSE },
  { "two words in a turn", "klachten contract within:turn", FALSE },
  { "a word that a role says", "klachten role:respondent", FALSE },
  { "a word and a frequent one", "de klachten", FALSE },
  { "a word without a frequent one", "klachten NOT de", FALSE },
  { "a word near a frequent one", "klachten NEAR/1 de", FALSE },
  { "a phrase of rare words", "\"één z'n\"", FALSE },
  { "a phrase with a word that is nowhere", "\"van de\"", FALSE },
  { "frequent: a word", "de", FALSE },
  { "frequent: a word as it is spelled", "=de", FALSE },
  { "frequent: the start of a word", "de*", FALSE },
  { "frequent: the start of a word, as spelled", "=d*", FALSE },
  { "frequent: a word within longer ones", "de", TRUE },
  { "frequent: a phrase", "\"de jobcoach\"", FALSE },
  { "frequent: a phrase as it is spelled", "=\"de jobcoach\"", FALSE },
  { "frequent: a phrase with the start of a word", "\"de w*\"", FALSE },
  { "frequent: two words in a paragraph", "de het", FALSE },
  { "frequent: one of two words", "de OR het", FALSE },
  { "frequent: a word without another", "de NOT het", FALSE },
  { "frequent: without another, as spelled", "=de NOT =het", FALSE },
  { "frequent: in parentheses", "(de OR het) NOT (ik OR klachten)", FALSE },
  { "frequent: two words near each other", "de NEAR/5 het", FALSE },
  { "frequent: two words in a sentence", "de het within:sentence", FALSE },
  { "frequent: without another in a sentence", "de NOT het within:sentence", FALSE },
  { "frequent: two words in a turn", "de het within:turn", FALSE },
  { "frequent: without another in a turn", "de NOT het within:turn", FALSE },
  { "frequent: a word that a role says", "de role:respondent", FALSE },
  { "frequent: two words that a role says", "de het role:respondent", FALSE },
};

/* The first so many found and read, as a window shows them before the rest; G_MAXUINT: all. */
static void
search_and_read (Bench *bench, CodebookProject *project, guint n_read)
{
  CodebookSearchOptions options = { .compounds = bench->wish->compounds,
                                    .most = n_read == G_MAXUINT ? 0 : n_read };
  g_autoptr (CodebookSearch) search =
      codebook_search_run (project, bench->wish->query, &options, NULL, NULL);
  g_auto (CodebookRows) held = codebook_store_hold (codebook_project_get_store (project));

  bench->found = codebook_search_get_count (search);
  for (guint i = 0; i < MIN (n_read, bench->found); i++)
    {
      g_autoptr (CodebookHit) hit = codebook_search_read (search, project, i, NULL);

      g_assert_nonnull (hit);
    }
}

static void
search_first (Bench *bench)
{
  search_and_read (bench, bench->project, 50);
}

static void
find_all (Bench *bench)
{
  CodebookSearchOptions options = { .compounds = bench->wish->compounds };
  g_autoptr (CodebookSearch) search =
      codebook_search_run (bench->project, bench->wish->query, &options, NULL, NULL);

  bench->found = codebook_search_get_count (search);
}

static void
search_all (Bench *bench)
{
  search_and_read (bench, bench->project, G_MAXUINT);
}

/* As a search of the window: on a connection of its own. */
static void
search_opened (Bench *bench)
{
  g_autoptr (CodebookProject) project = codebook_project_open (
      codebook_project_get_path (bench->project), CODEBOOK_STORE_READ_ONLY, NULL);

  search_and_read (bench, project, 50);
}

/* The same text as files, for grep, which has them all in the system's cache. */
static void
run_grep (Bench *bench, const char *options)
{
  const char *argv[] = { "grep", options, "klachten", bench->folder, NULL };
  g_autofree char *out = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out,
                               NULL, NULL, NULL));
  g_assert_cmpuint (strlen (out), >, 0);
}

static void
grep_lines (Bench *bench)
{
  run_grep (bench, "-ri");
}

static void
grep_places (Bench *bench)
{
  run_grep (bench, "-rio");
}

static void
measure_grep (Bench *bench)
{
  g_autoptr (GPtrArray) documents = codebook_document_list (bench->project, NULL);

  bench->folder = g_dir_make_tmp ("draad-bench-text-XXXXXX", NULL);
  for (guint i = 0; i < documents->len; i++)
    {
      gint64 id = ((CodebookDocument *) documents->pdata[i])->id;
      g_autoptr (CodebookDocumentText) text =
          codebook_document_text_load (bench->project, id, NULL);
      g_autofree char *path = g_strdup_printf ("%s/%u.txt", bench->folder, i);

      g_assert_true (
          g_file_set_contents (path, codebook_document_text_get_current (text, NULL), -1, NULL));
    }
  measure (bench, "grep -i klachten, lines", grep_lines);
  measure (bench, "grep -io klachten, places", grep_places);
  for (guint i = 0; i < documents->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.txt", bench->folder, i);

      g_unlink (path);
    }
  g_rmdir (bench->folder);
  g_free (bench->folder);
}

static void
measure_search (Bench *bench, const Wish *wish)
{
  g_autofree char *first = g_strdup_printf ("search %s: first 50", wish->what);
  g_autofree char *all = NULL;

  bench->wish = wish;
  measure (bench, first, search_first);
  find_all (bench);
  all = g_strdup_printf ("  all %u found", bench->found);
  measure (bench, all, find_all);
  measure (bench, "  all of them read", search_all);
  measure (bench, "  first 50, on a connection of its own", search_opened);
}

typedef struct
{
  gint64 at_us;
  double worked_ms;
} Moment;

static Moment
moment_now (void)
{
  return (Moment){ g_get_monotonic_time (), processor_ms () };
}

static void
print_since (const char *what, const Moment *start)
{
  print_figure (what, (double) (g_get_monotonic_time () - start->at_us) / 1000.0,
                processor_ms () - start->worked_ms);
}

/* @ranges, as a window codes them: a few at once, in one act, and then what it waits for. */
static void
code_all (CodebookProject *project, const GArray *ranges)
{
  gint64 code = codebook_code_add (project, 0, "Alles", NULL);
  Moment start = moment_now ();

  g_assert_true (codebook_project_begin (project, "Alles", NULL));
  for (guint i = 0; i < ranges->len; i += SLICE_PLACES)
    {
      g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (CodebookCodingRange));

      g_array_append_vals (some, &g_array_index (ranges, CodebookCodingRange, i),
                           MIN (SLICE_PLACES, ranges->len - i));
      g_assert_cmpint (codebook_coding_add_all (project, code, some, NULL), >=, 0);
    }
  print_since ("code all of them", &start);
  start = moment_now ();
  g_assert_true (codebook_project_end (project, TRUE, NULL));
  print_since ("  keep that", &start);
  start = moment_now ();
  g_assert_true (codebook_journal_undo (codebook_project_get_store (project), NULL));
  print_since ("  undo it", &start);
}

/* Of the most frequent word, in a copy. */
static void
measure_coding (Bench *bench)
{
  g_autofree char *folder = g_dir_make_tmp ("draad-bench-coding-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "copy.draad", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (codebook_project_get_path (bench->project));
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (CodebookSearch) search = codebook_search_run (bench->project, "de", NULL, NULL, NULL);
  g_autoptr (GArray) ranges = codebook_search_list_ranges (
      search, bench->project, CODEBOOK_SEARCH_CONTEXT_WORD, NULL, NULL);

  g_assert_true (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  project = codebook_project_open (path, CODEBOOK_STORE_WRITE, NULL);
  g_assert_nonnull (project);
  code_all (project, ranges);
  codebook_project_close (project);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  g_autoptr (GError) error = NULL;

  if (argc != 2 && argc != 3)
    return 2;
  bench.project = codebook_project_open (argv[1], CODEBOOK_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  if (argc == 3 && g_str_equal (argv[2], "--code"))
    measure_coding (&bench);
  else if (argc == 3)
    measure_search (&bench, &(const Wish){ argv[2], argv[2] });
  for (guint i = 0; argc == 2 && i < G_N_ELEMENTS (searches); i++)
    measure_search (&bench, &searches[i]);
  if (argc == 2)
    {
      measure_grep (&bench);
      measure_coding (&bench);
    }
  g_object_unref (bench.project);
  return 0;
}
