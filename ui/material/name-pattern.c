/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/name-pattern.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _UiNamePattern
{
  GRegex *regex;
};

/* A field ends where the pattern's next character stands; without one, at white space or "_". */
static void
append_field (GString *regex, const char *name, const char *rest)
{
  g_autofree char *stop = NULL;

  if (*rest != '\0' && *rest != '*' && *rest != '{')
    {
      g_autofree char *next = g_utf8_substring (rest, 0, 1);

      stop = g_regex_escape_string (next, -1);
    }
  if (strstr (regex->str, name) != NULL)
    name = "";
  g_string_append_printf (regex, *name != '\0' ? "(?<%s>" : "(%s", name);
  g_string_append_printf (regex, "[^\\s_%s]+)", stop != NULL && *stop != '_' ? stop : "");
}

static const char *
skip_field (const char *at, const char *name)
{
  gsize len = strlen (name);

  if (g_ascii_strncasecmp (at, name, len) == 0 && at[len] == '}')
    return at + len + 1;
  return NULL;
}

UiNamePattern *
ui_name_pattern_new (const char *pattern)
{
  const char *const fields[][2] = {
    { "case", "study" }, { _ ("case"), "study" }, { "wave", "wave" }, { _ ("wave"), "wave" }
  };
  g_autoptr (GString) regex = g_string_new ("^");
  UiNamePattern *self = g_new0 (UiNamePattern, 1);

  for (const char *at = pattern; *at != '\0';)
    {
      const char *rest = NULL;

      for (guint i = 0; *at == '{' && i < G_N_ELEMENTS (fields) && rest == NULL; i++)
        {
          rest = skip_field (at + 1, fields[i][0]);
          if (rest != NULL)
            append_field (regex, fields[i][1], rest);
        }
      if (rest == NULL)
        {
          g_autofree char *literal = NULL;

          rest = g_utf8_next_char (at);
          literal = g_regex_escape_string (at, (int) (rest - at));
          g_string_append (regex, *at == '*' ? ".*" : literal);
        }
      at = rest;
    }
  g_string_append_c (regex, '$');
  self->regex = g_regex_new (regex->str, G_REGEX_CASELESS, 0, NULL);
  return self;
}

void
ui_name_pattern_free (UiNamePattern *self)
{
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self);
}

gboolean
ui_name_pattern_match (const UiNamePattern *self, const char *name, char **study_case, char **wave)
{
  g_autoptr (GMatchInfo) match = NULL;

  *study_case = NULL;
  *wave = NULL;
  if (self->regex == NULL || !g_regex_match (self->regex, name, 0, &match))
    return FALSE;
  *study_case = g_match_info_fetch_named (match, "study");
  *wave = g_match_info_fetch_named (match, "wave");
  if (*study_case == NULL)
    *study_case = g_strdup ("");
  if (*wave == NULL)
    *wave = g_strdup ("");
  return TRUE;
}

char *
ui_name_pattern_suggest (const char *const *names)
{
  g_autofree char *c = g_strdup_printf ("{%s}", _ ("case"));
  g_autofree char *w = g_strdup_printf ("{%s}", _ ("wave"));
  char *candidates[] = {
    g_strconcat (c, "_", w, "*", NULL),
    g_strconcat (c, "-", w, "*", NULL),
    g_strconcat (c, " ", w, "*", NULL),
  };
  guint best = 0, best_matches = 0;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      g_autoptr (UiNamePattern) pattern = ui_name_pattern_new (candidates[i]);
      guint matches = 0;

      for (guint n = 0; names[n] != NULL; n++)
        {
          g_autofree char *study_case = NULL, *wave = NULL;

          matches += ui_name_pattern_match (pattern, names[n], &study_case, &wave);
        }
      if (matches > best_matches)
        {
          best = i;
          best_matches = matches;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (i != best)
      g_clear_pointer (&candidates[i], g_free);
  return candidates[best];
}
