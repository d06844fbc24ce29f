/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/question.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  UiQuestionAnswered answered;
  gpointer user_data;
  GtkWidget *entry; /* borrowed; NULL when nothing is to be typed */
} Question;

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Question *question = user_data;
  g_autofree char *text = NULL;

  if (question->entry != NULL)
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->entry)));
  question->answered (g_str_equal (response, "yes"), text, question->user_data);
}

static void
text_changed_cb (GtkEditable *editable, gpointer user_data)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  adw_message_dialog_set_response_enabled (user_data, "yes", *text != '\0');
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
free_question (gpointer data, GClosure *closure)
{
  g_free (data);
}

static GtkWidget *
make_dialog (GtkWidget *widget, const char *heading, const char *body)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body);
}

/* @entry: where something is to be typed, which starts with @text; else NULL. */
static void
ask (GtkWidget *dialog,
     GtkWidget *entry,
     const char *text,
     const char *yes,
     gboolean danger,
     UiQuestionAnswered answered,
     gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->answered = answered;
  question->user_data = user_data;
  question->entry = entry;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "no", _ ("_Cancel"), "yes", yes,
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes",
                                              danger ? ADW_RESPONSE_DESTRUCTIVE
                                                     : ADW_RESPONSE_SUGGESTED);
  /* Where nothing is typed first, Enter alone loses nothing. */
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           danger && entry == NULL ? "no" : "yes");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  if (entry != NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)),
                                      -1);
      adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
      g_signal_connect (entry, "changed", G_CALLBACK (text_changed_cb), dialog);
      g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), dialog, 0);
      gtk_editable_set_text (GTK_EDITABLE (entry), text);
      text_changed_cb (GTK_EDITABLE (entry), dialog);
      gtk_widget_grab_focus (entry);
    }
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ui_question_ask (GtkWidget *widget,
                 const char *heading,
                 const char *body,
                 const char *entry,
                 const char *yes,
                 gboolean danger,
                 UiQuestionAnswered answered,
                 gpointer user_data)
{
  ask (make_dialog (widget, heading, body), entry != NULL ? gtk_entry_new () : NULL, entry, yes,
       danger, answered, user_data);
}

void
ui_question_ask_password (GtkWidget *widget,
                          const char *heading,
                          const char *body,
                          const char *yes,
                          gboolean danger,
                          UiQuestionAnswered answered,
                          gpointer user_data)
{
  GtkWidget *entry = gtk_password_entry_new ();

  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (entry), TRUE);
  ask (make_dialog (widget, heading, body), entry, "", yes, danger, answered, user_data);
}

void
ui_question_tell (GtkWidget *widget, const char *heading, const char *body)
{
  GtkWidget *dialog = make_dialog (widget, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
