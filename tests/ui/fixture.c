/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/coder.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "codebook/model/wave.h"

static const FixtureTurn interview[] = {
  { "Interviewer", 0, "Fijn dat je er bent. Hoe is het gegaan sinds we elkaar spraken?" },
  { "Daan", 9000,
    "Goed, eigenlijk. [a:Ik werk nu vier dagen bij de fietsenmaker en op vrijdag heb ik mijn "
    "begeleider.:a] [b:In het begin was ik na twee uur al op, dan stond ik met een band in mijn "
    "handen en wist ik niet meer of ik hem er net af had gehaald of er juist op moest.:b] Dat is "
    "nu "
    "minder." },
  { "Interviewer", 41000, "Wat heeft daarin geholpen, denk je?" },
  { "Daan", 45000,
    "[c:Dat mijn coach gewoon zei: stop maar even, ga buiten staan.:c] [d:Bij mijn vorige plek "
    "moest "
    "ik altijd melden dat ik pauze nam, met een briefje. [e:Dan nam ik er liever geen.:e]:d] "
    "En mijn baas weet ervan. [f:Ik heb het hem in de tweede week verteld, in de bus op weg naar "
    "een "
    "klant, omdat ik hem dan niet aan hoefde te kijken.:f] Hij zei: oké. Meer niet. Dat was "
    "eigenlijk precies genoeg." },
  { "Interviewer", 92000, "[g:En de anderen, weten die het ook?:g]" },
  { "Daan", 96000,
    "Twee wel. [h:De oudste, die werkt er al dertig jaar, die zet nu elke ochtend mijn spullen "
    "klaar. "
    "[i:Hij zegt er niks over.:i] Maar ik weet dat hij het voor mij doet, want bij de anderen doet "
    "hij het niet.:h]" },
  { "Interviewer", 131000, "Hoe is dat voor je?" },
  { "Daan", 134000,
    "[j:Fijn. En ook stom, soms. Ik wil het zelf kunnen.:j] Mijn coach zegt dat dat allebei mag." },
  { NULL }
};

static const FixtureCode interview_codes[] = { { "a", "Begeleiding/Steun op de werkvloer", NULL },
                                               { "b", "Beloop/Terugval en verzuim", "Mees Visser" },
                                               { "c", "Begeleiding/Vertrouwen in de coach", NULL },
                                               { "d", "Regels en geld/Bureaucratie", NULL },
                                               { "e", "Beloop/Terugval en verzuim", "Mees Visser" },
                                               { "f", "Werkomgeving/Openheid over klachten", NULL },
                                               { "g", "Werkomgeving/Openheid over klachten", NULL },
                                               { "h", "Werkomgeving/Collega’s", NULL },
                                               { "i", "Begeleiding/Steun op de werkvloer", NULL },
                                               { "j", "Persoon/Eigen regie", NULL },
                                               { NULL } };

typedef struct
{
  char *key;
  guint start_cp, end_cp;
} Mark;

static void
mark_free (gpointer data)
{
  g_free (((Mark *) data)->key);
  g_free (data);
}

/* Takes [a: and :a] out of @words. */
static void
append_words (GString *text, const char *words, GPtrArray *marks)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\[([a-z0-9]+):|:([a-z0-9]+)\\]", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int last = 0, from, to;

  g_regex_match (regex, words, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *opens = g_match_info_fetch (match, 1);
      g_autofree char *closes = g_match_info_fetch (match, 2);
      guint cp;

      g_match_info_fetch_pos (match, 0, &from, &to);
      g_string_append_len (text, words + last, from - last);
      last = to;
      cp = (guint) g_utf8_strlen (text->str, -1);
      if (closes == NULL || closes[0] == '\0')
        {
          Mark *mark = g_new0 (Mark, 1);

          mark->key = g_strdup (opens);
          mark->start_cp = cp;
          g_ptr_array_add (marks, mark);
          continue;
        }
      for (guint i = marks->len; i > 0; i--)
        {
          Mark *mark = g_ptr_array_index (marks, i - 1);

          if (g_str_equal (mark->key, closes) && mark->end_cp == 0)
            mark->end_cp = cp;
        }
    }
  g_string_append (text, words + last);
}

static guint
speaker_of (CodebookTranscript *transcript, const char *label)
{
  CodebookTranscriptSpeaker *speaker;

  for (guint i = 0; i < transcript->speakers->len; i++)
    {
      speaker = g_ptr_array_index (transcript->speakers, i);
      if (g_str_equal (speaker->label, label))
        {
          speaker->turns++;
          return i;
        }
    }
  speaker = g_new0 (CodebookTranscriptSpeaker, 1);
  speaker->label = g_strdup (label);
  speaker->role =
      g_str_equal (label, "Interviewer") ? CODEBOOK_ROLE_INTERVIEWER : CODEBOOK_ROLE_RESPONDENT;
  speaker->turns = 1;
  g_ptr_array_add (transcript->speakers, speaker);
  return transcript->speakers->len - 1;
}

