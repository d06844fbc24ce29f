/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/question.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  UiQuestionAnswered answered;
  gpointer user_data;
  GtkWidget *entry; /* borrowed; NULL when nothing is to be typed */
  GtkWidget *again; /* borrowed, where it is typed again; (nullable) */
  GtkWidget *other; /* borrowed, says that it is something else; (nullable) */
} Question;

/* What is asked for again until it is right; kept with the dialog. */
typedef struct
{
  GtkWidget *widget; /* weak */
  char *heading, *yes;
  gboolean empty; /* it may be */
  UiQuestionTake take;
  gpointer user_data;
} Wish;

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Question *question = user_data;
  g_autofree char *text = NULL;

  if (question->entry != NULL)
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->entry)));
  /* They say that they changed while they go. And the text in a password entry (GTK 4.8) may stay a
   * moment longer than the entry, and then tell it that it has lost the focus. */
  question->entry = question->again = question->other = NULL;
  gtk_window_set_focus (GTK_WINDOW (dialog), NULL);
  question->answered (g_str_equal (response, "yes"), text, question->user_data);
}

static void
text_changed_cb (GtkEditable *editable, AdwMessageDialog *dialog)
{
  Question *question = g_object_get_data (G_OBJECT (dialog), "question");
  const Wish *wish = g_object_get_data (G_OBJECT (dialog), "wish");
  const char *typed, *again;
  g_autofree char *text = NULL;
  gboolean same;

  if (question->entry == NULL)
    return;
  typed = gtk_editable_get_text (GTK_EDITABLE (question->entry));
  text = g_strstrip (g_strdup (typed));
  again = question->again != NULL ? gtk_editable_get_text (GTK_EDITABLE (question->again)) : typed;
  same = g_str_equal (typed, again);
  /* Not while it may still become the same. */
  if (question->other != NULL)
    gtk_widget_set_visible (question->other, !g_str_has_prefix (typed, again));
  adw_message_dialog_set_response_enabled (
      dialog, "yes", (*text != '\0' || (wish != NULL && wish->empty)) && same);
}

/* The dialog's default button does not hear of Enter in an entry. */
static void
activate_cb (GtkWidget *entry, AdwMessageDialog *dialog)
{
  if (!adw_message_dialog_get_response_enabled (dialog, "yes"))
    return;
  adw_message_dialog_response (dialog, "yes");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
say (GtkWidget *dialog,
     GtkWidget *box,
     const char *text,
     const char *css_class,
     GtkAccessibleRelation relation)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (dialog), relation, label, NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
}

/* The heading is a label of ours: a later libadwaita (1.7) measures its own for less width than it
 * needs, and a later GTK (4.18) warns of that. */
static GtkWidget *
make_dialog (GtkWidget *widget, const char *heading, const char *body)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  say (dialog, box, heading, "title-2", GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  if (body != NULL && *body != '\0')
    say (dialog, box, body, "body", GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  return dialog;
}

static void
add_details (GtkWidget *dialog, GtkWidget *details)
{
  GtkWidget *box = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));

  gtk_widget_set_margin_top (details, 12);
  gtk_box_append (GTK_BOX (box), details);
}

static void
add_entry (AdwMessageDialog *dialog, GtkWidget *box, GtkWidget *entry, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (box), entry);
  g_signal_connect (entry, "changed", G_CALLBACK (text_changed_cb), dialog);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), dialog, 0);
}

/* @entry: where something is to be typed, which starts with @text; else NULL. @again: where it is
 * typed again; else NULL. */
static void
ask (GtkWidget *dialog,
     GtkWidget *entry,
     GtkWidget *again,
     const char *text,
     const char *yes,
     gboolean danger,
     UiQuestionAnswered answered,
     gpointer user_data)
{
  AdwMessageDialog *self = ADW_MESSAGE_DIALOG (dialog);
  Question *question = g_new0 (Question, 1);

  question->answered = answered;
  question->user_data = user_data;
  question->entry = entry;
  question->again = again;
  g_object_set_data_full (G_OBJECT (dialog), "question", question, g_free);
  adw_message_dialog_add_responses (self, "no", _ ("_Cancel"), "yes", yes, NULL);
  adw_message_dialog_set_response_appearance (
      self, "yes", danger ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  /* Where nothing is typed first, Enter alone loses nothing. */
  adw_message_dialog_set_default_response (self, danger && entry == NULL ? "no" : "yes");
  adw_message_dialog_set_close_response (self, "no");
  if (entry != NULL)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      add_entry (self, box, entry, gtk_window_get_title (GTK_WINDOW (dialog)));
      if (again != NULL)
        {
          add_entry (self, box, again, _ ("The same password again"));
          question->other = gtk_label_new (_ ("This is not the same password"));
          gtk_widget_add_css_class (question->other, "error-caption");
          gtk_label_set_xalign (GTK_LABEL (question->other), 0);
          gtk_box_append (GTK_BOX (box), question->other);
        }
      add_details (dialog, box);
      gtk_editable_set_text (GTK_EDITABLE (entry), text);
      text_changed_cb (GTK_EDITABLE (entry), self);
      gtk_widget_grab_focus (entry);
    }
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), question);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ui_question_ask (GtkWidget *widget,
                 const char *heading,
                 const char *body,
                 const char *yes,
                 gboolean danger,
                 UiQuestionAnswered answered,
                 gpointer user_data)
{
  ask (make_dialog (widget, heading, body), NULL, NULL, NULL, yes, danger, answered, user_data);
}

