/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "codebook/text/find.h"
#include "ui/format.h"
#include "ui/transcript/transcript-private.h"

/* Finding in the document: all places outlined, one of them selected. */

static void
show_count (UiTranscript *self)
{
  guint count = self->found != NULL ? self->found->len : 0;
  g_autofree char *text = NULL, *at = NULL, *all = NULL;

  gtk_widget_set_sensitive (self->find_previous, count > 0);
  gtk_widget_set_sensitive (self->find_next, count > 0);
  if (self->found != NULL && count == 0)
    text = g_strdup (_ ("Not found"));
  else if (count > 0)
    {
      at = ui_format_count (self->found_at + 1);
      all = ui_format_count (count);
      /* Translators: 3 of 17. */
      text = g_strdup_printf (_ ("%s of %s"), at, all);
    }
  gtk_label_set_text (self->find_count, text != NULL ? text : "");
}

static void
show_found (UiTranscript *self)
{
  const UiBreaksRange *range;

  show_count (self);
  if (self->found == NULL || self->found->len == 0)
    return;
  range = &g_array_index (self->found, UiBreaksRange, self->found_at);
  ui_transcript_view_select (self->view, range->start_cp, range->end_cp);
  ui_transcript_view_reveal (self->view, range->start_cp, range->end_cp);
}

/* Labels that the margin shows are no part of what is read here. */
static GArray *
find_all (UiTranscript *self, const char *wanted)
{
  gsize len;
  const char *text = codebook_document_text_get_current (self->content->text, &len);
  g_autoptr (GArray) all =
      codebook_find_all (text, len, wanted, CODEBOOK_FIND_FOLDED, self->content->info->language);
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (UiBreaksRange));

  for (guint i = 0; i < all->len; i++)
    {
      const CodebookSegment *segment = &g_array_index (all, CodebookSegment, i);
      UiBreaksRange range = { segment->start_cp, segment->end_cp };

      if (ui_transcript_content_hidden_at (self->content, range.start_cp) == NULL)
        g_array_append_val (ranges, range);
    }
  return ranges;
}

void
ui_transcript_find (UiTranscript *self)
{
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->find_entry));
  guint start, end;

  g_clear_pointer (&self->found, g_array_unref);
  self->found_at = 0;
  if (self->content != NULL && wanted[0] != '\0' && gtk_search_bar_get_search_mode (self->find_bar))
    self->found = find_all (self, wanted);
  ui_transcript_view_take_found (self->view,
                                 self->found != NULL ? g_array_ref (self->found) : NULL);
  if (self->found == NULL)
    {
      show_count (self);
      return;
    }
  /* The first from the caret on. */
  ui_transcript_view_get_selection (self->view, &start, &end);
  while (self->found_at + 1 < self->found->len
         && g_array_index (self->found, UiBreaksRange, self->found_at).start_cp < start)
    self->found_at++;
  show_found (self);
}

void
ui_transcript_find_step (UiTranscript *self, int step)
{
  if (self->found == NULL || self->found->len == 0)
    return;
  self->found_at = (self->found_at + self->found->len + (guint) step) % self->found->len;
  show_found (self);
}

static void
find_changed_cb (UiTranscript *self)
{
  ui_transcript_find (self);
}

static void
find_next_cb (UiTranscript *self)
{
  ui_transcript_find_step (self, 1);
}

static void
find_previous_cb (UiTranscript *self)
{
  ui_transcript_find_step (self, -1);
}

static void
find_stopped_cb (UiTranscript *self)
{
  gtk_search_bar_set_search_mode (self->find_bar, FALSE);
}

static void
find_toggled_cb (UiTranscript *self)
{
  ui_transcript_find (self);
  if (!gtk_search_bar_get_search_mode (self->find_bar) && self->content != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
ui_transcript_bind_find (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, find_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_toggled_cb);
}

/* Pointing ------------------------------------------------------------------------------------- */

void
ui_transcript_point_at (UiTranscript *self, guint start_cp, guint end_cp)
{
  g_return_if_fail (UI_IS_TRANSCRIPT (self));
  ui_transcript_place_from_kept (self, &start_cp, &end_cp);
  ui_transcript_view_point_at (self->view, start_cp, end_cp);
}
