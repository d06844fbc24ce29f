/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/reader.h"

G_BEGIN_DECLS

/* ELAN. Tiers are speakers: by their participant, or else by their name. Annotations of all tiers
 * are put in the order of time; one that refers to another comes after it, under its tier's name,
 * since it says something about what was said (a translation, a note). A tier that only cuts up the
 * words of the one above it is left out. */
guint codebook_eaf_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix);
CodebookTranscript *codebook_eaf_read (GBytes *bytes,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
