/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/material/import-file.h"

G_BEGIN_DECLS

/* Of a file that was read: @transcript (transfer full), or @error says why there is none. */
typedef void (*UiImportRead) (UiImportFile *file,
                              CodebookTranscript *transcript,
                              const char *error,
                              gpointer object);

/* Reads files in threads of its own, two at a time, and calls @read for each in the main one, as
 * long as @object lives and it is not cancelled. @files: (transfer full) (element-type
 * UiImportFile). */
void ui_import_reading_start (GPtrArray *files,
                              GCancellable *cancellable,
                              UiImportRead read,
                              GObject *object);

G_END_DECLS
