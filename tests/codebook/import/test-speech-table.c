/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/codebook/import/turns.h"

static const ReadCase cases[] = {
  { "Whisper's tsv", "start\tend\ttext\n3000\t6200\tHoe gaat\n6200\t11900\thet?\n", "Hoe gaat het?",
    "", "0:3000 9:6200 13:11900" },
  { "quotation marks that are said",
    "start\tend\ttext\r\n0\t900\t\"Ja\" zei hij\r\n900\t1800\t\"En \"\"toen\"\".\"\r\n",
    "\"Ja\" zei hij En \"toen\".", "", "0:0 13:900 23:1800" },
  { "speakers",
    "Speaker,Start,End,Text\nPetra,0:03,0:06,\"Hoe, "
    "gaat\"\nPetra,0:06,0:07,het?\nSanne,0:07,0:09,Goed.\n",
    "Petra: Hoe, gaat het?/Sanne: Goed.", "Petra@3000 'Hoe, gaat het?'\nSanne@7000 'Goed.'\n",
    "0:3000 17:6000 22:7000 34:9000" },
  { "Dutch heads, semicolons, decimal commas",
    "Spreker;Begintijd;Eindtijd;Tekst\nI;1,5;2,25;Hoe?\nR;3;4;Goed.\n", "I: Hoe?/R: Goed.",
    "I@1500 'Hoe?'\nR@3000 'Goed.'\n", "0:1500 7:2250 8:3000 16:4000" },
  { "whole seconds, no end", "start_time\ttranscript\n3\tHoe?\n6\tGoed.\n", "Hoe?/Goed.", "",
    "0:3000 5:6000" },
  { "labels in the words", "start\tend\ttext\n1\t2\tI: Hoe?\n2\t3\tR: Goed.\n", "I: Hoe?/R: Goed.",
    "I@1000 'Hoe?'\nR@2000 'Goed.'\n", "0:1000 8:2000 16:3000" },
  { "short rows, no times, below zero, beyond",
    "start\tend\ttext\n\n5\n-1\tx\ta\n1e300\t1\tb\n9\t2\tc", "a b c", "", "3:1000 4:9000" },
  { "only a head", "start\tend\ttext", "", "", "" },
};

static void
test_cases (gconstpointer data)
{
  assert_read (data, "a.tsv");
}

/* A table of attributes is no transcript. */
static void
test_other_tables (void)
{
  static const char *const files[] = { "case,age\nP1,20\n", "start,leeftijd\n1,2\n",
                                       "naam\ttekst\na\tb\n" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (codebook_reader_read_bytes (bytes, "a.csv", NULL, &error));
      g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_UNSUPPORTED);
    }
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *head, *piece, *tail;
    guint times;
  } files[] = {
    { "start\tend\ttext\n", "1\t2\tx\n", "", 200000 },
    { "start\tend\ttext\n1\t2\t", "woord ", "", 150000 },
    { "start\tend\ttext\n1\t2\tx\n", "\n", "", 500000 },
    { "start,end,speaker,text\n", "1,2,s%u,x\n", "", 9900 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GString) file =
          repeat_numbered (files[i].head, files[i].piece, files[i].times, files[i].tail);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CodebookTranscript) transcript = read_sound (file->str, -1, "a.tsv");

      g_test_message ("%u: %u paragraphs, %.2f s", i, transcript->paragraph_count,
                      (double) (g_get_monotonic_time () - start) / 1e6);
      g_assert_true (transcript->len_bytes > 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/speech-table/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_cases);
    }
  g_test_add_func ("/speech-table/other-tables", test_other_tables);
  g_test_add_func ("/speech-table/hostile", test_hostile);
  return g_test_run ();
}
