/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* Every file that the window makes of a project goes out by here. While names are at hand (opened-
 * key.h) it is first looked through for them, in a thread; if one still stands in it, it is shown
 * where, and nothing is written unless that is wanted. */
typedef struct
{
  char *path;
  GBytes *bytes;
} UiExportFile;

/* (element-type UiExportFile *) */
GPtrArray *ui_export_guard_new_files (void) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @path and @bytes. */
void ui_export_guard_add (GPtrArray *files, char *path, GBytes *bytes);

/* @written: how many, from the first on; 0 when the user stayed away from it. Errors were told. */
typedef void (*UiExportGuardDone) (guint written, gpointer user_data);

/* @done is called once, also when @widget is gone by then: nothing is written then. */
void ui_export_guard_write (GtkWidget *widget,
                            CodebookProject *project,
                            GPtrArray *files,
                            UiExportGuardDone done,
                            gpointer user_data);
/* The same for one file, of which @message says that it is there. Takes @bytes. */
void ui_export_guard_write_one (GtkWidget *widget,
                                CodebookProject *project,
                                const char *path,
                                GBytes *bytes,
                                const char *message);

G_END_DECLS
