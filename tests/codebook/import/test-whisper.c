/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speech recognisers write as JSON: each shape that is met, and what nobody should write. */
#include "codebook/import/json-pull.h"
#include "tests/codebook/import/turns.h"

static const ReadCase cases[] = {
  { "Whisper",
    "{\"text\": \" Hoe gaat het? Goed.\", \"segments\": [{\"id\": 0, \"seek\": 0, \"start\": 3.0, "
    "\"end\": 6.2, "
    "\"text\": \" Hoe gaat het?\", \"tokens\": [50364, 13], \"temperature\": 0.0, \"avg_logprob\": "
    "NaN},"
    " {\"id\": 1, \"start\": 6.2, \"end\": 11.9, \"text\": \" Goed.\"}], \"language\": \"nl\"}",
    "Hoe gaat het?/Goed.", "", "0:3000 14:6200 19:11900" },
  { "words: a time a sentence",
    "{\"segments\": [{\"start\": 3, \"end\": 9, \"text\": \" Ja. Dat is zo.\", \"words\": ["
    "{\"word\": \" Ja.\", \"start\": 3.0, \"end\": 3.5}, {\"word\": \" Dat\", \"start\": 5, "
    "\"end\": 6},"
    "{\"word\": \" is\", \"start\": 6, \"end\": 7}, {\"word\": \" zo.\", \"start\": 7, \"end\": "
    "9}]}]}",
    "Ja./Dat is zo.", "", "0:3000 3:3500 4:5000 14:9000" },
  { "words that are not the text",
    "{\"segments\": [{\"start\": 3, \"end\": 9, \"text\": \" Ja. Zo.\", \"words\": [{\"word\": \" "
    "Ja\"}]}]}",
    "Ja. Zo.", "", "0:3000 7:9000" },
  { "WhisperX",
    "{\"segments\": [{\"start\": 3.0, \"end\": 6.0, \"text\": \"Hoe gaat het? Goed.\", \"words\": ["
    "{\"word\": \"Hoe\", \"start\": 3.0, \"end\": 3.2, \"score\": 0.9, \"speaker\": "
    "\"SPEAKER_00\"},"
    "{\"word\": \"gaat\"}, {\"word\": \"het?\", \"start\": 4.0, \"end\": 4.5, \"speaker\": "
    "\"SPEAKER_00\"},"
    "{\"word\": \"Goed.\", \"start\": 5.0, \"end\": 6.0, \"speaker\": \"SPEAKER_01\"}],"
    "\"speaker\": \"SPEAKER_00\"}], \"word_segments\": [{\"word\": \"Hoe\", \"start\": 3.0}]}",
    "SPEAKER_00: Hoe gaat het?/SPEAKER_01: Goed.",
    "SPEAKER_00@3000 'Hoe gaat het?'\nSPEAKER_01@5000 'Goed.'\n",
    "0:3000 25:4500 26:5000 43:6000" },
  { "faster-whisper as an array",
    "[{\"start\": 3.0, \"end\": 4.0, \"text\": \"Hoe\", \"speaker\": \"SPEAKER_00\"},"
    " {\"start\": 4.0, \"end\": 5.0, \"text\": \"dan?\", \"speaker\": \"SPEAKER_00\"}]",
    "SPEAKER_00: Hoe dan?", "SPEAKER_00@3000 'Hoe dan?'\n", "0:3000 16:4000 20:5000" },
  { "whisper.cpp",
    "{\"systeminfo\": \"AVX\", \"result\": {\"language\": \"nl\"}, \"transcription\": "
    "[{\"timestamps\": "
    "{\"from\": \"00:00:03,000\", \"to\": \"00:00:06,200\"}, \"offsets\": {\"from\": 3000, \"to\": "
    "6200}, "
    "\"text\": \" Hoe?\"}]}",
    "Hoe?", "", "0:3000 4:6200" },
  { "chunks, and the same by speaker",
    "{\"speakers\": [{\"speaker\": \"SPEAKER_00\", \"timestamp\": [3.0, 6.2], \"text\": \" "
    "Hoe?\"}],"
    " \"chunks\": [{\"timestamp\": [3.0, null], \"text\": \" Hoe?\"}], \"text\": \" Hoe?\"}",
    "SPEAKER_00: Hoe?", "SPEAKER_00@3000 'Hoe?'\n", "0:3000 16:6200" },
  { "an end that is not known", "{\"chunks\": [{\"timestamp\": [3.0, null], \"text\": \" Hoe?\"}]}",
    "Hoe?", "", "0:3000" },
  { "utterances in milliseconds, speakers by letter",
    "{\"utterances\": [{\"speaker\": \"A\", \"start\": 3000, \"end\": 206200, \"text\": \"Hoe?\", "
    "\"words\": [{\"text\": \"Hoe?\", \"start\": 3000, \"end\": 206200, \"speaker\": \"A\"}]}]}",
    "Speaker A: Hoe?", "Speaker A@3000 'Hoe?'\n", "0:3000 15:206200" },
  { "speakers by number and name, words without a text",
    "{\"speakers\": [{\"spkid\": \"spk1\", \"name\": \"Interviewer\"}], \"segments\": "
    "[{\"speaker\": "
    "\"spk1\", \"words\": [{\"text\": \"Hoe\", \"start\": 3.0, \"end\": 3.5}, {\"text\": \"dan?\", "
    "\"start\": 3.5, "
    "\"end\": 4.0}]}, {\"speaker\": 2, \"start\": 4.0, \"text\": \"Zo.\"}]}",
    "Interviewer: Hoe dan?/Speaker 2: Zo.", "Interviewer@3000 'Hoe dan?'\nSpeaker 2@4000 'Zo.'\n",
    "0:3000 22:4000" },
  { "only words",
    "{\"words\": [{\"word\": \"Hoe\", \"start\": 3, \"end\": 4}, {\"word\": \"dan?\", \"start\": "
    "4, \"end\": 5}]}",
    "Hoe dan?", "", "0:3000 8:5000" },
  { "labels in the words",
    "{\"segments\": [{\"start\": 1, \"end\": 2, \"text\": \"I: Hoe?\"}, {\"start\": 2, \"end\": 3, "
    "\"text\": \"R: "
    "Goed.\"}]}",
    "I: Hoe?/R: Goed.", "I@1000 'Hoe?'\nR@2000 'Goed.'\n", "0:1000 8:2000 16:3000" },
  { "repeats are kept",
    "{\"segments\": [{\"text\": \" Ja.\"}, {\"text\": \" Ja.\"}, {\"text\": \" Ja.\"}]}",
    "Ja. Ja. Ja.", "", "" },
  { "times below zero, backwards, beyond, no numbers",
    "{\"segments\": [{\"start\": -0.2, \"end\": 1, \"text\": \"a\"}, {\"start\": -99, \"end\": 5, "
    "\"text\": \"b\"}, "
    "{\"start\": 9, \"end\": 2, \"text\": \"c\"}, {\"start\": 1e300, \"end\": \"x\", \"text\": "
    "\"d\"}, "
    "{\"start\": [1], \"end\": {}, \"text\": \"e\"}, {\"start\": 1e999, \"text\": \"f\"}]}",
    "a b c d e f", "", "0:0 1:1000 3:5000 4:9000 10:0" },
  { "escapes, halves of surrogates, NUL, accents",
    "{\"segments\": [{\"text\": \"\\u00e9\\u0065\\u0301 \\ud83d\\ude00 \\ud83d \\ude00x "
    "\\ud83d\\u0041 a\\u0000b "
    "\\\"\\/\\\\\"}]}",
    "éé 😀 \uFFFD \uFFFDx \uFFFDA a\uFFFDb \"/\\", "", "" },
  { "fields of the wrong kind",
    "{\"segments\": [1, \"a\", null, [[]], {\"text\": {\"a\": [1]}, \"words\": 3, \"speaker\": [], "
    "\"start\": true}, "
    "{\"text\": \"b\", \"words\": [4, {\"word\": []}], \"speaker\": null}], \"text\": 4}",
    "b", "", "" },
};

