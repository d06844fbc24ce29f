/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/coding.h"
#include "codebook/model/correction-acts.h"
#include "ui/question.h"
#include "ui/toast.h"
#include "ui/transcript/transcript-private.h"

/* Correcting the text. From the first key to leaving the mode it is one act: however it is left,
 * what was typed is kept, unless it is thrown away by name. Until then nothing is in the project,
 * and the content is that of a revision. */

static GArray *
dup_edits (UiTranscript *self)
{
  CodebookEditSession *session = ui_transcript_view_get_session (self->view);
  g_autofree char *text = ui_transcript_view_dup_text (self->view);

  return codebook_edit_session_dup_edits (session, text, strlen (text));
}

static void
update_bar (UiTranscript *self, guint n)
{
  g_autofree char *count =
      n > 0
          ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u correction", "%u corrections", n), n)
          : g_strdup ("");

  gtk_label_set_label (self->edit_count, count);
  gtk_widget_set_visible (self->edit_bar, ui_transcript_get_editing (self));
}

static void
typed_cb (UiTranscript *self)
{
  CodebookEditSession *session = ui_transcript_view_get_session (self->view);
  g_autofree char *text = ui_transcript_view_dup_text (self->view);
  g_autoptr (CodebookRevision) revision =
      codebook_edit_session_revise (session, text, strlen (text));
  g_autoptr (GError) error = NULL;

  if (!ui_transcript_content_revise (self->content, self->project, revision, &error))
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      ui_transcript_leave_editing (self);
      return;
    }
  g_clear_pointer (&self->found, g_array_unref);
  ui_transcript_view_take_found (self->view, NULL);
  ui_transcript_view_point_at (self->view, 0, 0);
  ui_transcript_view_show_typed (self->view);
  update_bar (self, codebook_revision_get_plans (revision)->len);
  ui_transcript_queue_caret_moved (self);
}

static guint
count_stale (UiTranscript *self)
{
  guint n = 0;

  for (guint i = 0; i < codebook_coding_set_get_count (self->content->codings); i++)
    n += codebook_coding_set_get (self->content->codings, i)->stale;
  return n;
}

static void
begin (UiTranscript *self)
{
  if (!ui_transcript_is_writable (self))
    return;
  self->stale_before = count_stale (self);
  gtk_widget_set_visible (self->code_bar, FALSE);
  ui_transcript_view_set_editing (self->view, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
mode_changed (UiTranscript *self)
{
  update_bar (self, 0);
  ui_transcript_update_actions (self);
  ui_transcript_queue_caret_moved (self);
  g_object_notify (G_OBJECT (self), "editing");
}

/* Coded words that were all deleted are told of at once, while undo is still near. */
static void
tell_stale (UiTranscript *self)
{
  guint now = count_stale (self);
  g_autofree char *message = NULL;

  if (now <= self->stale_before)
    return;
  message =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u coding has lost its words",
                                    "%u codings have lost their words", now - self->stale_before),
                       now - self->stale_before);
  ui_toast_show_undo (GTK_WIDGET (self), message);
}

void
ui_transcript_leave_editing (UiTranscript *self)
{
  if (!ui_transcript_get_editing (self))
    return;
  ui_transcript_view_set_editing (self->view, FALSE);
  ui_transcript_reload_text (self);
  mode_changed (self);
}

gboolean
ui_transcript_settle (UiTranscript *self, GError **error)
{
  g_autoptr (GArray) edits = NULL;
  gboolean ok;

  if (!ui_transcript_get_editing (self))
    return TRUE;
  edits = dup_edits (self);
  self->keeping = TRUE;
  ok = codebook_document_revise (self->project, self->document, edits, error);
  self->keeping = FALSE;
  if (!ok)
    return FALSE;
  ui_transcript_leave_editing (self);
  if (self->content != NULL && edits->len > 0)
    tell_stale (self);
  return TRUE;
}

gboolean
ui_transcript_get_editing (UiTranscript *self)
{
  return self->view != NULL && ui_transcript_view_get_session (self->view) != NULL;
}

void
ui_transcript_set_editing (UiTranscript *self, gboolean editing)
{
  g_autoptr (GError) error = NULL;

  if (editing == ui_transcript_get_editing (self))
    return;
  if (editing)
    {
      begin (self);
      mode_changed (self);
    }
  else if (!ui_transcript_settle (self, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

void
ui_transcript_retype (UiTranscript *self, gboolean again)
{
  ui_transcript_view_retype (self->view, again);
}

/* Actions -------------------------------------------------------------------------------------- */

static void
keep (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_transcript_set_editing (UI_TRANSCRIPT (widget), FALSE);
}

static void
thrown_away_cb (gboolean yes, const char *text, gpointer user_data)
{
  if (yes)
    ui_transcript_leave_editing (UI_TRANSCRIPT (user_data));
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  g_autoptr (GArray) edits = NULL;
  g_autofree char *body = NULL;

  if (!ui_transcript_get_editing (self))
    return;
  edits = dup_edits (self);
  if (edits->len == 0)
    {
      ui_transcript_leave_editing (self);
      return;
    }
  body = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u correction is not kept.",
                                       "%u corrections are not kept.", edits->len),
                          edits->len);
  ui_question_ask (widget, _ ("Throw away what was typed?"), body, _ ("_Throw Away"), TRUE,
                   thrown_away_cb, self);
}

static void
retype (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_transcript_retype (UI_TRANSCRIPT (widget), g_str_has_suffix (name, "redo"));
}

static void
take_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  const CodebookPatch *patch = ui_transcript_find_patch (self);
  g_autoptr (GError) error = NULL;

  if (patch == NULL)
    return;
  if (codebook_correction_take_back (self->project, patch->id, &error))
    ui_toast_show_undo (widget, _ ("Correction taken back"));
  else
    ui_toast_error (widget, &error);
}

const CodebookPatch *
ui_transcript_find_patch (UiTranscript *self)
{
  return self->content != NULL && !ui_transcript_get_editing (self)
             ? ui_transcript_content_patch_at (self->content,
                                               ui_transcript_view_get_caret (self->view))
             : NULL;
}

void
ui_transcript_install_edit_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "transcript.edit-keep", keep },      { "transcript.edit-cancel", cancel },
    { "transcript.edit-undo", retype },    { "transcript.edit-redo", retype },
    { "transcript.take-back", take_back },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "transcript.edit", "editing");
}

/* What lost its words ---------------------------------------------------------------------------
 */

static void
go_to_stale_cb (UiTranscript *self, guint cp)
{
  ui_transcript_view_go_to (self->view, cp, cp, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
remove_stale_cb (UiTranscript *self, gint64 id)
{
  g_autoptr (GError) error = NULL;

  if (codebook_coding_remove (self->project, id, &error))
    ui_toast_show_undo (GTK_WIDGET (self), _ ("Coding taken away"));
  else
    ui_toast_error (GTK_WIDGET (self), &error);
}

void
ui_transcript_init_editing (UiTranscript *self)
{
  g_signal_connect_swapped (self->view, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->stale_bar, "go-to", G_CALLBACK (go_to_stale_cb), self);
  g_signal_connect_swapped (self->stale_bar, "remove", G_CALLBACK (remove_stale_cb), self);
}
