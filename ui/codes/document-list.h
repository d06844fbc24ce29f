/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/document.h"

G_BEGIN_DECLS

/* The transcripts to code, under their cases, with how much of each is coded. Signal "selected"
 * (gint64 document). */
#define UI_TYPE_DOCUMENT_LIST (ui_document_list_get_type ())
G_DECLARE_FINAL_TYPE (UiDocumentList, ui_document_list, UI, DOCUMENT_LIST, AdwBin)

/* @documents (element-type CodebookDocument) of @project, counted when they are seen; both NULL:
 * none. */
void ui_document_list_set_documents (UiDocumentList *self,
                                     CodebookProject *project,
                                     GPtrArray *documents);
void ui_document_list_select (UiDocumentList *self, gint64 document);
/* Without the bars, where there is little room. */
void ui_document_list_set_narrow (UiDocumentList *self, gboolean narrow);

G_END_DECLS
