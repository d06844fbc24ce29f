/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/pdf-line-store.h"

#include <math.h>
#include <string.h>

#include "codebook/import/pdf-columns.h"
#include "codebook/import/pdf-word.h"

#define CHUNK_BYTES (1024 * 1024)

/* In sizes of the font. */
#define WIDE 1.9f    /* a gap that justified lines do not have */
#define NARROW 0.12f /* below this no space, unless one was there */
#define TALL                                                                                       \
  1.0f /* what a word counts for in height, at most: a font may claim more than its letters take,  \
        * so that lines lie over each other */
#define OVERLAP 0.5f /* of the lower of two words: they stand on one line */

struct _CodebookPdfLineStore
{
  GPtrArray *lines;  /* CodebookPdfLine *, in chunks */
  GPtrArray *chunks; /* owned blocks of memory */
  gsize free_bytes;  /* at the end of the last chunk */
  char *free_at;
  guint blocks;
};

typedef struct
{
  const CodebookPdfCharacter *characters;
  CodebookPdfLineStore *store;
  /* Of one line */
  GPtrArray *row; /* CodebookPdfWord * */
  GString *text;
  GArray *spans; /* CodebookRawSpan */
  CodebookPdfLine line;
} Making;

/* -- Memory ----------------------------------------------------------------------------------- */

CodebookPdfLineStore *
codebook_pdf_line_store_new (void)
{
  CodebookPdfLineStore *self = g_new0 (CodebookPdfLineStore, 1);

  self->lines = g_ptr_array_new ();
  self->chunks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
codebook_pdf_line_store_free (CodebookPdfLineStore *self)
{
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->chunks);
  g_free (self);
}

static gpointer
take_room (CodebookPdfLineStore *self, gsize bytes)
{
  gsize align = G_ALIGNOF (CodebookRawSpan);
  gpointer room;

  G_STATIC_ASSERT (G_ALIGNOF (CodebookPdfLine) <= G_ALIGNOF (CodebookRawSpan));
  bytes = (bytes + align - 1) / align * align;
  if (bytes > self->free_bytes)
    {
      self->free_bytes = MAX (bytes, CHUNK_BYTES);
      self->free_at = g_malloc (self->free_bytes);
      g_ptr_array_add (self->chunks, self->free_at);
    }
  room = self->free_at;
  self->free_at += bytes;
  self->free_bytes -= bytes;
  return room;
}

static void
keep_line (CodebookPdfLineStore *self,
           const CodebookPdfLine *measures,
           const GString *text,
           const GArray *spans)
{
  gsize spans_bytes = spans->len * sizeof (CodebookRawSpan);
  CodebookRawSpan *room =
      take_room (self, spans_bytes + offsetof (CodebookPdfLine, text) + text->len + 1);
  CodebookPdfLine *line = (CodebookPdfLine *) (room + spans->len);

  memcpy (line, measures, offsetof (CodebookPdfLine, text));
  line->spans = room;
  line->n_spans = spans->len;
  line->len_bytes = (guint) text->len;
  if (spans_bytes > 0)
    memcpy (room, spans->data, spans_bytes);
  memcpy (line->text, text->str, text->len + 1);
  g_ptr_array_add (self->lines, line);
}

/* -- Text ------------------------------------------------------------------------------------- */

static void
set_format (Making *making, CodebookFormat format)
{
  GArray *spans = making->spans;
  CodebookRawSpan span = { making->text->len, format };
  CodebookFormat last =
      spans->len > 0 ? g_array_index (spans, CodebookRawSpan, spans->len - 1).format : 0;

  if (format != last)
    g_array_append_val (spans, span);
}

/* Letters that were set as one sign are letters again. */
static void
append_character (GString *text, gunichar c)
{
  static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  if (c >= 0xFB00 && c <= 0xFB06)
    g_string_append (text, ligatures[c - 0xFB00]);
  else if (c >= 0x20 && !(c >= 0x200B && c <= 0x200F) && !(c >= 0x202A && c <= 0x202E))
    g_string_append_unichar (text, c);
}

static void
append_word (Making *making, const CodebookPdfWord *word)
{
  for (guint i = word->first; i < word->first + word->n; i++)
    {
      const CodebookPdfCharacter *c = &making->characters[i];

      set_format (making, (CodebookFormat) c->format);
      append_character (making->text, c->code_point);
    }
}

static void
append_gap (Making *making, const CodebookPdfWord *last, const CodebookPdfWord *next)
{
  CodebookPdfLine *line = &making->line;
  float size = MAX (last->size, next->size), gap = next->x0 - last->x1;
  CodebookFormat before = making->characters[last->first + last->n - 1].format;

  set_format (making, before & making->characters[next->first].format);
  if (gap > WIDE * size && !last->backwards && !next->backwards)
    {
      line->gaps++;
      line->last_x = next->x0;
      g_string_append_c (making->text, '\t');
    }
  else if (gap > NARROW * size || last->backwards != next->backwards
           || (next->spaced && next->order == last->order + 1))
    g_string_append_c (making->text, ' ');
}

