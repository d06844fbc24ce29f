/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/block.h"

struct _CodebookBlocks
{
  char *title, *language, *author;
  GPtrArray *all; /* CodebookBlock * */
};

static void
span_free (gpointer data)
{
  CodebookSpan *span = data;

  g_free (span->text);
  g_free (span);
}

static void
block_free (gpointer data)
{
  CodebookBlock *block = data;

  g_ptr_array_unref (block->spans);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block->citation);
  g_free (block->caption);
  g_free (block);
}

CodebookBlocks *
codebook_blocks_new (const char *title, const char *language)
{
  CodebookBlocks *blocks = g_new0 (CodebookBlocks, 1);

  blocks->title = g_utf8_make_valid (title != NULL ? title : "", -1);
  blocks->language = g_utf8_make_valid (language != NULL ? language : "", -1);
  blocks->all = g_ptr_array_new_with_free_func (block_free);
  return blocks;
}

void
codebook_blocks_free (CodebookBlocks *blocks)
{
  if (blocks == NULL)
    return;
  g_free (blocks->title);
  g_free (blocks->language);
  g_free (blocks->author);
  g_ptr_array_unref (blocks->all);
  g_free (blocks);
}

const char *
codebook_blocks_get_title (const CodebookBlocks *blocks)
{
  return blocks->title;
}

const char *
codebook_blocks_get_language (const CodebookBlocks *blocks)
{
  return blocks->language;
}

const GPtrArray *
codebook_blocks_get_all (const CodebookBlocks *blocks)
{
  return blocks->all;
}

void
codebook_blocks_set_author (CodebookBlocks *blocks, const char *author)
{
  g_free (blocks->author);
  blocks->author = author != NULL && *author != '\0' ? g_utf8_make_valid (author, -1) : NULL;
}

const char *
codebook_blocks_get_author (const CodebookBlocks *blocks)
{
  return blocks->author;
}

CodebookBlock *
codebook_blocks_add (CodebookBlocks *blocks, CodebookBlockKind kind, guint level, const char *text)
{
  CodebookBlock *block = g_new0 (CodebookBlock, 1);

  block->kind = kind;
  block->level = level;
  block->spans = g_ptr_array_new_with_free_func (span_free);
  block->numeric_from = G_MAXUINT;
  if (text != NULL)
    codebook_block_add_span (block, text, 0);
  g_ptr_array_add (blocks->all, block);
  return block;
}

CodebookBlock *
codebook_blocks_add_quote (CodebookBlocks *blocks,
                           const char *text,
                           const char *citation,
                           const char *caption,
                           gboolean stale)
{
  CodebookBlock *block = codebook_blocks_add (blocks, CODEBOOK_BLOCK_QUOTE, 0, text);

  if (citation != NULL && *citation != '\0')
    block->citation = g_utf8_make_valid (citation, -1);
  if (caption != NULL && *caption != '\0')
    block->caption = g_utf8_make_valid (caption, -1);
  block->stale = stale;
  return block;
}

CodebookBlock *
codebook_blocks_add_table (CodebookBlocks *blocks, GPtrArray *rows)
{
  CodebookBlock *block = codebook_blocks_add (blocks, CODEBOOK_BLOCK_TABLE, 0, NULL);

  block->rows = rows;
  return block;
}

void
codebook_block_add_span (CodebookBlock *block, const char *text, CodebookSpanStyle style)
{
  CodebookSpan *span;

  if (*text == '\0')
    return;
  span = g_new (CodebookSpan, 1);
  span->text = g_utf8_make_valid (text, -1);
  span->style = style;
  g_ptr_array_add (block->spans, span);
}

char *
codebook_block_dup_text (const CodebookBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->spans->len; i++)
    g_string_append (text, ((const CodebookSpan *) block->spans->pdata[i])->text);
  return g_string_free (text, FALSE);
}

GArray *
codebook_block_measure_columns (const CodebookBlock *block, guint total)
{
  const GPtrArray *head = block->rows->len > 0 ? block->rows->pdata[0] : NULL;
  guint n = head != NULL ? head->len : 0, left = total;
  GArray *widths = g_array_sized_new (FALSE, TRUE, sizeof (guint), n);
  guint64 sum = 0;

  g_array_set_size (widths, n);
  for (guint column = 0; column < n; column++)
    {
      guint *width = &g_array_index (widths, guint, column);

      /* A column of words is at least as wide as a short word, and a long text may wrap. */
      *width = 6;
      for (guint row = 0; row < block->rows->len; row++)
        {
          const GPtrArray *cells = block->rows->pdata[row];
          glong length = g_utf8_strlen (cells->pdata[column], 300);

          *width = MAX (*width, MIN ((guint) length, 40));
        }
      sum += *width;
    }
  for (guint column = 0; column < n; column++)
    {
      guint *width = &g_array_index (widths, guint, column);

      *width = column + 1 == n ? left : (guint) ((guint64) total * *width / sum);
      left -= *width;
    }
  return widths;
}
