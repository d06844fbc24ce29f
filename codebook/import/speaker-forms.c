/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/speaker-forms.h"

#include "codebook/import/speaker-line.h"

#define MANY 3 /* lines with a name that could be something else */

typedef CodebookSpeakerLine Line;

/* Names beside times count though each comes once, if most lines with a time have one. */
typedef struct
{
  const char *text;
  GArray *lines; /* CodebookSpeakerLine */
  guint headers, timed, timed_labels;
  guint alone;          /* and what may be a name stands there by itself */
  gboolean names_alone; /* that is what it is */
  guint stretches;  /* lines with nothing but from when to when, or where the format gave a time */
  guint below;      /* where there may be a name below that, or at that, and words below the name */
  guint below_sure; /* names of these that recur, or are known, or have two words */
  guint closed, closed_labels; /* lines that a time closes; those that may have a label */
  guint closed_sure;           /* labels of these that recur or are known */
  gboolean letters;            /* labels of one letter recur: "A: " */
  guint signs;                 /* labels with a sign before them: "@Petra: " */
  gboolean known;              /* there are labels that say by themselves what they are: "I: " */
  gboolean capitals;           /* labels in capitals recur: "MAN: " */
  guint speaker_levels;        /* of headings: bit n is set if those at level n are labels */
} Forms;

static gboolean
is_in_capitals (const Forms *self, const Line *line)
{
  guint letters = 0;

  for (const char *p = self->text + line->label; p < self->text + line->label_end;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      letters += g_unichar_isupper (c);
    }
  return letters >= 3;
}

static gboolean
is_alone (const Line *line)
{
  return line->form == CODEBOOK_SPEAKER_FORM_ALONE
         || line->form == CODEBOOK_SPEAKER_FORM_AFTER_TIME;
}

/* "B: ", "B2: " */
static gboolean
is_letter (const Forms *self, const Line *line)
{
  const char *text = self->text + line->label, *end = self->text + line->label_end;

  if (line->form != CODEBOOK_SPEAKER_FORM_COLON || !g_unichar_isupper (g_utf8_get_char (text)))
    return FALSE;
  for (text = g_utf8_next_char (text); text < end && g_ascii_isdigit (*text); text++)
    ;
  return text == end;
}

static gboolean
is_sure (const Line *line)
{
  return line->judged == CODEBOOK_SPEAKER_LABEL_KNOWN || line->key_lines >= 2;
}

/* "Petra Jansen", not "Goed zo". */
static gboolean
has_two_capitals (const Forms *self, const Line *line)
{
  const char *label = self->text + line->label;
  const char *last = g_utf8_strrchr (label, (gssize) (line->label_end - line->label), ' ');

  return last != NULL && g_unichar_isupper (g_utf8_get_char (label))
         && g_unichar_isupper (g_utf8_get_char (last + 1));
}

/* What stands below from when to when, and what f4 closes with a time. */
static void
count_form_of_times (Forms *self, guint i)
{
  const Line *line = &g_array_index (self->lines, Line, i);

  self->stretches += line->given || codebook_speaker_line_is_stretch (line);
  if (line->form == CODEBOOK_SPEAKER_FORM_BELOW_TIME && i + 1 < self->lines->len
      && line[1].time_ms < 0)
    {
      self->below++;
      self->below_sure += is_sure (line) || has_two_capitals (self, line);
    }
  if (line->close_ms < 0)
    return;
  self->closed++;
  if (line->form != CODEBOOK_SPEAKER_FORM_COLON)
    return;
  self->closed_labels++;
  self->closed_sure += is_sure (line);
}

static void
count_forms (Forms *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      self->headers += line->form == CODEBOOK_SPEAKER_FORM_HEADER;
      self->timed += line->time_ms >= 0 && line->form != CODEBOOK_SPEAKER_FORM_HEADER;
      self->timed_labels += line->time_ms >= 0
                            && (line->form == CODEBOOK_SPEAKER_FORM_COLON
                                || line->form == CODEBOOK_SPEAKER_FORM_BRACKET);
      self->alone += is_alone (line);
      self->signs += line->form == CODEBOOK_SPEAKER_FORM_COLON && line->label > line->head;
      self->known = self->known
                    || (line->form == CODEBOOK_SPEAKER_FORM_COLON
                        && line->judged == CODEBOOK_SPEAKER_LABEL_KNOWN);
      self->capitals = self->capitals
                       || (line->form == CODEBOOK_SPEAKER_FORM_COLON && line->key_lines >= 2
                           && is_in_capitals (self, line));
      self->letters = self->letters || (is_letter (self, line) && line->key_lines >= 2);
      count_form_of_times (self, i);
    }
}

