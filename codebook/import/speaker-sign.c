/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/speaker-sign.h"

#include <string.h>

#define FEW 3        /* lines, below which nothing is sure */
#define SHORT_CP 3   /* a label that is no known word */
#define MOST_KEYS 12 /* speakers */

typedef CodebookSpeakerLine Line;

static const char signs[] = "/(<.) "; /* ' ': a tab or two spaces at least */

typedef struct
{
  guint line;
  gsize label, label_end, words; /* bytes */
  CodebookSpeakerLabel judged;
  char sign;
  char *key;
} Candidate;

static void
candidate_clear (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->key);
}

/* -- A line ----------------------------------------------------------------------------------- */

/* Letters and then digits, in capitals if it is no known word. */
static gboolean
judge_label (const char *text, Candidate *candidate)
{
  gsize len = candidate->label_end - candidate->label;
  const char *label = text + candidate->label, *end = label + len;

  candidate->judged =
      len > 0 ? codebook_speaker_label_judge (label, len) : CODEBOOK_SPEAKER_LABEL_NEVER;
  if (candidate->judged == CODEBOOK_SPEAKER_LABEL_KNOWN)
    return strchr ("(<", candidate->sign) != NULL || g_unichar_isupper (g_utf8_get_char (label));
  if (candidate->judged == CODEBOOK_SPEAKER_LABEL_NEVER
      || g_utf8_strlen (label, (gssize) len) > SHORT_CP)
    return FALSE;
  for (const char *p = label; p < end; p = g_utf8_next_char (p))
    if (!g_unichar_isupper (g_utf8_get_char (p)) && !g_unichar_isdigit (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static gboolean
is_blank_at (const char *text, gsize at, gsize end)
{
  return at >= end || g_unichar_isspace (g_utf8_get_char (text + at));
}

/* Whether at @at, behind the label, is what the sign wants; where the words start. */
static gboolean
parse_after (const char *text, gsize at, gsize end, Candidate *candidate)
{
  char c = at < end ? text[at] : '\0';
  gsize words;

  if (candidate->sign != 0)
    {
      if (c != (candidate->sign == '(' ? ')' : '>'))
        return FALSE;
      at += at + 1 < end && text[at + 1] == ':' ? 2 : 1;
    }
  else if (c == '/' || c == '.' || c == ')')
    {
      candidate->sign = c;
      at++;
    }
  else
    {
      words = codebook_speaker_line_skip_white (text, at, end);
      candidate->sign = ' ';
      if (c != '\t' && g_utf8_pointer_to_offset (text + at, text + words) < 2)
        return FALSE;
    }
  candidate->words = codebook_speaker_line_skip_white (text, at, end);
  return is_blank_at (text, at, end)
         && (candidate->words < end || strchr ("/(<", candidate->sign) != NULL);
}

static gboolean
parse_candidate (const char *text, const Line *line, Candidate *candidate)
{
  gsize at = line->head;

  if (line->style == CODEBOOK_STYLE_HEADING || line->style == CODEBOOK_STYLE_TABLE
      || line->style == CODEBOOK_STYLE_NOTE || at >= line->end)
    return FALSE;
  candidate->sign = text[at] == '(' || text[at] == '<' ? text[at++] : 0;
  candidate->label = at;
  while (at < line->end && at - candidate->label < 40
         && g_unichar_isalnum (g_utf8_get_char (text + at)))
    at = (gsize) (g_utf8_next_char (text + at) - text);
  candidate->label_end = at;
  if (!parse_after (text, at, line->end, candidate))
    return FALSE;
  /* There it is the list's own number. */
  if (line->style == CODEBOOK_STYLE_LIST && strchr (".)", candidate->sign) != NULL)
    return FALSE;
  return judge_label (text, candidate);
}

static GArray *
parse_all (const char *text, const GArray *lines)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (found, candidate_clear);
  for (guint i = 0; i < lines->len; i++)
    {
      Candidate candidate = { .line = i };

      if (!parse_candidate (text, &g_array_index (lines, Line, i), &candidate))
        continue;
      candidate.key = codebook_speaker_label_dup_key (text + candidate.label,
                                                      candidate.label_end - candidate.label);
      g_array_append_val (found, candidate);
    }
  return found;
}

/* -- A sign ----------------------------------------------------------------------------------- */

typedef struct
{
  GHashTable *keys; /* char *, borrowed → GUINT_TO_POINTER (lines) */
  guint lines;
  guint known;     /* lines whose label is a known word */
  guint switches;  /* lines whose label is another than that of the line before */
  guint recurring; /* labels */
  guint least;     /* lines of the rarest label that recurs */
  guint first;     /* line */
} Use;

static Use
count_use (const GArray *candidates, char sign)
{
  Use use = { .keys = g_hash_table_new (g_str_hash, g_str_equal), .least = G_MAXUINT };
  const char *before = NULL;
  GHashTableIter iter;
  gpointer lines;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      guint n;

      if (candidate->sign != sign)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (use.keys, candidate->key));
      g_hash_table_insert (use.keys, candidate->key, GUINT_TO_POINTER (n + 1));
      use.first = use.lines == 0 ? candidate->line : use.first;
      use.lines++;
      use.known += candidate->judged == CODEBOOK_SPEAKER_LABEL_KNOWN;
      use.switches += before != NULL && strcmp (before, candidate->key) != 0;
      before = candidate->key;
    }
  g_hash_table_iter_init (&iter, use.keys);
  while (g_hash_table_iter_next (&iter, NULL, &lines))
    if (GPOINTER_TO_UINT (lines) >= 2)
      {
        use.recurring++;
        use.least = MIN (use.least, GPOINTER_TO_UINT (lines));
      }
  return use;
}

