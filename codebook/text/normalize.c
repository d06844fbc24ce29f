/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/normalize.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include "codebook/text/icu.h"

#define LONGEST_CELL 32767

static char *
apply_form (const UNormalizer2 *form, const char *text, gsize len_bytes)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t len, out_len;
  g_autofree UChar *source = codebook_icu_from_utf8 (text, (gssize) len_bytes, &len);
  g_autofree UChar *out = NULL;
  int32_t room = len + len / 8 + 32;

  for (int tries = 0; tries < 2; tries++)
    {
      g_free (out);
      out = g_new (UChar, room);
      status = U_ZERO_ERROR;
      out_len = unorm2_normalize (form, source, len, out, room, &status);
      if (status != U_BUFFER_OVERFLOW_ERROR)
        break;
      room = out_len + 1;
    }
  if (U_FAILURE (status))
    return g_strndup (text, len_bytes);
  return codebook_icu_to_utf8 (out, out_len);
}

/* Whether normalizing could change @c or what stands beside it: below U+0300 and in the general
 * punctuation it cannot, but for the few with a canonical decomposition. */
static gboolean
may_compose (UChar32 c)
{
  return c >= 0x0300 && !(c >= 0x2002 && c <= 0x206F);
}

static gboolean
is_dropped (UChar32 c)
{
  return c == 0xAD || c == 0xFEFF || (c < 0x20 && c != '\t' && c != '\n')
         || (c >= 0x7F && c <= 0x9F);
}

/* The end of the text without the white space after it, not further back than @from. */
static void
trim_from (GString *text, gsize from)
{
  const char *start = text->str + from;
  const char *end = text->str + text->len;

  while (end > start)
    {
      const char *before = g_utf8_prev_char (end);

      if (!u_isUWhiteSpace ((UChar32) g_utf8_get_char (before)))
        break;
      end = before;
    }
  g_string_truncate (text, (gsize) (end - text->str));
}

char *
codebook_normalize_text (const char *bytes, gsize len_bytes, gsize *out_len_bytes)
{
  g_autoptr (GString) text = g_string_sized_new (len_bytes + 1);
  gboolean compose = FALSE;
  gsize paragraph = 0; /* the byte where it starts in text */
  char *out;

  for (gsize i = 0; i < len_bytes;)
    {
      UChar32 c;

      U8_NEXT ((const uint8_t *) bytes, i, len_bytes, c);
      if (c < 0)
        c = 0xFFFD;
      if (c == '\r' && i < len_bytes && bytes[i] == '\n')
        continue;
      if (c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029)
        c = '\n';
      if (is_dropped (c))
        continue;
      if (c == '\n')
        trim_from (text, paragraph);
      if (c < 0x80)
        g_string_append_c (text, (char) c);
      else
        g_string_append_unichar (text, (gunichar) c);
      if (c == '\n')
        paragraph = text->len;
      compose |= may_compose (c);
    }
  trim_from (text, 0);
  if (compose)
    {
      UErrorCode status = U_ZERO_ERROR;

      out = apply_form (unorm2_getNFCInstance (&status), text->str, text->len);
    }
  else
    out = g_strdup (text->str);
  if (out_len_bytes != NULL)
    *out_len_bytes = strlen (out);
  return out;
}

char *
codebook_normalize_compatible (const char *text, gsize len_bytes)
{
  UErrorCode status = U_ZERO_ERROR;

  return apply_form (unorm2_getNFKCInstance (&status), text, len_bytes);
}

char *
codebook_normalize_for_xml (char *text)
{
  char *to = text;

  for (const char *at = text; *at != '\0';)
    {
      gsize len_bytes = (gsize) (g_utf8_next_char (at) - at);
      gunichar c = g_utf8_get_char (at);

      if ((c >= 0x20 || c == '\t' || c == '\n') && c != 0xFFFE && c != 0xFFFF)
        {
          memmove (to, at, len_bytes);
          to += len_bytes;
        }
      at += len_bytes;
    }
  *to = '\0';
  return text;
}

char *
codebook_normalize_for_cell (char *text)
{
  char *last = text; /* behind which an ellipsis still fits */
  guint n = 0;

  codebook_normalize_for_xml (text);
  for (char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      n += g_utf8_get_char (at) > 0xFFFF ? 2 : 1;
      if (n < LONGEST_CELL)
        last = g_utf8_next_char (at);
      else if (n > LONGEST_CELL)
        {
          char *cut;

          *last = '\0';
          cut = g_strconcat (text, "…", NULL);
          g_free (text);
          return cut;
        }
    }
  return text;
}
