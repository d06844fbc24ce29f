/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/xml-text.h"

/* What stands for the character at @at; @len says how many bytes that character has. */
static const char *
find_stand_in (const unsigned char *at, gsize *len)
{
  *len = 1;
  switch (*at)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
    case '\n':
      return NULL;
    case 0xef: /* U+FFFE and U+FFFF are EF BF BE and EF BF BF */
      *len = 3;
      return at[1] == 0xbf && at[2] >= 0xbe ? "" : NULL;
    default:
      return *at < 0x20 || *at == 0x7f ? "" : NULL;
    }
}

void
codebook_xml_text_append (GString *out, const char *text)
{
  const char *from = text, *at = text;

  while (*at != '\0')
    {
      gsize len;
      const char *stand_in = find_stand_in ((const unsigned char *) at, &len);

      if (stand_in != NULL)
        {
          g_string_append_len (out, from, at - from);
          g_string_append (out, stand_in);
          from = at + len;
        }
      at += len;
    }
  g_string_append_len (out, from, at - from);
}
