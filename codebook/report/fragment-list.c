/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/fragment-list.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/code.h"
#include "codebook/report/project-blocks.h"

/* Whether two coders marked the same words. */
static gboolean
is_same_place (const CodebookFragment *one, const CodebookFragment *two)
{
  return !one->stale && !two->stale && one->document == two->document
         && one->start_cp == two->start_cp && one->end_cp == two->end_cp;
}

/* Behind the fragments of @of_code that are the same words as the one at @first. */
static guint
find_next (const GPtrArray *of_code, guint first)
{
  guint next = first + 1;

  while (next < of_code->len && is_same_place (of_code->pdata[first], of_code->pdata[next]))
    next++;
  return next;
}

static guint
count_different (GHashTable *by_code)
{
  GHashTableIter iter;
  gpointer of_code;
  guint n = 0;

  g_hash_table_iter_init (&iter, by_code);
  while (g_hash_table_iter_next (&iter, NULL, &of_code))
    for (guint i = 0; i < ((GPtrArray *) of_code)->len; i = find_next (of_code, i))
      n++;
  return n;
}

static void
add_count (CodebookBlocks *blocks, const GPtrArray *fragments, guint n)
{
  g_autoptr (GHashTable) documents = g_hash_table_new (g_int64_hash, g_int64_equal);
  CodebookBlock *block = codebook_blocks_add (blocks, CODEBOOK_BLOCK_PARAGRAPH, 0, NULL);
  g_autofree char *of_fragments = NULL, *of_documents = NULL, *text = NULL;

  for (guint i = 0; i < fragments->len; i++)
    g_hash_table_add (documents, &((CodebookFragment *) fragments->pdata[i])->document);
  of_fragments =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u fragment", "%u fragments", n), n);
  of_documents = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u document", "%u documents", g_hash_table_size (documents)),
      g_hash_table_size (documents));
  /* Translators: “12 fragments”, “5 documents”. */
  text = g_strdup_printf (_ ("%1$s from %2$s."), of_fragments, of_documents);
  codebook_block_add_span (block, text, CODEBOOK_SPAN_DIM);
}

/* The fragments of @of_code from @first up to @next are the same words: once, with all memos. */
static void
add_fragment (CodebookBlocks *blocks, const GPtrArray *of_code, guint first, guint next)
{
  const CodebookFragment *fragment = of_code->pdata[first];
  g_autoptr (GString) memos = g_string_new (NULL);

  if (fragment->stale)
    {
      codebook_blocks_add_quote (blocks, fragment->text, fragment->citation,
                                 _ ("Stale fragment: its words are no longer in the transcript."),
                                 TRUE);
      return;
    }
  for (guint i = first; i < next; i++)
    {
      const CodebookFragment *one = of_code->pdata[i];

      if (*one->memo == '\0')
        continue;
      if (memos->len > 0)
        g_string_append_c (memos, '\n');
      g_string_append_printf (memos, _ ("Memo: %s"), one->memo);
    }
  codebook_blocks_add_quote (blocks, fragment->text, fragment->citation,
                             memos->len > 0 ? memos->str : NULL, FALSE);
}

/* A slash within a name is written "\/" in a path. */
static char *
dup_shown_path (const char *path)
{
  GString *shown = g_string_new (path);

  g_string_replace (shown, "\\/", "\n", 0);
  g_string_replace (shown, "/", " › ", 0);
  g_string_replace (shown, "\n", "/", 0);
  return g_string_free (shown, FALSE);
}

static void
add_heading (CodebookBlocks *blocks, const CodebookCode *code)
{
  g_autofree char *shown = dup_shown_path (code->path);

  codebook_blocks_add (blocks, CODEBOOK_BLOCK_HEADING, 1, shown);
  if (*code->brief != '\0')
    codebook_block_add_span (codebook_blocks_add (blocks, CODEBOOK_BLOCK_PARAGRAPH, 0, NULL),
                             code->brief, CODEBOOK_SPAN_ITALIC);
}

CodebookBlocks *
codebook_fragment_list_make (CodebookProject *project,
                             const GPtrArray *fragments,
                             const char *title,
                             GError **error)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (project, error);
  g_autoptr (GHashTable) by_code = NULL; /* code id → GPtrArray of CodebookFragment */
  CodebookBlocks *blocks;

  if (codes == NULL)
    return NULL;
  blocks = codebook_project_blocks_new (project, title, _ ("Fragments"));
  by_code =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < fragments->len; i++)
    {
      CodebookFragment *fragment = fragments->pdata[i];
      GPtrArray *of_code = g_hash_table_lookup (by_code, &fragment->code);

      if (of_code == NULL)
        g_hash_table_insert (by_code, &fragment->code, of_code = g_ptr_array_new ());
      g_ptr_array_add (of_code, fragment);
    }
  add_count (blocks, fragments, count_different (by_code));
  if (g_hash_table_size (by_code) > 1)
    codebook_blocks_add (blocks, CODEBOOK_BLOCK_CONTENTS, 0, NULL);
  for (guint i = 0; i < codes->len; i++)
    {
      const CodebookCode *code = codes->pdata[i];
      const GPtrArray *of_code = g_hash_table_lookup (by_code, &code->id);

      if (of_code == NULL)
        continue;
      add_heading (blocks, code);
      for (guint j = 0, next; j < of_code->len; j = next)
        {
          next = find_next (of_code, j);
          add_fragment (blocks, of_code, j, next);
        }
    }
  return blocks;
}
