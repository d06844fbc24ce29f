/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "codebook/privacy/findings.h"

/* What is found, in a notation: TYPE:TEXT, apart by bars, a question mark behind the type for the
 * second tier. */
static inline char *
describe (const CodebookNameLexicon *lexicon, const char *text)
{
  g_autoptr (GArray) findings = codebook_findings_make (text, strlen (text), lexicon);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);
      const char *start = g_utf8_offset_to_pointer (text, finding->start_cp);
      const char *end = g_utf8_offset_to_pointer (text, finding->end_cp);

      g_assert_true (start == text + finding->start_byte && end == text + finding->end_byte);
      g_string_append_printf (out, "%s%s%s:%.*s", i > 0 ? "|" : "",
                              codebook_identifier_to_string (finding->type),
                              finding->tier == 2 ? "?" : "", (int) (end - start), start);
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *text, *found;
} Line;

static inline void
assert_lines (const Line *lines, gsize n, const char *dictionary)
{
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new (dictionary);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *found = describe (lexicon, lines[i].text);

      g_assert_cmpstr (found, ==, lines[i].found);
    }
}

/* With a word list of hunspell's kind. */
static inline void
assert_listed (const Line *lines, gsize n, const char *list)
{
  g_autofree char *folder = g_dir_make_tmp ("draad-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "nl.dic", NULL);

  g_assert_true (g_file_set_contents (path, list, -1, NULL));
  assert_lines (lines, n, path);
  g_unlink (path);
  g_rmdir (folder);
}
