/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the core on made-up studies of three sizes and prints medians: `bench
 * [small|middle|large [FILE [ONLY]]]`. Without FILE the study is made and thrown away; a FILE that
 * is not there is made and kept, for bench-window and for the next time. With ONLY just the figures
 * whose name holds it. No figure is asserted anywhere: a slow machine is no broken program.
 * tests/bench/run runs all. */

#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "codebook/analysis/query.h"
#include "codebook/analysis/search.h"
#include "codebook/import/reader.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "codebook/report/fragment-list.h"
#include "codebook/report/writer.h"

typedef struct
{
  const char *name;
  guint documents, words, codings, codes;
} Size;

static const Size sizes[] = {
  { "small", 10, 8000, 1000, 40 },
  { "middle", 100, 10000, 20000, 120 },
  { "large", 500, 10000, 200000, 120 },
};

#define TIMES 7
#define SHOWN 50 /* rows of a list that are on the screen at first */

typedef struct
{
  CodebookProject *project;
  const Size *size;
  const char *only;
  gint64 documents[500];
  gint64 codes[128];
  guint turn; /* so that no two runs do the same */
} Bench;

/* Text ---------------------------------------------------------------------------------------- */

static const char *const words[] = { "ik",       "ben",      "werk",      "de",
                                     "jobcoach", "niet",     "gewoon",    "maar",
                                     "toen",     "had",      "rooster",   "ochtend",
                                     "en",       "dat",      "het",       "leidinggevende",
                                     "collega",  "dacht",    "eigenlijk", "moest",
                                     "bakkerij", "fiets",    "thuis",     "week",
                                     "uur",      "vertelde", "wist",      "één",
                                     "z'n",      "traject",  "contract",  "klachten" };

static char *
make_text (guint n_words, guint32 seed)
{
  GRand *rand = g_rand_new_with_seed (seed);
  GString *text = g_string_new (NULL);
  guint in_turn = 0, turn = 0;

  g_string_append_printf (text, "Gesprek %u\nI: ", seed);
  for (guint i = 0; i < n_words; i++)
    {
      g_string_append (
          text,
          words[(guint) (g_rand_double (rand) * g_rand_double (rand) * G_N_ELEMENTS (words))]);
      in_turn += 1;
      if (in_turn > (turn % 2 ? 90u : 15u) && g_rand_double (rand) < 0.1)
        {
          turn += 1;
          in_turn = 0;
          g_string_append (text, turn % 2 ? ".\nR: " : ".\nI: ");
        }
      else
        g_string_append (text, in_turn % 12 == 0 ? ". " : " ");
    }
  g_string_append (text, ".");
  g_rand_free (rand);
  return g_string_free (text, FALSE);
}

/* Timing -------------------------------------------------------------------------------------- */

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

/* The median of TIMES runs, after one that warms up, in ms. @aim_ms is for 500 documents; 0 = none.
 */
static void
measure (Bench *bench, const char *what, double aim_ms, void (*run) (Bench *bench))
{
  double ms[TIMES];

  if (bench->only != NULL && strstr (what, bench->only) == NULL)
    return;
  run (bench);
  for (guint i = 0; i < TIMES; i++)
    {
      gint64 start_us = g_get_monotonic_time ();

      run (bench);
      ms[i] = (double) (g_get_monotonic_time () - start_us) / 1000.0;
    }
  qsort (ms, TIMES, sizeof *ms, compare_doubles);
  printf ("%-8s %-44s %10.2f ms", bench->size->name, what, ms[TIMES / 2]);
  if (aim_ms > 0)
    printf (" (aim %3.0f)", aim_ms);
  printf ("\n");
  fflush (stdout);
}

static double
resident_mb (void)
{
  g_autofree char *status = NULL;
  const char *at;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  at = strstr (status, "VmRSS:");
  return at != NULL ? g_ascii_strtod (at + 6, NULL) / 1024.0 : 0;
}

/* What is measured ---------------------------------------------------------------------------- */