/* #00:12:34-5#, as f4 closes a turn. */
static void
find_times (CodebookTranscript *transcript)
{
  g_autoptr (GRegex) regex = g_regex_new ("#\\d\\d:\\d\\d:\\d\\d-\\d#", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int from, to;

  g_regex_match (regex, transcript->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      CodebookTranscriptTime time = { .at_ms = 1000 };

      g_match_info_fetch_pos (match, 0, &from, &to);
      time.at_cp = (guint) g_utf8_strlen (transcript->text, from);
      g_array_append_val (transcript->times, time);
    }
}

static CodebookTranscript *
make_transcript (const FixtureTurn *turns, GPtrArray *marks)
{
  CodebookTranscript *transcript = codebook_transcript_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; turns[i].speaker != NULL; i++)
    {
      CodebookTranscriptTurn turn = { .start_ms = turns[i].start_ms };

      if (i > 0)
        g_string_append_c (text, '\n');
      turn.start_cp = (guint) g_utf8_strlen (text->str, -1);
      g_string_append_printf (text, "%s: ", turns[i].speaker);
      turn.words_cp = (guint) g_utf8_strlen (text->str, -1);
      append_words (text, turns[i].words, marks);
      turn.end_cp = (guint) g_utf8_strlen (text->str, -1);
      turn.speaker = speaker_of (transcript, turns[i].speaker);
      g_array_append_val (transcript->turns, turn);
      transcript->paragraph_count++;
    }
  transcript->length_cp = (guint) g_utf8_strlen (text->str, -1);
  transcript->len_bytes = text->len;
  g_free (transcript->text);
  transcript->text = g_string_free (text, FALSE);
  find_times (transcript);
  transcript->words = transcript->length_cp / 6;
  g_free (transcript->kind);
  transcript->kind = g_strdup ("txt");
  return transcript;
}

static void
add_codings (Fixture *fixture, const FixtureCode *codes, GPtrArray *marks)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (marks, i);
      const FixtureCode *code = codes;
      gint64 id, coding;

      while (code->key != NULL && !g_str_equal (code->key, mark->key))
        code++;
      g_assert_nonnull (code->key);
      codebook_project_set_coder (fixture->project,
                                  code->coder != NULL ? code->coder : "Noor Bakker");
      id = codebook_code_add_path (fixture->project, code->path, &error);
      g_assert_no_error (error);
      coding = codebook_coding_add (fixture->project, fixture->document, id, mark->start_cp,
                                    mark->end_cp, &error);
      g_assert_no_error (error);
      g_assert_cmpint (coding, !=, 0);
    }
  codebook_project_set_coder (fixture->project, "Noor Bakker");
}

void
fixture_init_with (Fixture *fixture, const FixtureTurn *turns, const FixtureCode *codes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (mark_free);
  g_autoptr (CodebookTranscript) transcript = make_transcript (turns, marks);
  CodebookDocumentOrigin origin = { .name = "Daan, na 6 maanden", .held_on = "2024-03-14" };
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("draad-ui-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "proef.draad", NULL);
  fixture->project = codebook_project_create (path, "Proef", "nl", &error);
  g_assert_no_error (error);
  codebook_project_set_coder (fixture->project, "Noor Bakker");
  origin.study_case = codebook_case_add (fixture->project, "P07", "Daan", &error);
  g_assert_no_error (error);
  origin.wave = codebook_wave_ensure (fixture->project, "T1", &error);
  g_assert_no_error (error);
  fixture->document = codebook_document_add (fixture->project, transcript, &origin, &error);
  g_assert_no_error (error);
  add_codings (fixture, codes, marks);
}

void
fixture_init (Fixture *fixture)
{
  fixture_init_with (fixture, interview, interview_codes);
}

void
fixture_release (Fixture *fixture)
{
  const char *name;
  g_autoptr (GDir) folder = NULL;

  codebook_project_close (fixture->project);
  g_clear_object (&fixture->project);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

guint
fixture_find (Fixture *fixture, const char *words)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (fixture->project, fixture->document, NULL);
  gsize len;
  const char *current = codebook_document_text_get_current (text, &len);
  const char *found = strstr (current, words);

  g_assert_nonnull (found);
  return codebook_document_text_cp_from_byte (text, (gsize) (found - current));
}
