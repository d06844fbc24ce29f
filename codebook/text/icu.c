/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/icu.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

UChar *
codebook_icu_from_utf8 (const char *text, gssize len_bytes, int32_t *out_len)
{
  gsize len = len_bytes < 0 ? strlen (text) : (gsize) len_bytes;
  UErrorCode status = U_ZERO_ERROR;
  UChar *out;

  /* A byte never makes more than one unit; no text of ours comes near the 31 bits of ICU. */
  g_return_val_if_fail (len < G_MAXINT32, NULL);
  out = g_new (UChar, len + 1);
  u_strFromUTF8WithSub (out, (int32_t) len + 1, out_len, text, (int32_t) len, 0xFFFD, NULL,
                        &status);
  return out;
}

char *
codebook_icu_to_utf8 (const UChar *text, int32_t len)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize size;
  char *out;

  if (len < 0)
    len = u_strlen (text);
  size = MIN ((gsize) len * 3 + 1, (gsize) G_MAXINT32);
  out = g_malloc (size);
  u_strToUTF8WithSub (out, (int32_t) size, NULL, text, len, 0xFFFD, NULL, &status);
  return out;
}

const char *
codebook_icu_locale (const char *language, char out[CODEBOOK_ICU_LOCALE_SIZE])
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;

  if (language == NULL)
    language = "nl";
  if (strchr (language, '-') != NULL)
    {
      uloc_forLanguageTag (language, out, CODEBOOK_ICU_LOCALE_SIZE, &parsed, &status);
      if (U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING && parsed > 0)
        return out;
    }
  g_strlcpy (out, language, CODEBOOK_ICU_LOCALE_SIZE);
  return out;
}

gboolean
codebook_icu_is_dutch (const char *language)
{
  return language == NULL
         || (g_ascii_strncasecmp (language, "nl", 2) == 0 && !g_ascii_isalpha (language[2]));
}
