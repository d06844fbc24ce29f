/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One conversation as each bureau and tool writes it: by which reader it comes in, who speaks in
 * which role and how often, and from when to when. */
#include "tests/codebook/import/helpers.h"
#include "tests/codebook/import/turns.h"

static const struct
{
  const char *file, *kind;
  const char *speakers; /* "label (role) turns" */
  gint64 first_ms, last_ms;
} transcripts[] = {
  { "01_ir_plain.txt", "txt", "I (interviewer) 2, R (respondent) 2", -1, -1 },
  { "02_long_labels.txt", "txt",
    "Interviewer (interviewer) 2, Respondent 1 (respondent) 1, Respondent 2 (jobcoach) "
    "(respondent) "
    "1, Geïnterviewde (respondent) 1",
    -1, -1 },
  { "03_bracket_labels.txt", "txt", "i (interviewer) 1, r1 (respondent) 1, r2 (respondent) 1", -1,
    -1 },
  { "04_sp_labels.txt", "txt", "SP1 () 1, SP2 () 1", -1, -1 },
  { "05_tab_crlf.txt", "txt", "I (interviewer) 1, R (respondent) 1", -1, -1 },
  { "06_ts_before.txt", "txt", "I (interviewer) 1, R (respondent) 1", 3000, 12000 },
  { "07_ts_short.txt", "txt", "I (interviewer) 1, R (respondent) 2", 3000, 3727000 },
  { "08_f4.txt", "txt", "I (interviewer) 1, R (respondent) 1", 6200, 11900 },
  { "09_maxqda_focus.txt", "txt", "Zack () 1, Jim () 1", 220500, 224300 },
  { "10_atlas_hash.txt", "txt", "I (interviewer) 1, R (respondent) 1", 6200, 11900 },
  { "11_qualcoder.txt", "txt", "I (interviewer) 2, R (respondent) 1", 6000, 18000 },
  { "12_whisper.vtt", "vtt", "", 3000, 11900 },
  { "13_whisper.srt", "srt", "", 3000, 11900 },
  { "14_whisper.tsv", "tsv", "", 3000, 11900 },
  { "15_whisper_stdout.txt", "txt", "", 3000, 11900 },
  { "16_teams.vtt", "vtt", "Jansen, Petra () 1, Deelnemer 12 (respondent) 1", 3120, 11900 },
  { "17_teams_docx_as_text.txt", "txt", "Petra Jansen () 1, Deelnemer 12 (respondent) 1", 3000,
    6000 },
  { "18_zoom.vtt", "vtt", "Petra Jansen () 1, Deelnemer 12 (respondent) 1", 3120, 11900 },
  { "19_otranscribe.otr", "otr", "I (interviewer) 1, R (respondent) 1", 3120, 6200 },
  { "20_otranscribe.md", "md", "I (interviewer) 1, R (respondent) 1", 3000, 6000 },
  { "21_noscribe.html", "html", "S00 () 1, S01 () 1", 3120, 11900 },
  { "22_otter.txt", "txt", "Petra Jansen () 1, Onbekende spreker () 1", 3000, 6000 },
  { "23_md_headings.md", "md", "Interviewer (interviewer) 2, Business Process Manager () 1", -1,
    -1 },
  { "24_handelingen.txt", "txt",
    "De voorzitter (other) 1, Mevrouw Dijksma (PvdA) () 1, De heer Van 't Wout (VVD) () 1", -1,
    -1 },
  { "25_traps.txt", "txt", "R (respondent) 1", -1, -1 },
};

static char *
dup_speakers (const CodebookTranscript *transcript)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < transcript->speakers->len; i++)
    {
      const CodebookTranscriptSpeaker *speaker = g_ptr_array_index (transcript->speakers, i);

      g_string_append_printf (out, "%s%s (%s) %u", i > 0 ? ", " : "", speaker->label,
                              codebook_role_to_string (speaker->role), speaker->turns);
    }
  return g_string_free (out, FALSE);
}

static void
test_transcripts (void)
{
  g_autofree char *folder = find_shared ("dutch/transcripts");

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (transcripts); i++)
    {
      g_autofree char *path = g_build_filename (folder, transcripts[i].file, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = codebook_reader_read_file (path, NULL, &error);
      g_autofree char *speakers = NULL;

      g_test_message ("%s", transcripts[i].file);
      g_assert_no_error (error);
      assert_sound (transcript);
      speakers = dup_speakers (transcript);
      g_assert_cmpstr (transcript->kind, ==, transcripts[i].kind);
      g_assert_cmpstr (speakers, ==, transcripts[i].speakers);
      g_assert_cmpint (codebook_transcript_get_first_ms (transcript), ==, transcripts[i].first_ms);
      g_assert_cmpint (codebook_transcript_get_last_ms (transcript), ==, transcripts[i].last_ms);
      g_assert_cmpuint (transcript->warnings->len, ==, 0);
    }
}

