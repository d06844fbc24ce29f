/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/document-order.h"

static int
compare_names (const char *a, const char *b)
{
  g_autofree char *keys[2] = { g_utf8_collate_key_for_filename (a, -1),
                               g_utf8_collate_key_for_filename (b, -1) };

  return strcmp (keys[0], keys[1]);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CodebookDocument *one = *(CodebookDocument *const *) a;
  const CodebookDocument *two = *(CodebookDocument *const *) b;
  int order;

  if ((*one->case_name == '\0') != (*two->case_name == '\0'))
    return *one->case_name == '\0' ? 1 : -1;
  order = compare_names (one->case_name, two->case_name);
  if (order == 0)
    order = compare_names (one->wave_name, two->wave_name);
  return order != 0 ? order : compare_names (one->name, two->name);
}

GPtrArray *
ui_document_order_sort (GPtrArray *documents)
{
  GPtrArray *sorted = g_ptr_array_copy (documents, (GCopyFunc) (void *) g_object_ref, NULL);

  g_ptr_array_set_free_func (sorted, g_object_unref);
  g_ptr_array_sort (sorted, compare);
  return sorted;
}
