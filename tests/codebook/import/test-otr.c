/* SPDX-License-Identifier: GPL-3.0-or-later */
/* oTranscribe's files, and the JSON that could be in their place. */
#include "tests/codebook/import/helpers.h"

#define OTR(text) "{\"text\":\"" text "\",\"media\":\"d12.m4a\",\"media-time\":11.9}"
#define BARE_STAMP(at, shown)                                                                      \
  "<span class=\\\"timestamp\\\" data-timestamp=\\\"" at "\\\">" shown "</span>"
#define STAMP(at, shown) BARE_STAMP (at, shown) "&nbsp;"

static CodebookTranscript *
read_otr (const char *text, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return codebook_reader_read_bytes (bytes, name, NULL, error);
}

static char *
dup_turns (const CodebookTranscript *transcript)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < transcript->turns->len; i++)
    {
      const CodebookTranscriptTurn *turn =
          &g_array_index (transcript->turns, CodebookTranscriptTurn, i);
      const CodebookTranscriptSpeaker *speaker =
          g_ptr_array_index (transcript->speakers, turn->speaker);
      g_autofree char *words = g_utf8_substring (transcript->text, turn->words_cp, turn->end_cp);

      g_string_append_printf (out, "%s %" G_GINT64_FORMAT ": %s\n", speaker->label, turn->start_ms,
                              words);
    }
  for (guint i = 0; i < transcript->times->len; i++)
    g_string_append_printf (out, "%" G_GINT64_FORMAT " ",
                            g_array_index (transcript->times, CodebookTranscriptTime, i).at_ms);
  return g_string_free (out, FALSE);
}

static void
assert_otr (const char *text, const char *name, const char *notation, const char *expected_turns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript = read_otr (text, name, &error);
  g_autofree char *found = NULL;
  g_autofree char *turns = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->kind, ==, "otr");
  found = dup_notation (transcript);
  g_assert_cmpstr (found, ==, notation);
  turns = dup_turns (transcript);
  g_assert_cmpstr (turns, ==, expected_turns);
}

static void
test_text (void)
{
  assert_otr (OTR ("<p>" STAMP ("3.12", "00:03") "I: Hoe <b>gaat</b> het?<br /></p><p>" STAMP (
                  "6.2", "00:06") "R: Goed " STAMP ("7.5", "00:07") "hoor.</p>"),
              "a.otr", "00:03\u00a0I: Hoe <b>gaat</b> het?\n00:06\u00a0R: Goed 00:07\u00a0hoor.",
              "I 3120: Hoe gaat het?\nR 6200: Goed 00:07\u00a0hoor.\n3120 6200 7500 ");
  /* A time that was set right before a word is not of the word. */
  assert_otr (OTR (BARE_STAMP ("3", "00:03") "<b>I</b>: Hoe?<br>" BARE_STAMP (
                  "6", "00:06") "R: Goed" BARE_STAMP ("7", "00:07") ", hoor."),
              "a.otr", "00:03 <b>I</b>: Hoe?\n00:06 R: Goed00:07, hoor.",
              "I 3000: Hoe?\nR 6000: Goed00:07, hoor.\n3000 6000 7000 ");
  assert_otr (" \n" OTR ("zonder \\u00e9n tijd\\n of alinea"), "a.json", "zonder én tijd of alinea",
              "");
  assert_otr (OTR (""), "a.otr", "", "");
}

static void
test_collection (void)
{
  g_autofree char *path = find_shared ("dutch/transcripts/19_otranscribe.otr");
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript = NULL;
  g_autofree char *turns = NULL;

  if (path == NULL)
    return;
  transcript = codebook_reader_read_file (path, NULL, &error);
  g_assert_no_error (error);
  turns = dup_turns (transcript);
  g_assert_cmpstr (turns, ==,
                   "I 3120: Hoe gaat het nu op je werk?\nR 6200: Ja, eh, wel goed.\n3120 6200 ");
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    int code;
  } files[] = {
    { "Hallo", CODEBOOK_ERROR_INVALID_DATA },
    { "{\"text\":\"<p>I: a", CODEBOOK_ERROR_INVALID_DATA },
    { "{", CODEBOOK_ERROR_INVALID_DATA },
    { "{}", CODEBOOK_ERROR_UNSUPPORTED },
    { "{\"text\":12,\"media\":1}", CODEBOOK_ERROR_UNSUPPORTED },
    { "{\"text\":{\"text\":\"a\"}}", CODEBOOK_ERROR_UNSUPPORTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_otr (files[i].text, "a.otr", &error));
      g_assert_error (error, CODEBOOK_ERROR, files[i].code);
      g_assert_nonnull (strstr (error->message, "‘a.otr’"));
    }
}

/* What JSON may do with a text, and with what stands beside it. */
static void
test_json (void)
{
  assert_otr ("\xEF\xBB\xBF{\"media\":[{\"text\":\"nee\"}],\"text\":\"\xc3\xa9\\u00e9\"}", "a.otr",
              "éé", "");
  assert_otr (OTR ("\\ud83d\\ude00 a\\ud83db\\ude00c\\u0000d\\\\u0041"), "a.otr",
              "😀 a�b�c�d\\u0041", "");
  assert_otr (OTR ("{[{["), "a.otr", "{[{[", "");
  assert_otr ("{\"text\":\"een\",\"text\":\"twee\"}", "a.otr", "een", "");
}

static void
test_hostile (void)
{
  static const char opening[] = "[{\"\\";
  g_autoptr (GString) elements = g_string_new ("<p>");
  g_autofree char *json = NULL;
  g_autoptr (CodebookTranscript) transcript = NULL;

  for (const char *p = opening; *p != '\0'; p++)
    {
      g_autofree char *many = g_strnfill (1000000, *p);
      g_autofree char *file = g_strconcat ("{\"media\":", many, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_otr (file, "a.otr", &error));
      g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
    }
  for (guint i = 0; i < 50000; i++)
    g_string_append (elements, "<div><span data-timestamp='1e999'><span data-timestamp='2'>a");
  json = g_strdup_printf (OTR ("%s"), elements->str);
  transcript = read_otr (json, "a.otr", NULL);
  g_assert_cmpuint (transcript->length_cp, >, 50000);
  g_assert_cmpint (codebook_transcript_get_last_ms (transcript), ==, 2000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/otr/text", test_text);
  g_test_add_func ("/otr/collection", test_collection);
  g_test_add_func ("/otr/broken", test_broken);
  g_test_add_func ("/otr/json", test_json);
  g_test_add_func ("/otr/hostile", test_hostile);
  return g_test_run ();
}
