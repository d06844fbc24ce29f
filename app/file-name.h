/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FOLDER/NAME.SUFFIX with a name that every file system takes and that stays within the folder:
 * what file systems refuse becomes '-', leading dots too. */
char *app_file_name_in (const char *folder,
                        const char *name,
                        const char *suffix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
