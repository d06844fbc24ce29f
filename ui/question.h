/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The one modal thing: a question that must be answered. The only file that knows AdwMessageDialog.
 */
typedef void (*UiQuestionAnswered) (gboolean yes, const char *text, gpointer user_data);

/* @entry: the text to start with when something is to be typed, else NULL. @yes: the verb on the
 * button. @danger: what it does cannot be undone. @answered is called once; @text is what was
 * typed, or NULL. */
void ui_question_ask (GtkWidget *widget,
                      const char *heading,
                      const char *body,
                      const char *entry,
                      const char *yes,
                      gboolean danger,
                      UiQuestionAnswered answered,
                      gpointer user_data);

/* The same with @details (transfer floating) under the body, and nothing to be typed. */
void ui_question_ask_about (GtkWidget *widget,
                            const char *heading,
                            const char *body,
                            GtkWidget *details,
                            const char *yes,
                            gboolean danger,
                            UiQuestionAnswered answered,
                            gpointer user_data);

/* The same for a password, which is not shown. @twice: it is typed again, and must be the same. */
void ui_question_ask_password (GtkWidget *widget,
                               const char *heading,
                               const char *body,
                               gboolean twice,
                               const char *yes,
                               gboolean danger,
                               UiQuestionAnswered answered,
                               gpointer user_data);

/* Something that could not be done and must be seen. */
void ui_question_tell (GtkWidget *widget, const char *heading, const char *body);

/* Something is being done that nothing may come between. Stands before the window and cannot be
 * closed, until _end_wait (); with @cancellable (nullable) there is a button to stop it. */
GtkWidget *ui_question_wait (GtkWidget *widget,
                             const char *heading,
                             const char *body,
                             GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* From 0 to 1; until it is first told the bar only moves. */
void ui_question_set_progress (GtkWidget *wait, double fraction);
void ui_question_end_wait (GtkWidget *wait);

G_END_DECLS
