/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/document-row.h"

G_DEFINE_FINAL_TYPE (UiDocumentRow, ui_document_row, G_TYPE_OBJECT)

static void
ui_document_row_finalize (GObject *object)
{
  UiDocumentRow *self = UI_DOCUMENT_ROW (object);

  g_clear_object (&self->document);
  g_clear_object (&self->children);
  g_free (self->title);
  g_free (self->subtitle);
  G_OBJECT_CLASS (ui_document_row_parent_class)->finalize (object);
}

static void
ui_document_row_class_init (UiDocumentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_document_row_finalize;
}

static void
ui_document_row_init (UiDocumentRow *self)
{
}

UiDocumentRow *
ui_document_row_new (CodebookDocument *document)
{
  UiDocumentRow *self = g_object_new (UI_TYPE_DOCUMENT_ROW, NULL);

  self->document = g_object_ref (document);
  return self;
}

UiDocumentRow *
ui_document_row_new_group (const char *title, const char *subtitle)
{
  UiDocumentRow *self = g_object_new (UI_TYPE_DOCUMENT_ROW, NULL);

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->children = g_list_store_new (UI_TYPE_DOCUMENT_ROW);
  return self;
}
