/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/model/document.h"

G_BEGIN_DECLS

/* A row of the table of documents: a document, or the head of a group with its documents. */
#define UI_TYPE_DOCUMENT_ROW (ui_document_row_get_type ())
G_DECLARE_FINAL_TYPE (UiDocumentRow, ui_document_row, UI, DOCUMENT_ROW, GObject)

struct _UiDocumentRow
{
  GObject parent_instance;
  CodebookDocument *document; /* NULL: a group */
  char *title, *subtitle;     /* of a group: "Sanne", "P07" */
  GListStore *children;       /* of a group: UiDocumentRow */
};

UiDocumentRow *ui_document_row_new (CodebookDocument *document) G_GNUC_WARN_UNUSED_RESULT;
UiDocumentRow *ui_document_row_new_group (const char *title,
                                          const char *subtitle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