static void
list_documents (Bench *bench)
{
  g_autoptr (GPtrArray) list = codebook_document_list (bench->project, NULL);

  /* bench-window adds one. */
  g_assert_cmpuint (list->len, >=, bench->size->documents);
  for (guint i = 0; i < list->len; i++)
    g_assert_true (codebook_document_count (bench->project, g_ptr_array_index (list, i), NULL));
}

static void
list_codes (Bench *bench)
{
  g_autoptr (GPtrArray) list = codebook_code_list (bench->project, NULL);

  g_assert_cmpuint (list->len, >, 0);
}

static void
load_document (Bench *bench)
{
  gint64 id = bench->documents[bench->turn++ % bench->size->documents];
  g_autoptr (CodebookDocumentText) text = codebook_document_text_load (bench->project, id, NULL);
  g_autoptr (CodebookCodingSet) codings = codebook_coding_set_load (bench->project, id, text, NULL);

  g_assert_nonnull (codings);
}

/* Anywhere: what is coded already costs nothing, and a study may have been measured before. */
static void
code_once (Bench *bench)
{
  guint at = 400 + (guint) g_random_int_range (0, 20000);
  gint64 coding =
      codebook_coding_add (bench->project, bench->documents[3],
                           bench->codes[bench->turn % bench->size->codes], at, at + 90, NULL);

  bench->turn += 1;
  g_assert_cmpint (coding, !=, 0);
}

/* All of them found, and the first fifty read, as a window shows them. */
static void
find_and_show (Bench *bench, const CodebookQuery *query)
{
  g_autoptr (CodebookFragments) found = codebook_query_find (bench->project, query, NULL, NULL);

  g_assert_cmpuint (codebook_fragments_get_count (found), >, 0);
  for (guint i = 0; i < MIN (SHOWN, codebook_fragments_get_count (found)); i++)
    {
      g_autoptr (CodebookFragment) fragment = codebook_fragments_read (found, i, NULL);

      g_assert_nonnull (fragment);
    }
}

static void
fragments_of_code (Bench *bench)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();

  codebook_query_add_id (&query->codes, bench->codes[bench->turn++ % bench->size->codes]);
  find_and_show (bench, query);
}

static void
read_fragments_of_code (Bench *bench)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) found = NULL;

  codebook_query_add_id (&query->codes, bench->codes[bench->turn++ % bench->size->codes]);
  found = codebook_query_run (bench->project, query, NULL, NULL);
  g_assert_cmpuint (found->len, >, 0);
}

static void
fragments_of_family (Bench *bench)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();

  for (guint i = 0; i < 20; i++)
    codebook_query_add_id (&query->codes, bench->codes[i]);
  find_and_show (bench, query);
}

static void
search_word (Bench *bench)
{
  CodebookSearchOptions options = { 0 };
  g_autoptr (GPtrArray) hits =
      codebook_search_list (bench->project, "klachten", &options, NULL, NULL);

  g_assert_cmpuint (hits->len, >, 0);
}

/* All hits counted, and the first fifty read, as a window shows them. */
static void
search_and_show (Bench *bench, const char *query, gboolean compounds)
{
  CodebookSearchOptions options = { .compounds = compounds, .most = SHOWN };
  g_autoptr (CodebookSearch) search =
      codebook_search_run (bench->project, query, &options, NULL, NULL);

  g_assert_cmpuint (codebook_search_get_count (search), >, 0);
  for (guint i = 0; i < MIN (SHOWN, codebook_search_get_count (search)); i++)
    {
      g_autoptr (CodebookHit) hit = codebook_search_read (search, bench->project, i, NULL);

      g_assert_nonnull (hit);
    }
}

static void
search_rare (Bench *bench)
{
  search_and_show (bench, "klachten", FALSE);
}

static void
search_frequent (Bench *bench)
{
  search_and_show (bench, "de", FALSE);
}

static void
search_compounds (Bench *bench)
{
  search_and_show (bench, "coach", TRUE);
}

static void
search_both (Bench *bench)
{
  search_and_show (bench, "werken rooster", FALSE);
}

static void
search_phrase (Bench *bench)
{
  search_and_show (bench, "\"de jobcoach\"", FALSE);
}

