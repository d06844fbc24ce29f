/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/code-match.h"

#include <string.h>

#include "codebook/text/fold.h"

static char *
fold (const char *text)
{
  return codebook_fold_text (text, strlen (text));
}

/* 0: starts with it; 1: a word in it does; 2: it stands inside; G_MAXUINT: not at all. */
static guint
rank_in (const char *text, const char *word)
{
  const char *at = strstr (text, word);

  if (at == NULL)
    return G_MAXUINT;
  if (at == text)
    return 0;
  for (; at != NULL; at = strstr (at + 1, word))
    if (!g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      return 1;
  return 2;
}

static guint
rank_code (const CodebookCode *code, const GStrv words)
{
  g_autofree char *name = fold (code->name);
  g_autofree char *path = fold (code->path);
  const char *at = path;
  guint rank = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint in_name = rank_in (name, words[i]);

      at = strstr (at, words[i]);
      if (at == NULL)
        return G_MAXUINT;
      at += strlen (words[i]);
      /* The last word most likely means the code itself; those before it, where it stands. */
      rank = in_name == G_MAXUINT ? 3 : in_name;
    }
  return rank;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const UiCodeMatch *one = a, *two = b;

  if (one->rank != two->rank)
    return one->rank < two->rank ? -1 : 1;
  return one->index < two->index ? -1 : one->index > two->index;
}

static GStrv
split (const char *query)
{
  g_autofree char *folded = fold (query);
  g_auto (GStrv) all = g_strsplit_set (folded, " /›", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (*all[i] != '\0')
      g_strv_builder_add (words, all[i]);
  return g_strv_builder_end (words);
}

GArray *
ui_code_match_find (const GPtrArray *codes, const char *query)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (UiCodeMatch));
  g_auto (GStrv) words = split (query);

  for (guint i = 0; i < codes->len; i++)
    {
      UiCodeMatch match = { i, rank_code (g_ptr_array_index (codes, i), words) };

      if (match.rank != G_MAXUINT)
        g_array_append_val (found, match);
    }
  g_array_sort (found, compare);
  return found;
}

/* Where in @text (bytes) each word is first found after the one before it; those that are not stay
 * out. */
static void
append_marked (GString *out, const char *text, const GStrv words)
{
  g_autofree guint *offsets_cp = NULL;
  gsize n_offsets;
  g_autofree char *folded = codebook_fold_text_map (text, strlen (text), &offsets_cp, &n_offsets);
  const char *from = folded, *written = text;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *at = strstr (from, words[i]);
      g_autofree char *before = NULL, *marked = NULL;
      const char *start, *end;

      if (at == NULL)
        continue;
      from = at + strlen (words[i]);
      start = g_utf8_offset_to_pointer (text, offsets_cp[g_utf8_pointer_to_offset (folded, at)]);
      end = g_utf8_offset_to_pointer (text, offsets_cp[g_utf8_pointer_to_offset (folded, from)]);
      before = g_markup_escape_text (written, start - written);
      marked = g_markup_escape_text (start, end - start);
      g_string_append_printf (out, "%s<b>%s</b>", before, marked);
      written = end;
    }
  if (*written != '\0')
    {
      g_autofree char *rest = g_markup_escape_text (written, -1);

      g_string_append (out, rest);
    }
}

char *
ui_code_match_markup (const CodebookCode *code, const char *query)
{
  GString *out = g_string_new (NULL);
  g_auto (GStrv) words = split (query);
  g_autoptr (GPtrArray) names = codebook_code_split_path (code->path, NULL);

  for (guint i = 0; names != NULL && i + 1 < names->len; i++)
    {
      append_marked (out, names->pdata[i], words);
      g_string_append (out, " › ");
    }
  append_marked (out, code->name, words);
  return g_string_free (out, FALSE);
}
