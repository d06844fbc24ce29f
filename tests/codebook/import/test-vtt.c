/* SPDX-License-Identifier: GPL-3.0-or-later */
/* WebVTT against the tests of the web platform, and what becomes of cues in a transcript. */
#include <json-glib/json-glib.h>

#include "codebook/import/cue-text.h"
#include "codebook/import/vtt-cues.h"
#include "tests/codebook/import/helpers.h"
#include "tests/codebook/import/turns.h"

/* -- The tests of the web platform ------------------------------------------------------------ */

static JsonNode *
load_json (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static GArray *
load_cues (const char *path, char **text)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize len;
  guint refused;

  g_file_get_contents (path, &contents, &len, &error);
  g_assert_no_error (error);
  *text = codebook_vtt_cues_prepare (contents, len, &len);
  return codebook_vtt_cues_parse (*text, len, &refused);
}

static void
assert_cue (JsonObject *expected, const CodebookVttCue *cue, const char *text)
{
  g_autofree char *id = g_strndup (text + cue->id, cue->id_len);
  g_autofree char *words = g_strndup (text + cue->text, cue->text_len);

  g_assert_cmpstr (id, ==, json_object_get_string_member (expected, "id"));
  g_assert_cmpstr (words, ==, json_object_get_string_member (expected, "text"));
  g_assert_cmpfloat ((double) cue->start_ms / 1000, ==,
                     json_object_get_double_member (expected, "start"));
  g_assert_cmpfloat ((double) cue->end_ms / 1000, ==,
                     json_object_get_double_member (expected, "end"));
}

static void
test_wpt_files (void)
{
  g_autofree char *path = find_shared ("corpus/vtt-wpt/wpt-file-parsing-expected.json");
  g_autofree char *folder = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GList) names = NULL;

  if (path == NULL)
    return;
  folder = find_shared ("corpus/vtt-wpt/wpt-file-parsing");
  root = load_json (path);
  names = json_object_get_members (json_node_get_object (root));
  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonObject *file = json_object_get_object_member (json_node_get_object (root), l->data);
      JsonArray *expected = json_object_get_array_member (file, "cues");
      g_autofree char *vtt = g_build_filename (folder, l->data, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GArray) cues = load_cues (vtt, &text);

      g_test_message ("%s", (char *) l->data);
      g_assert_cmpuint (cues->len, ==, json_array_get_length (expected));
      for (guint i = 0; i < cues->len; i++)
        assert_cue (json_array_get_object_element (expected, i),
                    &g_array_index (cues, CodebookVttCue, i), text);
    }
  g_assert_cmpuint (g_list_length (names), >=, 33);
}

/* The tree as the tests write it: a line a node, two spaces a level. */
typedef struct
{
  GString *out;
  guint depth;
} Tree;

static void
add_line (Tree *self, guint depth, const char *before, const char *value, const char *after)
{
  g_string_append_printf (self->out, "| %*s%s%s%s\n", (int) (2 * depth), "", before, value, after);
}

static void
text_met (const char *text, gsize len, gpointer data)
{
  Tree *self = data;
  g_autofree char *copy = g_strndup (text, len);

  add_line (self, self->depth, "\"", copy, "\"");
}

static void
tag_opened (CodebookCueTag tag, const char *classes, const char *annotation, gpointer data)
{
  static const char *const elements[] = { "span", "i", "b", "u", "ruby", "rt", "span", "span" };
  Tree *self = data;

  add_line (self, self->depth++, "<", elements[tag], ">");
  if (*classes != '\0')
    add_line (self, self->depth, "class=\"", classes, "\"");
  if (tag == CODEBOOK_CUE_TAG_VOICE)
    add_line (self, self->depth, "title=\"", annotation, "\"");
  if (tag == CODEBOOK_CUE_TAG_LANGUAGE)
    add_line (self, self->depth, "lang=\"", annotation, "\"");
}

static void
tag_closed (CodebookCueTag tag, gpointer data)
{
  ((Tree *) data)->depth--;
}

static void
time_met (gint64 ms, gpointer data)
{
  Tree *self = data;
  g_autofree char *time =
      g_strdup_printf ("%02d:%02d:%02d.%03d", (int) (ms / 3600000), (int) (ms / 60000 % 60),
                       (int) (ms / 1000 % 60), (int) (ms % 1000));

  add_line (self, self->depth, "<?timestamp ", time, ">");
}

static char *
dup_tree (const char *text, gsize len)
{
  static const CodebookCueTextHandler handler = { text_met, tag_opened, tag_closed, time_met,
                                                  NULL };
  Tree tree = { g_string_new (NULL), 0 };

  codebook_cue_text_parse (text, len, &handler, &tree);
  g_assert_cmpuint (tree.depth, ==, 0);
  return g_string_free (tree.out, FALSE);
}