static void
export_fragments (Bench *bench)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (CodebookBlocks) blocks = NULL;
  g_autoptr (GBytes) bytes = NULL;

  /* Some 5,000 in the largest study: with what it takes to find them. */
  for (guint i = 0; i < 3; i++)
    codebook_query_add_id (&query->codes, bench->codes[i]);
  found = codebook_query_run (bench->project, query, NULL, NULL);
  g_ptr_array_set_size (found, (int) MIN (found->len, 5000));
  blocks = codebook_fragment_list_make (bench->project, found, "Fragmenten", NULL);
  bytes = codebook_writer_find ("docx")->write (blocks, NULL);
  g_assert_nonnull (bytes);
}

/* The studies --------------------------------------------------------------------------------- */

static void
add_documents (Bench *bench)
{
  gsize bytes = 0;
  gint64 start_us = g_get_monotonic_time ();
  double seconds;

  for (guint i = 0; i < bench->size->documents; i++)
    {
      g_autofree char *text = make_text (bench->size->words, i + 1);
      g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
      g_autofree char *name = g_strdup_printf ("P%03u_T0", i + 1);
      g_autoptr (CodebookTranscript) transcript =
          codebook_reader_read_bytes (file, "bench.txt", NULL, NULL);
      CodebookDocumentOrigin origin = { .name = name, .file_name = "bench.txt" };

      bytes += g_bytes_get_size (file);
      bench->documents[i] = codebook_document_add (bench->project, transcript, &origin, NULL);
      g_assert_cmpint (bench->documents[i], !=, 0);
    }
  seconds = (double) (g_get_monotonic_time () - start_us) / 1e6;
  printf ("%-8s %-44s %10.1f MB/s (%u documents)\n", bench->size->name, "import of txt, with index",
          (double) bytes / 1e6 / seconds, bench->size->documents);
}

/* As a word processor would have saved it: a paragraph a turn. */
static void
measure_docx (Bench *bench)
{
  g_autofree char *text = make_text (bench->size->words, 1000);
  g_auto (GStrv) turns = g_strsplit (text, "\n", -1);
  g_autoptr (CodebookBlocks) blocks = codebook_blocks_new ("Gesprek", "nl-NL");
  g_autoptr (GBytes) file = NULL;
  double ms[TIMES];

  for (guint i = 0; turns[i] != NULL; i++)
    codebook_blocks_add (blocks, CODEBOOK_BLOCK_PARAGRAPH, 0, turns[i]);
  file = codebook_writer_find ("docx")->write (blocks, NULL);
  for (guint i = 0; i < TIMES; i++)
    {
      gint64 start_us = g_get_monotonic_time ();
      g_autoptr (CodebookTranscript) transcript =
          codebook_reader_read_bytes (file, "bench.docx", NULL, NULL);

      g_assert_nonnull (transcript);
      ms[i] = (double) (g_get_monotonic_time () - start_us) / 1000.0;
    }
  qsort (ms, TIMES, sizeof *ms, compare_doubles);
  printf ("%-8s %-44s %10.1f ms (%.1f MB/s of its text)\n", bench->size->name, "reading a docx",
          ms[TIMES / 2], (double) strlen (text) / 1000.0 / ms[TIMES / 2]);
}

static void
add_codings (Bench *bench)
{
  GRand *rand = g_rand_new_with_seed (7);
  guint length_cp = bench->size->words * 5;

  g_assert_true (codebook_project_begin (bench->project, "codings", NULL));
  for (guint i = 0; i < bench->size->codings; i++)
    {
      guint start = 20 + (guint) (g_rand_double (rand) * (length_cp - 1000));
      guint length = 30 + (guint) (g_rand_double (rand) * 400);

      /* A document after the other, as people code: its text stays at hand. */
      codebook_coding_add (
          bench->project,
          bench->documents[(guint64) i * bench->size->documents / bench->size->codings],
          bench->codes[(guint) (g_rand_double (rand) * bench->size->codes)], start, start + length,
          NULL);
    }
  g_assert_true (codebook_project_end (bench->project, TRUE, NULL));
  g_rand_free (rand);
}

