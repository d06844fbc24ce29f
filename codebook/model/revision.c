/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/revision.h"

#include <string.h>

/* One edit at its smallest extent, and how far what is behind it has moved by then. */
typedef struct
{
  guint start_cp, end_cp; /* before */
  guint length_cp;        /* of what comes in its place */
  gint64 moved_cp;        /* sum over the edits before this one */
} Step;

struct _CodebookRevision
{
  CodebookDocumentText *before, *after;
  GArray *steps;    /* Step, by place */
  GPtrArray *plans; /* CodebookCorrectionPlan, by place */
};

#define STEP(self, i) (&g_array_index ((self)->steps, Step, (i)))

static void
clear_edit (gpointer data)
{
  g_free (((CodebookEdit *) data)->text);
}

GArray *
codebook_edit_array_new (void)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (CodebookEdit));

  g_array_set_clear_func (edits, clear_edit);
  return edits;
}

void
codebook_edit_array_take (GArray *edits, guint start_cp, guint end_cp, char *text)
{
  CodebookEdit edit = { start_cp, end_cp, text };

  g_array_append_val (edits, edit);
}

/* Corrections ---------------------------------------------------------------------------------- */

static gboolean
share_a_correction (const CodebookCorrectionPlan *one, const CodebookCorrectionPlan *other)
{
  for (guint i = 0; i < one->replaced->len; i++)
    for (guint j = 0; j < other->replaced->len; j++)
      if (g_array_index (one->replaced, gint64, i) == g_array_index (other->replaced, gint64, j))
        return TRUE;
  return FALSE;
}

/* Whether two corrections can't stand beside each other; @one comes first in the text. */
static gboolean
collide (const CodebookCorrectionPlan *one, const CodebookCorrectionPlan *other)
{
  if (share_a_correction (one, other) || one->end_cp == other->start_cp)
    return TRUE;
  return one->adds && other->adds
         && (one->base_start >= other->base_start || one->base_end > other->base_start);
}

/* Two edits as one, with the words between them. */
static CodebookEdit
join (CodebookDocumentText *before, const CodebookEdit *one, const CodebookEdit *other)
{
  g_autofree char *between =
      codebook_document_text_dup_range (before, one->end_cp, other->start_cp);

  return (CodebookEdit){ one->start_cp, other->end_cp,
                         g_strconcat (one->text, between, other->text, NULL) };
}

/* Puts @edit on the stack @edits and its plan on @plans, joined with those before it that it
 * collides with. */
static void
push (CodebookRevision *self, GArray *edits, CodebookEdit edit)
{
  CodebookCorrectionPlan *plan =
      codebook_correction_plan (self->before, edit.start_cp, edit.end_cp, edit.text);

  while (plan->changes && edits->len > 0
         && collide (g_ptr_array_index (self->plans, self->plans->len - 1), plan))
    {
      CodebookEdit joined =
          join (self->before, &g_array_index (edits, CodebookEdit, edits->len - 1), &edit);

      g_free (edit.text);
      codebook_correction_plan_free (plan);
      edit = joined;
      g_array_set_size (edits, edits->len - 1);
      g_ptr_array_set_size (self->plans, (int) self->plans->len - 1);
      plan = codebook_correction_plan (self->before, edit.start_cp, edit.end_cp, edit.text);
    }
  if (plan->changes)
    {
      g_array_append_val (edits, edit);
      g_ptr_array_add (self->plans, plan);
      return;
    }
  g_free (edit.text);
  codebook_correction_plan_free (plan);
}

static void
add_step (CodebookRevision *self, const CodebookEdit *edit, gint64 *moved_cp)
{
  g_autoptr (CodebookCorrectionPlan) plan =
      codebook_correction_plan (self->before, edit->start_cp, edit->end_cp, edit->text);
  Step step = { plan->start_cp, plan->end_cp, plan->length_cp, *moved_cp };

  if (!plan->changes)
    return;
  *moved_cp += (gint64) plan->length_cp - (plan->end_cp - plan->start_cp);
  g_array_append_val (self->steps, step);
}

/* The text after --------------------------------------------------------------------------------
 */

static void
clear_value (gpointer data)
{
  g_free ((char *) ((CodebookCorrectionValue *) data)->text);
}

static GHashTable *
collect_replaced (CodebookRevision *self)
{
  GHashTable *replaced = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->plans->len; i++)
    {
      const CodebookCorrectionPlan *plan = g_ptr_array_index (self->plans, i);

      for (guint j = 0; j < plan->replaced->len; j++)
        g_hash_table_add (replaced, &g_array_index (plan->replaced, gint64, j));
    }
  return replaced;
}

/* Below 0, and not that of a correction that is there. */
static gint64
first_new_id (CodebookRevision *self)
{
  guint n = codebook_document_text_get_patch_count (self->before);
  gint64 least = 0;

  for (guint i = 0; i < n; i++)
    least = MIN (least, codebook_document_text_get_patch (self->before, i)->id);
  return least - 1;
}

static CodebookDocumentText *
fold (CodebookRevision *self)
{
  gint64 new_id = first_new_id (self);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (CodebookCorrectionValue));
  g_autoptr (GHashTable) replaced = collect_replaced (self);
  guint n = codebook_document_text_get_patch_count (self->before);

  g_array_set_clear_func (values, clear_value);
  for (guint i = 0; i < n; i++)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (self->before, i);
      CodebookCorrectionValue value = { patch->id, patch->base_start, patch->base_end, NULL, 0 };

      if (g_hash_table_contains (replaced, &patch->id))
        continue;
      value.text = codebook_document_text_dup_range (self->before, patch->current_start,
                                                     patch->current_start + patch->length_cp);
      g_array_append_val (values, value);
    }
  for (guint i = 0; i < self->plans->len; i++)
    {
      const CodebookCorrectionPlan *plan = g_ptr_array_index (self->plans, i);
      CodebookCorrectionValue value = { new_id - i, plan->base_start, plan->base_end, NULL, 1 };

      if (!plan->adds)
        continue;
      value.text = g_strdup (plan->text);
      g_array_append_val (values, value);
    }
  return codebook_document_text_lay_anew (
      self->before, (CodebookCorrectionValue *) (void *) values->data, values->len);
}

