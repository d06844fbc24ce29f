/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/description.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/naming.h"
#include "codebook/model/section.h"
#include "codebook/model/theme.h"
#include "codebook/model/wave.h"
#include "codebook/report/project-blocks.h"
#include "codebook/report/prose.h"
#include "codebook/text/dates.h"

#define HOLE "–"

/* All that is read once for a case. */
typedef struct
{
  CodebookProject *project;
  CodebookCase *study_case;
  GPtrArray *attributes, *values, *waves, *case_waves, *themes, *codes;
  CodebookBlocks *blocks;
} Making;

static GPtrArray *
new_row (const char *first)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, g_strdup (first));
  return row;
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

/* What a person reads: "22 jaar", or a hole. */
static char *
dup_value (const Making *making, const CodebookAttribute *attribute, gint64 wave)
{
  for (guint i = 0; i < making->values->len; i++)
    {
      const CodebookAttributeValue *value = making->values->pdata[i];
      g_autofree char *text = NULL;

      if (value->attribute != attribute->id || value->subject != making->study_case->id
          || value->wave != wave)
        continue;
      text = codebook_attribute_format (attribute, value->value);
      return *attribute->unit != '\0' ? g_strdup_printf ("%s %s", text, attribute->unit)
                                      : g_steal_pointer (&text);
    }
  return g_strdup (HOLE);
}

static void
add_attributes (Making *making)
{
  g_autoptr (GPtrArray) rows = new_rows ();

  g_ptr_array_add (rows, new_row (_ ("Attribute")));
  g_ptr_array_add (rows->pdata[0], g_strdup (_ ("Value")));
  for (guint i = 0; i < making->attributes->len; i++)
    {
      const CodebookAttribute *attribute = making->attributes->pdata[i];
      GPtrArray *row;

      if (attribute->subject != CODEBOOK_SUBJECT_CASE)
        continue;
      row = new_row (attribute->name);
      g_ptr_array_add (row, dup_value (making, attribute, 0));
      g_ptr_array_add (rows, row);
    }
  if (rows->len > 1)
    codebook_blocks_add_table (making->blocks, g_steal_pointer (&rows));
}

static char *
dup_date (const char *iso)
{
  GDate date;

  if (!codebook_dates_parse (iso, &date))
    return g_strdup (iso);
  return codebook_dates_format (&date, CODEBOOK_DATE_LONG, codebook_naming_get_language ());
}

/* What is known of a wave: when it was held, or why it was not. */
static char *
dup_status (const CodebookCaseWave *wave)
{
  g_autofree char *date = *wave->held_on != '\0' ? dup_date (wave->held_on) : NULL;
  const char *word = HOLE;

  switch (wave->status)
    {
    case CODEBOOK_WAVE_UNKNOWN:
    case CODEBOOK_WAVE_HELD:
      if (wave->documents > 0 || wave->status == CODEBOOK_WAVE_HELD)
        word = date != NULL ? date : _ ("held");
      break;
    case CODEBOOK_WAVE_PARTLY:
      word = _ ("held in part");
      break;
    case CODEBOOK_WAVE_MISSING:
      word = _ ("missing");
      break;
    case CODEBOOK_WAVE_DUE:
    default:
      word = _ ("still to come");
    }
  if (wave->status == CODEBOOK_WAVE_PARTLY && date != NULL)
    return *wave->reason != '\0' ? g_strdup_printf ("%s, %s: %s", date, word, wave->reason)
                                 : g_strdup_printf ("%s, %s", date, word);
  return *wave->reason != '\0' ? g_strdup_printf ("%s: %s", word, wave->reason) : g_strdup (word);
}

static const CodebookCaseWave *
find_case_wave (const Making *making, gint64 wave)
{
  for (guint i = 0; i < making->case_waves->len; i++)
    if (((const CodebookCaseWave *) making->case_waves->pdata[i])->wave == wave)
      return making->case_waves->pdata[i];
  return NULL;
}

static GPtrArray *
make_wave_head (const Making *making)
{
  GPtrArray *row = new_row (_ ("Wave"));

  for (guint i = 0; i < making->waves->len; i++)
    {
      const CodebookWave *wave = making->waves->pdata[i];

      g_ptr_array_add (row, *wave->label != '\0'
                                ? g_strdup_printf ("%s (%s)", wave->name, wave->label)
                                : g_strdup (wave->name));
    }
  return row;
}

static void
add_waves (Making *making)
{
  g_autoptr (GPtrArray) rows = new_rows ();
  GPtrArray *held = new_row (_ ("Status"));

  g_ptr_array_add (rows, make_wave_head (making));
  g_ptr_array_add (rows, held);
  for (guint i = 0; i < making->waves->len; i++)
    {
      const CodebookWave *wave = making->waves->pdata[i];
      const CodebookCaseWave *known = find_case_wave (making, wave->id);

      g_ptr_array_add (held, known != NULL ? dup_status (known) : g_strdup (HOLE));
    }
  for (guint i = 0; i < making->attributes->len; i++)
    {
      const CodebookAttribute *attribute = making->attributes->pdata[i];
      GPtrArray *row;

      if (attribute->subject != CODEBOOK_SUBJECT_CASE_WAVE)
        continue;
      row = new_row (attribute->name);
      for (guint j = 0; j < making->waves->len; j++)
        g_ptr_array_add (row, dup_value (making, attribute,
                                         ((const CodebookWave *) making->waves->pdata[j])->id));
      g_ptr_array_add (rows, row);
    }
  if (making->waves->len > 0)
    codebook_blocks_add_table (making->blocks, g_steal_pointer (&rows));
}