static void
test_wpt_cues (void)
{
  static const char *const files[] = { "entities", "tags", "text", "timestamps", "tree-building" };
  g_autofree char *folder = find_shared ("corpus/vtt-wpt/wpt-cue-parsing");
  guint n = 0;

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *json = g_strdup_printf ("%s/%s.json", folder, files[i]);
      g_autofree char *vtt = g_strdup_printf ("%s/%s.vtt", folder, files[i]);
      g_autofree char *text = NULL;
      g_autoptr (JsonNode) root = load_json (json);
      g_autoptr (GArray) cues = load_cues (vtt, &text);
      JsonArray *expected = json_node_get_array (root);

      g_assert_cmpuint (cues->len, ==, json_array_get_length (expected));
      for (guint j = 0; j < cues->len; j++, n++)
        {
          const CodebookVttCue *cue = &g_array_index (cues, CodebookVttCue, j);
          JsonObject *object = json_array_get_object_element (expected, j);
          g_autofree char *tree = dup_tree (text + cue->text, cue->text_len);

          g_test_message ("%s %u: %s", files[i], j, json_object_get_string_member (object, "text"));
          g_assert_cmpstr (tree, ==, json_object_get_string_member (object, "expectedTree"));
        }
    }
  g_assert_true (folder == NULL || n == 77);
}

/* -- Transcripts ------------------------------------------------------------------------------ */

#define AT(start, end) "\n\n00:00:" start ".000 --> 00:00:" end ".000\n"

static const ReadCase cases[] = {
  { "cues of one voice become one turn",
    "WEBVTT" AT ("03", "05") "<v Petra>Hoe gaat</v>" AT ("05", "06") "<v Petra>het?</v>" AT (
        "07", "09") "<v Deelnemer 12>Goed.",
    "Petra: Hoe gaat het?/Deelnemer 12: Goed.",
    "Petra@3000 'Hoe gaat het?'\nDeelnemer 12@7000 'Goed.'\n",
    "0:3000 16:5000 20:6000 21:7000 40:9000" },
  { "two voices in one cue",
    "WEBVTT" AT ("03", "05") "<v A>Ja.</v>\n<v B>Nee.</v>" AT ("05", "06") "<v B>Toch.</v>",
    "A: Ja./B: Nee. Toch.", "A@3000 'Ja.'\nB@3000 'Nee. Toch.'\n",
    "0:3000 7:3000 15:5000 20:6000" },
  { "a cue without a voice is no one's",
    "WEBVTT" AT ("01", "02") "<v A>Ja.</v>" AT ("02", "03") "[muziek]" AT ("03", "04") "<v A>Nee.",
    "A: Ja./[muziek]/A: Nee.", "A@1000 'Ja.'\nA@3000 'Nee.'\n", "0:1000 7:2000 16:3000 23:4000" },
  { "labels in the words, once each",
    "WEBVTT\n\n1" AT ("03", "05") "Petra Jansen: Hoe gaat" AT ("05", "06") "Petra Jansen: het?" AT (
        "06", "08") "Sanne Bos: Goed.",
    "Petra Jansen: Hoe gaat het?/Sanne Bos: Goed.",
    "Petra Jansen@3000 'Hoe gaat het?'\nSanne Bos@6000 'Goed.'\n",
    "0:3000 23:5000 28:6000 44:8000" },
  { "a label alone, and words that go on",
    "WEBVTT" AT ("01", "02") "(muziek)" AT ("02", "03") "INTERVIEWER:\nHoe" AT (
        "03", "04") "gaat het?" AT ("04", "05") "RESPONDENT:" AT ("05", "06") "Goed.",
    "(muziek)/INTERVIEWER: Hoe gaat het?/RESPONDENT: Goed.",
    "INTERVIEWER@2000 'Hoe gaat het?'\nRESPONDENT@4000 'Goed.'\n",
    "0:1000 9:2000 26:3000 36:4000 48:5000 53:6000" },
  { "nobody is named",
    "WEBVTT" AT ("01", "02") "Hoe gaat het?" AT ("02", "03") "Goed." AT ("03", "04") "Mooi." AT (
        "08", "09") "Dus.",
    "Hoe gaat het?/Goed. Mooi./Dus.", "", "0:1000 14:2000 20:3000 25:4000 26:8000 30:9000" },
  { "noScribe tells the speaker twice, and who speaks through it",
    "WEBVTT d12\n\nNOTE\nTranscribed with noScribe\n\nNOTE media: d12.m4a\n\n1" AT (
        "03", "06") "<v S00>S00: [00:00:03] Hoe?\n\n2" AT ("06", "09") "<v S01>S01: [00:00:06] "
                                                                       "Goed." AT (
                                                                           "09", "10") "<v "
                                                                                       "//S00>//"
                                                                                       "S00: Oké//",
    "S00: Hoe?/S01: Goed. //S00: Oké//", "S00@3000 'Hoe?'\nS01@6000 'Goed. //S00: Oké//'\n",
    "0:3000 10:6000 21:9000 33:10000" },
  { "Webex names speakers in the ids",
    "WEBVTT\n\n1 \"Petra \"P\" Jansen\" (392)"
    "\n00:01.000 --> 00:02.000\nHoe?\n\n2 \"Bos\" (393)\n"
    "00:02.000 --> 00:03.000\nGoed.",
    "Petra \"P\" Jansen: Hoe?/Bos: Goed.", "Petra \"P\" Jansen@1000 'Hoe?'\nBos@2000 'Goed.'\n",
    "0:1000 23:2000 33:3000" },
  { "entities, times within, tags of transcribers",
    "WEBVTT" AT ("01", "09") "<v A>Caf&eacute; &lt;3<00:00:04.500> <naam> <font color=red>x</font>",
    "A: Café <3 <naam> x", "A@1000 'Café <3 <naam> x'\n", "0:1000 11:4500 19:9000" },
  { "times that go back, and overlap",
    "WEBVTT" AT ("05", "09") "a" AT ("02", "04") "b" AT ("03", "02") "c", "a b c", "",
    "0:5000 2:2000 4:3000" },
  { "repeats are kept", "WEBVTT" AT ("01", "02") "Ja." AT ("02", "03") "Ja." AT ("03", "04") "Ja.",
    "Ja. Ja. Ja.", "", "0:1000 4:2000 8:3000 11:4000" },
  { "two in one cue by dashes", "WEBVTT" AT ("01", "02") "- Hoe?\n- Goed." AT ("02", "03") "en\nzo",
    "- Hoe?/- Goed. en zo", "", "0:1000 15:2000 20:3000" },
  { "what stands above a word",
    "WEBVTT" AT ("01", "02") "<v A>een <ruby>twee<rt>2</rt>, <rt>x</ruby><rt>drie",
    "A: een twee, drie", "A@1000 'een twee, drie'\n", "0:1000 17:2000" },
  { "renamed SubRip", "WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\nJa.\n", "Ja.", "",
    "0:1000 3:2000" },
  { "nothing", "WEBVTT", "", "", "" },
};

