/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "codebook/import/reader.h"

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

      g_assert_true (i == 0 || time->at_cp > at);
      at = time->at_cp;
    }
}

/* Reads bytes that some reader can read. @len_bytes -1: up to the NUL. */
static inline CodebookTranscript *
read_sound (const char *bytes, gssize len_bytes, const char *name)
{
  g_autoptr (GBytes) copy = g_bytes_new (bytes, len_bytes < 0 ? strlen (bytes) : (gsize) len_bytes);
  g_autoptr (GError) error = NULL;
  CodebookTranscript *transcript = codebook_reader_read_bytes (copy, name, NULL, &error);

  g_assert_no_error (error);
  assert_sound (transcript);
  return transcript;
}

/* A file and what is to come of it: its text ('/' between paragraphs), turns and times. */
typedef struct
{
  const char *what, *file, *text, *turns, *times;
} ReadCase;

static inline void
assert_read (const ReadCase *test, const char *name)
{
  g_autoptr (CodebookTranscript) transcript = read_sound (test->file, -1, name);
  g_autofree char *text = g_strdelimit (g_strdup (transcript->text), "\n", '/');
  g_autofree char *turns = dup_turns (transcript);
  g_autofree char *times = dup_times (transcript);

  g_test_message ("%s", test->what);
  g_assert_cmpstr (text, ==, test->text);
  g_assert_cmpstr (turns, ==, test->turns);
  g_assert_cmpstr (times, ==, test->times);
}

/* @head, then @times of @piece with "%u" as its number, then @tail. */
static inline GString *
repeat_numbered (const char *head, const char *piece, guint times, const char *tail)
{
  GString *out = g_string_new (head);

  for (guint i = 0; i < times; i++)
    {
      const char *number = strstr (piece, "%u");

      if (number == NULL)
        {
          g_string_append (out, piece);
          continue;
        }
      g_string_append_len (out, piece, number - piece);
      g_string_append_printf (out, "%u", i);
      g_string_append (out, number + 2);
    }
  g_string_append (out, tail);
  return out;
}
