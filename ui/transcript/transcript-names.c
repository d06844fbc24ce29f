/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/document-text.h"
#include "ui/privacy/opened-key.h"
#include "ui/toast.h"
#include "ui/transcript/transcript-private.h"

/* Real names shown again in the place of their pseudonyms. It is for reading: the places of the
 * text that is shown are not those that are kept, and what is coded, typed or copied while names
 * stand there would carry them on. So nothing is coded or corrected meanwhile, and copies have the
 * pseudonyms. */

gboolean
ui_transcript_reveal (UiTranscript *self, CodebookDocumentText **revealed, GError **error)
{
  UiOpenedKey *opened = ui_opened_key_of (self->project);
  g_autoptr (CodebookKey) key = NULL;

  *revealed = NULL;
  if (!ui_opened_key_get_shown (opened))
    return TRUE;
  key = ui_opened_key_gather (opened, self->project, error);
  if (key != NULL)
    *revealed = codebook_key_reveal (key, self->project, self->document, error);
  return *revealed != NULL;
}

gboolean
ui_transcript_is_writable (UiTranscript *self)
{
  return self->writable && self->content != NULL && !self->content->reveals;
}

/* Places ----------------------------------------------------------------------------------------
 */

static CodebookDocumentText *
load_kept (UiTranscript *self)
{
  return self->content != NULL && self->content->reveals
             ? codebook_document_text_load (self->project, self->document, NULL)
             : NULL;
}

void
ui_transcript_place_from_kept (UiTranscript *self, guint *start_cp, guint *end_cp)
{
  g_autoptr (CodebookDocumentText) kept = load_kept (self);
  CodebookEdge start, end;

  if (kept == NULL)
    return;
  start = codebook_document_text_edge_from_current (kept, *start_cp, FALSE);
  end = codebook_document_text_edge_from_current (kept, *end_cp, TRUE);
  if (*start_cp < *end_cp)
    codebook_document_text_resolve (self->content->text, start, end, start_cp, end_cp);
  else
    *start_cp = *end_cp = codebook_document_text_current_from_edge (self->content->text, start);
}

char *
ui_transcript_dup_words (UiTranscript *self, guint start_cp, guint end_cp)
{
  g_autoptr (CodebookDocumentText) kept = load_kept (self);
  CodebookDocumentText *text = self->content->text;
  CodebookEdge start, end;

  if (kept == NULL)
    return codebook_document_text_dup_range (text, start_cp, end_cp);
  start = codebook_document_text_edge_from_current (text, start_cp, FALSE);
  end = codebook_document_text_edge_from_current (text, end_cp, TRUE);
  codebook_document_text_resolve (kept, start, end, &start_cp, &end_cp);
  return codebook_document_text_dup_range (kept, start_cp, end_cp);
}

/* Following the key ------------------------------------------------------------------------------
 */

static void
key_changed_cb (UiTranscript *self)
{
  if (self->content == NULL
      || self->content->reveals == ui_opened_key_get_shown (ui_opened_key_of (self->project)))
    return;
  ui_transcript_set_editing (self, FALSE);
  if (!ui_transcript_get_editing (self))
    ui_transcript_reload_text (self);
}

void
ui_transcript_follow_key (UiTranscript *self)
{
  g_signal_connect_object (ui_opened_key_of (self->project), "changed", G_CALLBACK (key_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

void
ui_transcript_leave_key (UiTranscript *self)
{
  g_signal_handlers_disconnect_by_data (ui_opened_key_of (self->project), self);
}

static void
hide_names (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);

  if (self->project != NULL)
    ui_opened_key_set_shown (ui_opened_key_of (self->project), FALSE);
}

void
ui_transcript_install_names_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "transcript.hide-names", NULL, hide_names);
}