static void
test_cases (gconstpointer data)
{
  assert_read (data, "a.vtt");
}

static void
test_looks (void)
{
  g_autoptr (CodebookTranscript) transcript = read_sound (
      "WEBVTT" AT ("01", "02") "<v A>a <i>b <b>c</b></i> d</v>" AT ("02", "03") "<v A>e", -1,
      "a.vtt");
  g_autofree char *notation = dup_notation (transcript);

  g_assert_cmpstr (notation, ==, "A: a <i>b </i><b><i>c</i></b> d e");
  g_assert_cmpstr (transcript->kind, ==, "vtt");
}

static void
test_refused (void)
{
  g_autoptr (CodebookTranscript) transcript = read_sound (
      "WEBVTT" AT ("01", "02") "a\n\n00:02 --> 00:03.000\nb\n\n00:04.000 -> 00:05.000\nc", -1,
      "a.vtt");

  g_assert_cmpstr (transcript->text, ==, "a");
  g_assert_cmpuint (transcript->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (transcript->warnings, 0), ==,
                   "1 cue was left out: its times cannot be read.");
}

/* Paragraphs end with a sentence, and none is endless. */
static void
test_paragraphs (void)
{
  g_autoptr (GString) said = g_string_new ("WEBVTT\n\n");
  g_autoptr (GString) unsaid = g_string_new ("WEBVTT\n\n");
  g_autoptr (CodebookTranscript) transcript = NULL, unpunctuated = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 900; i++)
    {
      g_string_append_printf (said, "%02u:%02u.000 --> %02u:%02u.900\n<v A>drie woorden%s\n\n",
                              i / 60, i % 60, i / 60, i % 60, i % 3 == 2 ? " hier." : "");
      g_string_append_printf (unsaid, "%02u:%02u.000 --> %02u:%02u.900\ndrie woorden samen\n\n",
                              i / 60, i % 60, i / 60, i % 60);
    }
  transcript = read_sound (said->str, -1, "a.vtt");
  unpunctuated = read_sound (unsaid->str, -1, "a.vtt");
  g_assert_cmpuint (transcript->turns->len, ==, 1);
  g_assert_cmpuint (transcript->times->len, ==, 1800);
  g_assert_cmpuint (transcript->paragraph_count, >=, 15);
  g_assert_cmpuint (transcript->paragraph_count, <=, 21);
  lines = g_strsplit (transcript->text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_true (g_str_has_suffix (lines[i], "hier."));
  g_assert_cmpuint (unpunctuated->paragraph_count, ==, 9);
}

