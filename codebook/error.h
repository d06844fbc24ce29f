/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CODEBOOK_ERROR (codebook_error_quark ())

/* The message is a whole sentence in the user's language: which file, what is wrong, what was kept.
 * The code only tells callers apart what they handle differently. */
typedef enum
{
  CODEBOOK_ERROR_FAILED,       /* could not be done: disk, permission, a rule of the core */
  CODEBOOK_ERROR_INVALID_DATA, /* the bytes are broken, or not what they claim to be */
  CODEBOOK_ERROR_UNSUPPORTED,  /* sound, but not for this program: encrypted, of a newer version */
  CODEBOOK_ERROR_NOT_FOUND,    /* no such name, or more than one */
  CODEBOOK_ERROR_EXISTS,       /* the name or the file is taken */
  CODEBOOK_ERROR_BUSY,         /* somebody has the project open */
  CODEBOOK_ERROR_CONFLICT,     /* the past cannot be undone: something else depends on it */
} CodebookError;

GQuark codebook_error_quark (void);

/* Sets @error and returns FALSE, so that failing is one line. */
gboolean codebook_fail (GError **error, CodebookError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_END_DECLS