static void
test_cases (gconstpointer data)
{
  assert_read (data, "a.json");
}

/* -- Broken and hostile ----------------------------------------------------------------------- */

static GError *
read_error (const char *text, gsize len)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, len);
  GError *error = NULL;

  g_assert_null (codebook_reader_read_bytes (bytes, "a.json", NULL, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "‘a.json’"));
  return error;
}

static void
test_other_json (void)
{
  static const char *const files[] = { "{\"a\": 1}", "[1, 2]", "{", "\"text\"",
                                       "{\"text\": \"Hoe\"}" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = read_error (files[i], strlen (files[i]));

      g_assert_nonnull (strstr (error->message, "is not a document of Whisper"));
    }
}

static void
test_cut_off (void)
{
  static const char file[] =
      "{\"segments\": [{\"start\": 1, \"text\": \"Hoe\"}, {\"start\": 2, \"text\": \"gaa";
  g_autoptr (CodebookTranscript) transcript = read_sound (file, -1, "a.json");
  g_autoptr (GError) error = read_error (file, 18);

  g_assert_cmpstr (transcript->text, ==, "Hoe");
  g_assert_cmpuint (transcript->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (transcript->warnings, 0), ==,
                   "The file stops before its end or is damaged; what comes before that was kept.");
  g_assert_nonnull (strstr (error->message, "‘a.json’ is not"));
}

