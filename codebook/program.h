/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The path of a program of ours that this one starts: beside it, in @built_in of the folder that
 * all was built in, or installed. Whether it is there shows when it is started. */
char *codebook_program_find (const char *name, const char *built_in) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