static void
add_codes (Bench *bench)
{
  for (guint i = 0; i < bench->size->codes; i++)
    {
      g_autofree char *path = g_strdup_printf ("Tak %u/Groep %u/Code %u", i % 4, i % 12, i);

      bench->codes[i] = codebook_code_add_path (bench->project, path, NULL);
      g_assert_cmpint (bench->codes[i], !=, 0);
    }
}

static void
make_study (Bench *bench, const char *path)
{
  g_autoptr (GError) error = NULL;
  gint64 start_us;

  bench->project = codebook_project_create (path, "bench", "nl", &error);
  g_assert_no_error (error);
  add_documents (bench);
  measure_docx (bench);
  add_codes (bench);
  start_us = g_get_monotonic_time ();
  add_codings (bench);
  printf ("%-8s %-44s %10.2f s (%u in one act)\n", bench->size->name, "codings made",
          (double) (g_get_monotonic_time () - start_us) / 1e6, bench->size->codings);
  codebook_project_close (bench->project);
  g_clear_object (&bench->project);
  malloc_trim (0);
}

/* As make_study () leaves them, of a study that was made earlier. */
static void
find_parts (Bench *bench)
{
  g_autoptr (GPtrArray) documents = codebook_document_list (bench->project, NULL);

  for (guint i = 0; i < bench->size->documents; i++)
    bench->documents[i] = ((CodebookDocument *) g_ptr_array_index (documents, i))->id;
  for (guint i = 0; i < bench->size->codes; i++)
    {
      g_autofree char *path = g_strdup_printf ("Tak %u/Groep %u/Code %u", i % 4, i % 12, i);

      bench->codes[i] = codebook_code_find (bench->project, path, NULL);
      g_assert_cmpint (bench->codes[i], !=, 0);
    }
}

static void
measure_all (Bench *bench)
{
  measure (bench, "list of documents, with coded share", 0, list_documents);
  measure (bench, "list of codes, with counts", 0, list_codes);
  measure (bench, "a document with its codings", 0, load_document);
  measure (bench, "a coding until committed", 0, code_once);
  if (bench->only == NULL)
    printf ("%-8s %-44s %10.1f MB\n", bench->size->name, "resident memory, working",
            resident_mb ());
  measure (bench, "search, a word, all hits read", 0, search_word);
  measure (bench, "search, a word, first 50", 20, search_rare);
  measure (bench, "search, the most frequent word, first 50", 20, search_frequent);
  measure (bench, "search, within compounds, first 50", 20, search_compounds);
  measure (bench, "search, two words in a paragraph, first 50", 20, search_both);
  measure (bench, "search, a phrase, first 50", 20, search_phrase);
  measure (bench, "fragments of a code, first 50", 20, fragments_of_code);
  measure (bench, "fragments of a code, all read", 0, read_fragments_of_code);
  measure (bench, "fragments of a family of 20, first 50", 0, fragments_of_family);
  measure (bench, "5,000 fragments found, to docx", 0, export_fragments);
}

static void
run_size (Bench *bench, const char *path)
{
  g_autoptr (GError) error = NULL;
  gint64 start_us;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    make_study (bench, path);
  start_us = g_get_monotonic_time ();
  bench->project = codebook_project_open (path, CODEBOOK_STORE_WRITE, &error);
  g_assert_no_error (error);
  printf ("%-8s %-44s %10.2f ms\n", bench->size->name, "open",
          (double) (g_get_monotonic_time () - start_us) / 1000.0);
  find_parts (bench);
  measure_all (bench);
  codebook_project_close (bench->project);
  g_clear_object (&bench->project);
}

static void
run_thrown_away (Bench *bench)
{
  g_autofree char *folder = g_dir_make_tmp ("draad-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.draad", NULL);

  run_size (bench, path);
  unlink (path);
  rmdir (folder);
}

int
main (int argc, char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Bench bench = { .size = &sizes[i], .only = argc > 3 ? argv[3] : NULL };

      if (argc > 1 && !g_str_equal (argv[1], sizes[i].name))
        continue;
      if (argc > 2)
        run_size (&bench, argv[2]);
      else
        run_thrown_away (&bench);
    }
  return 0;
}
