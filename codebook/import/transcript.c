/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/transcript.h"

#include <string.h>

/* By CodebookRole. */
static const char *const role_names[] = { "", "interviewer", "respondent", "coach", "other" };

static void
speaker_free (gpointer data)
{
  CodebookTranscriptSpeaker *speaker = data;

  g_free (speaker->label);
  g_free (speaker);
}

void
codebook_transcript_page_clear (gpointer data)
{
  g_free (((CodebookTranscriptPage *) data)->label);
}

const char *
codebook_role_to_string (CodebookRole role)
{
  g_return_val_if_fail ((guint) role < G_N_ELEMENTS (role_names), "");

  return role_names[role];
}

gboolean
codebook_role_parse (const char *text, CodebookRole *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_names); i++)
    if (strcmp (text, role_names[i]) == 0)
      {
        *role = (CodebookRole) i;
        return TRUE;
      }
  return FALSE;
}

CodebookTranscript *
codebook_transcript_new (void)
{
  CodebookTranscript *transcript = g_new0 (CodebookTranscript, 1);

  transcript->text = g_strdup ("");
  transcript->paragraphs = g_array_new (FALSE, FALSE, sizeof (CodebookTranscriptParagraph));
  transcript->runs = g_array_new (FALSE, FALSE, sizeof (CodebookTranscriptRun));
  transcript->turns = g_array_new (FALSE, FALSE, sizeof (CodebookTranscriptTurn));
  transcript->times = g_array_new (FALSE, FALSE, sizeof (CodebookTranscriptTime));
  transcript->pages = g_array_new (FALSE, FALSE, sizeof (CodebookTranscriptPage));
  g_array_set_clear_func (transcript->pages, codebook_transcript_page_clear);
  transcript->speakers = g_ptr_array_new_with_free_func (speaker_free);
  transcript->warnings = g_ptr_array_new_with_free_func (g_free);
  return transcript;
}

void
codebook_transcript_free (CodebookTranscript *transcript)
{
  if (transcript == NULL)
    return;
  g_free (transcript->text);
  g_free (transcript->kind);
  g_free (transcript->encoding);
  g_free (transcript->held_on);
  g_array_unref (transcript->paragraphs);
  g_array_unref (transcript->runs);
  g_array_unref (transcript->turns);
  g_array_unref (transcript->times);
  g_array_unref (transcript->pages);
  g_ptr_array_unref (transcript->speakers);
  g_ptr_array_unref (transcript->warnings);
  g_free (transcript);
}

gint64
codebook_transcript_get_first_ms (const CodebookTranscript *transcript)
{
  gint64 first = -1;

  for (guint i = 0; i < transcript->times->len; i++)
    {
      gint64 at = g_array_index (transcript->times, CodebookTranscriptTime, i).at_ms;

      if (first < 0 || at < first)
        first = at;
    }
  return first;
}

gint64
codebook_transcript_get_last_ms (const CodebookTranscript *transcript)
{
  gint64 last = -1;

  for (guint i = 0; i < transcript->times->len; i++)
    last = MAX (last, g_array_index (transcript->times, CodebookTranscriptTime, i).at_ms);
  return last;
}

void
codebook_transcript_join_speakers (CodebookTranscript *transcript, guint speaker, guint other)
{
  CodebookTranscriptSpeaker *from, *into;

  g_return_if_fail (speaker < transcript->speakers->len && other < transcript->speakers->len);

  if (speaker == other)
    return;
  from = g_ptr_array_index (transcript->speakers, speaker);
  into = g_ptr_array_index (transcript->speakers, other);
  for (guint i = 0; i < transcript->turns->len; i++)
    {
      CodebookTranscriptTurn *turn = &g_array_index (transcript->turns, CodebookTranscriptTurn, i);

      if (turn->speaker == speaker)
        turn->speaker = other;
    }
  into->turns += from->turns;
  from->turns = 0;
}
