/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/windows/application.h"
#include "app/windows/window.h"

G_BEGIN_DECLS

/* The whole program with one window at 1440 × 900 and a project in a folder of its own, for tests
 * that work in it as a person would. */
typedef struct
{
  AppWindow *window;
  char *folder, *path; /* of the project */
} Desk;

/* Before robot_init (): what the program remembers stays out of the home of who tests. */
void desk_isolate (void);

/* A new, empty project "Proef", by "Noor Bakker". */
void desk_set_up (Desk *desk, gconstpointer data);
/* The same without a project: the start page. */
void desk_set_up_empty (Desk *desk);
void desk_tear_down (Desk *desk, gconstpointer data);

CodebookProject *desk_project (Desk *desk);

/* The first in view below @root; fails the test if there is none. */
GtkWidget *desk_find (gpointer root, GType type);
GtkWidget *desk_find_label (gpointer root, const char *text);
GtkWidget *desk_find_button (gpointer root, const char *action);
GtkWidget *desk_find_icon (gpointer root, const char *icon_name);
void desk_wait_for_button (gpointer root, const char *action); /* until it can be pressed */
gboolean desk_has (gpointer root, GType type);
/* Whether a label with exactly that text is in view. */
gboolean desk_shows (gpointer root, const char *text);
gboolean desk_says (gpointer root, const char *part); /* or one with that in it */
void desk_wait_for_label (gpointer root, const char *text);

/* Presses the button that stops what is going on in @root, in view or not; NULL: in the dialog that
 * stands before the window. At once, so that it can be done from within the main loop. FALSE if
 * there is none. */
gboolean desk_press_stop (gpointer root);

/* The question that stands before the window; fails the test if there is none. It has the focus. */
GtkWindow *desk_dialog (Desk *desk);
gboolean desk_has_dialog (Desk *desk);
/* The same for the one of that heading, however long it takes to come; and until there is none,
 * when the window has the focus. A hang ends with the test's own time. */
AdwMessageDialog *desk_wait_for_dialog (const char *heading);
void desk_wait_for_no_dialog (Desk *desk);
/* The focus is with the window again. */
void desk_return (Desk *desk);

/* The chooser of files that stands before the window; waits for it, and it has the focus. */
GtkWindow *desk_chooser (Desk *desk);
/* Waits until it has done what it was told, which takes GTK a while; the window has the focus. */
void desk_chooser_answered (Desk *desk);
/* Types a whole path into it, as who knows it would, and Enter. */
void desk_chooser_type (Desk *desk, const char *path);
/* What it asks when the file is there already: to take its place. */
void desk_chooser_replace (void);
/* Waits for the file of that name in its list. */
void desk_chooser_click_file (Desk *desk, const char *name);

/* Files of the sample study, names ending in NULL; shows them in the import sheet and waits until
 * they are read. */
void desk_offer (Desk *desk, const char *first, ...) G_GNUC_NULL_TERMINATED;
void desk_offer_path (Desk *desk, const char *path); /* a file or a folder */

G_END_DECLS