/* What the cues of one conversation become, word for word. */
static void
test_cues (void)
{
  static const struct
  {
    const char *file, *text, *turns, *times;
  } files[] = {
    { "12_whisper.vtt", "Hoe gaat het nu op je werk?\nJa, eh, wel goed.", "",
      "0:3000 28:6200 45:11900" },
    { "13_whisper.srt", "Hoe gaat het nu op je werk?\nJa, eh, wel goed.", "",
      "0:3000 28:6200 45:11900" },
    { "14_whisper.tsv", "Hoe gaat het nu op je werk?\nJa, eh, wel goed.", "",
      "0:3000 28:6200 45:11900" },
    { "16_teams.vtt",
      "Jansen, Petra: Hoe gaat het nu op je werk?\nDeelnemer 12: Ja, eh, wel goed. Ik werk drie "
      "dagen.",
      "Jansen, Petra@3120 'Hoe gaat het nu op je werk?'\n"
      "Deelnemer 12@6200 'Ja, eh, wel goed. Ik werk drie dagen.'\n",
      "0:3120 43:6200 94:11900" },
    { "18_zoom.vtt", "Petra Jansen: Hoe gaat het nu op je werk?\nDeelnemer 12: Ja, eh, wel goed.",
      "Petra Jansen@3120 'Hoe gaat het nu op je werk?'\nDeelnemer 12@6200 'Ja, eh, wel goed.'\n",
      "0:3120 42:6200 73:11900" },
  };
  g_autofree char *folder = find_shared ("dutch/transcripts");

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].file, NULL);
      g_autoptr (CodebookTranscript) transcript = codebook_reader_read_file (path, NULL, NULL);
      g_autofree char *turns = dup_turns (transcript);
      g_autofree char *times = dup_times (transcript);

      g_test_message ("%s", files[i].file);
      g_assert_cmpstr (transcript->text, ==, files[i].text);
      g_assert_cmpstr (turns, ==, files[i].turns);
      g_assert_cmpstr (times, ==, files[i].times);
    }
}

