/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* What to tell if opening brought an older project up to this version; else NULL. */
char *app_migrated_dup_message (CodebookProject *project) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
