/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"

G_BEGIN_DECLS

/* oTranscribe's file: JSON whose text is HTML with time stamps. */
guint codebook_otr_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_otr_read (GBytes *bytes,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
