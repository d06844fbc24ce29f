/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The current text is a fold over the corrections:
 *
 *   base      Ik  sprak [Jan] in Rotterdam.
 *   current   Ik  sprak [P07] in Rotterdam.
 *
 * Each correction that holds is a patch: [base_start, base_end) became [current_start,
 * current_start
 * + length_cp). Between patches base and current differ by a constant, so that a binary search for
 * the last patch at or before a place answers every question. Patches are sorted, do not overlap,
 * and no two start at the same base place, so that (base place, offset) names every code point of
 * the current text.
 *
 * Cost: new is O(text + n log n) for n corrections; each map is O(log n), places in bytes and lines
 * O(1) and O(log lines). A text without corrections shares one buffer and one index; those that
 * differ in corrections alone share the base. */

#include "codebook/model/document-text.h"

#include "codebook/model/naming.h"
#include "codebook/model/project-private.h"
#include "codebook/text/positions.h"

typedef struct
{
  char *text;
  gboolean borrowed;
  gsize len_bytes;
  CodebookPositions *positions;
  guint line_cp;
  GArray *lines; /* guint: starts; made when first asked for */
} Base;

struct _CodebookDocumentText
{
  Base *base;    /* counted */
  char *current; /* = base->text if there is no patch */
  gsize current_len_bytes;
  CodebookPositions *current_positions; /* = base->positions if there is no patch */
  GArray *patches;                      /* CodebookPatch, by base_start */
  GArray *overridden;                   /* gint64 */
  GArray *aside;                        /* CodebookPatch, of the overridden, same order */
};

#define PATCH(self, i) (&g_array_index ((self)->patches, CodebookPatch, (i)))

/* How many patches start at or before a base place. */
static guint
count_by_base (GArray *patches, guint base_cp)
{
  guint low = 0;
  guint high = patches->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (patches, CodebookPatch, middle).base_start <= base_cp)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* … at or before a current place; before it, if @strictly. */
