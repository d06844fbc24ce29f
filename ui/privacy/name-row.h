/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/privacy/suggestions.h"

G_BEGIN_DECLS

/* The rows of the queue. */

/* A string with its kind and how often it stands. */
GtkWidget *ui_name_row_new (const CodebookSuggestion *suggestion) G_GNUC_WARN_UNUSED_RESULT;
/* A place with the words around it; theirs, so in the reading face. */
GtkWidget *ui_name_row_new_place (CodebookDocumentText *text,
                                  guint start_cp,
                                  guint end_cp) G_GNUC_WARN_UNUSED_RESULT;
/* A name that was found in a file, with the words around it; @file and @where in it may be NULL. */
GtkWidget *ui_name_row_new_found (const char *name,
                                  const char *context,
                                  const char *file,
                                  const char *where) G_GNUC_WARN_UNUSED_RESULT;
/* What may still identify: @what, in the reading face when it was @said, what kind of thing it is,
 * and how much of it. */
GtkWidget *ui_name_row_new_risk (const char *what,
                                 gboolean said,
                                 const char *kind,
                                 const char *count) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
