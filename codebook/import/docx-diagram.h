/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/container.h"
#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* The words in the data of a diagram (SmartArt), what stands in its shapes, in the order in which
 * it was typed; or those of a chart: its titles, series and categories. They are an aside of the
 * paragraph that the diagram stands in. FALSE: @part is not there or cannot be read; what was found
 * up to there is kept. */
gboolean codebook_docx_diagram_read (CodebookContainer *container,
                                     const char *part,
                                     CodebookTranscriptBuilder *builder,
                                     GCancellable *cancellable);

G_END_DECLS
