/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Documents that are zip files are fuzzed unpacked, since no mutation gets past a checksum: the
 * input is the parts, each after a line `== NAME`. */
GBytes *fuzz_pack (const guint8 *data, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
