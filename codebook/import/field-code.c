/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/field-code.h"

#include <string.h>

#include "codebook/import/symbol-font.h"

#define PRIVATE_AREA 0xF000
#define MOST_BRACKETS 20

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

static void
drop_spaces (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
}

/* The name of a macro or of a place to go to, and what is clicked upon. */
static void
append_button (GString *out, const char *arguments)
{
  const char *words = arguments + strcspn (arguments, " ");

  g_string_append (out, words + strspn (words, " "));
  drop_spaces (out);
}

/* \* jc2 \* "Font:X" \o\ad(\s\up 9(furigana),kanji): where what stands below begins; NULL = it is
 * nothing of the kind. */
static const char *
find_below (const char *equation, char separator)
{
  const char above_ends[] = { ')', separator, '\0' };
  const char *over = strstr (equation, "\\o"), *up = over != NULL ? strstr (over, "\\up ") : NULL;
  const char *below = up != NULL ? strstr (up, above_ends) : NULL;

  return below != NULL && below[2] != '\\' ? below + 2 : NULL;
}

/* At the sign before a switch: after it and the number or the word that goes with it. */
static const char *
skip_switch (const char *at)
{
  at++;
  if (*at == '*')
    {
      at += 1 + strspn (at + 1, " ");
      at += *at == '"' ? 1 + strcspn (at + 1, "\"") : strcspn (at, " \\");
      return at + (*at != '\0');
    }
  while (g_ascii_isalpha (*at))
    at++;
  return at + strspn (at, " -0123456789");
}

/* EQ \f(1,2) is one half: switches and the brackets of what they hold are left out. */
static void
append_equation (GString *out, const char *arguments)
{
  char separator = strchr (arguments, ';') != NULL ? ';' : ',';
  const char *below = find_below (arguments, separator);
  char kinds[MOST_BRACKETS] = { 0 }; /* of the switch before a bracket; 0 = it is a sign */
  guint brackets = below != NULL;
  char kind = '\0';

  kinds[0] = 'o';
  for (const char *p = below != NULL ? below : arguments; *p != '\0' && brackets < MOST_BRACKETS;)
    if (*p == '\\' && (g_ascii_isalpha (p[1]) || p[1] == '*'))
      {
        kind = p[1] != '*' ? p[1] : '\0';
        p = skip_switch (p);
      }
    else if (*p == '(' && kind != '\0')
      {
        kinds[brackets++] = kind;
        kind = '\0';
        p++;
      }
    else if (*p == ')' && brackets > 0 && kinds[brackets - 1] != '\0')
      {
        brackets--;
        p++;
      }
    else
      {
        gboolean separates = *p == separator && brackets > 0 && kinds[brackets - 1] != '\0';

        if (*p == '(')
          kinds[brackets++] = '\0';
        else if (*p == ')' && brackets > 0)
          brackets--;
        p += *p == '\\' && p[1] != '\0';
        g_string_append_c (out, !separates ? *p : kinds[brackets - 1] == 'f' ? '/' : ' ');
        p++;
      }
  drop_spaces (out);
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
                { "EQ ", append_equation } };

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
