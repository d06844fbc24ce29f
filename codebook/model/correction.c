/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/correction.h"

#include <string.h>

/* Cuts what two texts have in common at both ends: @old_len_bytes and @new_len_bytes shrink from
 * the end, *@old_text and *@new_text move from the start. Returns the code points cut at the start.
 */
static guint
trim (const char **old_text, gsize *old_len_bytes, const char **new_text, gsize *new_len_bytes)
{
  gsize most = MIN (*old_len_bytes, *new_len_bytes);
  gsize head = 0;
  gsize tail = 0;
  guint head_cp;

  while (head < most && (*old_text)[head] == (*new_text)[head])
    head++;
  /* Back to the start of a code point: the next byte of one of the two may be inside it. */
  while (head > 0
         && ((head < *old_len_bytes && ((*old_text)[head] & 0xC0) == 0x80)
             || (head < *new_len_bytes && ((*new_text)[head] & 0xC0) == 0x80)))
    head--;
  while (tail < most - head
         && (*old_text)[*old_len_bytes - tail - 1] == (*new_text)[*new_len_bytes - tail - 1])
    tail++;
  while (tail > 0 && ((*old_text)[*old_len_bytes - tail] & 0xC0) == 0x80)
    tail--;
  head_cp = g_utf8_strlen (*old_text, head);
  *old_text += head;
  *new_text += head;
  *old_len_bytes -= head + tail;
  *new_len_bytes -= head + tail;
  return head_cp;
}

/* The patches that touch [*@start_cp, *@end_cp], and those that touch these: indices [*@first,
 * *@after). The range grows to cover them. */
static void
find_touched (
    CodebookDocumentText *current, guint *start_cp, guint *end_cp, guint *first, guint *after)
{
  guint n = codebook_document_text_get_patch_count (current);
  guint i = 0;

  while (i < n)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (current, i);

      if (patch->current_start + patch->length_cp >= *start_cp)
        break;
      i++;
    }
  *first = *after = i;
  while (*after < n)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (current, *after);

      if (patch->current_start > *end_cp)
        break;
      *start_cp = MIN (*start_cp, patch->current_start);
      *end_cp = MAX (*end_cp, patch->current_start + patch->length_cp);
      (*after)++;
    }
  /* The first may have grown the range to the left, up to the end of the one before it. */
  while (*first > 0)
    {
      const CodebookPatch *patch = codebook_document_text_get_patch (current, *first - 1);

      if (patch->current_start + patch->length_cp < *start_cp)
        break;
      *start_cp = patch->current_start;
      (*first)--;
    }
}

/* One that was put aside for what is replaced now would come to hold, and override what replaces
 * it, for it is older: who edits here has decided against it. */
static void
replace_overridden (CodebookCorrectionPlan *plan, CodebookDocumentText *current)
{
  guint n = codebook_document_text_get_overridden (current)->len;

  for (guint i = 0; i < n; i++)
    {
      const CodebookPatch *patch = codebook_document_text_get_overridden_patch (current, i);

      if (patch->base_start <= plan->base_end && plan->base_start <= patch->base_end)
        g_array_append_val (plan->replaced, patch->id);
    }
}

/* Sets the plan's new correction: @text over the touched patches [first, after) and the base text
 * between and around them, which is the current range [start_cp, end_cp). */
static void
set_correction (CodebookCorrectionPlan *plan,
                CodebookDocumentText *current,
                guint start_cp,
                guint end_cp,
                guint first,
                guint after,
                const char *text)
{
  CodebookEdge start = codebook_document_text_edge_from_current (current, start_cp, FALSE);
  CodebookEdge end = codebook_document_text_edge_from_current (current, end_cp, TRUE);
  const char *base = codebook_document_text_get_base (current, NULL);
  const char *old;
  gsize old_len_bytes;
  gsize new_len_bytes = strlen (text);

  plan->base_start = start.base_cp;
  plan->base_end = start_cp == end_cp && first == after ? start.base_cp : end.base_cp;
  if (first < after)
    {
      const CodebookPatch *one = codebook_document_text_get_patch (current, first);
      const CodebookPatch *last = codebook_document_text_get_patch (current, after - 1);

      if (one->current_start == start_cp)
        plan->base_start = one->base_start;
      if (last->current_start + last->length_cp == end_cp)
        plan->base_end = last->base_end;
    }
  replace_overridden (plan, current);
  old = base + codebook_document_text_base_byte_from_cp (current, plan->base_start);
  old_len_bytes = base + codebook_document_text_base_byte_from_cp (current, plan->base_end) - old;
  plan->base_start += trim (&old, &old_len_bytes, &text, &new_len_bytes);
  plan->base_end = plan->base_start + g_utf8_strlen (old, old_len_bytes);
  plan->text = g_strndup (text, new_len_bytes);
  plan->adds = old_len_bytes > 0 || new_len_bytes > 0;
}

CodebookCorrectionPlan *
codebook_correction_plan (CodebookDocumentText *current,
                          guint start_cp,
                          guint end_cp,
                          const char *text)
{
  CodebookCorrectionPlan *plan = g_new0 (CodebookCorrectionPlan, 1);
  guint length = codebook_document_text_get_length_cp (current);
  const char *whole = codebook_document_text_get_current (current, NULL);
  g_autofree char *head = NULL;
  g_autofree char *tail = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *joined = NULL;
  const char *old;
  gsize old_len_bytes;
  gsize new_len_bytes = strlen (text);
  guint first;
  guint after;

  start_cp = MIN (start_cp, length);
  end_cp = CLAMP (end_cp, start_cp, length);
  plan->replaced = g_array_new (FALSE, FALSE, sizeof (gint64));
  old = whole + codebook_document_text_byte_from_cp (current, start_cp);
  old_len_bytes = whole + codebook_document_text_byte_from_cp (current, end_cp) - old;
  start_cp += trim (&old, &old_len_bytes, &text, &new_len_bytes);
  end_cp = start_cp + g_utf8_strlen (old, old_len_bytes);
  plan->changes = old_len_bytes > 0 || new_len_bytes > 0;
  if (!plan->changes)
    return plan;

  plan->start_cp = start_cp;
  plan->end_cp = end_cp;
  plan->length_cp = g_utf8_strlen (text, new_len_bytes);
  middle = g_strndup (text, new_len_bytes);
  find_touched (current, &start_cp, &end_cp, &first, &after);
  for (guint i = first; i < after; i++)
    g_array_append_val (plan->replaced, codebook_document_text_get_patch (current, i)->id);
  head = codebook_document_text_dup_range (current, start_cp, plan->start_cp);
  tail = codebook_document_text_dup_range (current, plan->end_cp, end_cp);
  joined = g_strconcat (head, middle, tail, NULL);
  set_correction (plan, current, start_cp, end_cp, first, after, joined);
  return plan;
}

void
codebook_correction_plan_free (CodebookCorrectionPlan *plan)
{
  g_array_unref (plan->replaced);
  g_free (plan->text);
  g_free (plan);
}
