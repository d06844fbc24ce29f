/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SubRip as it is met: nobody keeps to a standard that there is not. */
#include "codebook/import/srt-cues.h"
#include "tests/codebook/import/helpers.h"
#include "tests/codebook/import/turns.h"

static const ReadCase cases[] = {
  { "as it should be",
    "1\n00:00:03,000 --> 00:00:06,200\nHoe gaat\nhet?\n\n2\n00:00:06,200 --> "
    "00:00:11,900\nGoed.\n\n",
    "Hoe gaat het?/Goed.", "", "0:3000 14:6200 19:11900" },
  { "a mark, CR LF, points, no hours, no numbers",
    "\xEF\xBB\xBF"
    "00:03.5 --> 00:05.75\r\nHoe?\r\n\r\n00:06 --> 00:09\r\nGoed.\r\n",
    "Hoe?/Goed.", "", "0:3500 4:5750 5:6000 10:9000" },
  { "bare CR", "1\r00:00:03,000 --> 00:00:06,000\rHoe?\r\r2\r00:00:06,000 --> 00:00:07,000\rGoed.",
    "Hoe?/Goed.", "", "0:3000 5:6000 10:7000" },
  { "no blank lines",
    "1\n00:00:01,000 --> 00:00:02,000\nEen\n2\n00:00:02,000 --> 00:00:03,000\n7\n3\n"
    "00:00:03,000 --> 00:00:04,000\nDrie",
    "Een 7 Drie", "", "0:1000 4:2000 6:3000 10:4000" },
  { "a number that is said",
    "1\n00:00:01,000 --> 00:00:02,000\nHoe oud?\n\n2\n00:00:02,000 --> "
    "00:00:03,000\n24\n\n3\n00:00:03,000 --> 00:00:04,000\nO.",
    "Hoe oud?/24 O.", "", "0:1000 9:2000 12:3000 14:4000" },
  { "blank lines in a cue, and places",
    "1\n00:00:01,000 --> 00:00:02,000 X1:10 X2:20\n\nEen\n\ntwee\n\n\n2"
    "\n00:00:02,000 --> 00:00:03,000\n\n3\n00:00:03,000 --> 00:00:04,000\nDrie",
    "Een twee Drie", "", "0:1000 8:2000 9:3000 13:4000" },
  { "labels",
    "1\n00:00:01,000 --> 00:00:02,000\nINTERVIEWER: Hoe?\n\n2\n00:00:02,000 --> "
    "00:00:03,000\nRESPONDENT: Goed.\n\n3\n00:00:03,000 --> 00:00:04,000\nRESPONDENT: Echt.",
    "INTERVIEWER: Hoe?/RESPONDENT: Goed. Echt.",
    "INTERVIEWER@1000 'Hoe?'\nRESPONDENT@2000 'Goed. Echt.'\n", "0:1000 18:2000 36:3000 41:4000" },
  { "below zero, backwards, beyond",
    "1\n-00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:09,000 --> "
    "00:00:01,000\nb\n\n3\n99999999999:00:00,000 --> 00:00:04,000\nc",
    "a b 3 99999999999:00:00,000 --> 00:00:04,000 c", "", "1:2000 2:9000" },
  { "numbers that are said where cues have none",
    "00:00:01,000 --> 00:00:02,000\nHoe oud?\n5\n\n00:00:02,000 --> 00:00:03,000\n24\n\n"
    "00:00:03,000 --> 00:00:04,000\nO.",
    "Hoe oud? 5 24 O.", "", "0:1000 11:2000 14:3000 16:4000" },
  { "YouTube's and SubViewer's times",
    "0:00:01.000,0:00:02.500\nHoe gaat\nhet?\n\n0:00:02.500,0:00:03.000\nGoed.\n",
    "Hoe gaat het?/Goed.", "", "0:1000 14:2500 19:3000" },
  { "two who speak in one cue",
    "1\n00:00:01,000 --> 00:00:02,000\nEerst - maar\n\n2\n00:00:02,000 --> 00:00:03,000\n- Hoe "
    "dan\n- Zo\n\n"
    "3\n00:00:03,000 --> 00:00:04,000\n- en verder",
    "Eerst - maar/- Hoe dan/- Zo - en verder", "", "0:1000 13:2000 28:3000 39:4000" },
  { "breaks and spaces of another format",
    "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}- Hoe\\hdan\\N- Zo \\n\\", "- Hoe dan/- Zo \\n\\", "",
    "0:1000 18:2000" },
  { "captions that roll",
    "1\n00:00:01,000 --> 00:00:03,000\n \neen twee\n\n2\n00:00:03,000 --> 00:00:03,010\neen twee\n "
    "\n\n"
    "3\n00:00:03,010 --> 00:00:05,000\neen twee\n<i>drie</i> vier\n\n4\n00:00:05,000 --> "
    "00:00:05,010\n<i>drie</i> vier\n \n\n5\n00:00:05,010 --> 00:00:06,000\n<i>drie</i> "
    "vier\nvier\n\n",
    "een twee drie vier vier", "", "0:1000 9:3010 19:5010 23:6000" },
  { "the same again and again",
    "1\n00:00:01,000 --> 00:00:02,000\nJa.\n\n2\n00:00:02,000 --> 00:00:03,000\nJa.\n\n3\n"
    "00:00:03,000 --> 00:00:04,000\nJa.",
    "Ja. Ja. Ja.", "", "0:1000 4:2000 8:3000 11:4000" },
  { "words before the first", "Kop\n\n1\n00:00:01,000 --> 00:00:02,000\na", "Kop a", "",
    "4:1000 5:2000" },
};