/* -- Lines ------------------------------------------------------------------------------------ */

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const CodebookPdfWord *x = *(const CodebookPdfWord *const *) a,
                        *y = *(const CodebookPdfWord *const *) b;

  if (x->x0 != y->x0)
    return (x->x0 > y->x0) - (x->x0 < y->x0);
  return (x->order > y->order) - (x->order < y->order);
}

static int
compare_orders (gconstpointer a, gconstpointer b)
{
  const CodebookPdfWord *x = *(const CodebookPdfWord *const *) a,
                        *y = *(const CodebookPdfWord *const *) b;

  return (x->order > y->order) - (x->order < y->order);
}

/* From left to right; but the library knows better how a line with Arabic or Hebrew runs. */
static void
sort_row (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (((const CodebookPdfWord *) row->pdata[i])->backwards)
      {
        g_ptr_array_sort (row, compare_orders);
        return;
      }
  g_ptr_array_sort (row, compare_places);
}

static void
measure_row (CodebookPdfLine *line, const GPtrArray *row)
{
  const CodebookPdfWord *first = row->pdata[0], *most = first;

  line->x0 = first->x0;
  line->y0 = first->y0;
  line->x1 = first->x1;
  line->y1 = first->y1;
  line->first_word = first->x1 - first->x0;
  for (guint i = 0; i < row->len; i++)
    {
      const CodebookPdfWord *word = row->pdata[i];

      line->x0 = MIN (line->x0, word->x0);
      line->y0 = MIN (line->y0, word->y0);
      line->x1 = MAX (line->x1, word->x1);
      line->y1 = MAX (line->y1, word->y1);
      if (word->n * word->size > most->n * most->size)
        most = word;
    }
  line->size = most->size;
  line->base = most->y1;
}

static void
end_row (Making *making, guint page, guint block)
{
  if (making->row->len == 0)
    return;
  making->line = (CodebookPdfLine){ .page = page, .block = block };
  g_string_truncate (making->text, 0);
  g_array_set_size (making->spans, 0);
  sort_row (making->row);
  measure_row (&making->line, making->row);
  for (guint i = 0; i < making->row->len; i++)
    {
      if (i > 0)
        append_gap (making, making->row->pdata[i - 1], making->row->pdata[i]);
      append_word (making, making->row->pdata[i]);
    }
  g_ptr_array_set_size (making->row, 0);
  if (making->text->len > 0)
    keep_line (making->store, &making->line, making->text, making->spans);
}

static int
compare_middles (gconstpointer a, gconstpointer b)
{
  const CodebookPdfWord *x = *(const CodebookPdfWord *const *) a,
                        *y = *(const CodebookPdfWord *const *) b;
  float mx = x->y0 + x->y1, my = y->y0 + y->y1;

  return mx != my ? (mx > my) - (mx < my) : (x->order > y->order) - (x->order < y->order);
}

static void
find_heights (const CodebookPdfWord *word, float *y0, float *y1)
{
  float middle = (word->y0 + word->y1) / 2;
  float half = MIN (word->y1 - word->y0, TALL * word->size) / 2;

  *y0 = middle - half;
  *y1 = middle + half;
}

static void
add_block (Making *making, CodebookPdfWord *words, guint n, guint page, guint block)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (n);
  float y0 = 0, y1 = 0;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, &words[i]);
  g_ptr_array_sort (sorted, compare_middles);
  for (guint i = 0; i < n; i++)
    {
      const CodebookPdfWord *word = sorted->pdata[i];
      float top, bottom;
      gboolean apart;

      find_heights (word, &top, &bottom);
      apart = making->row->len == 0
              || MIN (y1, bottom) - MAX (y0, top) < OVERLAP * MIN (y1 - y0, bottom - top);
      if (apart)
        end_row (making, page, block);
      if (apart || bottom - top > y1 - y0)
        {
          y0 = top;
          y1 = bottom;
        }
      g_ptr_array_add (making->row, (gpointer) word);
    }
  end_row (making, page, block);
}

void
codebook_pdf_line_store_add_page (CodebookPdfLineStore *self, const CodebookPdfSourcePage *page)
{
  guint n = page->head.n_characters;
  g_autofree CodebookPdfCharacter *characters =
      g_memdup2 (page->characters, n * sizeof *characters);
  g_autoptr (GArray) words = codebook_pdf_word_find_all (characters, n);
  g_autoptr (GArray) columns = codebook_pdf_columns_arrange (words);
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (CodebookRawSpan));
  Making making = { characters, self, row, .text = text, .spans = spans };

  for (guint i = 0; i < columns->len; i++)
    {
      const CodebookPdfBlock *block = &g_array_index (columns, CodebookPdfBlock, i);

      add_block (&making, &g_array_index (words, CodebookPdfWord, block->start),
                 block->end - block->start, page->number, self->blocks++);
    }
}

GPtrArray *
codebook_pdf_line_store_get_lines (const CodebookPdfLineStore *self)
{
  return self->lines;
}
