/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/section.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/citation.h"
#include "codebook/model/naming.h"
#include "codebook/store/journal.h"
#include "codebook/text/dates.h"

void
codebook_quote_free (CodebookQuote *quote)
{
  g_free (quote->why);
  g_free (quote->text);
  g_free (quote->citation);
  g_free (quote);
}

typedef struct
{
  gboolean coded; /* the coding is there; else this is where it last was */
  CodebookEdge start, end;
} Ground;

/* Where the coding is, or else where the quote remembers it. */
static gboolean
read_ground (CodebookStore *store, CodebookQuote *quote, Ground *ground, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      store,
      "SELECT document, code, start_cp, start_in, end_cp, end_in, 1 FROM coding WHERE id = ?1 "
      "UNION ALL SELECT document, code, start_cp, start_in, end_cp, end_in, 0 FROM quote "
      "WHERE id = ?1 ORDER BY 7 DESC",
      "i", quote->id);

  if (!codebook_rows_next (&rows, error))
    return !codebook_rows_failed (&rows)
               ? codebook_naming_fail_gone (CODEBOOK_KIND_CODING, quote->id, error)
               : FALSE;
  quote->document = codebook_rows_int64 (&rows, 0);
  quote->code = codebook_rows_int64 (&rows, 1);
  ground->start = (CodebookEdge){ codebook_rows_int64 (&rows, 2), codebook_rows_int64 (&rows, 3) };
  ground->end = (CodebookEdge){ codebook_rows_int64 (&rows, 4), codebook_rows_int64 (&rows, 5) };
  ground->coded = codebook_rows_int64 (&rows, 6) != 0;
  return TRUE;
}

/* Whether journal entry @seq took the coding away. */
static gboolean
took_away (CodebookStore *store, gint64 seq, gint64 coding)
{
  g_autoptr (CodebookChanges) changes = codebook_journal_read (store, seq, NULL);

  for (guint i = 0; changes != NULL && i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);

      if (change->kind == CODEBOOK_CHANGE_DELETE && g_str_equal (change->table, "coding")
          && codebook_change_int64 (change, "id") == coding)
        return TRUE;
    }
  return FALSE;
}

/* "The coding was taken away on 3 June 2026 by Maaike Visser." An id stands in a changeset as eight
 * bytes, so only those few entries are read in which these bytes occur. */
static char *
say_who (CodebookProject *project, gint64 coding)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 big_endian = GINT64_TO_BE (coding);
  g_autoptr (GBytes) bytes = g_bytes_new (&big_endian, sizeof big_endian);
  g_auto (CodebookRows) rows = codebook_store_select (
      store,
      "SELECT seq, at / 1000, author FROM journal WHERE instr (changes, ?) > 0 ORDER BY seq DESC",
      "b", bytes);

  while (codebook_rows_next (&rows, NULL))
    {
      g_autoptr (GDateTime) at = NULL;
      g_autofree char *day = NULL;
      GDate date;

      if (!took_away (store, codebook_rows_int64 (&rows, 0), coding))
        continue;
      at = g_date_time_new_from_unix_local (codebook_rows_int64 (&rows, 1));
      if (at == NULL)
        break;
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (at),
                      (GDateMonth) g_date_time_get_month (at),
                      (GDateYear) g_date_time_get_year (at));
      day = codebook_dates_format (&date, CODEBOOK_DATE_LONG, codebook_naming_get_language ());
      /* Translators: a date and the name of a person. */
      return g_strdup_printf (_ ("The coding was taken away on %s by %s."), day,
                              codebook_rows_text (&rows, 2));
    }
  return g_strdup (_ ("The coding is no longer there."));
}

/* The case that the place belongs to (the smallest part, if there are several) and the wave. */
static char *
make_citation (CodebookStore *store,
               const CodebookQuote *quote,
               const Ground *ground,
               CodebookDocumentText *text)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      store,
      "SELECT document.name, wave.name, (SELECT study_case.name FROM case_part JOIN study_case "
      "ON study_case.id = case_part.study_case WHERE case_part.document = document.id "
      "AND start_cp <= ?2 AND end_cp > ?2 ORDER BY end_cp - start_cp, study_case.id LIMIT 1) "
      "FROM document LEFT JOIN wave ON wave.id = document.wave WHERE document.id = ?1",
      "ii", quote->document, (gint64) ground->start.base_cp);

  if (!codebook_rows_next (&rows, NULL))
    return g_strdup ("");
  return codebook_citation_make (text, codebook_rows_text (&rows, 2), codebook_rows_text (&rows, 1),
                                 codebook_rows_text (&rows, 0), quote->start_cp, quote->end_cp);
}

CodebookQuote *
codebook_section_resolve_quote (CodebookProject *project, gint64 id, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  CodebookQuote *quote = g_new0 (CodebookQuote, 1);
  g_autoptr (CodebookQuote) owned = quote;
  g_autoptr (CodebookDocumentText) text = NULL;
  Ground ground = { 0 };
  gboolean words;

  quote->id = id;
  if (!read_ground (store, quote, &ground, error))
    return NULL;
  if (!codebook_naming_exists (store, CODEBOOK_KIND_CODE, quote->code, NULL))
    quote->code = 0;
  quote->stale = !ground.coded;
  if (!ground.coded)
    quote->why = say_who (project, id);
  if (!codebook_naming_exists (store, CODEBOOK_KIND_DOCUMENT, quote->document, NULL))
    {
      quote->text = g_strdup ("");
      quote->citation = g_strdup ("");
      return g_steal_pointer (&owned);
    }
  text = codebook_document_text_load (project, quote->document, error);
  if (text == NULL)
    return NULL;
  words = codebook_document_text_resolve (text, ground.start, ground.end, &quote->start_cp,
                                          &quote->end_cp);
  if (!words && ground.coded)
    {
      quote->stale = TRUE;
      quote->why = g_strdup (_ ("The words of this quote were deleted from the transcript."));
    }
  quote->text = codebook_document_text_dup_range (text, quote->start_cp, quote->end_cp);
  quote->citation = make_citation (store, quote, &ground, text);
  return g_steal_pointer (&owned);
}
