/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "codebook/report/writer-private.h"

/* CommonMark, with the tables of GitHub. */

#define CONTENTS_DEPTH 3

/* Where a sign could begin a list, heading or rule: at a line's start, a quote's or an item's. */
static gboolean
is_at_start (const GString *out)
{
  gsize len = out->len;

  while (len > 0 && out->str[len - 1] == ' ')
    len--;
  return len == 0 || out->str[len - 1] == '\n'
         || (len < out->len && strchr (">-#", out->str[len - 1]) != NULL
             && (len == 1 || strchr ("\n #", out->str[len - 2]) != NULL));
}

/* "12." at @text's start would be a numbered list. */
static gboolean
is_list_number (const char *text, const char *dot)
{
  const char *digit = dot;

  while (digit > text && g_ascii_isdigit (digit[-1]))
    digit--;
  return digit < dot && (digit == text || digit[-1] == '\n');
}

/* Escapes what would be markup, drops control characters; a line end becomes @line_end. */
static void
append_text (GString *out, const char *text, const char *line_end)
{
  gboolean at_start = is_at_start (out);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\n')
        {
          g_string_append (out, line_end);
          at_start = TRUE;
          continue;
        }
      if (((unsigned char) *at < 0x20 && *at != '\t') || *at == 0x7f)
        continue;
      if (strchr ("\\`*_[]<>|~&", *at) != NULL || (at_start && strchr ("#+-=:", *at) != NULL)
          || (strchr (".)", *at) != NULL && is_list_number (text, at)))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
      at_start = at_start && (*at == ' ' || *at == '\t');
    }
}

/* Emphasis may not begin or end with white space. */
static void
append_emphasis (GString *out, const char *text, const char *mark, const char *line_end)
{
  gsize len = strlen (text), lead = strspn (text, " \n\t"), end = len;
  g_autofree char *inner = NULL;

  while (end > lead && strchr (" \n\t", text[end - 1]) != NULL)
    end--;
  inner = g_strndup (text + lead, end - lead);
  if (lead > 0)
    g_string_append_c (out, ' ');
  if (*inner != '\0')
    {
      g_string_append (out, mark);
      append_text (out, inner, line_end);
      g_string_append (out, mark);
    }
  if (end < len && *inner != '\0')
    g_string_append_c (out, ' ');
}

static void
append_spans (GString *out, const CodebookBlock *block, const char *line_end)
{
  static const char *const marks[] = { "", "**", "*", "***" };

  for (guint i = 0; i < block->spans->len; i++)
    {
      const CodebookSpan *span = block->spans->pdata[i];
      const char *mark = marks[span->style & (CODEBOOK_SPAN_BOLD | CODEBOOK_SPAN_ITALIC)];

      if (*mark != '\0')
        append_emphasis (out, span->text, mark, line_end);
      else
        append_text (out, span->text, line_end);
    }
}

static void
append_heading (GString *out, const CodebookBlock *block, guint level)
{
  for (guint i = 0; i < level; i++)
    g_string_append_c (out, '#');
  g_string_append_c (out, ' ');
  append_spans (out, block, " ");
  g_string_append (out, "\n\n");
}

static void
append_quote (GString *out, const CodebookBlock *block)
{
  g_string_append (out, "> ");
  append_spans (out, block, "  \n> ");
  if (block->citation != NULL)
    {
      if (block->spans->len > 0)
        g_string_append_c (out, ' ');
      append_text (out, block->citation, " ");
    }
  if (block->caption != NULL)
    {
      g_string_append (out, "\n>\n> ");
      append_emphasis (out, block->caption, "*", " ");
    }
  g_string_append (out, "\n\n");
}

static void
append_table (GString *out, const CodebookBlock *block)
{
  for (guint row = 0; row < block->rows->len; row++)
    {
      const GPtrArray *cells = block->rows->pdata[row];

      for (guint column = 0; column < cells->len; column++)
        {
          g_string_append (out, column == 0 ? "| " : " | ");
          append_text (out, cells->pdata[column], "<br>");
        }
      g_string_append (out, " |\n");
      for (guint column = 0; row == 0 && column < cells->len; column++)
        g_string_append (out, column < block->numeric_from ? "| --- " : "| ---: ");
      g_string_append (out, row == 0 ? "|\n" : "");
    }
  g_string_append_c (out, '\n');
}

static void
append_item (GString *out, const CodebookBlock *block, guint level)
{
  g_string_append_printf (out, "%*s- ", (int) (level - 1) * 2, "");
  append_spans (out, block, " ");
  g_string_append_c (out, '\n');
}

static void
append_contents (GString *out, const GPtrArray *all)
{
  g_string_append_printf (out, "## %s\n\n", _ ("Contents"));
  for (guint i = 0; i < all->len; i++)
    {
      const CodebookBlock *block = all->pdata[i];

      if (block->kind == CODEBOOK_BLOCK_HEADING && block->level <= CONTENTS_DEPTH)
        append_item (out, block, MAX (block->level, 1));
    }
  g_string_append_c (out, '\n');
}

static void
append_block (GString *out, const CodebookBlock *block, const GPtrArray *all)
{
  switch (block->kind)
    {
    case CODEBOOK_BLOCK_TITLE:
      append_heading (out, block, 1);
      break;
    case CODEBOOK_BLOCK_HEADING:
      append_heading (out, block, CLAMP (block->level, 1, 4) + 1);
      break;
    case CODEBOOK_BLOCK_SUBTITLE:
    case CODEBOOK_BLOCK_PARAGRAPH:
    case CODEBOOK_BLOCK_CAPTION:
      append_spans (out, block, "  \n");
      g_string_append (out, "\n\n");
      break;
    case CODEBOOK_BLOCK_QUOTE:
      append_quote (out, block);
      break;
    case CODEBOOK_BLOCK_LIST_ITEM:
      append_item (out, block, CLAMP (block->level, 1, 3));
      break;
    case CODEBOOK_BLOCK_TABLE:
      append_table (out, block);
      break;
    case CODEBOOK_BLOCK_CONTENTS:
      append_contents (out, all);
      break;
    case CODEBOOK_BLOCK_PAGE_BREAK:
      g_string_append (out, "---\n\n");
      break;
    default:
      g_assert_not_reached ();
    }
}

GBytes *
codebook_md_writer_write (const CodebookBlocks *blocks, GError **error)
{
  const GPtrArray *all = codebook_blocks_get_all (blocks);
  GString *out = g_string_sized_new (1 << 14);

  for (guint i = 0; i < all->len; i++)
    {
      const CodebookBlock *block = all->pdata[i],
                          *next = i + 1 < all->len ? all->pdata[i + 1] : NULL;

      append_block (out, block, all);
      /* A list ends with an empty line. */
      if (block->kind == CODEBOOK_BLOCK_LIST_ITEM
          && (next == NULL || next->kind != CODEBOOK_BLOCK_LIST_ITEM))
        g_string_append_c (out, '\n');
    }
  while (out->len > 1 && g_str_has_suffix (out->str, "\n\n"))
    g_string_truncate (out, out->len - 1);
  return g_string_free_to_bytes (out);
}
