/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/html-notes.h"

#include <string.h>

static gboolean
has_word (const char *words, const char *word)
{
  gsize n = strlen (word);

  for (const char *p = words; p != NULL && *p != '\0';)
    {
      gsize len = strcspn (p, " \t\r\n");

      if (len == n && memcmp (p, word, n) == 0)
        return TRUE;
      p += len;
      p += strspn (p, " \t\r\n");
    }
  return FALSE;
}

/* Word: "_ftn3", "_ednref3". */
static gboolean
is_word_name (const char *name, const char *rest)
{
  return name != NULL && (g_str_has_prefix (name, "_ftn") || g_str_has_prefix (name, "_edn"))
         && g_str_has_prefix (name + 4, rest) && g_ascii_isdigit (name[4 + strlen (rest)]);
}

char *
codebook_html_notes_dup_target (const CodebookHtmlLink *link)
{
  const char *target = link->href != NULL && link->href[0] == '#' ? link->href + 1 : NULL;

  if (target == NULL || *target == '\0'
      || !(has_word (link->role, "doc-noteref") || has_word (link->type, "noteref")
           || has_word (link->classes, "footnote-ref") || has_word (link->classes, "sdfootnoteanc")
           || has_word (link->classes, "sdendnoteanc") || is_word_name (link->name, "ref")))
    return NULL;
  /* Word's link leads to "_ftn1" and LibreOffice's to "sdfootnote1sym", both within what is called
   * "ftn1" and "sdfootnote1". */
  if (is_word_name (target, ""))
    return g_strdup (target + 1);
  if (g_str_has_prefix (target, "sd") && g_str_has_suffix (target, "sym"))
    return g_strndup (target, strlen (target) - 3);
  return g_strdup (target);
}

gboolean
codebook_html_notes_is_back (const CodebookHtmlLink *link)
{
  return has_word (link->role, "doc-backlink") || has_word (link->type, "backlink")
         || has_word (link->classes, "footnote-back") || has_word (link->classes, "sdfootnotesym")
         || has_word (link->classes, "sdendnotesym") || is_word_name (link->name, "");
}
