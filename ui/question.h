/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The one modal thing: a question that must be answered. The only file that knows AdwMessageDialog.
 */
typedef void (*UiQuestionAnswered) (gboolean yes, const char *text, gpointer user_data);

/* @yes: the verb on the button. @danger: what it does cannot be undone. @answered is called once;
 * @text is what was typed, or NULL. */
void ui_question_ask (GtkWidget *widget,
                      const char *heading,
                      const char *body,
                      const char *yes,
                      gboolean danger,
                      UiQuestionAnswered answered,
                      gpointer user_data);

/* FALSE sets the error: what is wrong with @text. */
typedef gboolean (*UiQuestionTake) (const char *text, gpointer user_data, GError **error);

/* Something is to be typed, starting with @text; @empty: it may also be nothing. What @take does
 * not accept is asked for again as it was typed, with the reason. @take is not called when it is
 * called off, or @widget is gone; @user_data lives as long as that. */
void ui_question_ask_for (GtkWidget *widget,
                          const char *heading,
                          const char *body,
                          const char *text,
                          gboolean empty,
                          const char *yes,
                          UiQuestionTake take,
                          gpointer user_data);

/* A question with @details (transfer floating, nullable) under the body, and nothing to be typed.
 * @no: the verb on the other button, where that is more than to leave it; else NULL. */
void ui_question_ask_about (GtkWidget *widget,
                            const char *heading,
                            const char *body,
                            GtkWidget *details,
                            const char *no,
                            const char *yes,
                            gboolean danger,
                            UiQuestionAnswered answered,
                            gpointer user_data);

/* The first one for a password, which is not shown. @twice: it is typed again, and must be the
 * same. */
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
