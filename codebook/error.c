/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/error.h"

/* The first argument is a name, not a subtraction. */
/* clang-format off */
G_DEFINE_QUARK (codebook-error-quark, codebook_error)
/* clang-format on */

gboolean
codebook_fail (GError **error, CodebookError code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (CODEBOOK_ERROR, (int) code, format, args);
  va_end (args);
  return FALSE;
}