static void
test_depth (void)
{
  g_autoptr (GString) deep = repeat_numbered ("{\"text\": \"x\", \"segments\": [", "[", 100000, "");
  g_autoptr (GString) deeper =
      repeat_numbered ("{\"segments\": [{\"text\": \"x\"}], \"a\": ", "{\"a\":", 100000, "");
  g_autoptr (GError) error = read_error (deep->str, deep->len);
  g_autoptr (CodebookTranscript) transcript = read_sound (deeper->str, -1, "a.json");

  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
  g_assert_cmpstr (transcript->text, ==, "x");
  g_assert_cmpuint (transcript->warnings->len, ==, 1);
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *head, *piece, *tail;
    guint times;
  } files[] = {
    { "{\"text\": \"x\", \"segments\": [", "{\"text\":\"x\"},", "{\"text\":\"x\"}]}", 200000 },
    { "{\"segments\": [{\"text\": \"", "woord ", "\"}]}", 500000 },
    { "{\"segments\": [{\"text\": \"", "\\ud800", "\"}]}", 500000 },
    { "{\"segments\": [{\"text\":\"a\",\"speaker\":\"x\"},",
      "{\"text\":\"x\",\"speaker\":\"s%u\"},", "{\"text\":\"x\"}]}", 9900 },
    { "{\"segments\": [{\"text\":\"x\",\"words\":[", "{\"word\":\"x\"},", "{}]}]}", 300000 },
    { "{\"segments\": [{\"text\":\"x\"}", ",[]", "]}", 1000000 },
    { "{\"segments\": [{\"text\":\"x\"", ",\"a%u\":\"\"", "}]}", 300000 },
    { "{\"segments\": [{\"text\":\"x\",\"start\":", "9", "}]}", 3000000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GString) file =
          repeat_numbered (files[i].head, files[i].piece, files[i].times, files[i].tail);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CodebookTranscript) transcript = read_sound (file->str, -1, "a.json");

      g_test_message ("%u: %u paragraphs, %.2f s", i, transcript->paragraph_count,
                      (double) (g_get_monotonic_time () - start) / 1e6);
      g_assert_true (transcript->len_bytes > 0);
    }
}

/* -- Tokens ----------------------------------------------------------------------------------- */

/* A letter a token; '!' for an error. */
static char *
dup_tokens (const char *text)
{
  static const char letters[] = "{}[]ksno.!";
  CodebookJsonPull json;
  GString *out = g_string_new (NULL);
  CodebookJsonToken token;

  codebook_json_pull_init (&json, text, strlen (text));
  do
    {
      token = codebook_json_pull_next (&json);
      g_string_append_c (out, letters[token]);
    }
  while (token != CODEBOOK_JSON_END && token != CODEBOOK_JSON_ERROR);
  codebook_json_pull_release (&json);
  return g_string_free (out, FALSE);
}

static void
test_tokens (void)
{
  static const struct
  {
    const char *text, *tokens;
  } texts[] = {
    { "{\"a\": [1, -2.5e3, true, null, NaN], \"b\": {}}", "{k[nnooo]k{}}." },
    { " [ ] ", "[]." },
    { "1", "n." },
    { "\"a\"", "s." },
    { "", "!" },
    { "{", "{!" },
    { "[1", "[n!" },
    { "[1,]", "[n!" },
    { "[,1]", "[!" },
    { "[1 2]", "[n!" },
    { "{1: 2}", "{!" },
    { "{\"a\" 1}", "{!" },
    { "{\"a\":}", "{k!" },
    { "{\"a\": 1,}", "{kn!" },
    { "[}", "[!" },
    { "{]", "{!" },
    { "[1] 2", "[n]!" },
    { "\"a", "!" },
    { "\"\\x\"", "!" },
    { "\"\\u12g4\"", "!" },
    { "nul", "!" },
    { "1.2.3", "!" },
    { "--1", "!" },
    { "-Infinity", "o." },
    { "]", "!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *tokens = dup_tokens (texts[i].text);

      g_test_message ("%s", texts[i].text);
      g_assert_cmpstr (tokens, ==, texts[i].tokens);
    }
}

/* Any pieces, cut off anywhere: an error or a transcript. */
static void
test_any (void)
{
  static const char *const pieces[] = { "{",
                                        "}",
                                        "[",
                                        "]",
                                        ",",
                                        ":",
                                        "\"text\"",
                                        "\"words\"",
                                        "\"start\"",
                                        "1.5",
                                        "\"speaker\"",
                                        "\"A\"",
                                        "null",
                                        "\"\\ud800\"",
                                        "{\"text\":\"Ja.\"}",
                                        "\"segments\":[",
                                        "\"timestamp\"",
                                        "[1,2]",
                                        "{\"word\":\"x\",\"speaker\":\"B\"}",
                                        "NaN" };

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) text = g_string_new ("{\"text\": \"\", \"segments\": [{\"text\":\"a\"},");
      g_autoptr (CodebookTranscript) transcript = NULL;

      for (int n = g_test_rand_int_range (1, 40); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      transcript = read_sound (text->str, (gssize) text->len, "a.json");
      g_assert_true (transcript->len_bytes > 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/whisper/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_cases);
    }
  g_test_add_func ("/whisper/other-json", test_other_json);
  g_test_add_func ("/whisper/cut-off", test_cut_off);
  g_test_add_func ("/whisper/depth", test_depth);
  g_test_add_func ("/whisper/any", test_any);
  g_test_add_func ("/whisper/hostile", test_hostile);
  g_test_add_func ("/json-pull/tokens", test_tokens);
  return g_test_run ();
}
