/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One reader under libFuzzer; KIND is its row in the table of readers. What it makes of the bytes
 * must be a sound transcript. No reader is ever given an empty file. */
#include "codebook/import/reader.h"
#include "tests/fuzz/packed.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize len_bytes);

static void
check_text (const CodebookTranscript *transcript)
{
  g_assert_true (g_utf8_validate (transcript->text, (gssize) transcript->len_bytes, NULL));
  g_assert_cmpint (g_utf8_strlen (transcript->text, (gssize) transcript->len_bytes), ==,
                   transcript->length_cp);
  g_assert_true (g_str_has_suffix (transcript->text, "\n") == FALSE);
}

static void
check_format (const CodebookTranscript *transcript)
{
  guint at = 0;

  for (guint i = 0; i < transcript->runs->len; i++)
    {
      const CodebookTranscriptRun *run =
          &g_array_index (transcript->runs, CodebookTranscriptRun, i);

      g_assert_cmpuint (run->start_cp, >=, at);
      g_assert_cmpuint (run->end_cp, >, run->start_cp);
      at = run->end_cp;
    }
  g_assert_cmpuint (at, <=, transcript->length_cp);
  for (guint i = 0; i < transcript->paragraphs->len; i++)
    {
      guint start = g_array_index (transcript->paragraphs, CodebookTranscriptParagraph, i).start_cp;

      g_assert_cmpuint (start, <, MAX (transcript->length_cp, 1));
      g_assert_true (
          i == 0
          || start > g_array_index (transcript->paragraphs, CodebookTranscriptParagraph, i - 1)
                         .start_cp);
    }
}

static void
check_speech (const CodebookTranscript *transcript)
{
  guint at = 0;

  for (guint i = 0; i < transcript->turns->len; i++)
    {
      const CodebookTranscriptTurn *turn =
          &g_array_index (transcript->turns, CodebookTranscriptTurn, i);

      g_assert_cmpuint (turn->start_cp, >=, at);
      g_assert_cmpuint (turn->words_cp, >=, turn->start_cp);
      g_assert_cmpuint (turn->end_cp, >=, turn->words_cp);
      g_assert_cmpuint (turn->speaker, <, transcript->speakers->len);
      g_assert_cmpint (turn->start_ms, >=, -1);
      at = turn->end_cp;
    }
  g_assert_cmpuint (at, <=, transcript->length_cp);
  at = 0;
  for (guint i = 0; i < transcript->times->len; i++)
    {
      const CodebookTranscriptTime *time =
          &g_array_index (transcript->times, CodebookTranscriptTime, i);

      g_assert_true (i == 0 || time->at_cp > at);
      g_assert_cmpint (time->at_ms, >=, 0);
      at = time->at_cp;
    }
  g_assert_cmpuint (at, <=, transcript->length_cp);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize len_bytes)
{
  g_autoptr (CodebookTranscript) transcript = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = PACKED ? fuzz_pack (data, len_bytes) : g_bytes_new (data, len_bytes);
  const CodebookReader *reader = codebook_reader_get_all ();

  if (g_bytes_get_size (bytes) == 0)
    return 0;
  while (!g_str_equal (reader->kind, KIND))
    reader++;
  reader->sniff (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), KIND);
  transcript = reader->read (g_steal_pointer (&bytes), "file." KIND, NULL, &error);
  g_assert_true ((transcript == NULL) == (error != NULL));
  if (transcript == NULL)
    return 0;
  check_text (transcript);
  check_format (transcript);
  check_speech (transcript);
  return 0;
}
