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

/* The name of a macro or of a place to go to, and what is clicked upon. */
static void
append_button (GString *out, const char *arguments)
{
  const char *words = arguments + strcspn (arguments, " ");

  g_string_append (out, words + strspn (words, " "));
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
}

/* EQ \* jc2 \o\ad(\s\up 9(furigana),kanji): what stands below. */
static void
append_ruby (GString *out, const char *arguments)
{
  const char *over = strstr (arguments, "\\o"), *up = over != NULL ? strstr (over, "\\up ") : NULL;
  const char *base = up != NULL ? strstr (up, "),") : NULL, *end = strrchr (arguments, ')');

  if (base == NULL)
    base = up != NULL ? strstr (up, ");") : NULL;
  if (base == NULL || end <= base + 1 || base[2] == '\\')
    return;
  g_string_append_len (out, base + 2, end - base - 2);
}

static gboolean
is_kind (const char *code, const char *name)
{
  return g_ascii_strncasecmp (code, name, strlen (name)) == 0;
}

void
codebook_field_code_append (GString *out, const char *code)
{
  static const struct
  {
    const char *name;
    void (*append) (GString *out, const char *arguments);
  } kinds[] = { { "SYMBOL ", append_symbol },
                { "QUOTE ", append_words },
                { "MACROBUTTON ", append_button },
                { "GOTOBUTTON ", append_button },
                { "EQ ", append_ruby } };

  code += strspn (code, " ");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_kind (code, kinds[i].name))
      {
        const char *arguments = code + strlen (kinds[i].name);

        kinds[i].append (out, arguments + strspn (arguments, " "));
      }
}

gboolean
codebook_field_code_is_silent (const char *code)
{
  code += strspn (code, " ");
  return is_kind (code, "SET ") || is_kind (code, "ASK ");
}
