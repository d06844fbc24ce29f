/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/bench-study.h"

#include <string.h>

#include "codebook/import/reader.h"
#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "codebook/model/section.h"
#include "codebook/model/theme.h"
#include "codebook/model/wave.h"

#define LONG_NAME "Lang gesprek"
#define LONG_WORDS 60000
#define LONG_CODINGS 2400 /* 400 in each 10,000 words */
#define PER_CASE 5
#define THEMES 8
#define QUOTES 50

/* The texts of the study one after the other, until there are enough words. */
static gint64
add_long_document (CodebookProject *project, const GPtrArray *documents)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (CodebookTranscript) transcript = NULL;
  CodebookDocumentOrigin origin = { .name = LONG_NAME, .file_name = "lang.txt" };
  guint words = 0;
  gint64 id;

  for (guint i = 0; i < documents->len && words < LONG_WORDS; i++)
    {
      CodebookDocument *document = g_ptr_array_index (documents, i);
      g_autoptr (CodebookDocumentText) text =
          codebook_document_text_load (project, document->id, &error);

      g_assert_no_error (error);
      g_string_append (all, codebook_document_text_get_current (text, NULL));
      g_string_append_c (all, '\n');
      words += document->words;
    }
  file = g_bytes_new (all->str, all->len);
  transcript = codebook_reader_read_bytes (file, "lang.txt", NULL, &error);
  g_assert_no_error (error);
  id = codebook_document_add (project, transcript, &origin, &error);
  g_assert_no_error (error);
  return id;
}

static void
add_codings (CodebookProject *project, gint64 document, const GPtrArray *codes)
{
  g_autoptr (CodebookDocument) info = codebook_document_get (project, document, NULL);
  GRand *rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < LONG_CODINGS; i++)
    {
      guint start = 20 + (guint) (g_rand_double (rand) * (info->length_cp - 1000));
      guint length = 30 + (guint) (g_rand_double (rand) * 400);
      CodebookCode *code = g_ptr_array_index (codes, (guint) (g_rand_double (rand) * codes->len));

      codebook_coding_add (project, document, code->id, start, start + length, NULL);
    }
  g_rand_free (rand);
}

static void
add_cases (CodebookProject *project, const GPtrArray *documents)
{
  gint64 study_case = 0;

  for (guint i = 0; i < documents->len; i++)
    {
      CodebookDocument *document = g_ptr_array_index (documents, i);
      g_autofree char *wave = g_strdup_printf ("T%u", i % PER_CASE);

      if (i % PER_CASE == 0)
        {
          g_autofree char *name = g_strdup_printf ("P%03u", i / PER_CASE + 1);

          study_case = codebook_case_add (project, name, "", NULL);
        }
      g_assert_true (codebook_document_set_case (project, document->id, study_case, NULL));
      g_assert_true (codebook_document_set_wave (project, document->id,
                                                 codebook_wave_ensure (project, wave, NULL), NULL));
    }
}

/* Each has its share of the codes. */
static void
add_themes (CodebookProject *project, const GPtrArray *codes)
{
  for (guint i = 0; i < THEMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Thema %u", i + 1);
      g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (CodebookThemeCode));
      gint64 theme = codebook_theme_add (project, name, "", NULL);

      for (guint k = i; k < codes->len; k += THEMES)
        {
          CodebookThemeCode one = { ((CodebookCode *) g_ptr_array_index (codes, k))->id, FALSE };

          g_array_append_val (own, one);
        }
      g_assert_true (codebook_theme_set_codes (
          project, theme, (CodebookThemeCode *) (void *) own->data, own->len, NULL));
    }
}

static void
describe (CodebookProject *project, gint64 study_case, gint64 theme, gint64 document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDocumentText) text = codebook_document_text_load (project, document, &error);
  g_autoptr (CodebookCodingSet) codings =
      codebook_coding_set_load (project, document, text, &error);
  g_autoptr (GString) words = g_string_new ("Hoe het begon.");

  for (guint i = 0; i < QUOTES && i < codebook_coding_set_get_count (codings); i++)
    g_string_append_printf (words,
                            "\n\n{{quote %" G_GINT64_FORMAT "}}\n\nEn wat daarop volgde, %u.",
                            codebook_coding_set_get (codings, i)->id, i + 1);
  (void) !codebook_section_set_text (project, study_case, theme, words->str, &error);
  g_assert_no_error (error);
}

static void
add_all (CodebookProject *project)
{
  g_autoptr (GPtrArray) documents = codebook_document_list (project, NULL);
  g_autoptr (GPtrArray) codes = codebook_code_list (project, NULL);
  g_autoptr (GPtrArray) themes = NULL, cases = NULL;

  g_assert_true (codebook_project_begin (project, "bench", NULL));
  add_codings (project, add_long_document (project, documents), codes);
  add_cases (project, documents);
  add_themes (project, codes);
  themes = codebook_theme_list (project, NULL);
  cases = codebook_case_list (project, NULL);
  describe (project, ((CodebookCase *) g_ptr_array_index (cases, 0))->id,
            ((CodebookTheme *) g_ptr_array_index (themes, 0))->id,
            ((CodebookDocument *) g_ptr_array_index (documents, 0))->id);
  g_assert_true (codebook_project_end (project, TRUE, NULL));
}

void
bench_study_complete (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookProject) project = codebook_project_open (path, CODEBOOK_STORE_WRITE, &error);

  g_assert_no_error (error);
  if (codebook_document_find (project, LONG_NAME, NULL) == 0)
    add_all (project);
  codebook_project_close (project);
}

BenchStudy
bench_study_find (CodebookProject *project)
{
  g_autoptr (GError) error = NULL;
  BenchStudy study = { 0 };

  study.long_document = codebook_document_find (project, LONG_NAME, &error);
  g_assert_no_error (error);
  study.study_case = codebook_case_find (project, "P001", &error);
  g_assert_no_error (error);
  study.theme = codebook_theme_find (project, "Thema 1", &error);
  g_assert_no_error (error);
  return study;
}
