/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/name-pattern.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_LOOKED_AT 100 /* names: enough to see how a folder is named */
/* What looks like one. */
#define WAVE                                                                                       \
  "^(?:(?:t|m|w|wave|meting|golf|ronde|moment)-?\\d{1,2}|(?:nul|voor|tussen|na|eind)meting)$"
#define CASE "^(?!(?:19|20)\\d\\d$)\\p{L}{0,12}[-.]?\\d{1,4}\\p{L}?$"

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

/* Suggesting --------------------------------------------------------------------------------- */

/* 3: the project has it; 2: it looks like one; 0: nothing says that it is one. */
static guint
rate (const char *text, const char *const *known, const char *shape)
{
  for (guint i = 0; known != NULL && known[i] != NULL; i++)
    if (g_ascii_strcasecmp (known[i], text) == 0)
      return 3;
  return g_regex_match_simple (shape, text, G_REGEX_CASELESS, 0) ? 2 : 0;
}

/* What a pattern reads from a name is as likely as its wave is; then the case may be any word. */
static guint
rate_name (const UiNamePattern *pattern,
           const char *name,
           const char *const *cases,
           const char *const *waves)
{
  g_autofree char *study_case = NULL, *wave = NULL;
  guint of_case, of_wave;

  if (!ui_name_pattern_match (pattern, name, &study_case, &wave))
    return 0;
  of_case = rate (study_case, cases, CASE);
  if (of_case < 3 && rate (study_case, waves, WAVE) > 0)
    return 0;
  if (*wave == '\0')
    return of_case;
  of_wave = rate (wave, waves, WAVE);
  return of_wave > 0 ? of_wave + MAX (of_case, 1) : 0;
}

char *
ui_name_pattern_suggest (const char *const *names,
                         const char *const *cases,
                         const char *const *waves)
{
  /* c: case, w: wave, "_" in turn each of what stands between words */
  static const char *const shapes[] = { "c_w*", "w_c*", "*_c_w", "*_w_c", "c_*", "*_c", "c" };
  g_autofree char *best = g_strdup ("");
  guint most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    for (const char *between = "_- "; *between != '\0'; between++)
      {
        g_autoptr (GString) text = g_string_new (shapes[i]);
        g_autofree char *c = g_strdup_printf ("{%s}", _ ("case"));
        g_autofree char *w = g_strdup_printf ("{%s}", _ ("wave"));
        g_autoptr (UiNamePattern) pattern = NULL;
        guint rated = 0;

        g_strdelimit (text->str, "_", *between);
        g_string_replace (text, "w", "\1", 0);
        g_string_replace (text, "c", c, 0);
        g_string_replace (text, "\1", w, 0);
        pattern = ui_name_pattern_new (text->str);
        for (guint n = 0; n < MOST_LOOKED_AT && names[n] != NULL; n++)
          rated += rate_name (pattern, names[n], cases, waves);
        if (rated > most)
          {
            g_free (best);
            best = g_strdup (text->str);
            most = rated;
          }
      }
  return g_steal_pointer (&best);
}
