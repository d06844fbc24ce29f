/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* Makes the sample study, which lives in the program, as a new project at @path: by the readers and
 * the acts that everyone uses, act by act and coder by coder, so that its log reads as that of a
 * study. Nothing is left at @path if it fails. Takes a second or two. */
gboolean app_sample_study_make (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
