/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/output.h"
#include "app/verb.h"
#include "codebook/model/document.h"
#include "codebook/model/turn.h"

#define PAGE_COLUMN 7

/* The name of who starts to speak in [start_cp, end_cp), or "". Lines come in order, so *@next goes
 * along the turns once. */
static const char *
find_voice (const GArray *turns, guint *next, GPtrArray *speakers, guint start_cp, guint end_cp)
{
  const CodebookTurn *turn;

  while (*next < turns->len && g_array_index (turns, CodebookTurn, *next).start_cp < start_cp)
    ++*next;
  if (*next == turns->len)
    return "";
  turn = &g_array_index (turns, CodebookTurn, *next);
  for (guint i = 0; turn->start_cp < end_cp && i < speakers->len; i++)
    if (((CodebookSpeaker *) speakers->pdata[i])->id == turn->speaker)
      return ((CodebookSpeaker *) speakers->pdata[i])->name;
  return "";
}

/* What the page that starts in [start_cp, end_cp) is called, or "". */
static const char *
find_page (const GArray *pages, guint *next, guint start_cp, guint end_cp)
{
  const char *label = "";

  for (; *next < pages->len && g_array_index (pages, CodebookTranscriptPage, *next).at_cp < end_cp;
       ++*next)
    if (g_array_index (pages, CodebookTranscriptPage, *next).at_cp >= start_cp)
      label = g_array_index (pages, CodebookTranscriptPage, *next).label;
  return label;
}

/* In a file with pages, these have a column before the lines' numbers. */
static void
append_page (GString *out, const GArray *pages, guint *next, guint start_cp, guint end_cp)
{
  const char *label = find_page (pages, next, start_cp, end_cp);
  /* Translators: page, before its number. */
  g_autofree char *page = *label != '\0' ? g_strdup_printf (_ ("p. %s"), label) : g_strdup ("");

  if (pages->len == 0)
    return;
  g_string_append (out, page);
  for (glong width = g_utf8_strlen (page, -1); width < PAGE_COLUMN; width++)
    g_string_append_c (out, ' ');
}

static guint
find_widest (GPtrArray *speakers)
{
  glong widest = 0;

  for (guint i = 0; i < speakers->len; i++)
    widest = MAX (widest, g_utf8_strlen (((CodebookSpeaker *) speakers->pdata[i])->name, -1));
  return (guint) widest;
}

static char *
number_lines (CodebookDocumentText *text,
              const GArray *turns,
              GPtrArray *speakers,
              const GArray *pages)
{
  GString *out = g_string_new (NULL);
  guint count = codebook_document_text_get_line_count (text);
  guint widest = find_widest (speakers);
  guint next = 0, next_page = 0;

  for (guint line = 1; line <= count; line++)
    {
      guint start_cp = codebook_document_text_current_from_line (text, line);
      guint end_cp = line == count ? codebook_document_text_get_length_cp (text)
                                   : codebook_document_text_current_from_line (text, line + 1);
      const char *voice = find_voice (turns, &next, speakers, start_cp, MAX (end_cp, start_cp + 1));
      g_autofree char *words = codebook_document_text_dup_range (text, start_cp, end_cp);

      g_strdelimit (words, "\n", ' ');
      append_page (out, pages, &next_page, start_cp, MAX (end_cp, start_cp + 1));
      g_string_append_printf (out, "%5u  %s%*s  %s", line, voice,
                              (int) (widest - g_utf8_strlen (voice, -1)), "", words);
      while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate (out, out->len - 1);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static gboolean
print_numbered (AppCall *call,
                CodebookProject *project,
                gint64 document,
                CodebookDocumentText *text,
                GError **error)
{
  g_autoptr (GPtrArray) speakers = codebook_turn_list_speakers (project, document, error);
  g_autoptr (GArray) turns = NULL;
  g_autoptr (GArray) pages = NULL;
  g_autofree char *lines = NULL;

  if (speakers == NULL)
    return FALSE;
  turns = codebook_turn_load (project, document, text, error);
  pages = codebook_document_load_pages (project, document, text, error);
  if (turns == NULL || pages == NULL)
    return FALSE;
  lines = number_lines (text, turns, speakers, pages);
  return app_output_text (call, lines, error);
}

gboolean
app_text_run (AppCall *call, GError **error)
{
  gboolean numbered = FALSE;
  const GOptionEntry entries[] = { { "numbered", 0, 0, G_OPTION_ARG_NONE, &numbered,
                                     _ ("With line numbers, speakers and, of a PDF, pages"), NULL },
                                   { NULL } };
  const AppCallUsage usage = {
    .operands = "P DOC",
    .min = 2,
    .max = 2,
    .example = "draad text studie.draad P07_T1_interview --numbered",
    .notes = N_ ("Without --numbered the stored text, exactly: nothing is added at its end."),
  };
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (CodebookDocumentText) text = NULL;
  const char *current;
  gsize len_bytes;
  gint64 document;

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  document = codebook_document_find (project, call->operands[1], error);
  if (document == 0)
    return FALSE;
  text = codebook_document_text_load (project, document, error);
  if (text == NULL)
    return FALSE;
  if (numbered)
    return print_numbered (call, project, document, text, error);
  current = codebook_document_text_get_current (text, &len_bytes);
  return app_output_bytes (call, current, len_bytes, error);
}
