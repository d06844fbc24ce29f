/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/given-turns.h"

#include <string.h>

#include "codebook/import/speaker-label.h"

#define NO_ONE G_MAXUINT
#define MOST_LABEL_CP 80

typedef struct
{
  guint speaker; /* NO_ONE too */
  gint64 start_ms;
} Given;

struct _CodebookGivenTurns
{
  CodebookTranscript *transcript;
  GArray *given;        /* Given */
  GHashTable *speakers; /* char *, a label's key → index + 1 */
  CodebookTranscriptTurn open;
  gboolean is_open, has_words;
  guint end_cp; /* of the last line */
};

CodebookGivenTurns *
codebook_given_turns_new (CodebookTranscript *transcript)
{
  CodebookGivenTurns *self = g_new0 (CodebookGivenTurns, 1);

  self->transcript = transcript;
  self->given = g_array_new (FALSE, FALSE, sizeof (Given));
  self->speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
codebook_given_turns_free (CodebookGivenTurns *self)
{
  g_array_unref (self->given);
  g_hash_table_unref (self->speakers);
  g_free (self);
}

/* NULL if there is nothing to read in it. */
static char *
dup_label (const char *label)
{
  g_autofree char *valid = g_utf8_make_valid (label, (gssize) strnlen (label, 4096));
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  GString *out = g_string_new (NULL);
  gboolean gap = FALSE;
  guint n = 0;

  for (const char *p = composed; *p != '\0' && n < MOST_LABEL_CP; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        gap = out->len > 0;
      else if (g_unichar_type (c) != G_UNICODE_FORMAT)
        {
          if (gap)
            g_string_append_c (out, ' ');
          gap = FALSE;
          g_string_append_unichar (out, c);
          n++;
        }
    }
  return g_string_free (out, out->len == 0);
}

static guint
find_speaker (CodebookGivenTurns *self, const char *label)
{
  GPtrArray *speakers = self->transcript->speakers;
  gsize len = strlen (label);
  g_autofree char *key = codebook_speaker_label_dup_key (label, len);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->speakers, key));
  CodebookTranscriptSpeaker *speaker;

  if (found > 0)
    return found - 1;
  speaker = g_new0 (CodebookTranscriptSpeaker, 1);
  speaker->label = g_strdup (label);
  speaker->role = codebook_speaker_label_guess_role (label, len);
  g_ptr_array_add (speakers, speaker);
  g_hash_table_insert (self->speakers, g_steal_pointer (&key), GUINT_TO_POINTER (speakers->len));
  return speakers->len - 1;
}

guint
codebook_given_turns_add (CodebookGivenTurns *self, const char *label, gint64 start_ms)
{
  g_autofree char *shown = label != NULL ? dup_label (label) : NULL;
  Given given = { shown != NULL ? find_speaker (self, shown) : NO_ONE, start_ms };

  g_array_append_val (self->given, given);
  return self->given->len - 1;
}

const char *
codebook_given_turns_get_label (const CodebookGivenTurns *self, guint number)
{
  guint speaker = g_array_index (self->given, Given, number).speaker;

  return speaker != NO_ONE ? ((CodebookTranscriptSpeaker *) g_ptr_array_index (
                                  self->transcript->speakers, speaker))
                                 ->label
                           : NULL;
}

gboolean
codebook_given_turns_are_known (const CodebookGivenTurns *self)
{
  return self->given->len > 0;
}

static void
close_turn (CodebookGivenTurns *self)
{
  CodebookTranscriptTurn *turn = &self->open;

  if (!self->is_open)
    return;
  self->is_open = FALSE;
  turn->end_cp = MAX (self->end_cp, turn->start_cp);
  turn->words_cp = self->has_words ? MIN (turn->words_cp, turn->end_cp) : turn->end_cp;
  ((CodebookTranscriptSpeaker *) g_ptr_array_index (self->transcript->speakers, turn->speaker))
      ->turns++;
  g_array_append_val (self->transcript->turns, *turn);
}

/* One time a place: of two, the one that what follows is said at. The first of a turn's words is
 * that of its label. */
static void
add_time (CodebookGivenTurns *self, guint at_cp, gint64 at_ms)
{
  GArray *times = self->transcript->times;
  CodebookTranscriptTime time = { at_cp, at_ms };
  CodebookTranscriptTime *last =
      times->len > 0 ? &g_array_index (times, CodebookTranscriptTime, times->len - 1) : NULL;
  gboolean of_label = last != NULL && last->at_ms == at_ms && self->is_open
                      && last->at_cp == self->open.start_cp
                      && (!self->has_words || at_cp == self->open.words_cp);

  if (at_ms < 0 || of_label)
    return;
  if (last != NULL && last->at_cp == at_cp)
    last->at_ms = at_ms;
  else
    g_array_append_val (times, time);
}

static void
begin_turn (CodebookGivenTurns *self, guint number, guint at_cp)
{
  const Given *given = &g_array_index (self->given, Given, number);

  close_turn (self);
  self->has_words = FALSE;
  self->is_open = given->speaker != NO_ONE;
  self->open = (CodebookTranscriptTurn){ .start_cp = at_cp,
                                         .speaker = given->speaker,
                                         .start_ms = MAX (given->start_ms, -1) };
  add_time (self, at_cp, given->start_ms);
}

void
codebook_given_turns_place (CodebookGivenTurns *self, const CodebookRawMark *mark, guint at_cp)
{
  switch (mark->kind)
    {
    case CODEBOOK_RAW_MARK_TURN:
      begin_turn (self, (guint) mark->value, at_cp);
      break;
    case CODEBOOK_RAW_MARK_WORDS:
      self->open.words_cp = at_cp;
      self->has_words = TRUE;
      break;
    case CODEBOOK_RAW_MARK_TIME:
    case CODEBOOK_RAW_MARK_END:
    default:
      add_time (self, at_cp, mark->value);
    }
}

void
codebook_given_turns_end_line (CodebookGivenTurns *self, guint end_cp)
{
  self->end_cp = end_cp;
}

void
codebook_given_turns_finish (CodebookGivenTurns *self)
{
  close_turn (self);
}