static void
free_wish (gpointer data)
{
  Wish *wish = data;

  g_clear_weak_pointer (&wish->widget);
  g_free (wish->heading);
  g_free (wish->yes);
  g_free (wish);
}

static void
wish_answered_cb (gboolean yes, const char *text, gpointer user_data)
{
  const Wish *wish = user_data;
  g_autoptr (GError) error = NULL;

  if (yes && wish->widget != NULL && !wish->take (text, wish->user_data, &error))
    ui_question_ask_for (wish->widget, wish->heading, error->message, text, wish->empty, wish->yes,
                         wish->take, wish->user_data);
}

void
ui_question_ask_for (GtkWidget *widget,
                     const char *heading,
                     const char *body,
                     const char *text,
                     gboolean empty,
                     const char *yes,
                     UiQuestionTake take,
                     gpointer user_data)
{
  GtkWidget *dialog = make_dialog (widget, heading, body);
  Wish *wish = g_new0 (Wish, 1);

  g_set_weak_pointer (&wish->widget, widget);
  wish->heading = g_strdup (heading);
  wish->yes = g_strdup (yes);
  wish->empty = empty;
  wish->take = take;
  wish->user_data = user_data;
  g_object_set_data_full (G_OBJECT (dialog), "wish", wish, free_wish);
  ask (dialog, gtk_entry_new (), NULL, text, yes, FALSE, wish_answered_cb, wish);
}

void
ui_question_ask_about (GtkWidget *widget,
                       const char *heading,
                       const char *body,
                       GtkWidget *details,
                       const char *no,
                       const char *yes,
                       gboolean danger,
                       UiQuestionAnswered answered,
                       gpointer user_data)
{
  GtkWidget *dialog = make_dialog (widget, heading, body);

  if (details != NULL)
    add_details (dialog, details);
  ask (dialog, NULL, NULL, NULL, yes, danger, answered, user_data);
  if (no != NULL)
    adw_message_dialog_set_response_label (ADW_MESSAGE_DIALOG (dialog), "no", no);
}

static GtkWidget *
make_password_entry (const char *placeholder)
{
  GtkWidget *entry = gtk_password_entry_new ();

  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (entry), TRUE);
  g_object_set (entry, "placeholder-text", placeholder, NULL);
  return entry;
}

void
ui_question_ask_password (GtkWidget *widget,
                          const char *heading,
                          const char *body,
                          gboolean twice,
                          const char *yes,
                          gboolean danger,
                          UiQuestionAnswered answered,
                          gpointer user_data)
{
  ask (make_dialog (widget, heading, body), make_password_entry (_ ("Password")),
       twice ? make_password_entry (_ ("The same password again")) : NULL, "", yes, danger,
       answered, user_data);
}

void
ui_question_tell (GtkWidget *widget, const char *heading, const char *body)
{
  GtkWidget *dialog = make_dialog (widget, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Waiting -------------------------------------------------------------------------------------- */

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (user_data);
  return G_SOURCE_CONTINUE;
}

static void
stop_pulsing (GtkWidget *bar)
{
  guint source = GPOINTER_TO_UINT (g_object_steal_data (G_OBJECT (bar), "pulse"));

  g_clear_handle_id (&source, g_source_remove);
}

/* Whoever waits ends it; to be closed is to be stopped, where that can be. */
static gboolean
stay_cb (GtkWindow *window, GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
  return TRUE;
}

GtkWidget *
ui_question_wait (GtkWidget *widget,
                  const char *heading,
                  const char *body,
                  GCancellable *cancellable)
{
  GtkWidget *dialog = make_dialog (widget, heading, body);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *bar = gtk_progress_bar_new ();
  GtkWidget *stop;

  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  if (cancellable != NULL)
    {
      stop = gtk_button_new_from_icon_name ("process-stop-symbolic");
      gtk_widget_set_tooltip_text (stop, _ ("Stop"));
      gtk_widget_add_css_class (stop, "flat");
      g_signal_connect_object (stop, "clicked", G_CALLBACK (g_cancellable_cancel), cancellable,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), stop);
    }
  gtk_widget_set_margin_bottom (box, 18);
  add_details (dialog, box);
  g_object_set_data (G_OBJECT (dialog), "bar", bar);
  g_object_set_data (G_OBJECT (bar), "pulse",
                     GUINT_TO_POINTER (g_timeout_add (100, pulse_cb, bar)));
  g_signal_connect (bar, "destroy", G_CALLBACK (stop_pulsing), NULL);
  if (cancellable != NULL)
    g_signal_connect_object (dialog, "close-request", G_CALLBACK (stay_cb), cancellable, 0);
  else
    g_signal_connect (dialog, "close-request", G_CALLBACK (stay_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

void
ui_question_set_progress (GtkWidget *wait, double fraction)
{
  GtkWidget *bar = g_object_get_data (G_OBJECT (wait), "bar");

  stop_pulsing (bar);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), fraction);
}

void
ui_question_end_wait (GtkWidget *wait)
{
  stop_pulsing (g_object_get_data (G_OBJECT (wait), "bar"));
  gtk_window_destroy (GTK_WINDOW (wait));
}
