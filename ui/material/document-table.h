/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/document.h"

G_BEGIN_DECLS

/* The table of documents, grouped by case, by wave, or not. */
#define UI_TYPE_DOCUMENT_TABLE (ui_document_table_get_type ())
G_DECLARE_FINAL_TYPE (UiDocumentTable, ui_document_table, UI, DOCUMENT_TABLE, AdwBin)

typedef enum
{
  UI_GROUP_CASE,
  UI_GROUP_WAVE,
  UI_GROUP_NONE,
} UiDocumentGroup;

GtkWidget *ui_document_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @documents (element-type CodebookDocument) of @project, counted when they are seen; both NULL:
 * none. Keeps what is selected. */
void ui_document_table_set_documents (UiDocumentTable *self,
                                      CodebookProject *project,
                                      GPtrArray *documents);
void ui_document_table_set_group (UiDocumentTable *self, UiDocumentGroup group);
/* Only those with @text in name, case or wave; how many that are. */
guint ui_document_table_set_filter (UiDocumentTable *self, const char *text);
/* Beside the import sheet only what identifies a document is shown. */
void ui_document_table_set_narrow (UiDocumentTable *self, gboolean narrow);
/* Where there is more room than a name needs, what else is known stands nearer to it. */
void ui_document_table_set_wide (UiDocumentTable *self, gboolean wide);
/* (element-type gint64) ids of documents. */
GArray *ui_document_table_dup_selected (UiDocumentTable *self) G_GNUC_WARN_UNUSED_RESULT;
CodebookDocument *ui_document_table_get_first_selected (UiDocumentTable *self); /* (nullable) */

/* The first selected row, else the first, gets the focus. */
void ui_document_table_focus (UiDocumentTable *self);
/* The name of the first selected document can be typed over, where it stands. */
void ui_document_table_edit_name (UiDocumentTable *self);

/* Signal "open" (gint64 document): double click or Enter. Signal "menu" (double x, double y): a
 * menu is wanted there. Signal "renamed" (gint64 document, const char *name). */

G_END_DECLS
