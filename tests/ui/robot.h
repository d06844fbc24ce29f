/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A pointer and a keyboard for tests of widgets: real events, through XTest, so that gestures,
 * shortcuts, focus and drag and drop are those a person would meet. Run under tests/ui/run.sh.
 *
 * Every call waits until what it caused has happened and is drawn. Places are in the widget's own
 * coordinates. */

/* Before all else, in place of g_test_init (). */
void robot_init (int *argc, char ***argv);

/* An undecorated window of that size round @child, shown and with the focus. */
GtkWindow *robot_open (GtkWidget *child, int width, int height);
/* A window made elsewhere, shown and with the focus: a dialog too, and what stands behind it once
 * it is gone. */
void robot_present (GtkWindow *window);
void robot_close (GtkWindow *window);
/* At 96 dpi, Cantarell 11, no animations: what pictures are compared in. */
void robot_set_dark (gboolean dark);

void robot_settle (void);
/* Until @holds; a minute, which a busy machine may need, means that it never will: fails the test.
 */
void robot_wait (gboolean (*holds) (gpointer user_data), gpointer user_data);

void robot_move (GtkWidget *widget, double x, double y);
void robot_click (GtkWidget *widget, double x, double y);
void robot_double_click (GtkWidget *widget, double x, double y);
void robot_click_secondary (GtkWidget *widget, double x, double y);
/* From one place to another, in steps, as a hand would; the widgets may differ. */
void robot_drag (GtkWidget *from, double x0, double y0, GtkWidget *to, double x1, double y1);
/* In the middle of @widget. */
void robot_click_on (GtkWidget *widget);

/* "k", "Escape", "ctrl+shift+Up", "alt+Left". */
void robot_key (const char *combination);
/* Letters, one key each; ASCII. */
void robot_type (const char *text);

/* What the widget looks like, as PNG: in the language of LANGUAGE, with texts from
 * DRAAD_LOCALE_DIR. */
void robot_picture (GtkWidget *widget, const char *path);
/* The same into the folder that DRAAD_PICTURES names, as NAME.png; nothing without it. */
void robot_picture_named (GtkWidget *widget, const char *name);

G_END_DECLS
