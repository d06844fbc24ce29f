/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/head-date.h"

#include <string.h>

#include "codebook/text/dates.h"
#include "codebook/text/fold.h"

#define MOST_LINES 40
#define MOST_LINE_BYTES 300 /* of a line that says a date, and not a story */
#define MOST_WORDS 4        /* of a date: donderdag 14 maart 2024 */

/* Folded, longest first where one starts another. A birthday, the day of a transcription and the
 * like say another word before "datum", or go on after it. */
static const char *const labels[] = {
  "datum en tijd van het interview",
  "datum en tijd van het gesprek",
  "datum van het interview",
  "datum van het gesprek",
  "datum van de opname",
  "datum van afname",
  "datum en tijd",
  "datum interview",
  "datum gesprek",
  "datum opname",
  "datum afname",
  "datum",
  "interviewdatum",
  "gespreksdatum",
  "opnamedatum",
  "afnamedatum",
  "interview afgenomen op",
  "interview gehouden op",
  "gesprek gehouden op",
  "afgenomen op",
  "gehouden op",
  "opgenomen op",
  "interview van",
  "gesprek van",
  "interview op",
  "gesprek op",
  "date and time",
  "date of the interview",
  "date of interview",
  "date of recording",
  "interview date",
  "recording date",
  "date",
  "interview held on",
  "held on",
  "recorded on",
};

/* What was found so far. */
typedef struct
{
  GDate date;
  gboolean any, differ;
} Found;

static void
note (Found *found, const GDate *date)
{
  if (found->any && g_date_compare (&found->date, date) != 0)
    found->differ = TRUE;
  found->date = *date;
  found->any = TRUE;
}

/* After "datum" come a colon, a tab or spaces. NULL if @line starts with no label. */
static const char *
skip_label (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gsize len = strlen (labels[i]);

      if (!g_str_has_prefix (line, labels[i]) || strchr (" \t:.", line[len]) == NULL)
        continue;
      return line + len + strspn (line + len, " \t:.");
    }
  return NULL;
}

/* The date that @text starts with; *@end is where it ends. */
static gboolean
read_date (const char *text, GDate *date, const char **end)
{
  const char *at = text;

  for (guint words = 1; words <= MOST_WORDS && *at != '\0'; words++)
    {
      g_autofree char *candidate = NULL;
      gsize len;

      at += strcspn (at, " \t");
      len = (gsize) (at - text);
      /* A comma after the day of the week belongs to the date; one after the date does not. */
      while (len > 0 && strchr (",;.)", text[len - 1]) != NULL)
        len--;
      candidate = g_strndup (text, len);
      if (codebook_dates_parse (candidate, date))
        {
          *end = text + len;
          return TRUE;
        }
      at += strspn (at, " \t");
    }
  return FALSE;
}

/* Whether there is a date other than @date in @text. */
static gboolean
has_other_date (const char *text, const GDate *date)
{
  while (*text != '\0')
    {
      GDate other;
      const char *end;

      text += strspn (text, " \t(,;.");
      g_date_clear (&other, 1);
      if (read_date (text, &other, &end) && g_date_compare (&other, date) != 0)
        return TRUE;
      text += strcspn (text, " \t(");
    }
  return FALSE;
}

/* Of a paragraph that says nothing before the date. */
static gboolean
stands_alone (const char *after)
{
  return *after == '\0' || strchr (",;.)\t|", *after) != NULL || g_str_has_prefix (after, " - ")
         || g_str_has_prefix (after, " – ");
}

static void
read_line (const char *line, Found *labelled, Found *alone)
{
  const char *after = skip_label (line), *end;
  GDate date;

  g_date_clear (&date, 1);
  if (!read_date (after != NULL ? after : line, &date, &end))
    return;
  if (after != NULL)
    note (labelled, &date);
  else if (stands_alone (end))
    note (alone, &date);
  else
    return;
  if (has_other_date (end, &date))
    (after != NULL ? labelled : alone)->differ = TRUE;
}

/* The text before the first turn, or all of it. */
static char *
dup_head (const CodebookTranscript *transcript)
{
  const char *end = transcript->text + transcript->len_bytes;

  if (transcript->turns->len > 0)
    end = g_utf8_offset_to_pointer (
        transcript->text, g_array_index (transcript->turns, CodebookTranscriptTurn, 0).start_cp);
  return g_strndup (transcript->text, (gsize) (end - transcript->text));
}

char *
codebook_head_date_find (const CodebookTranscript *transcript)
{
  g_autofree char *head = dup_head (transcript);
  g_auto (GStrv) lines = g_strsplit (head, "\n", MOST_LINES + 1);
  gboolean has_turns = transcript->turns->len > 0;
  Found labelled = { 0 }, alone = { 0 };
  const Found *found;

  for (guint i = 0; lines[i] != NULL && i < MOST_LINES; i++)
    {
      gsize len = strlen (lines[i]);
      g_autofree char *folded = NULL;

      if (len > MOST_LINE_BYTES)
        continue;
      folded = g_strstrip (codebook_fold_text (lines[i], len));
      read_line (folded, &labelled, &alone);
    }
  found = labelled.any ? &labelled : &alone;
  if (!found->any || found->differ || (!labelled.any && !has_turns))
    return NULL;
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&found->date),
                          (guint) g_date_get_month (&found->date),
                          (guint) g_date_get_day (&found->date));
}