static guint
count_by_current (CodebookDocumentText *self, guint current_cp, gboolean strictly)
{
  guint low = 0;
  guint high = self->patches->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint start = PATCH (self, middle)->current_start;

      if (strictly ? start < current_cp : start <= current_cp)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static int
compare_age (gconstpointer a, gconstpointer b)
{
  const CodebookCorrectionValue *one = *(const CodebookCorrectionValue *const *) a;
  const CodebookCorrectionValue *other = *(const CodebookCorrectionValue *const *) b;

  if (one->made_at != other->made_at)
    return one->made_at < other->made_at ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

static gboolean
overlap (const CodebookPatch *patch, const CodebookCorrectionValue *value)
{
  return patch->base_start == value->start_cp
         || (patch->base_start < value->end_cp && value->start_cp < patch->base_end);
}

/* The earlier correction holds, and its text is put in @texts at the same index; one that overlaps
 * it, or lies outside the text, is put aside. */
static void
choose (CodebookDocumentText *self,
        const CodebookCorrectionValue *corrections,
        gsize n,
        GPtrArray *texts)
{
  guint length = codebook_positions_get_length_cp (self->base->positions);
  g_autoptr (GPtrArray) by_age = g_ptr_array_sized_new (n);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (by_age, (gpointer) &corrections[i]);
  g_ptr_array_sort (by_age, compare_age);
  for (gsize i = 0; i < n; i++)
    {
      const CodebookCorrectionValue *value = g_ptr_array_index (by_age, i);
      guint at = count_by_base (self->patches, value->start_cp);
      CodebookPatch patch = { value->start_cp, value->end_cp, 0, 0, value->id };

      if (value->start_cp > value->end_cp || value->end_cp > length
          || (at > 0 && overlap (PATCH (self, at - 1), value))
          || (at < self->patches->len && overlap (PATCH (self, at), value)))
        {
          g_array_append_val (self->overridden, value->id);
          g_array_append_val (self->aside, patch);
        }
      else
        {
          g_array_insert_val (self->patches, at, patch);
          g_ptr_array_insert (texts, at, (gpointer) value->text);
        }
    }
}

static void
fold (CodebookDocumentText *self, GPtrArray *texts)
{
  g_autoptr (GString) current = g_string_sized_new (self->base->len_bytes + 64);
  gsize done_bytes = 0;
  guint done_cp = 0;
  guint current_cp = 0;

  for (guint i = 0; i < self->patches->len; i++)
    {
      CodebookPatch *patch = PATCH (self, i);
      const char *text = g_ptr_array_index (texts, i);
      gsize from = codebook_positions_byte_from_cp (self->base->positions, patch->base_start);

      g_string_append_len (current, self->base->text + done_bytes, from - done_bytes);
      g_string_append (current, text);
      patch->current_start = current_cp + (patch->base_start - done_cp);
      patch->length_cp = g_utf8_strlen (text, -1);
      current_cp = patch->current_start + patch->length_cp;
      done_cp = patch->base_end;
      done_bytes = codebook_positions_byte_from_cp (self->base->positions, patch->base_end);
    }
  g_string_append_len (current, self->base->text + done_bytes, self->base->len_bytes - done_bytes);
  self->current_len_bytes = current->len;
  self->current = g_string_free (g_steal_pointer (&current), FALSE);
  self->current_positions = codebook_positions_new (self->current, self->current_len_bytes);
}

static Base *
base_new (const char *text, gsize len_bytes, gboolean borrowed)
{
  Base *base = g_atomic_rc_box_new0 (Base);

  base->text = borrowed ? (char *) text : g_strndup (text, len_bytes);
  base->borrowed = borrowed;
  base->len_bytes = len_bytes;
  base->positions = codebook_positions_new (base->text, len_bytes);
  base->line_cp = CODEBOOK_DOCUMENT_LINE_CP;
  return base;
}

static void
base_clear (gpointer data)
{
  Base *base = data;

  if (!base->borrowed)
    g_free (base->text);
  codebook_positions_free (base->positions);
  g_clear_pointer (&base->lines, g_array_unref);
}

/* Takes @base. */
static CodebookDocumentText *
lay_over (Base *base, const CodebookCorrectionValue *corrections, gsize n_corrections)
{
  CodebookDocumentText *self = g_atomic_rc_box_new0 (CodebookDocumentText);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  self->base = base;
  self->patches = g_array_new (FALSE, FALSE, sizeof (CodebookPatch));
  self->overridden = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->aside = g_array_new (FALSE, FALSE, sizeof (CodebookPatch));
  choose (self, corrections, n_corrections, texts);
  if (self->patches->len > 0)
    {
      fold (self, texts);
      return self;
    }
  self->current = base->text;
  self->current_len_bytes = base->len_bytes;
  self->current_positions = base->positions;
  return self;
}

CodebookDocumentText *
codebook_document_text_new (const char *base,
                            gsize len_bytes,
                            const CodebookCorrectionValue *corrections,
                            gsize n_corrections)
{
  return lay_over (base_new (base, len_bytes, FALSE), corrections, n_corrections);
}

CodebookDocumentText *
codebook_document_text_new_static (const char *base, gsize len_bytes)
{
  return lay_over (base_new (base, len_bytes, TRUE), NULL, 0);
}

CodebookDocumentText *
codebook_document_text_lay_anew (CodebookDocumentText *self,
                                 const CodebookCorrectionValue *corrections,
                                 gsize n_corrections)
{
  return lay_over (g_atomic_rc_box_acquire (self->base), corrections, n_corrections);
}

CodebookDocumentText *
codebook_document_text_ref (CodebookDocumentText *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CodebookDocumentText *self = data;

  if (self->current != self->base->text)
    {
      g_free (self->current);
      codebook_positions_free (self->current_positions);
    }
  g_atomic_rc_box_release_full (self->base, base_clear);
  g_array_unref (self->patches);
  g_array_unref (self->overridden);
  g_array_unref (self->aside);
}

void
codebook_document_text_unref (CodebookDocumentText *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const char *
codebook_document_text_get_current (CodebookDocumentText *self, gsize *len_bytes)
{
  if (len_bytes != NULL)
    *len_bytes = self->current_len_bytes;
  return self->current;
}

const char *
codebook_document_text_get_base (CodebookDocumentText *self, gsize *len_bytes)
{
  if (len_bytes != NULL)
    *len_bytes = self->base->len_bytes;
  return self->base->text;
}

guint
codebook_document_text_get_length_cp (CodebookDocumentText *self)
{
  return codebook_positions_get_length_cp (self->current_positions);
}

guint
codebook_document_text_get_base_length_cp (CodebookDocumentText *self)
{
  return codebook_positions_get_length_cp (self->base->positions);
}

guint
codebook_document_text_get_patch_count (CodebookDocumentText *self)
{
  return self->patches->len;
}

const CodebookPatch *
codebook_document_text_get_patch (CodebookDocumentText *self, guint index)
{
  g_return_val_if_fail (index < self->patches->len, NULL);
  return PATCH (self, index);
}

const GArray *
codebook_document_text_get_overridden (CodebookDocumentText *self)
{
  return self->overridden;
}

const CodebookPatch *
codebook_document_text_get_overridden_patch (CodebookDocumentText *self, guint index)
{
  g_return_val_if_fail (index < self->aside->len, NULL);
  return &g_array_index (self->aside, CodebookPatch, index);
}

/* Base → current ------------------------------------------------------------------------------- */

/* What a base place becomes where a patch starts at it, or covers it. */
typedef enum
{
  SIDE_START, /* after an insertion; at the first edge of a replacement */
  SIDE_END,   /* before an insertion; at the last edge of a replacement */
  SIDE_FIRST, /* before an insertion; at the first edge of a replacement */
  SIDE_LAST,  /* after an insertion; at the last edge of a replacement */
} Side;

static guint
current_from_base (CodebookDocumentText *self, guint base_cp, Side side)
{
  guint n = count_by_base (self->patches, base_cp);
  const CodebookPatch *patch;
  guint last;

  base_cp = MIN (base_cp, codebook_document_text_get_base_length_cp (self));
  if (n == 0)
    return base_cp;
  patch = PATCH (self, n - 1);
  last = patch->current_start + patch->length_cp;
  if (patch->base_start == base_cp && patch->base_end == base_cp)
    return side == SIDE_START || side == SIDE_LAST ? last : patch->current_start;
  if (patch->base_start == base_cp)
    return patch->current_start;
  if (base_cp < patch->base_end)
    return side == SIDE_END || side == SIDE_LAST ? last : patch->current_start;
  return last + (base_cp - patch->base_end);
}

static guint
current_from_edge (CodebookDocumentText *self, CodebookEdge edge, Side side)
{
  guint n;

  if (edge.in > 0)
    {
      n = count_by_base (self->patches, edge.base_cp);
      if (n > 0 && PATCH (self, n - 1)->base_start == edge.base_cp)
        return PATCH (self, n - 1)->current_start
               + MIN (edge.in - 1, PATCH (self, n - 1)->length_cp);
    }
  return current_from_base (self, edge.base_cp, side);
}

guint
codebook_document_text_current_from_edge (CodebookDocumentText *self, CodebookEdge edge)
{
  return current_from_edge (self, edge, SIDE_START);
}

gboolean
codebook_document_text_resolve (CodebookDocumentText *self,
                                CodebookEdge start,
                                CodebookEdge end,
                                guint *start_cp,
                                guint *end_cp)
{
  *start_cp = current_from_edge (self, start, SIDE_START);
  *end_cp = current_from_edge (self, end, SIDE_END);
  if (*start_cp < *end_cp && (start.base_cp != end.base_cp || start.in != end.in))
    return TRUE;
  *end_cp = *start_cp;
  return FALSE;
}

gboolean
codebook_document_text_is_stale (CodebookDocumentText *self, CodebookEdge start, CodebookEdge end)
{
  guint start_cp;
  guint end_cp;

  return !codebook_document_text_resolve (self, start, end, &start_cp, &end_cp);
}

void
codebook_document_text_cover (CodebookDocumentText *self,
                              guint base_start_cp,
                              guint base_end_cp,
                              guint *start_cp,
                              guint *end_cp)
{
  *start_cp = current_from_base (self, base_start_cp, SIDE_FIRST);
  *end_cp = MAX (*start_cp, current_from_base (self, base_end_cp, SIDE_LAST));
}

/* Current → base ------------------------------------------------------------------------------- */

static CodebookEdge
start_from_current (CodebookDocumentText *self, guint current_cp)
{
  guint n = count_by_current (self, current_cp, FALSE);
  const CodebookPatch *patch;
  guint offset;

  if (n == 0)
    return (CodebookEdge){ current_cp, 0 };
  patch = PATCH (self, n - 1);
  offset = current_cp - patch->current_start;
  if (offset >= patch->length_cp)
    return (CodebookEdge){ patch->base_end + (offset - patch->length_cp), 0 };
  if (offset == 0 && patch->base_end > patch->base_start)
    return (CodebookEdge){ patch->base_start, 0 };
  return (CodebookEdge){ patch->base_start, offset + 1 };
}

static CodebookEdge
end_from_current (CodebookDocumentText *self, guint current_cp)
{
  guint n = count_by_current (self, current_cp, TRUE);
  const CodebookPatch *patch;
  guint offset;

  if (n == 0)
    return (CodebookEdge){ current_cp, 0 };
  patch = PATCH (self, n - 1);
  offset = current_cp - patch->current_start;
  if (offset > patch->length_cp)
    return (CodebookEdge){ patch->base_end + (offset - patch->length_cp), 0 };
  if (offset == patch->length_cp && patch->base_end > patch->base_start)
    return (CodebookEdge){ patch->base_end, 0 };
  return (CodebookEdge){ patch->base_start, offset + 1 };
}

CodebookEdge
codebook_document_text_edge_from_current (CodebookDocumentText *self,
                                          guint current_cp,
                                          gboolean is_end)
{
  current_cp = MIN (current_cp, codebook_document_text_get_length_cp (self));
  return is_end ? end_from_current (self, current_cp) : start_from_current (self, current_cp);
}

/* Current code point, byte, text --------------------------------------------------------------- */

gsize
codebook_document_text_byte_from_cp (CodebookDocumentText *self, guint current_cp)
{
  return codebook_positions_byte_from_cp (self->current_positions, current_cp);
}

guint
codebook_document_text_cp_from_byte (CodebookDocumentText *self, gsize byte)
{
  return codebook_positions_cp_from_byte (self->current_positions, byte);
}

gsize
codebook_document_text_base_byte_from_cp (CodebookDocumentText *self, guint base_cp)
{
  return codebook_positions_byte_from_cp (self->base->positions, base_cp);
}

char *
codebook_document_text_dup_range (CodebookDocumentText *self, guint start_cp, guint end_cp)
{
  gsize from = codebook_document_text_byte_from_cp (self, start_cp);
  gsize to = codebook_document_text_byte_from_cp (self, MAX (start_cp, end_cp));

  return g_strndup (self->current + from, to - from);
}

/* Lines ---------------------------------------------------------------------------------------- */

void
codebook_document_text_set_line_cp (CodebookDocumentText *self, guint line_cp)
{
  g_return_if_fail (line_cp > 0);
  g_return_if_fail (self->base->lines == NULL);
  self->base->line_cp = line_cp;
}

/* Made when first asked for, by whichever thread that is: a search reads hundreds of texts and
 * cites only a few. */
static GArray *
get_lines (CodebookDocumentText *self)
{
  Base *base = self->base;

  if (g_once_init_enter (&base->lines))
    g_once_init_leave (&base->lines,
                       codebook_positions_break_lines (base->text, base->len_bytes, base->line_cp));
  return base->lines;
}

guint
codebook_document_text_get_line_count (CodebookDocumentText *self)
{
  return get_lines (self)->len;
}

/* A code point of new text stands for one of the base text that it took the place of, so that a
 * long replacement runs over the lines of what it replaced. */
static guint
base_from_current (CodebookDocumentText *self, guint current_cp)
{
  CodebookEdge edge = start_from_current (self, current_cp);
  guint n;
  guint last;

  if (edge.in == 0)
    return edge.base_cp;
  n = count_by_base (self->patches, edge.base_cp);
  last = PATCH (self, n - 1)->base_end;
  return MIN (edge.base_cp + edge.in - 1, last > edge.base_cp ? last - 1 : last);
}

guint
codebook_document_text_line_from_current (CodebookDocumentText *self, guint current_cp)
{
  GArray *lines = get_lines (self);
  guint base_cp =
      base_from_current (self, MIN (current_cp, codebook_document_text_get_length_cp (self)));
  guint low = 1; /* the first line starts at 0 */
  guint high = lines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (lines, guint, middle) <= base_cp)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
codebook_document_text_line_of_place (CodebookDocumentText *self, guint current_cp)
{
  guint place_cp = MIN (current_cp, codebook_document_text_get_length_cp (self));
  g_autofree char *around =
      codebook_document_text_dup_range (self, MAX (place_cp, 1) - 1, place_cp + 1);
  const char *behind = place_cp > 0 ? g_utf8_next_char (around) : around;
  gboolean ends = place_cp > 0 && *around != '\n' && (*behind == '\0' || *behind == '\n');

  return codebook_document_text_line_from_current (self, ends ? place_cp - 1 : place_cp);
}

guint
codebook_document_text_current_from_line (CodebookDocumentText *self, guint line)
{
  GArray *lines = get_lines (self);
  guint base_cp = g_array_index (lines, guint, CLAMP (line, 1, lines->len) - 1);
  guint n = count_by_base (self->patches, base_cp);
  const CodebookPatch *patch = n > 0 ? PATCH (self, n - 1) : NULL;

  if (patch != NULL && base_cp < patch->base_end)
    return patch->current_start + MIN (base_cp - patch->base_start, patch->length_cp);
  return current_from_base (self, base_cp, SIDE_FIRST);
}

/* From the project ----------------------------------------------------------------------------- */

static void
clear_value (gpointer data)
{
  g_free ((char *) ((CodebookCorrectionValue *) data)->text);
}

static GArray *
read_corrections (CodebookStore *store, gint64 document, GError **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (CodebookCorrectionValue));
  g_auto (CodebookRows) rows =
      codebook_store_select (store,
                             "SELECT id, start_cp, end_cp, text, made_at FROM correction "
                             "WHERE document = ? ORDER BY id",
                             "i", document);

  g_array_set_clear_func (values, clear_value);
  while (codebook_rows_next (&rows, error))
    {
      CodebookCorrectionValue value = { 0 };

      value.id = codebook_rows_int64 (&rows, 0);
      value.start_cp = codebook_rows_int64 (&rows, 1);
      value.end_cp = codebook_rows_int64 (&rows, 2);
      value.text = g_strdup (codebook_rows_text (&rows, 3));
      value.made_at = codebook_rows_int64 (&rows, 4);
      g_array_append_val (values, value);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&values);
}

static gboolean
is_remembered (const CodebookTextMemo *memo, gint64 document, const GArray *values)
{
  if (memo->document != document || memo->corrections->len != values->len)
    return FALSE;
  for (guint i = 0; i < values->len; i++)
    if (g_array_index (memo->corrections, gint64, i)
        != g_array_index (values, CodebookCorrectionValue, i).id)
      return FALSE;
  return TRUE;
}

static void
remember (CodebookTextMemo *memo, gint64 document, const GArray *values, CodebookDocumentText *text)
{
  g_clear_pointer (&memo->corrections, g_array_unref);
  g_clear_pointer (&memo->text, codebook_document_text_unref);
  memo->document = document;
  memo->corrections = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < values->len; i++)
    g_array_append_val (memo->corrections, g_array_index (values, CodebookCorrectionValue, i).id);
  memo->text = codebook_document_text_ref (text);
}

CodebookDocumentText *
codebook_document_text_load (CodebookProject *project, gint64 document, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  CodebookTextMemo *memo = codebook_project_get_text_memo (project);
  g_autoptr (GArray) values = read_corrections (store, document, error);
  g_auto (CodebookRows) rows = { 0 };
  CodebookDocumentText *text;

  if (values == NULL)
    return NULL;
  if (is_remembered (memo, document, values))
    return codebook_document_text_ref (memo->text);
  rows = codebook_store_select (store, "SELECT line_cp, text FROM document WHERE id = ?", "i",
                                document);
  if (!codebook_rows_next (&rows, error))
    {
      if (!codebook_rows_failed (&rows))
        codebook_naming_fail_gone (CODEBOOK_KIND_DOCUMENT, document, error);
      return NULL;
    }
  text =
      codebook_document_text_new (codebook_rows_text (&rows, 1), codebook_rows_len_bytes (&rows, 1),
                                  (CodebookCorrectionValue *) values->data, values->len);
  codebook_document_text_set_line_cp (text, MAX (1, codebook_rows_int64 (&rows, 0)));
  remember (memo, document, values, text);
  return text;
}