/* Its sign and word, as the window has them; NULL for none. */
static const char *
find_verdict (CodebookVerdict verdict)
{
  switch (verdict)
    {
    case CODEBOOK_VERDICT_HELPS:
      return _ ("▲ helps");
    case CODEBOOK_VERDICT_MIXED:
      return _ ("◆ mixed");
    case CODEBOOK_VERDICT_HINDERS:
      return _ ("▼ hinders");
    case CODEBOOK_VERDICT_UNCLEAR:
      return _ ("○ unclear");
    case CODEBOOK_VERDICT_NONE:
    default:
      return NULL;
    }
}

static const char *
find_code_name (const Making *making, gint64 id)
{
  for (guint i = 0; i < making->codes->len; i++)
    if (((const CodebookCode *) making->codes->pdata[i])->id == id)
      return ((const CodebookCode *) making->codes->pdata[i])->name;
  return NULL;
}

/* A quote that is gone is told in its place, never left out in silence. */
static gboolean
add_quote (Making *making, gint64 id, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (CodebookQuote) quote = codebook_section_resolve_quote (making->project, id, &why);
  g_autofree char *caption = NULL;

  if (quote == NULL && !g_error_matches (why, CODEBOOK_ERROR, CODEBOOK_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  if (quote == NULL || quote->stale)
    {
      const char *reason = quote != NULL ? quote->why : why->message;

      /* Translators: followed by the reason, a sentence. */
      caption = g_strdup_printf (_ ("Stale quote. %s"), reason != NULL ? reason : "");
      codebook_blocks_add_quote (making->blocks, quote != NULL ? quote->text : "",
                                 quote != NULL ? quote->citation : NULL, g_strchomp (caption),
                                 TRUE);
    }
  else
    codebook_blocks_add_quote (making->blocks, quote->text, quote->citation,
                               find_code_name (making, quote->code), FALSE);
  return TRUE;
}

static void
add_dim (Making *making, const char *text)
{
  codebook_block_add_span (codebook_blocks_add (making->blocks, CODEBOOK_BLOCK_PARAGRAPH, 0, NULL),
                           text, CODEBOOK_SPAN_DIM);
}

static gboolean
add_theme (Making *making, const CodebookTheme *theme, GError **error)
{
  g_autoptr (CodebookSection) section =
      codebook_section_get (making->project, making->study_case->id, theme->id, error);
  g_autoptr (GPtrArray) parts = NULL;
  const char *verdict;

  if (section == NULL)
    return FALSE;
  codebook_blocks_add (making->blocks, CODEBOOK_BLOCK_HEADING, 1, theme->name);
  verdict = find_verdict (section->verdict);
  if (verdict != NULL)
    codebook_block_add_span (
        codebook_blocks_add (making->blocks, CODEBOOK_BLOCK_PARAGRAPH, 0, NULL), verdict,
        CODEBOOK_SPAN_BOLD);
  parts = codebook_section_split (section->text);
  if (parts->len == 0)
    add_dim (making, _ ("Not described yet."));
  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookSectionPart *part = parts->pdata[i];

      if (part->quote == 0)
        codebook_prose_add (making->blocks, part->text, 2);
      else if (!add_quote (making, part->quote, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_all (Making *making, gint64 study_case, GError **error)
{
  CodebookProject *project = making->project;

  return (making->study_case = codebook_case_get (project, study_case, error)) != NULL
         && (making->attributes = codebook_attribute_list (project, error)) != NULL
         && (making->values = codebook_attribute_list_values (project, study_case, error)) != NULL
         && (making->waves = codebook_wave_list (project, error)) != NULL
         && (making->case_waves = codebook_case_list_waves (project, study_case, error)) != NULL
         && (making->themes = codebook_theme_list (project, error)) != NULL
         && (making->codes = codebook_code_list (project, error)) != NULL;
}

static gboolean
make_all (Making *making, gint64 study_case, GError **error)
{
  g_autofree char *title = NULL;

  if (!read_all (making, study_case, error))
    return FALSE;
  title = *making->study_case->label != '\0'
              ? g_strdup_printf ("%s (%s)", making->study_case->label, making->study_case->name)
              : g_strdup (making->study_case->name);
  making->blocks = codebook_project_blocks_new (making->project, title, _ ("Case description"));
  add_attributes (making);
  add_waves (making);
  if (making->themes->len == 0)
    add_dim (making, _ ("There are no themes to describe it by yet."));
  for (guint i = 0; i < making->themes->len; i++)
    if (!add_theme (making, making->themes->pdata[i], error))
      return FALSE;
  return TRUE;
}

CodebookBlocks *
codebook_description_make (CodebookProject *project, gint64 study_case, GError **error)
{
  Making making = { project };
  GPtrArray **lists[] = { &making.attributes, &making.values, &making.waves,
                          &making.case_waves, &making.themes, &making.codes };

  if (!make_all (&making, study_case, error))
    g_clear_pointer (&making.blocks, codebook_blocks_free);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  g_clear_object (&making.study_case);
  return making.blocks;
}
