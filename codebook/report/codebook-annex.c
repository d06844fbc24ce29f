/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/codebook-annex.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/code.h"
#include "codebook/report/project-blocks.h"

static void
add_field (CodebookBlocks *blocks, const char *name, const char *text)
{
  CodebookBlock *block;

  if (*text == '\0')
    return;
  block = codebook_blocks_add (blocks, CODEBOOK_BLOCK_PARAGRAPH, 0, NULL);
  codebook_block_add_span (block, name, CODEBOOK_SPAN_BOLD);
  codebook_block_add_span (block, "\n", 0);
  codebook_block_add_span (block, text, 0);
}

/* "deductive · 12 codings in 5 documents" */
static void
add_use (CodebookBlocks *blocks, const CodebookCode *code)
{
  CodebookBlock *block = codebook_blocks_add (blocks, CODEBOOK_BLOCK_PARAGRAPH, 0, NULL);
  g_autofree char *codings = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u coding", "%u codings", code->codings), code->codings);
  g_autofree char *documents = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u document", "%u documents", code->documents),
      code->documents);
  g_autofree char *use = NULL;

  if (code->origin != CODEBOOK_ORIGIN_NONE)
    {
      codebook_block_add_span (
          block, code->origin == CODEBOOK_ORIGIN_DEDUCTIVE ? _ ("deductive") : _ ("inductive"),
          CODEBOOK_SPAN_DIM);
      codebook_block_add_span (block, " · ", CODEBOOK_SPAN_DIM);
    }
  /* Translators: “12 codings”, “5 documents”. */
  use = g_strdup_printf (_ ("%1$s in %2$s"), codings, documents);
  codebook_block_add_span (block, code->codings > 0 ? use : _ ("not used"), CODEBOOK_SPAN_DIM);
}

static void
add_code (CodebookBlocks *blocks, const CodebookCode *code)
{
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_HEADING, MIN (code->depth + 1, 4), code->name);
  add_use (blocks, code);
  add_field (blocks, _ ("In short"), code->brief);
  add_field (blocks, _ ("Definition"), code->full);
  add_field (blocks, _ ("When to use"), code->when_to_use);
  add_field (blocks, _ ("When not to use"), code->when_not);
  add_field (blocks, _ ("Example"), code->example);
}

CodebookBlocks *
codebook_codebook_annex_make (CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) codes = codebook_code_list (project, error);
  CodebookBlocks *blocks;

  if (codes == NULL)
    return NULL;
  blocks = codebook_project_blocks_new (project, _ ("Codebook"), _ ("Annex"));
  if (codes->len > 0)
    codebook_blocks_add (blocks, CODEBOOK_BLOCK_CONTENTS, 0, NULL);
  for (guint i = 0; i < codes->len; i++)
    add_code (blocks, codes->pdata[i]);
  return blocks;
}