CodebookRevision *
codebook_revision_new (CodebookDocumentText *before, const GArray *edits)
{
  CodebookRevision *self = g_new0 (CodebookRevision, 1);
  g_autoptr (GArray) joined = codebook_edit_array_new ();
  gint64 moved_cp = 0;

  self->before = codebook_document_text_ref (before);
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_correction_plan_free);
  for (guint i = 0; i < edits->len; i++)
    {
      const CodebookEdit *edit = &g_array_index (edits, CodebookEdit, i);

      add_step (self, edit, &moved_cp);
      push (self, joined, (CodebookEdit){ edit->start_cp, edit->end_cp, g_strdup (edit->text) });
    }
  self->after = self->plans->len > 0 ? fold (self) : codebook_document_text_ref (before);
  return self;
}

void
codebook_revision_free (CodebookRevision *self)
{
  codebook_document_text_unref (self->before);
  codebook_document_text_unref (self->after);
  g_array_unref (self->steps);
  g_ptr_array_unref (self->plans);
  g_free (self);
}

const GPtrArray *
codebook_revision_get_plans (CodebookRevision *self)
{
  return self->plans;
}

CodebookDocumentText *
codebook_revision_get_after (CodebookRevision *self)
{
  return self->after;
}

/* Places ----------------------------------------------------------------------------------------
 */

/* How many steps end at or before @cp; or start before it. */
static guint
count_steps (CodebookRevision *self, guint cp, gboolean by_start)
{
  guint low = 0;
  guint high = self->steps->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Step *step = STEP (self, middle);

      if (by_start ? step->start_cp < cp : step->end_cp <= cp)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How far what is behind the first @n steps has moved. */
static gint64
moved_by (CodebookRevision *self, guint n)
{
  const Step *last;

  if (n == 0)
    return 0;
  last = STEP (self, n - 1);
  return last->moved_cp + (gint64) last->length_cp - (last->end_cp - last->start_cp);
}

void
codebook_revision_shift (CodebookRevision *self, guint *start_cp, guint *end_cp)
{
  guint n = count_steps (self, *start_cp, FALSE);
  const Step *step = n < self->steps->len ? STEP (self, n) : NULL;

  if (step != NULL && step->start_cp < *start_cp)
    *start_cp = step->start_cp;
  *start_cp = (guint) (*start_cp + moved_by (self, n));
  n = count_steps (self, *end_cp, TRUE);
  step = n > 0 ? STEP (self, n - 1) : NULL;
  if (step != NULL && *end_cp <= step->end_cp)
    *end_cp = (guint) (step->start_cp + step->moved_cp + step->length_cp);
  else
    *end_cp = (guint) (*end_cp + moved_by (self, n));
}

/* What was typed at @cp, between two words; NULL if nothing. */
static const Step *
typed_at (CodebookRevision *self, guint cp)
{
  guint n = count_steps (self, cp, FALSE);
  const Step *step = n > 0 ? STEP (self, n - 1) : NULL;

  return step != NULL && step->start_cp == cp && step->end_cp == cp ? step : NULL;
}

/* One whose words are all gone keeps its edges while it shows nothing by them, for the words may be
 * typed back; where its edges would now take in words of others, they are made one, which is empty
 * for good. What is typed in the very place belongs to it, as if it had been typed over the words.
 */
static gboolean
move_stale (CodebookRevision *self, guint place_cp, CodebookEdge *start, CodebookEdge *end)
{
  const Step *typed = typed_at (self, place_cp);
  guint start_cp = place_cp;
  guint end_cp = place_cp;
  guint now_start;
  guint now_end;

  if (start->base_cp == end->base_cp && start->in == end->in)
    return FALSE;
  if (typed != NULL)
    {
      start_cp = (guint) (typed->start_cp + typed->moved_cp);
      end_cp = start_cp + typed->length_cp;
    }
  else
    codebook_revision_shift (self, &start_cp, &end_cp);
  if (!codebook_document_text_resolve (self->after, *start, *end, &now_start, &now_end))
    now_start = now_end = start_cp;
  if (now_end == now_start ? typed == NULL : now_start == start_cp && now_end == end_cp)
    return FALSE;
  *start = codebook_document_text_edge_from_current (self->after, start_cp, FALSE);
  *end =
      typed != NULL ? codebook_document_text_edge_from_current (self->after, end_cp, TRUE) : *start;
  return TRUE;
}

gboolean
codebook_revision_move (CodebookRevision *self, CodebookEdge *start, CodebookEdge *end)
{
  guint start_cp;
  guint end_cp;
  guint now_start;
  guint now_end;
  gboolean live;

  if (!codebook_document_text_resolve (self->before, *start, *end, &start_cp, &end_cp))
    return move_stale (self, start_cp, start, end);
  codebook_revision_shift (self, &start_cp, &end_cp);
  live = codebook_document_text_resolve (self->after, *start, *end, &now_start, &now_end);
  if (start_cp >= end_cp ? !live : live && now_start == start_cp && now_end == end_cp)
    return FALSE;
  *start = codebook_document_text_edge_from_current (self->after, start_cp, FALSE);
  *end = start_cp < end_cp ? codebook_document_text_edge_from_current (self->after, end_cp, TRUE)
                           : *start;
  return TRUE;
}