/* "Petra Jansen (0:03)" over and over, and that is where nearly all times stand. */
static gboolean
has_names_alone (const Forms *self)
{
  for (guint i = 0; 10 * self->alone >= 9 * self->timed && i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (is_alone (line)
          && (line->judged == CODEBOOK_SPEAKER_LABEL_KNOWN
              || line->key_lines >= (self->known ? MANY : 2)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_followed_by_words (const Forms *self, guint i)
{
  return i + 1 < self->lines->len
         && g_array_index (self->lines, Line, i + 1).style != CODEBOOK_STYLE_HEADING;
}

/* Headings are labels if one at their level is sure to be, or if they are few names over and over.
 */
static gboolean
is_speaker_level (const Forms *self, guint level)
{
  g_autoptr (GHashTable) different = g_hash_table_new (g_str_hash, g_str_equal);
  guint headings = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->form != CODEBOOK_SPEAKER_FORM_HEADING || line->level != level
          || !is_followed_by_words (self, i))
        continue;
      if (line->judged == CODEBOOK_SPEAKER_LABEL_KNOWN)
        return TRUE;
      headings++;
      g_hash_table_add (different, line->key);
    }
  return headings >= 4 && 2 * g_hash_table_size (different) <= headings;
}

/* "Petra", "iPhone van Karel". */
static gboolean
begins_upper (const char *label)
{
  return g_unichar_isupper (g_utf8_get_char (label))
         || g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (label)));
}

/* Nearly all stretches have a name below them, and most of these are no words of a subtitle. */
static gboolean
has_names_below (const Forms *self)
{
  return self->below > 0 && 10 * self->below >= 9 * self->stretches
         && 2 * self->below_sure > self->below;
}

/* A letter that comes once where others recur, but not one of a list: "B: dit", "C: dat". */
static gboolean
is_letter_of_speaker (const Forms *self, guint i)
{
  const Line *line = &g_array_index (self->lines, Line, i);
  const guint neighbours[] = { i - 1, i + 1 };

  if (!is_letter (self, line))
    return FALSE;
  for (guint n = 0; n < G_N_ELEMENTS (neighbours); n++)
    {
      const Line *other = neighbours[n] < self->lines->len
                              ? &g_array_index (self->lines, Line, neighbours[n])
                              : NULL;

      if (other != NULL && is_letter (self, other) && other->key_lines == 1)
        return FALSE;
    }
  return TRUE;
}

/* "Sanne: Goed. #00:00:05-0#", where all that a time closes is a turn. */
static gboolean
is_closed_turn (const Forms *self, const Line *line)
{
  return line->close_ms >= 0 && self->closed >= 3 && self->closed_labels == self->closed
         && 3 * self->closed_sure >= 2 * self->closed;
}

static gboolean
is_accepted (const Forms *self, guint i)
{
  const Line *line = &g_array_index (self->lines, Line, i);
  gboolean known = line->judged == CODEBOOK_SPEAKER_LABEL_KNOWN;
  gboolean upper = begins_upper (self->text + line->label);
  gboolean timed = upper && line->time_ms >= 0 && self->timed_labels >= 2
                   && 2 * self->timed_labels >= self->timed;

  switch (line->form)
    {
    case CODEBOOK_SPEAKER_FORM_NONE:
      return FALSE;
    case CODEBOOK_SPEAKER_FORM_SIGN:
      return TRUE;
    case CODEBOOK_SPEAKER_FORM_HEADING:
      return (self->speaker_levels & (1u << MIN (line->level, 31))) != 0;
    case CODEBOOK_SPEAKER_FORM_FUSED:
      return known || line->key_lines >= 2;
    case CODEBOOK_SPEAKER_FORM_WEAK:
      return known || (upper && line->key_lines >= MANY);
    case CODEBOOK_SPEAKER_FORM_AFTER_TIME:
      return (known || upper) && self->names_alone;
    case CODEBOOK_SPEAKER_FORM_ALONE:
      return known || (upper && (line->key_lines >= MANY || self->names_alone));
    case CODEBOOK_SPEAKER_FORM_HEADER:
      return known || line->key_lines >= 2 || (upper && self->headers >= 2);
    case CODEBOOK_SPEAKER_FORM_COLON:
      return known || line->key_lines >= 2 || (self->capitals && is_in_capitals (self, line))
             || timed || (upper && line->label > line->head && self->signs >= 2)
             || (self->letters && is_letter_of_speaker (self, i))
             || (upper && is_closed_turn (self, line));
    case CODEBOOK_SPEAKER_FORM_BELOW_TIME:
      return (known || line->key_lines >= 2 || upper) && has_names_below (self);
    case CODEBOOK_SPEAKER_FORM_TAB:
      /* "a", "b" and "c" may also be what the cells of a table hold. */
      return line->key_lines >= 2 || (known && line->style != CODEBOOK_STYLE_TABLE);
    case CODEBOOK_SPEAKER_FORM_BRACKET:
      return known || line->key_lines >= 2 || timed;
    case CODEBOOK_SPEAKER_FORM_BOLD:
    default:
      return known || line->key_lines >= 2;
    }
}

void
codebook_speaker_forms_accept (const char *text, GArray *lines)
{
  Forms self = { .text = text, .lines = lines };

  count_forms (&self);
  self.names_alone = has_names_alone (&self);
  for (guint level = 0; level < 10; level++)
    if (is_speaker_level (&self, level))
      self.speaker_levels |= 1u << level;
  for (guint i = 0; i < lines->len; i++)
    g_array_index (lines, Line, i).accepted = is_accepted (&self, i);
}