static void
test_cases (gconstpointer data)
{
  assert_read (data, "a.srt");
}

static void
test_looks (void)
{
  g_autoptr (CodebookTranscript) transcript = read_sound (
      "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<I>een</I> {b}twee{/b} <font color=\"red\">drie"
      "</font> &amp; <naam> {vier} a < b <i>open\n\n2\n00:00:02,000 --> 00:00:03,000\ndicht",
      -1, "a.txt");
  g_autofree char *notation = dup_notation (transcript);

  g_assert_cmpstr (notation, ==,
                   "<i>een</i> <b>twee</b> drie & <naam> {vier} a < b <i>open</i> dicht");
  g_assert_cmpstr (transcript->kind, ==, "srt");
}

static void
test_pycaption (void)
{
  g_autofree char *path = find_shared ("corpus/srt-pycaption/example.srt");
  g_autoptr (CodebookTranscript) transcript = NULL;
  g_autofree char *turns = NULL;
  g_autofree char *times = NULL;

  if (path == NULL)
    return;
  transcript = codebook_reader_read_file (path, NULL, NULL);
  assert_sound (transcript);
  turns = dup_turns (transcript);
  times = dup_times (transcript);
  g_assert_true (g_str_has_prefix (transcript->text,
                                   "( clock ticking )\nMAN: When we think of E equals m "
                                   "c-squared, we have this vision of Einstein"));
  g_assert_true (g_str_has_prefix (turns, "MAN@14848 'When we think"));
  g_assert_true (g_str_has_prefix (times, "0:9209 17:12312 18:14848 "));
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *head, *piece, *tail;
    guint times;
  } files[] = {
    { "1\n00:00:01,000 --> 00:00:02,000\n", "<i", "", 2000000 },
    { "1\n00:00:01,000 --> 00:00:02,000\n", "{", "", 3000000 },
    { "1\n00:00:01,000 --> 00:00:02,000\n", "&", "", 3000000 },
    { "1\n00:00:01,000 --> 00:00:02,000\n", "<i>a</i>", "", 500000 },
    { "", "%u\n00:00:01,000 --> 00:00:02,000\nx\n\n", "", 100000 },
    { "", "00:00:01,000 --> 00:00:02,000\n", "x", 200000 },
    { "1\n00:00:01,000 --> 00:00:02,000\n", "7\n", "", 2000000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GString) file =
          repeat_numbered (files[i].head, files[i].piece, files[i].times, files[i].tail);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CodebookTranscript) transcript =
          read_sound (file->str, (gssize) file->len, "a.srt");

      g_test_message ("%u: %u paragraphs, %.2f s", i, transcript->paragraph_count,
                      (double) (g_get_monotonic_time () - start) / 1e6);
      g_assert_true (transcript->len_bytes > 0);
    }
}

static void
test_any (void)
{
  static const char *const pieces[] = {
    "1\n", "\n",    "\n\n",    "00:00:01,000 --> 00:00:02,000\n",
    "<i>", "</i>",  "{\\an8}", "{",
    "<",   "&amp;", "A: ",     "-->",
    " ",   "é",     "\r\n",    "\xff",
    "- ",  "?",     "9:",      "-0:01 -> 0:02\n"
  };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new ("1\n00:00:01,000 --> 00:00:02,000\n");
      g_autoptr (CodebookTranscript) transcript = NULL;

      for (int n = g_test_rand_int_range (1, 40); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      transcript = read_sound (text->str, (gssize) text->len, "a.srt");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/srt/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_cases);
    }
  g_test_add_func ("/srt/looks", test_looks);
  g_test_add_func ("/srt/pycaption", test_pycaption);
  g_test_add_func ("/srt/any", test_any);
  g_test_add_func ("/srt/hostile", test_hostile);
  return g_test_run ();
}
