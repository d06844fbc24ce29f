/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The files that are meant by @paths (NULL-terminated): each as it is, a folder as all files below
 * it, in the order people expect (R2 before R12); @sort: so are the paths themselves. Left out of a
 * folder is what is hidden, what programs put beside an open file (~$notes.docx,
 * .~lock.notes.odt#), and folders reached by a link, which could lead in circles. A folder without
 * any comes as itself, so that reading it says so. A file that is named twice comes once.
 * (element-type filename) */
GPtrArray *codebook_file_list_gather (const char *const *paths,
                                      gboolean sort) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