/* "a) b)", "I. II.", "(a) (b)": the signs that lists have too. */
static gboolean
is_enumeration (const Use *use, char sign)
{
  if (strchr (".)(", sign) == NULL)
    return FALSE;
  return g_hash_table_contains (use->keys, "ii")
         || (g_hash_table_contains (use->keys, "a") && g_hash_table_contains (use->keys, "b"));
}

/* @lines: how many there are from the first with the sign on. */
static gboolean
is_written_with (const Use *use, char sign, guint lines)
{
  gboolean strong = strchr ("/(<", sign) != NULL;
  guint keys = g_hash_table_size (use->keys);

  if (use->lines < FEW || keys > MOST_KEYS || (strong ? 4 : 2) * use->lines < lines
      || is_enumeration (use, sign))
    return FALSE;
  if (keys == 1)
    return strong && use->known > 0;
  if (use->recurring == 0 || 2 * use->switches + 1 < use->lines)
    return FALSE;
  if (!strong && use->recurring < 2)
    return FALSE;
  return use->known > 0 || (sign != '.' && sign != ')' && use->recurring >= 2 && use->least >= FEW);
}

/* A transcript that is written with colons or brackets is not written with another sign. */
static gboolean
has_plain_labels (const GArray *lines, guint most)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      n += line->judged == CODEBOOK_SPEAKER_LABEL_KNOWN
           && (line->form == CODEBOOK_SPEAKER_FORM_COLON
               || line->form == CODEBOOK_SPEAKER_FORM_BRACKET);
    }
  return n >= 2 && 4 * n >= most;
}

/* -- All -------------------------------------------------------------------------------------- */

static void
use_candidate (const char *text, Line *line, Candidate *candidate)
{
  if (line->time_at > line->head)
    line->time_ms = -1;
  g_free (line->key);
  line->key = g_steal_pointer (&candidate->key);
  line->form = CODEBOOK_SPEAKER_FORM_SIGN;
  line->judged = candidate->judged;
  line->label = candidate->label;
  line->label_end = candidate->label_end;
  line->words = candidate->words;
  if (line->time_ms < 0)
    codebook_speaker_line_take_time (text, line);
}

static void
use_sign (const char *text, GArray *candidates, GArray *lines, char sign, const Use *use)
{
  g_autoptr (GPtrArray) used = g_ptr_array_new ();

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->sign == sign
          && (GPOINTER_TO_UINT (g_hash_table_lookup (use->keys, candidate->key)) >= 2
              || (candidate->judged == CODEBOOK_SPEAKER_LABEL_KNOWN
                  && strchr ("/(<", sign) != NULL)))
        g_ptr_array_add (used, candidate);
    }
  /* Only now, since the keys that were counted become the lines'. */
  for (guint i = 0; i < used->len; i++)
    {
      Candidate *candidate = g_ptr_array_index (used, i);

      use_candidate (text, &g_array_index (lines, Line, candidate->line), candidate);
    }
}

void
codebook_speaker_sign_find (const char *text, GArray *lines)
{
  g_autoptr (GArray) candidates = parse_all (text, lines);

  for (guint i = 0; i < strlen (signs); i++)
    {
      Use use = count_use (candidates, signs[i]);
      gboolean used = is_written_with (&use, signs[i], lines->len - use.first)
                      && !has_plain_labels (lines, use.lines);

      if (used)
        use_sign (text, candidates, lines, signs[i], &use);
      g_hash_table_unref (use.keys);
      if (used)
        return;
    }
}
