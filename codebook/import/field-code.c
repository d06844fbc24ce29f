/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/field-code.h"

#include <string.h>

#include "codebook/import/symbol-font.h"

#define PRIVATE_AREA 0xF000

static void
append_symbol (GString *out, const char *arguments)
{
  gboolean is_greek = strstr (arguments, "Symbol") != NULL;
  guint64 number = g_ascii_strtoull (arguments, NULL, 0);

  if (number < 0x20 || number > 0x10FFFF)
    return;
  if (number > 0xFF || !(is_greek || strstr (arguments, "dings") != NULL))
    {
      if (g_unichar_validate ((gunichar) number))
        g_string_append_unichar (out, (gunichar) number);
      return;
    }
  codebook_symbol_font_append (out,
                               is_greek ? CODEBOOK_SYMBOL_FONT_GREEK : CODEBOOK_SYMBOL_FONT_SIGNS,
                               (gunichar) number + PRIVATE_AREA);
}

/* One word, or what stands between quotation marks. */
static void
append_words (GString *out, const char *arguments)
{
  gboolean quoted = *arguments == '"';

  arguments += quoted;
  g_string_append_len (out, arguments, (gssize) strcspn (arguments, quoted ? "\"" : " \\"));
}

void
codebook_field_code_append (GString *out, const char *code)
{
  static const struct
  {
    const char *name;
    void (*append) (GString *out, const char *arguments);
  } kinds[] = { { "SYMBOL ", append_symbol }, { "QUOTE ", append_words } };

  code += strspn (code, " ");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gsize len = strlen (kinds[i].name);

      if (g_ascii_strncasecmp (code, kinds[i].name, len) == 0)
        kinds[i].append (out, code + len + strspn (code + len, " "));
    }
}
