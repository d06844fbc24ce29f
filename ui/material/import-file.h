/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/model/document-update.h"

G_BEGIN_DECLS

/* A file that was offered for import: what was read, or why it could not be; and what the
 * researcher says of it. Emits "changed". */
#define UI_TYPE_IMPORT_FILE (ui_import_file_get_type ())
G_DECLARE_FINAL_TYPE (UiImportFile, ui_import_file, UI, IMPORT_FILE, GObject)

struct _UiImportFile
{
  GObject parent_instance;
  char *path;
  char *name;                     /* without folder and suffix */
  char *file_name;                /* without folder */
  CodebookTranscript *transcript; /* NULL while it is read, and when that failed */
  char *error;                    /* why it is left out, or NULL */
  char *study_case, *wave;        /* names; "" = none */
  gboolean named_by_hand;         /* the pattern leaves these alone */
  gboolean spoken_for;            /* who its speakers are was said, too */
  guint *same_as;                 /* by speaker: the one that it is taken for, mostly itself */
  guint *spoken;                  /* by turn: the speaker as it was read */
  gint64 replaces;     /* the document that a file of this name was read into; 0 = none */
  char *replaces_name; /* its name, or NULL */
  CodebookDocumentUpdate *preview; /* what bringing it up to date would do, or NULL */
  gboolean update;                 /* bring it up to date, instead of reading in another document */
};

UiImportFile *ui_import_file_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @transcript; exactly one of the two is given. */
void
ui_import_file_set_read (UiImportFile *self, CodebookTranscript *transcript, const char *error);
/* Looks for a document that a file of that name was read into: if it says much the same, it is
 * brought up to date, unless the researcher says otherwise. */
void ui_import_file_find_replaced (UiImportFile *self, CodebookProject *project);
void ui_import_file_set_update (UiImportFile *self, gboolean update);
void ui_import_file_set_names (UiImportFile *self, const char *study_case, const char *wave);
void ui_import_file_set_role (UiImportFile *self, guint speaker, CodebookRole role);
/* All turns of @speaker become those of @same; @speaker itself: its own again. */
void ui_import_file_set_same (UiImportFile *self, guint speaker, guint same);

G_END_DECLS
