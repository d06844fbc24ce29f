/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/document-order.h"

#include "codebook/text/collation.h"

static int
compare (gconstpointer a, gconstpointer b, gpointer collation)
{
  const CodebookDocument *one = *(CodebookDocument *const *) a;
  const CodebookDocument *two = *(CodebookDocument *const *) b;
  int order;

  if ((*one->case_name == '\0') != (*two->case_name == '\0'))
    return *one->case_name == '\0' ? 1 : -1;
  order = codebook_collation_compare (collation, one->case_name, two->case_name);
  if (order == 0)
    order = codebook_collation_compare (collation, one->wave_name, two->wave_name);
  return order != 0 ? order : codebook_collation_compare (collation, one->name, two->name);
}

GPtrArray *
ui_document_order_sort (CodebookProject *project, GPtrArray *documents)
{
  g_autoptr (CodebookCollation) collation =
      codebook_collation_new (codebook_project_get_name_order (project));
  GPtrArray *sorted = g_ptr_array_copy (documents, (GCopyFunc) (void *) g_object_ref, NULL);

  g_ptr_array_set_free_func (sorted, g_object_unref);
  g_ptr_array_sort_with_data (sorted, compare, collation);
  return sorted;
}
