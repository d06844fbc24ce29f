/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures searches on a study that `bench SIZE FILE` made: `bench-search FILE [QUERY]`. Each kind
 * of search, its first fifty hits read, all of them found, as a window does, and all of them read,
 * as a verb does, beside grep -i on the same texts as files; medians of time gone by, and of what
 * the processor worked. With QUERY only that. */

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "codebook/analysis/search.h"
#include "codebook/model/document.h"

#define TIMES 7

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
  printf ("%s%-44s %10.2f ms, worked %8.2f ms\n", "", what, ms[TIMES / 2], worked_ms[TIMES / 2]);
  fflush (stdout);
}

/* What is measured ---------------------------------------------------------------------------- */

/* What is searched for: 2,000 places at most in the largest study, but for the last. */
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
  { "the most frequent word", "de", FALSE },
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

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  g_autoptr (GError) error = NULL;

  if (argc != 2 && argc != 3)
    return 2;
  bench.project = codebook_project_open (argv[1], CODEBOOK_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  if (argc == 3)
    measure_search (&bench, &(const Wish){ argv[2], argv[2] });
  for (guint i = 0; argc == 2 && i < G_N_ELEMENTS (searches); i++)
    measure_search (&bench, &searches[i]);
  if (argc == 2)
    measure_grep (&bench);
  g_object_unref (bench.project);
  return 0;
}
