/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "codebook/import/transcript.h"

/* The notation: a line a turn, "LABEL@ms 'words'": who, when it starts (nothing if not known), and
 * what is said, '/' for a paragraph's end. Then the times that were found. */
static inline char *
dup_range (const CodebookTranscript *transcript, guint start_cp, guint end_cp)
{
  char *text = g_utf8_substring (transcript->text, start_cp, end_cp);

  return g_strdelimit (text, "\n", '/');
}

static inline char *
dup_turns (const CodebookTranscript *transcript)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < transcript->turns->len; i++)
    {
      const CodebookTranscriptTurn *turn =
          &g_array_index (transcript->turns, CodebookTranscriptTurn, i);
      const CodebookTranscriptSpeaker *speaker =
          g_ptr_array_index (transcript->speakers, turn->speaker);
      g_autofree char *words = dup_range (transcript, turn->words_cp, turn->end_cp);

      g_string_append_printf (out, "%s@", speaker->label);
      if (turn->start_ms >= 0)
        g_string_append_printf (out, "%" G_GINT64_FORMAT, turn->start_ms);
      g_string_append_printf (out, " '%s'\n", words);
    }
  return g_string_free (out, FALSE);
}

static inline char *
dup_times (const CodebookTranscript *transcript)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < transcript->times->len; i++)
    {
      const CodebookTranscriptTime *time =
          &g_array_index (transcript->times, CodebookTranscriptTime, i);

      g_string_append_printf (out, "%s%u:%" G_GINT64_FORMAT, i > 0 ? " " : "", time->at_cp,
                              time->at_ms);
    }
  return g_string_free (out, FALSE);
}

/* What must hold for any transcript. */
static inline void
assert_sound (const CodebookTranscript *transcript)
{
  guint end = 0, at = 0;

  g_assert_true (g_utf8_validate (transcript->text, -1, NULL));
  g_assert_cmpuint (transcript->length_cp, ==, (guint) g_utf8_strlen (transcript->text, -1));
  g_assert_cmpuint (transcript->len_bytes, ==, strlen (transcript->text));
  for (guint i = 0; i < transcript->turns->len; i++)
    {
      const CodebookTranscriptTurn *turn =
          &g_array_index (transcript->turns, CodebookTranscriptTurn, i);

      g_assert_cmpuint (turn->start_cp, >=, end);
      g_assert_cmpuint (turn->words_cp, >=, turn->start_cp);
      g_assert_cmpuint (turn->end_cp, >=, turn->words_cp);
      g_assert_cmpuint (turn->end_cp, <=, transcript->length_cp);
      g_assert_cmpuint (turn->speaker, <, transcript->speakers->len);
      end = turn->end_cp;
    }
  for (guint i = 0; i < transcript->times->len; i++)
    {
      const CodebookTranscriptTime *time =
          &g_array_index (transcript->times, CodebookTranscriptTime, i);

      g_assert_cmpuint (time->at_cp, >=, at);
      at = time->at_cp;
    }
}