/* Ways of marking that more than one tool has. */
static void
test_conventions (void)
{
  static const ReadCase cases[] = {
    { "f4: a time closes its turn, also on a line by itself",
      "I: Hoe?\n#00:00:06-2#\nR: Goed.\nEcht. #00:00:11-9#\nI: Fijn. #00:00:13-0#\n",
      "I: Hoe?/#00:00:06-2#/R: Goed./Echt. #00:00:11-9#/I: Fijn. #00:00:13-0#",
      "I@ 'Hoe?'\nR@6200 'Goed./Echt. #00:00:11-9#'\nI@11900 'Fijn. #00:00:13-0#'\n",
      "8:6200 36:11900 58:13000" },
    { "easytranscript: times before", "#00:00:03-0# I: Hoe?\n#00:00:06-2# R: Goed.\n",
      "#00:00:03-0# I: Hoe?/#00:00:06-2# R: Goed.", "I@3000 'Hoe?'\nR@6200 'Goed.'\n",
      "0:3000 21:6200" },
    { "MAXQDA: times in brackets, within too",
      "[00:00:03] I: Hoe?\n[00:00:06] R: Goed. [00:00:09] Ja.\n",
      "[00:00:03] I: Hoe?/[00:00:06] R: Goed. [00:00:09] Ja.",
      "I@3000 'Hoe?'\nR@6000 'Goed. [00:00:09] Ja.'\n", "0:3000 19:6000 39:9000" },
    { "ATLAS.ti: times by themselves, the last with nothing after it",
      "#00:00:00-0#\nI: Hoe?\n\n#00:01:02-3#\nR: Goed.\n#00:01:09-0#\n",
      "#00:00:00-0#/I: Hoe?/#00:01:02-3#/R: Goed./#00:01:09-0#",
      "I@0 'Hoe?'\nR@62300 'Goed./#00:01:09-0#'\n", "0:0 21:62300 43:69000" },
    { "ATLAS.ti: times in braces",
      "{00:00:03} Petra: Hoe?\n{00:01:02} Sanne: Goed.\n{00:01:09} Petra: Ja {00:01:10} toch.\n",
      "{00:00:03} Petra: Hoe?/{00:01:02} Sanne: Goed./{00:01:09} Petra: Ja {00:01:10} toch.",
      "Petra@3000 'Hoe?'\nSanne@62000 'Goed.'\nPetra@69000 'Ja {00:01:10} toch.'\n",
      "0:3000 23:62000 47:69000 68:70000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_read (&cases[i], "a.txt");
}

/* Teams until 2022: a paragraph a cue, or three. What follows the seconds are milliseconds. */
static void
test_old_teams (void)
{
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define BR "</w:t><w:br/><w:t>"
#define CUES(end)                                                                                  \
  P ("0:0:3.120 --&gt; 0:0:6.90" end "Petra Jansen" end "Hoe gaat het?")                           \
  P ("0:0:6.90 --&gt; 0:0:6.480" end "Deelnemer 12" end "Goed.")                                   \
  P ("0:0:8.0 --&gt; 0:0:9.300" end "Petra Jansen" end "Fijn.")
  static const char *const bodies[] = { CUES (BR), CUES ("</w:t></w:r></w:p><w:p><w:r><w:t>") };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *body = g_strconcat (
          "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
          "<w:body>",
          bodies[i], "</w:body></w:document>", NULL);
      const char *parts[] = { "word/document.xml", body, NULL };
      g_autoptr (GBytes) bytes = make_zip (parts);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript =
          codebook_reader_read_bytes (bytes, "a.docx", NULL, &error);
      g_autofree char *turns = NULL;
      g_autofree char *times = NULL;

      g_assert_no_error (error);
      assert_sound (transcript);
      turns = dup_turns (transcript);
      times = dup_times (transcript);
      g_assert_cmpstr (turns, ==,
                       "Petra Jansen@3120 'Hoe gaat het?'\nDeelnemer 12@6090 'Goed.'\n"
                       "Petra Jansen@8000 'Fijn.'\n");
      g_assert_cmpstr (times, ==, "0:3120 49:6090 50:6090 91:6480 92:8000 132:9300");
    }
}

/* WebVTT as Teams gives it to programs: a cue whose fields are padded by chance is one to the
 * standard, the others are not. */
static void
test_unpadded_vtt (void)
{
  static const ReadCase test = {
    "unpadded",
    "WEBVTT\n\n0:0:0.0 --> 0:0:5.320\n<v Petra Jansen>Hoe gaat het?</v>\n\n"
    "0:0:6.90 --> 0:0:6.500\n<v Sanne Bos>Goed.</v>\n\n"
    "0:10:12.900 --> 0:10:13.100\n<v Petra Jansen>Fijn.</v>\n\n"
    "0:10:14.90 --> 0:10:14.500\n<v Sanne Bos>Ja.</v>\n",
    "Petra Jansen: Hoe gaat het?/Sanne Bos: Goed./Petra Jansen: Fijn./Sanne Bos: Ja.",
    "Petra Jansen@0 'Hoe gaat het?'\nSanne Bos@6090 'Goed.'\nPetra Jansen@612900 'Fijn.'\n"
    "Sanne Bos@614090 'Ja.'\n",
    "0:0 27:5320 28:6090 44:6500 45:612900 64:613100 65:614090 79:614500"
  };

  assert_read (&test, "a.vtt");
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *head, *piece, *tail;
    guint times;
  } files[] = {
    { "R: ", "woord ", "", 500000 },
    { "", "a\n", "", 300000 },
    { "", "I: a\n", "", 150000 },
    { "", "N%u: a\n", "", 60000 },
    { "", "[00:00:03] ", "", 200000 },
    { "", "#", "", 2000000 },
    { "", "0:0:3.9 --> 0:0:4.1\nN%u x\na\n", "", 60000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GString) file =
          repeat_numbered (files[i].head, files[i].piece, files[i].times, files[i].tail);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CodebookTranscript) transcript = read_sound (file->str, -1, "a.txt");

      g_test_message ("%u: %u paragraphs, %u turns, %.2f s", i, transcript->paragraph_count,
                      transcript->turns->len, (double) (g_get_monotonic_time () - start) / 1e6);
      g_assert_true (transcript->len_bytes > 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transcripts/shared", test_transcripts);
  g_test_add_func ("/transcripts/cues", test_cues);
  g_test_add_func ("/transcripts/conventions", test_conventions);
  g_test_add_func ("/transcripts/old-teams", test_old_teams);
  g_test_add_func ("/transcripts/unpadded-vtt", test_unpadded_vtt);
  g_test_add_func ("/transcripts/hostile", test_hostile);
  return g_test_run ();
}