/* -- Hostile ---------------------------------------------------------------------------------- */

static void
test_hostile (void)
{
  static const struct
  {
    const char *head, *piece, *tail;
    guint times;
    gboolean empty;
  } files[] = {
    { "WEBVTT\n\n00:01.000 --> 00:02.000\n", "woord ", "", 1700000 },
    { "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<b>", "", 3000000, TRUE },
    { "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<v %u>x", "", 10000 },
    { "WEBVTT\n\n00:01.000 --> 00:02.000\n", "&", "", 5000000 },
    { "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<c.a", "", 1000000, TRUE },
    { "WEBVTT\n\n", "00:01.000 --> 00:02.000\n", "x", 400000 },
    { "WEBVTT\n\n", "\n\n\n", "x", 3000000, TRUE },
    { "WEBVTT\n\n", "00:01.000 --> 00:02.000\nN%u: x\n\n", "", 200000 },
    { "WEBVTT\n\n00:01.000 --> 00:02.000\n", "a\n", "", 3000000 },
    { "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<00:01.000>a", "", 700000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GString) file =
          repeat_numbered (files[i].head, files[i].piece, files[i].times, files[i].tail);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CodebookTranscript) transcript =
          read_sound (file->str, (gssize) file->len, "a.vtt");

      g_test_message ("%u: %u paragraphs, %u turns, %.2f s", i, transcript->paragraph_count,
                      transcript->turns->len, (double) (g_get_monotonic_time () - start) / 1e6);
      g_assert_cmpint (transcript->len_bytes == 0, ==, files[i].empty);
    }
}

static void
test_too_many (void)
{
  static const struct
  {
    const char *piece;
    guint times;
    const char *why;
  } files[] = {
    { "00:01.000 --> 00:02.000\nx\n\n", 300000, "‘a.vtt’ holds more than 250000 cues" },
    { "00:01.000 --> 00:02.000\n<v %u>x\n\n", 200000, "‘a.vtt’ names more than 10000 speakers" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GString) file = repeat_numbered ("WEBVTT\n\n", files[i].piece, files[i].times, "");
      g_autoptr (GBytes) bytes = g_bytes_new_static (file->str, file->len);
      g_autoptr (GError) error = NULL;

      g_assert_null (codebook_reader_read_bytes (bytes, "a.vtt", NULL, &error));
      g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_UNSUPPORTED);
      g_assert_true (g_str_has_prefix (error->message, files[i].why));
    }
}

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    gint64 ms;
  } times[] = {
    { "00:03.000", 3000 },
    { "1:00:03.000", 3603000 },
    { "60:00:00.000", 216000000 },
    { "00:60.000", -1 },
    { "60:00.000", -1 },
    { "0:03.000", -1 },
    { "00:03.00", -1 },
    { "00:03,000", -1 },
    { "-00:03.000", -1 },
    { "00:00:03", -1 },
    { "", -1 },
    { "99999999999999999999:00:00.000", 9999999LL * 3600000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gint64 ms = -1;
      gsize at = 0;
      gboolean found =
          codebook_vtt_cues_parse_time (times[i].text, strlen (times[i].text), &at, &ms);

      g_test_message ("%s", times[i].text);
      g_assert_cmpint (found ? ms : -1, ==, times[i].ms);
      g_assert_true (!found || at == strlen (times[i].text));
    }
}

/* Anything: cues that are sound. */
static void
test_any (void)
{
  static const char *const pieces[] = {
    "WEBVTT\n\n",
    "\n",
    "\n\n",
    "00:01.000 --> 00:02.000\n",
    "<v A>",
    "</v>",
    "<i>",
    "</i>",
    "<",
    ">",
    "&amp;",
    "&",
    "A: ",
    "-->",
    " ",
    "é",
    "<00:00:01.000>",
    "\r\n",
    "\xff",
    "NOTE x\n",
    "//",
    "- ",
    "?",
    "[00:03] ",
  };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new ("WEBVTT\n\n");
      g_autoptr (CodebookTranscript) transcript = NULL;

      for (int n = g_test_rand_int_range (1, 40); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      transcript = read_sound (text->str, (gssize) text->len, "a.vtt");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vtt/wpt-files", test_wpt_files);
  g_test_add_func ("/vtt/wpt-cues", test_wpt_cues);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/vtt/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_cases);
    }
  g_test_add_func ("/vtt/looks", test_looks);
  g_test_add_func ("/vtt/refused", test_refused);
  g_test_add_func ("/vtt/paragraphs", test_paragraphs);
  g_test_add_func ("/vtt/times", test_times);
  g_test_add_func ("/vtt/any", test_any);
  g_test_add_func ("/vtt/hostile", test_hostile);
  g_test_add_func ("/vtt/too-many", test_too_many);
  return g_test_run ();
}
