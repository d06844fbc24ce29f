/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/container.h"

G_BEGIN_DECLS

/* FALSE, with an error that says so, if the parts of an OpenDocument package (@container, of a file
 * called @name) are encrypted: its manifest then says how, while the package opens as any other. */
gboolean codebook_odf_lock_check (CodebookContainer *container,
                                  const char *name,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
